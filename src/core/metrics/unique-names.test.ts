import { expect, it } from 'vitest';
import { type FigureDefinition, figures } from './figures.ts';
import { type MetricDefinition, metrics } from './registry.ts';
import { type ReportDefinition, reports } from './reports.ts';

/** Names that are taken more than once, with the ids that take them. */
function shared(named: readonly (readonly [id: string, name: string])[]): readonly string[] {
  const takenBy = new Map<string, string[]>();
  for (const [id, name] of named) takenBy.set(name, [...(takenBy.get(name) ?? []), id]);
  return [...takenBy].filter(([, ids]) => ids.length > 1).map(([name, ids]) => `${name}: ${ids.join(', ')}`);
}

const registered = Object.entries<MetricDefinition>(metrics);

it('says which names are shared', () => {
  expect(
    shared([
      ['a', 'Trend'],
      ['b', 'Slope'],
      ['c', 'Trend'],
    ]),
  ).toEqual(['Trend: a, c']);
});

it.each(['farm', 'society'] as const)('no two metrics of a family share a name (%s)', (family) => {
  const own = registered.filter(([, metric]) => metric.family === family);
  expect(own.length).toBeGreaterThan(50);
  // Capitals alone do not tell two names apart.
  expect(shared(own.map(([id, { name }]) => [id, name.toLowerCase()]))).toEqual([]);
});

it.each(['farm', 'society'] as const)('no two tables of a family share a title (%s)', (family) => {
  const own = Object.entries<ReportDefinition>(reports).filter(([, report]) => report.family === family);
  expect(shared(own.map(([id, { name }]) => [id, name]))).toEqual([]);
});

it('no two figures of a page share a title', () => {
  const own = Object.entries<FigureDefinition>(figures);
  expect(shared(own.map(([id, { family, page, name }]) => [id, `${family} ${page} ${name}`]))).toEqual([]);
});

it('every definition is made of whole sentences, and has a unit', () => {
  const broken = registered.filter(
    ([, { definition, unit }]) => !/^[\p{L}\d].*\.$/su.test(definition) || unit.trim() === '',
  );
  expect(broken.map(([id]) => id)).toEqual([]);
});

it('a change, spread or square of a quantity does not have its unit', () => {
  const wrong = registered.filter(
    ([, { name, unit }]) =>
      (/^variance\b/i.test(name) && !/²|share/.test(unit)) ||
      (/^(trend|slope) of\b/i.test(name) && !/per step|rank correlation/.test(unit)),
  );
  expect(wrong.map(([id]) => id)).toEqual([]);
});

it('no unit is the name of a statistic', () => {
  const named = registered.filter(([, { unit }]) =>
    /^(chi-square|phi|tau|z|F|p|action|degrees of)\b/.test(unit),
  );
  expect(named.map(([id]) => id)).toEqual([]);
});
