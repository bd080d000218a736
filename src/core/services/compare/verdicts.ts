import { verdictsOf } from '../../analysis/compare/verdicts.ts';
import { dominantAt } from '../../analysis/dominance/switches.ts';
import type { Member, VerdictDifference, Verdicts } from '../../api/compare.ts';
import { readEndings } from '../simulations.ts';
import type { Sources } from './courses.ts';
import { readMetrics } from './metric-reads.ts';
import { reachOf } from './reach.ts';
import { membersBySource, type SourceMembers } from './require-series.ts';
import { shareWords } from './words.ts';

/** What one simulation came to, by its id. */
type VerdictOf = ReadonlyMap<string, string>;

/**
 * What the simulations of A and of B came to: how they ended, and which type has most agents at the end. Respects in
 * which nobody came to anything are left out.
 */
export function readVerdicts(
  sources: Sources,
  a: readonly Member[],
  b: readonly Member[],
): readonly VerdictDifference[] {
  const groups = membersBySource(sources, [...a, ...b]);
  return [
    compare('How they ended', a, b, new Map(groups.map(({ id, source }) => [id, readEndings(source)]))),
    compare(
      'Dominant type at the end',
      a,
      b,
      new Map(groups.map((group) => [group.id, dominantTypes(group)])),
    ),
  ].filter((each) => each.a.n + each.b.n > 0);
}

/** The type with most agents at the last step, of equals the first; `nobody` where none is left. */
function dominantTypes({ source, simulations }: SourceMembers): VerdictOf {
  if (source.family !== 'farm' || reachOf(source, 'agents_of_type').kind === 'missing') return new Map();
  const reads = readMetrics(source, ['agents_of_type'], simulations).get('agents_of_type');
  return new Map(
    simulations.flatMap((id) => {
      const { step, series } = reads?.get(id) ?? { step: [], series: [] };
      const last = step.length - 1;
      if (series.every(({ values }) => Number.isNaN(values[last] ?? Number.NaN))) return [];
      const types = series.map(({ label, values }) => ({ type: label, counts: values }));
      return [[id, types[dominantAt(types, last)]?.type ?? 'nobody'] as const];
    }),
  );
}

function compare(
  name: string,
  a: readonly Member[],
  b: readonly Member[],
  bySource: ReadonlyMap<string, VerdictOf>,
): VerdictDifference {
  const [one, other] = [a, b].map((members) =>
    verdictsOf(members.flatMap(({ source, simulation }) => bySource.get(source)?.get(simulation) ?? [])),
  ) as [Verdicts, Verdicts];
  return { name, a: one, b: other, sentence: `${name}: B ${sideWords(other)}; A ${sideWords(one)}.` };
}

function sideWords({ n, shares, convergence, entropy }: Verdicts): string {
  if (n === 0) return 'not known';
  const told = shares.map(({ verdict, count, interval }) =>
    interval === undefined
      ? verdict
      : `${verdict} ${count} of ${n} (95 % interval ${interval.map(shareWords).join(' to ')})`,
  );
  const alike = n < 2 ? '' : `, convergence ${shareWords(convergence)}, entropy ${entropy.toFixed(2)}`;
  return `${told.join(', ')}${alike}`;
}
