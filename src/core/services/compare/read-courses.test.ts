import { describe, expect, it } from 'vitest';
import type { Member, MetricSeries } from '../../api/compare.ts';
import type { Connection } from '../../database/connection.ts';
import { SourceFailure } from '../../database/source-failure.ts';
import { figuresAtOnce, metricsFirstIn } from '../../metrics/compare/over-steps.ts';
import { figures } from '../../metrics/figures.ts';
import type { metrics } from '../../metrics/registry.ts';
import type { TestGenerationId } from '../../testing/generations.ts';
import { mappedText } from '../../testing/mapped.ts';
import type { Source } from '../source.ts';
import type { Sources } from './courses.ts';
import { readMetrics } from './metric-reads.ts';
import { readCourses } from './read-courses.ts';
import { recording } from './recording.ts';

const farm = `
  simulation s1 steps 0..2
  agent a1 SystemAgent born 0 died 2 generation 0
  agent a2 ControlAgent born 1 generation 0
  state a1 @0..1 resources 4 health 90 reward 1
  state a2 @1..2 resources 2 health 70 reward 2
  resource r1 @0..2 amount 4
  action a1 @1 attack -> a2 reward 1 {"damage_dealt": 3}
  learn a1 @1 dqn module 7 action 0 as attack reward 1
  simulation s2 steps 5..6
  agent b1 SystemAgent born 5 generation 0
  state b1 @5..6 resources 4 health 90 reward 1
  resource r1 @5..6 amount 4
  action b1 @6 move reward 1
  learn b1 @6 dqn module 8 action 0 as attack reward 1
`;

const empty = '\n  simulation s3';

const society = `
  run r1
  trade food x -> y @1 quantity 2 price 3 cost 6
  event AGENT_ACTION_CHOSEN z @3 {"action_type": "rest"}
  bank x deposit @1 account ax amount 10 balance 10
  memory x @1 importance 0.4 content "met y"
`;

/** A source that notes what it is asked. */
async function sourceOf(text: string, generation: TestGenerationId = 'farm-2025-11') {
  const { connection, mapping } = await mappedText(generation, text);
  const asked: string[] = [];
  const noting: Connection = recording(connection, (sql) => void asked.push(sql));
  const source: Source = { connection: noting, large: false, ...mapping };
  return { source, asked };
}

const members = (...named: readonly string[]): readonly Member[] =>
  named.map((each) => {
    const [source = '', simulation = ''] = each.split('/');
    return { source, simulation };
  });

function failureOf(ask: () => unknown) {
  try {
    ask();
  } catch (error) {
    if (error instanceof SourceFailure) return error.error;
    throw error;
  }
  return undefined;
}

const total: MetricSeries = { metric: 'total_agents' };

