import { Group, NativeSelect, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ReportTable } from '../../../core/api/report.ts';
import type { Scope } from '../../../core/api/scope.ts';
import { metrics } from '../../../core/metrics/registry.ts';
import type { Part, Place } from '../../analysis/part.ts';
import { DrawnReport } from '../../components/report/drawn-report.tsx';
import { useReports } from '../../state/queries.ts';
import {
  axesFor,
  clusterColumn,
  clustersOf,
  drawAgents,
  numberOf,
  traitChoices,
} from './behaviour-scatter.ts';
import { type BehaviourSearch, readBehaviourSearch, type Trait, traits } from './behaviour-search.ts';

type Raw = Readonly<Record<string, unknown>>;

const wanted = ['behaviour'] as const;

/** How the clusters come about, with the parameters. */
export const clusterParameters = (
  <Text size="sm" mb={4}>
    Clusters by {metrics.behaviour_cluster.formula}.
  </Text>
);

/** The agents by two of their traits, with the cluster that each is in; the table behind holds those of the chosen one. */
export function agentsPicture(scope: Scope | undefined): NonNullable<Part['rest']> {
  return ({ source, simulation }) => <Agents source={source} simulation={simulation} scope={scope} />;
}

interface AgentsProps extends Pick<Place, 'source' | 'simulation'> {
  readonly scope: Scope | undefined;
}

function Agents({ source, simulation, scope }: AgentsProps) {
  const { data } = useReports(source, simulation, wanted, scope);
  const table = data?.find(({ id }) => id === 'behaviour-agents');
  // While tables are worked out, or cannot be, the part above says so.
  if (table === undefined) return null;
  return <AgentPicture table={table} fileStem={`${source}-${simulation}`} />;
}

function AgentPicture({ table, fileStem }: { readonly table: ReportTable; readonly fileStem: string }) {
  const [search, change] = useBehaviourSearch();
  const clusters = clustersOf(table);
  const { across, up } = axesFor(table, search);
  // A cluster of another part of the simulation may not be here.
  const cluster = clusters.some((name) => numberOf(name) === search.cluster) ? search.cluster : undefined;
  const members = useMemo(() => membersOf(table, cluster), [table, cluster]);
  const draw = useCallback(
    (_members: ReportTable, width: number) => drawAgents(table, { across, up }, cluster, width),
    [table, across, up, cluster],
  );
  const axis = (label: string, key: 'across' | 'up', value: Trait) => (
    <NativeSelect
      size="xs"
      w={170}
      label={label}
      value={value}
      data={traitChoices}
      onChange={(event) => change({ ...search, [key]: traitOf(event.currentTarget.value) })}
    />
  );
  return (
    <DrawnReport
      table={members}
      draw={draw}
      description="Every agent by how it behaves; agents of one cluster have one colour and shape."
      fileStem={fileStem}
      controls={
        <Group gap={12} mb={12}>
          {axis('Across', 'across', across)}
          {axis('Up', 'up', up)}
          <NativeSelect
            size="xs"
            w={190}
            label="Cluster"
            value={cluster ?? ''}
            data={[
              { value: '', label: 'all' },
              ...clusters.map((name) => ({ value: String(numberOf(name)), label: name })),
            ]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change({ ...search, cluster: value === '' ? undefined : Number(value) });
            }}
          />
        </Group>
      }
    />
  );
}

function membersOf(table: ReportTable, cluster: number | undefined): ReportTable {
  if (cluster === undefined) return table;
  return {
    ...table,
    rows: table.rows.filter(({ cells }) => numberOf(String(cells[clusterColumn] ?? '')) === cluster),
  };
}

function traitOf(value: string): Trait {
  return traits.find((trait) => trait === value) ?? traits[0];
}

function useBehaviourSearch(): [BehaviourSearch, (search: BehaviourSearch) => void] {
  const raw: Raw = useSearch({ strict: false });
  const { across, up, cluster } = raw;
  const search = useMemo(() => readBehaviourSearch({ across, up, cluster }), [across, up, cluster]);
  const navigate = useNavigate();
  const change = useCallback(
    (next: BehaviourSearch) => {
      const changes: Raw = { ...next };
      void navigate({
        to: '.',
        search: (old: Raw) => ({ ...old, ...changes }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [search, change];
}
