import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignCourses } from '../../analysis/compare/align.ts';
import type { Trajectories, TrajectoryQuery } from '../../api/compare.ts';
import { SourceFailure } from '../../database/source-failure.ts';
import { mappedText } from '../../testing/mapped.ts';
import type { Sources } from './courses.ts';
import { readTrajectories } from './trajectories.ts';

/** Totals 1 2 6, then 3 4, then 5 alone; the fourth has no steps, of the fifth one value is unknown. */
const text = `
  simulation s1
  step 0 total 1
  step 1 total 2
  step 2 total 6
  simulation s2
  step 1 total 3
  step 2 total 4
  simulation s3
  step 2 total 5
  simulation s4
  simulation s5
  step 0 total 8
  step 1
  step 2 total 2
`;

async function sourcesOf(database = text): Promise<Sources> {
  const { connection, mapping } = await mappedText('farm-2025-11', database);
  return new Map([['f', { connection, large: false, ...mapping }]]);
}

const of = (...simulations: readonly string[]) =>
  simulations.map((simulation) => ({ source: 'f', simulation }));

const plain: TrajectoryQuery = {
  members: of('s1', 's2', 's3'),
  series: { metric: 'total_agents' },
  alignment: 'step',
  smoothing: 1,
  groups: [0, 0, -1],
  centre: 'mean',
  band: 'range',
};

function rows({ x, values }: Pick<Trajectories, 'x' | 'values'>): readonly (readonly number[])[] {
  const count = x.length === 0 ? 0 : values.length / x.length;
  return Array.from({ length: count }, (_, row) => [...values.slice(row * x.length, (row + 1) * x.length)]);
}

const read = async (more: Partial<TrajectoryQuery> = {}) =>
  readTrajectories(await sourcesOf(), { ...plain, ...more });

const none = Number.NaN;