describe('the courses of a metric', () => {
  it('come in the order of the question, also of one simulation that is asked for twice', async () => {
    const sources: Sources = new Map([['f', (await sourceOf(farm)).source]]);
    const { courses } = readCourses(sources, members('f/s2', 'f/s1', 'f/s2'), total);
    expect(courses.map(({ step, values }) => [[...step], [...values]])).toEqual([
      [
        [5, 6],
        [1, 1],
      ],
      [
        [0, 1, 2],
        [1, 2, 1],
      ],
      [
        [5, 6],
        [1, 1],
      ],
    ]);
  });

  it('keep simulations of one name in two files apart', async () => {
    const other = farm.replace('agent a2 ControlAgent born 1', 'agent a2 ControlAgent born 0');
    const sources: Sources = new Map([
      ['f', (await sourceOf(farm)).source],
      ['g', (await sourceOf(other)).source],
    ]);
    const { courses, sql } = readCourses(sources, members('f/s1', 'g/s1'), total);
    expect(courses.map(({ values }) => [...values])).toEqual([
      [1, 2, 1],
      [2, 2, 1],
    ]);
    expect(sql.map(({ source, statements }) => [source, statements.length])).toEqual([
      ['f', 1],
      ['g', 1],
    ]);
  });

  it('say which statement they come from, with the simulations in their places', async () => {
    const sources: Sources = new Map([['f', (await sourceOf(farm)).source]]);
    const { sql } = readCourses(sources, members('f/s1', 'f/s2'), { metric: 'total_agents' });
    expect(sql).toEqual([
      {
        source: 'f',
        statements: [
          `select "simulation_id", "step_number", "total_agents" from "simulation_steps" where "simulation_id" in ('s1', 's2') and (+"step_number" > -9e999 and +"step_number" < 9e999)`,
        ],
      },
    ]);
  });

  it('are read once: asking again asks the file for nothing, one more simulation for its rows alone', async () => {
    const { source, asked } = await sourceOf(farm);
    const sources: Sources = new Map([['f', source]]);
    readCourses(sources, members('f/s1'), total);
    const before = asked.length;
    const again = readCourses(sources, members('f/s1'), total);
    expect(asked.length).toBe(before);
    expect(again.sql[0]?.statements.length).toBe(1);
    const more = readCourses(sources, members('f/s1', 'f/s2'), total);
    expect(asked.slice(before).filter((sql) => sql.includes('from "simulation_steps"'))).toEqual([
      expect.stringContaining(`in ('s2')`),
    ]);
    expect(more.sql[0]?.statements.length).toBe(2);
  });

  it.each([...figuresAtOnce])('of the figure %s are read of all simulations at once', async (figure) => {
    const { family } = figures[figure];
    const [text, generation] =
      family === 'farm' ? ([farm, 'farm-2025-10-31'] as const) : ([society, 'society-v6'] as const);
    const twice = text + text.replace(/\b([sr])([12])\b/g, '$1$29').replace(/\b([ab])(\d)\b/g, '$1$29');
    const few = family === 'farm' ? ['s1', 's2'] : ['r1'];
    for (const metric of metricsFirstIn(figure)) {
      const [some, all] = [await sourceOf(twice, generation), await sourceOf(twice, generation)];
      some.asked.length = 0;
      all.asked.length = 0;
      readMetrics(some.source, [metric], few);
      const reads = readMetrics(all.source, [metric], [...few, ...few.map((id) => `${id}9`)]);
      expect(all.asked.length, metric).toBe(some.asked.length);
      expect(reads.get(metric)?.size).toBe(2 * few.length);
    }
  });

  it('of several metrics share one pass over the steps', async () => {
    const { source, asked } = await sourceOf(farm);
    asked.length = 0;
    readMetrics(source, ['total_agents', 'births', 'average_agent_health', 'growth_rate'], ['s1', 's2']);
    expect(asked.filter((sql) => sql.includes('from "simulation_steps"')).length).toBe(1);
  });

  it('say why there is none: no steps, no such series, nothing stored', async () => {
    const sources: Sources = new Map([['f', (await sourceOf(farm + empty)).source]]);
    const why = (series: MetricSeries, ...named: readonly string[]) =>
      readCourses(sources, members(...named), series).courses.map((course) => course.missing);
    expect(why(total, 'f/s1', 'f/s3')).toEqual([undefined, 'The simulation has no steps.']);
    expect(why({ metric: 'agents_of_type', key: 'type:control' }, 'f/s1', 'f/s2')).toEqual([
      undefined,
      'The simulation has no series type:control.',
    ]);
    expect(why({ metric: 'active_agents' }, 'f/s1')).toEqual([undefined]);
    expect(why({ metric: 'memories' }, 'f/s1')).toEqual([
      'Only LLM Society has it; this is no file of LLM Society.',
    ]);
  });

  it('say what the file lacks', async () => {
    const silent = farm.replaceAll(/\n *learn .*/g, '');
    const sources: Sources = new Map([['f', (await sourceOf(silent, 'farm-2025-10-31')).source]]);
    const { courses } = readCourses(sources, members('f/s1'), {
      metric: 'learning_reward',
      key: 'learning_reward:dqn',
    });
    expect(courses.map(({ missing, values }) => [missing, values.length])).toEqual([
      ['The file records no learning.', 0],
    ]);
  });

  it('of both families stand together where they tell the same, with a note', async () => {
    const sources: Sources = new Map([
      ['f', (await sourceOf(farm)).source],
      ['g', (await sourceOf(society, 'society-v6')).source],
    ]);
    const asked = members('f/s2', 'g/r1');
    const { courses } = readCourses(sources, asked, total);
    expect(courses.map(({ step, values }) => [[...step], [...values]])).toEqual([
      [
        [5, 6],
        [1, 1],
      ],
      [
        [1, 3],
        [2, 1],
      ],
    ]);
    expect(courses[0]?.note ?? '').not.toContain('LLM Society');
    expect(courses[1]?.note).toMatch(
      /AgentFarm counts agents alive at the step, LLM Society those that do anything in it\.$/,
    );
    const other = readCourses(sources, asked, { metric: 'active_agents' });
    expect(other.courses.map(({ values }) => [...values])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  it.each(['together', 'in turn', 'numbered'])(
    'are the same where rows of simulations lie %s',
    async (how) => {
      const ids = Array.from({ length: 40 }, (_, i) => String(i + 1));
      const steps = ids.map((id) => `simulation ${id}\nstep 0 total ${id}\nstep 1 total 0`).join('\n');
      const id = how === 'numbered' ? 'CAST(simulation_id AS INTEGER) AS simulation_id' : 'simulation_id';
      const order = how === 'together' ? 'simulation_id, step_number' : 'step_number, simulation_id';
      const moved = `
      sql CREATE TABLE moved AS SELECT ${id}, step_number, total_agents FROM simulation_steps ORDER BY ${order}
      sql DROP TABLE simulation_steps
      sql ALTER TABLE moved RENAME TO simulation_steps
      sql CREATE INDEX by_simulation ON simulation_steps (simulation_id)`;
      const sources: Sources = new Map([['f', (await sourceOf(steps + moved)).source]]);
      const { courses, sql } = readCourses(sources, members(...ids.map((each) => `f/${each}`)), total);
      expect(courses.map(({ values }) => [...values])).toEqual(ids.map((each) => [Number(each), 0]));
      expect(sql[0]?.statements.map((each) => each.includes('cast('))).toEqual([how !== 'together']);
    },
  );

  it('are none for nobody', () => {
    expect(readCourses(new Map(), [], total)).toEqual({ courses: [], sql: [] });
  });
});

describe('a question that cannot be answered', () => {
  it('names what may have been meant', async () => {
    const sources: Sources = new Map([['runs', (await sourceOf(farm)).source]]);
    const ask = (named: string, series: MetricSeries) =>
      failureOf(() => readCourses(sources, members(named), series));
    expect(ask('rums/s1', total)).toEqual({ kind: 'not-open', file: 'rums', near: ['runs'] });
    expect(ask('runs/s9', total)).toEqual({
      kind: 'unknown',
      what: 'simulation',
      value: 's9',
      near: ['s1', 's2'],
    });
    expect(ask('runs/s1', { metric: 'total_agent' as keyof typeof metrics })).toMatchObject({
      kind: 'unknown',
      what: 'metric',
      value: 'total_agent',
      near: expect.arrayContaining(['total_agents']),
    });
    expect(ask('runs/s1', { metric: 'agents_of_type', key: 'type:sistem' })).toEqual({
      kind: 'unknown',
      what: 'series',
      value: 'type:sistem',
      near: ['type:system'],
    });
  });

  it('without a group, of a metric that has several, is told of those', async () => {
    const sources: Sources = new Map([['runs', (await sourceOf(farm)).source]]);
    expect(failureOf(() => readCourses(sources, members('runs/s1'), { metric: 'agents_of_type' }))).toEqual({
      kind: 'unknown',
      what: 'series',
      value: 'agents_of_type',
      near: ['type:system', 'type:control'],
    });
  });
});
