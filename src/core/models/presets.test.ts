import { describe, expect, test } from 'vitest';
import type { ModelId } from '../api/recording.ts';
import { withParameter } from '../recorder/simulation-plan.ts';
import { models } from './catalogue.ts';

/** Generous: a busy machine must not fail these. */
const patience = 120_000;
const seeds = [1, 2, 3];

type Records = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
interface Run {
  readonly population: readonly number[];
  /** What was logged, by the name of the method; of steps only the numbers. */
  readonly told: Records;
}

function run(id: ModelId, preset: string | undefined, seed: number): Run {
  const model = models[id];
  const values = model.description.presets.find((each) => each.id === preset)?.values ?? {};
  if (preset !== undefined) expect(Object.keys(values)).not.toEqual([]);
  const configuration = Object.entries(values).reduce(
    (result, [path, value]) => withParameter(result, path, value),
    model.complete({ seed }),
  );
  const told: Record<string, Readonly<Record<string, unknown>>[]> = {};
  const log = new Proxy(
    {},
    {
      get: (_, name: string) => (record: Readonly<Record<string, unknown>>) => {
        told[name] ??= [];
        if (name !== 'logAgents' && name !== 'logStep') told[name].push(record);
      },
    },
  );
  const running = model.start(configuration, log as never);
  const population = [running.population];
  while (running.population > 0 && running.step < Number(configuration[model.stepsPath])) {
    running.advance();
    population.push(running.population);
  }
  return { population, told };
}

const runs = (id: ModelId, preset?: string) => seeds.map((seed) => run(id, preset, seed));
const all = (of: readonly Run[], name: string) => of.flatMap(({ told }) => told[name] ?? []);
const last = ({ population }: Run) => population.at(-1) ?? 0;
const most = ({ population }: Run) => Math.max(...population);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('farms, over three seeds,', () => {
  const usual = runs('farm');
  const actions = (of: readonly Run[], type: string) =>
    all(of, 'logAgentAction').filter(({ actionType }) => actionType === type).length;
  const causes = (of: readonly Run[], cause: string) =>
    all(of, 'logHealthIncident').filter((incident) => incident.cause === cause).length;

  test('neither die out nor explode by default', () => {
    for (const each of usual) {
      expect(last(each)).toBeGreaterThan(30);
      expect(most(each)).toBeLessThan(250);
    }
  });

  test('carry fewer where food is scarce', { timeout: patience }, () => {
    const scarce = runs('farm', 'scarce-food');
    expect(mean(scarce.map(last))).toBeLessThan(0.7 * mean(usual.map(last)));
    expect(scarce.filter((each) => last(each) > 0).length).toBeGreaterThanOrEqual(2);
  });

  test('die out without regrowth', { timeout: patience }, () => {
    expect(runs('farm', 'no-regrowth').map(last)).toEqual([0, 0, 0]);
  });

  test('see more attacks where agents are aggressive, and hardly any where they share', {
    timeout: patience,
  }, () => {
    const aggressive = runs('farm', 'aggressive');
    expect(causes(aggressive, 'combat_damage')).toBeGreaterThan(1.3 * causes(usual, 'combat_damage'));
    const cooperative = runs('farm', 'cooperative');
    expect(actions(cooperative, 'attack')).toBeLessThan(0.2 * actions(usual, 'attack'));
    expect(actions(cooperative, 'share')).toBeGreaterThan(1.5 * actions(usual, 'share'));
  });

  test('begin with twice as many where it is crowded', { timeout: patience }, () => {
    expect(run('farm', 'crowded', 1).population[0]).toBe(60);
  });
});

describe('societies, over three seeds,', () => {
  const usual = runs('society');
  const bank = (of: readonly Run[], text: RegExp) =>
    all(of, 'logBankTransaction')
      .filter(({ description }) => text.test(String(description)))
      .reduce((sum, { amount }) => sum + Number(amount), 0);
  const foodPrice = (of: readonly Run[]) =>
    mean(
      all(of, 'logTrade')
        .filter(({ resource }) => resource === 'food')
        .map(({ pricePerUnit }) => Number(pricePerUnit)),
    );
  const events = (of: readonly Run[], type: string) =>
    all(of, 'logEvent').filter((event) => event.type === type).length;

  test('neither die out nor explode by default, and trade several times a step', () => {
    for (const each of usual) {
      expect(last(each)).toBeGreaterThan(12);
      expect(most(each)).toBeLessThan(80);
      expect(each.told.logTrade?.length).toBeGreaterThan(150);
    }
  });

  test('borrow several times as much in a boom', { timeout: patience }, () => {
    const boom = runs('society', 'credit-boom');
    const lent = /^Loan disbursement/;
    expect(bank(boom, lent)).toBeGreaterThan(2 * bank(usual, lent));
  });

  test('pay more for food where the market is hungry', { timeout: patience }, () => {
    expect(foodPrice(runs('society', 'hungry-market'))).toBeGreaterThan(1.5 * foodPrice(usual));
  });

  test('pay no salaries without jobs', { timeout: patience }, () => {
    expect(bank(runs('society', 'no-jobs'), /^Salary/)).toBe(0);
    expect(bank(usual, /^Salary/)).toBeGreaterThan(0);
  });

  test('have many more children in a village', { timeout: patience }, () => {
    const village = runs('society', 'village');
    expect(events(village, 'CHILD_BORN')).toBeGreaterThan(2 * events(usual, 'CHILD_BORN'));
  });
});
