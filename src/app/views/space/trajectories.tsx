import { MultiSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Scope } from '../../../core/api/scope.ts';
import type { Place } from '../../analysis/part.ts';
import { DrawnReport } from '../../components/report/drawn-report.tsx';
import { formatPathSearch, readPathSearch } from '../../state/path-search.ts';
import { useReports } from '../../state/queries.ts';
import { agentsOf, drawTrajectories } from './draw-trajectories.ts';

type Raw = Readonly<Record<string, unknown>>;

/** Trajectories drawn unasked: more could not be told apart. */
const UNASKED = 3;

const wanted = ['space'] as const;

/** The ways of some of the agents with the longest paths, which a person chooses among. */
export function Trajectories({ source, simulation, scope }: Place & { readonly scope: Scope | undefined }) {
  const { data } = useReports(source, simulation, wanted, scope);
  const table = data?.find(({ id }) => id === 'space-trajectories');
  const { paths }: Raw = useSearch({ strict: false });
  const navigate = useNavigate();
  const agents = useMemo(() => (table === undefined ? [] : agentsOf(table)), [table]);
  const named = useMemo(
    () => readPathSearch({ paths })?.filter((agent) => agents.includes(agent)),
    [paths, agents],
  );
  const chosen = useMemo(
    () => (named === undefined || named.length === 0 ? agents.slice(0, UNASKED) : named),
    [named, agents],
  );
  const draw = useMemo(() => drawTrajectories(chosen), [chosen]);
  if (table === undefined) return null;
  const choose = (next: readonly string[]) =>
    navigate({
      to: '.',
      search: (old: Raw) => ({ ...old, ...formatPathSearch(next.length === 0 ? undefined : next) }),
      replace: true,
      resetScroll: false,
    });
  return (
    <DrawnReport
      table={table}
      draw={draw}
      description="The ways of the chosen agents: a ring where they begin, a dot where they end."
      unit="cells"
      fileStem={`${source}-${simulation}`}
      controls={
        <MultiSelect
          size="xs"
          mb={8}
          aria-label="Agents whose paths are drawn"
          placeholder={chosen.length === agents.length ? undefined : 'Add an agent'}
          data={[...agents]}
          value={[...chosen]}
          onChange={(next) => void choose(next)}
          hidePickedOptions
        />
      }
    />
  );
}
