import { type ReactNode, useMemo } from 'react';
import type { Scope } from '../../core/api/scope.ts';
import { type ReportTableId, reports } from '../../core/metrics/reports.ts';
import { ErrorPanel } from '../components/error-panel.tsx';
import { NetworkFigure } from '../components/network/network-figure.tsx';
import { Stage } from '../components/stage.tsx';
import { sourceErrorOf } from '../state/failure.ts';
import { useReports } from '../state/queries.ts';
import { useNetworkSearch } from '../state/use-network-search.ts';
import type { Place } from './part.ts';

export interface NetworkPartProps extends Place {
  /** A table of edges. */
  readonly table: ReportTableId;
  readonly scope?: Scope | undefined;
  /** One sentence. */
  readonly description: string;
  /** What is counted, e.g. `acts`. */
  readonly unit: string;
  /** Ways to learn more of the agent that is looked at. */
  readonly links?: (agent: string) => ReactNode;
}

/** A network of one simulation; what is seen of it lives in the address. */
export function NetworkPart({
  source,
  simulation,
  table,
  scope,
  description,
  unit,
  links,
}: NetworkPartProps) {
  const [search, change] = useNetworkSearch();
  const report = reports[table].report;
  const wanted = useMemo(() => [report], [report]);
  const { data, error } = useReports(source, simulation, wanted, scope);
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  if (data === undefined) return <Stage text="Working out the network" />;
  const found = data.find(({ id }) => id === table);
  if (found === undefined) return null;
  return (
    <NetworkFigure
      table={found}
      search={search}
      onChange={change}
      description={description}
      unit={unit}
      fileStem={`${source}-${simulation}`}
      {...(links === undefined ? {} : { links })}
    />
  );
}