describe('trajectories', () => {
  it('lie on the steps that any has, each as long as it lasts', async () => {
    const found = await read();
    expect([...found.x]).toEqual([0, 1, 2]);
    expect(rows(found)).toEqual([
      [1, 2, 6],
      [none, 3, 4],
      [none, none, 5],
    ]);
    expect(found.members.map(({ provenance }) => provenance)).toEqual(['stored', 'stored', 'stored']);
  });

  it('have the middle of a group with its count at each step; nobody is in a group below 0', async () => {
    const { groups } = await read();
    expect(groups.map((group) => ({ ...group, counts: [...group.counts] }))).toMatchObject([
      { group: 0, members: 2, counts: [1, 2, 2] },
    ]);
    const [group] = groups;
    expect([...(group?.centre ?? [])]).toEqual([1, 2.5, 5]);
    expect([...(group?.lower ?? [])]).toEqual([none, 2, 4]);
    expect([...(group?.upper ?? [])]).toEqual([none, 3, 6]);
  });

  it('have groups in the order of their numbers', async () => {
    const { groups } = await read({ groups: [7, 2, 7], centre: 'median', band: 'none' });
    expect(groups.map(({ group, members, centre }) => [group, members, [...centre]])).toEqual([
      [2, 1, [none, 3, 4]],
      // 6 and 5 at step 2
      [7, 2, [1, 2, 5.5]],
    ]);
  });

  it('are smoothed before anything else: over what each has, not over what the axis has', async () => {
    const found = await read({ smoothing: 2, groups: [-1, -1, -1] });
    expect(rows(found)).toEqual([
      [1, 1.5, 4],
      [none, 3, 3.5],
      [none, none, 5],
    ]);
    expect(found.groups).toEqual([]);
  });

  it('are set against a baseline where both have a value, groups too', async () => {
    const found = await read({ baseline: 1 });
    expect(rows(found)).toEqual([
      [none, -1, 2],
      [none, 0, 0],
      [none, none, 1],
    ]);
    expect([...(found.groups[0]?.centre ?? [])]).toEqual([none, -0.5, 1]);
  });

  it('are laid over each other by share of their duration', async () => {
    const found = await read({ alignment: 'share', members: of('s1', 's2'), groups: [0, 0] });
    expect([found.x.length, found.x[0], found.x[100], found.x[200]]).toEqual([201, 0, 0.5, 1]);
    const at = (row: number, place: number) => found.values[row * 201 + place];
    expect([at(0, 0), at(0, 100), at(0, 150), at(0, 200)]).toEqual([1, 2, 4, 6]);
    expect([at(1, 0), at(1, 100), at(1, 200)]).toEqual([3, 3.5, 4]);
  });

  it('say which simulation has none, and why; unknown values are gaps', async () => {
    const found = await read({ members: of('s4', 's5'), groups: [0, 0] });
    expect(rows(found)).toEqual([
      [none, none, none],
      [8, none, 2],
    ]);
    expect(found.members.map(({ missing }) => missing)).toEqual(['The simulation has no steps.', undefined]);
    expect([found.groups[0]?.members, [...(found.groups[0]?.counts ?? [])]]).toEqual([1, [1, 0, 1]]);
  });

  it('are empty where nobody has steps, and where nobody is asked for', async () => {
    const silent = await read({ members: of('s4'), groups: [0] });
    expect([silent.x.length, silent.values.length, silent.groups[0]?.members]).toEqual([0, 0, 0]);
    const nobody = await read({ members: [], groups: [] });
    expect([nobody.x.length, nobody.values.length, nobody.members, nobody.groups]).toEqual([0, 0, [], []]);
  });

  it('are thinned where all of them are too many, exact at the steps that are left', async () => {
    const steps = Array.from({ length: 5000 }, (_, step) => `step ${step} total ${step % 97}`).join('\n');
    const sources = await sourcesOf(`simulation s1\n${steps}`);
    const members = Array.from({ length: 2000 }, () => ({ source: 'f', simulation: 's1' }));
    const found = readTrajectories(sources, {
      ...plain,
      members,
      groups: members.map(() => 0),
      band: 'none',
    });
    // 10,000,000 values are more than 8,000,000: every second step, and the last.
    expect([found.x.length, found.x[1], found.x.at(-1)]).toEqual([2501, 2, 4999]);
    expect([found.values[1], found.groups[0]?.centre[50], found.groups[0]?.counts[0]]).toEqual([2, 3, 2000]);
    expect(found.note).toBe(
      'Of the steps of so many simulations every 2nd is shown; groups are exact there.',
    );
  });

  it('refuse options that cannot be, in a sentence', async () => {
    const sources = await sourcesOf();
    const problem = (more: Partial<TrajectoryQuery>) => {
      try {
        readTrajectories(sources, { ...plain, ...more });
        return undefined;
      } catch (error) {
        return error instanceof SourceFailure ? error.error : error;
      }
    };
    const kind = 'bad-comparison';
    expect(problem({ groups: [0] })).toEqual({ kind, problem: 'There are groups for 1 of 3 simulations.' });
    expect(problem({ smoothing: 0 })).toEqual({
      kind,
      problem: 'A course is smoothed over a whole number of values; 0 is none.',
    });
    expect(problem({ baseline: 3 })).toEqual({ kind, problem: 'The baseline is number 4 of 3 simulations.' });
  });
});

describe('courses on one axis', () => {
  it('stand row after row, each value at its own step', () => {
    const course = fc
      .uniqueArray(fc.integer({ min: -5, max: 30 }), { maxLength: 12 })
      .map((steps) => steps.sort((a, b) => a - b))
      .chain((steps) =>
        fc
          .array(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(Number.NaN)), {
            minLength: steps.length,
            maxLength: steps.length,
          })
          .map((values) => ({ step: Float64Array.from(steps), values: Float64Array.from(values) })),
      );
    fc.assert(
      fc.property(fc.array(course, { maxLength: 6 }), (courses) => {
        const { x, values } = alignCourses(courses, 'step');
        const all = new Set(courses.flatMap(({ step }) => [...step]));
        expect([...x]).toEqual([...all].sort((a, b) => a - b));
        expect(values.length).toBe(courses.length * x.length);
        courses.forEach(({ step, values: own }, row) => {
          const known = new Map(Array.from(step, (each, i) => [each, own[i]]));
          expect([...values.slice(row * x.length, (row + 1) * x.length)]).toEqual(
            Array.from(x, (each) => known.get(each) ?? Number.NaN),
          );
        });
      }),
    );
  });
});
