import { describe, expect, test } from 'vitest';
import type { ModelId, RecordingPlan } from '../api/recording.ts';
import { ManualClock } from '../recorder/clock.ts';
import { InvalidRecord } from '../recorder/errors.ts';
import { withParameter } from '../recorder/simulation-plan.ts';
import { flattenParameters } from '../schema/parameters.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { models } from './catalogue.ts';
import { checkPlan, plannedSimulations } from './plan.ts';
import { recordPlan } from './record-plan.ts';
import { recordingHash } from './recording-hash.ts';

/** Generous: a busy machine must not fail these. */
const patience = 120_000;
const engine = await nodeEngine();

describe.each(Object.keys(models) as readonly ModelId[])('the model %s', (id) => {
  const model = models[id];
  const { description } = model;
  const plan = (change: Partial<RecordingPlan>): RecordingPlan => ({
    ...{ model: id, name: 'test', configuration: {}, seed: 3, replicates: 1, steps: 12, sweep: [] },
    ...change,
  });

  /** Records a plan to its end; answers with its hash. */
  async function hashOf(change: Partial<RecordingPlan>): Promise<string> {
    const whole = plan(change);
    expect(checkPlan(whole, model)).toEqual([]);
    const database = engine.create();
    const recording = recordPlan(database, whole, plannedSimulations(whole, model), new ManualClock(0));
    for await (const event of recording.events)
      if (event.kind === 'ended') expect(event.ending).toBe('completed');
    recording.end('completed');
    return recordingHash(database);
  }

  test('is sound as it is described', () => {
    expect(model.check(description.defaults)).toEqual([]);
    expect(model.complete({})).toEqual(description.defaults);
    const paths = description.parameters.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const { help, label, least, most } of description.parameters) {
      expect([help, label].every((text) => /^[A-Z].*[^ ]$/.test(text))).toBe(true);
      expect(help).toMatch(/\.$/);
      expect(least ?? -Infinity).toBeLessThanOrEqual(most ?? Infinity);
    }
  });

  test('has parameters that can be read flat and swept one by one', () => {
    const flat = flattenParameters(JSON.stringify(description.defaults));
    for (const { path, default: value } of description.parameters) {
      expect([path, flat[path]]).toEqual([path, value]);
      const changed = withParameter(description.defaults, path, value);
      expect(changed).toEqual(description.defaults);
    }
  });

  test('refuses each parameter beyond its limits, of another type, and NaN', () => {
    for (const { path, least, most } of description.parameters) {
      const beyond = [
        ...(least === undefined ? [] : [least - 1]),
        ...(most === undefined ? [] : [most + 1]),
        ...['much', Number.NaN, Number.POSITIVE_INFINITY, null],
      ];
      for (const value of beyond) {
        const found = model.check(withParameter(description.defaults, path, value));
        expect(found.map((problem) => problem.path)).toEqual([path]);
      }
    }
  });

  test('begins nothing that is not sound', () => {
    const [first] = description.parameters;
    const odd = withParameter(description.defaults, first?.path ?? '', 'much');
    const begin = () => model.start(odd, undefined as never);
    expect(begin).toThrow(InvalidRecord);
    expect(begin).toThrow(first?.path);
  });

  test('has presets that are sound, and each changes what happens', { timeout: patience }, async () => {
    const hashes = [await hashOf({})];
    for (const { values } of description.presets) {
      const configuration = Object.entries(values).reduce(
        (result, [path, value]) => withParameter(result, path, value),
        description.defaults,
      );
      hashes.push(await hashOf({ configuration }));
    }
    expect(hashes.length).toBeGreaterThan(3);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  test('records a plan the same way again, and each simulation of its own', {
    timeout: patience,
  }, async () => {
    const [swept] = description.parameters.filter(
      ({ kind, path }) => kind === 'number' && path.includes('.'),
    );
    const sweep = [{ path: swept?.path ?? '', values: [Number(swept?.default), Number(swept?.default) / 2] }];
    const change = { replicates: 2, sweep };
    const hash = await hashOf(change);
    expect(await hashOf(change)).toBe(hash);
    expect(await hashOf({ ...change, seed: 4 })).not.toBe(hash);
  });

  test('shows itself as it runs', () => {
    const nothing = () => undefined;
    const log = new Proxy({}, { get: () => nothing });
    const running = model.start(model.complete({ seed: 2 }), log as never);
    for (let step = 1; step <= 5; step++) running.advance();
    const view = running.view();
    const total = Object.values(view.counts).reduce((sum, count) => sum + count, 0);
    expect([view.step, total]).toEqual([5, running.population]);
    const agents = [...(view.agents ?? [])];
    expect(agents).toHaveLength(3 * running.population);
    const [width = 0, height = 0] = view.plane ?? [];
    const types = Object.keys(view.counts).length;
    for (let k = 0; k < agents.length; k += 3) {
      const [x = -1, y = -1, type = -1] = agents.slice(k, k + 3);
      expect(x >= 0 && x <= width && y >= 0 && y <= height && type >= 0 && type < types).toBe(true);
    }
    expect(Object.values(view.values).every(Number.isFinite)).toBe(true);
  });
});

test('a farm has any types of agents that the configuration names', async () => {
  const { farm } = models;
  const types = { swarm: { count: 6, action_weights: { share: 1 } }, hermit: { count: 3, learns: true } };
  const counts: unknown[] = [];
  const nothing = () => undefined;
  const log = {
    ...{ logAgents: nothing, logAgentAction: nothing, logHealthIncident: nothing, logReproduction: nothing },
    ...{ logInteraction: nothing, logAgentDeath: nothing },
    logStep: (...[, , , metrics]: readonly { agentTypeCounts?: unknown }[]) =>
      void counts.push(metrics?.agentTypeCounts),
  };
  farm.start(farm.complete({ agent_types: types }), log as never);
  expect(counts).toEqual([{ swarm: 6, hermit: 3 }]);
  const problems = (configuration: object) => farm.check({ ...configuration }).map(({ problem }) => problem);
  expect(problems({ agent_types: { swarm: { count: 0 } } })).toEqual(['There must be at least one founder.']);
  expect(problems({ population: { max_population: 5 } })).toEqual([
    'Largest population must be at least the number of founders, 30.',
  ]);
  const none = { move: 0, gather: 0, attack: 0, share: 0, defend: 0, reproduce: 0, pass: 0 };
  expect(problems({ agent_types: { swarm: { action_weights: none } } })).toEqual([
    'The agent type "swarm" needs an action with a weight above 0.',
  ]);
});
