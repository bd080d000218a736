import type { Difference, DifferenceQuery, Differences, Outcome } from '../api/compare.ts';
import { readDifferences } from '../services/compare/differences.ts';
import { mappedText } from './mapped.ts';

/** A simulation of one step with a seed, births, deaths and, unless told otherwise, a reward. */
const simulation = (
  id: string,
  seed: number | string,
  births: number,
  deaths = 2,
  reward = 'average_reward 1',
) => `
  simulation ${id} {"seed": ${seed}}
  step 0 total 5 births ${births} deaths ${deaths} ${reward}
`;

const text = [
  simulation('a1', 1, 10),
  simulation('a2', 2, 12),
  simulation('a3', 3, 14),
  simulation('b1', 1, 15),
  simulation('b2', 2, 16),
  simulation('b3', 3, 20),
  simulation('b4', 3, 0),
  simulation('c1', 4, 10, 4),
  simulation('c2', 5, 12, 4),
  simulation('unrewarded', 9, 7, 2, ''),
  simulation('zero', 'null', 0, 0),
  'simulation empty {"seed": 8}',
].join('');

export const births: Outcome = { metric: 'births', statistic: 'last' };
export const deaths: Outcome = { metric: 'deaths', statistic: 'mean' };
export const reward: Outcome = { metric: 'average_reward', statistic: 'max' };
/** Members of the database that is asked. */
export const members = (...ids: readonly string[]) => ids.map((id) => ({ source: 'f', simulation: id }));

/** Differences of b1, b2 and b3 from a1, a2 and a3 in their births, unless asked for others. */
export async function askDifferences(query: Partial<DifferenceQuery>): Promise<Differences> {
  const { connection, mapping } = await mappedText('farm-2025-11', text);
  return readDifferences(new Map([['f', { connection, large: false, ...mapping }]]), {
    a: members('a1', 'a2', 'a3'),
    b: members('b1', 'b2', 'b3'),
    outcomes: [births],
    paired: false,
    ...query,
  });
}

/** The row that says most. */
export async function firstDifference(query: Partial<DifferenceQuery>): Promise<Difference> {
  const { rows } = await askDifferences(query);
  if (rows[0] === undefined) throw new Error('no row');
  return rows[0];
}
