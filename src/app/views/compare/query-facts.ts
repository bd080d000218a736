import type { SimulationSummary } from '../../../core/api/simulation.ts';
import type { Cell } from '../../../core/base/columns.ts';
import type { QueryName } from '../../state/simulation-query-names.ts';

/** A simulation that a query may find. */
export interface Candidate {
  readonly source: string;
  readonly simulation: string;
  readonly name: string;
  readonly file: string;
  readonly summary: SimulationSummary;
}

interface Fact {
  readonly name: string;
  readonly also?: readonly string[];
  readonly read: (candidate: Candidate) => Cell | undefined;
}

/** What a query may ask of a simulation without reading its rows. */
const facts: readonly Fact[] = [
  {
    name: 'final population',
    also: ['population at the end', 'agents at the end'],
    read: ({ summary }) => summary.agentsEnd,
  },
  {
    name: 'initial population',
    also: ['start population', 'population at the start'],
    read: ({ summary }) => summary.agentsAtStart,
  },
  { name: 'peak population', read: ({ summary }) => summary.agentsPeak },
  { name: 'peak step', read: ({ summary }) => summary.peakStep },
  { name: 'births', read: ({ summary }) => summary.births },
  { name: 'deaths', read: ({ summary }) => summary.deaths },
  { name: 'steps', read: ({ summary }) => summary.steps },
  { name: 'first step', read: ({ summary }) => summary.firstStep },
  { name: 'last step', read: ({ summary }) => summary.lastStep },
  { name: 'duration', read: ({ summary }) => summary.durationSeconds },
  { name: 'seed', read: ({ summary }) => summary.seed },
  { name: 'status', read: ({ summary }) => summary.status },
  { name: 'outcome', read: ({ summary }) => summary.outcome },
  { name: 'experiment', read: ({ summary }) => summary.experiment },
  { name: 'simulation', also: ['name', 'id'], read: ({ name }) => name },
  { name: 'file', read: ({ file }) => file },
];

const FACT = 'fact:';

export const factNames: readonly QueryName[] = facts.map(({ name, also }) => ({
  id: FACT + name,
  name,
  ...(also && { also }),
}));

/** The value of a fact by the id of its name; `undefined` where it is not one, or not known of the simulation. */
export function readFact(id: string, candidate: Candidate): Cell | undefined {
  return facts.find(({ name }) => id === FACT + name)?.read(candidate);
}
