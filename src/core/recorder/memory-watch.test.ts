import { expect, test } from 'vitest';
import { agentRecord, stateRecord } from '../testing/farm-records.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { type MemoryWarning, MemoryWatch } from './memory-watch.ts';
import { SimulationDatabase } from './simulation-database.ts';

const engine = await nodeEngine();

function watched(...sizes: readonly number[]): readonly string[] {
  const told: string[] = [];
  const warn = ({ level, bytes, trend }: MemoryWarning) => told.push(`${level} at ${bytes}, ${trend}`);
  const watch = new MemoryWatch({ limit: 1000, warn });
  for (const size of sizes) watch.look(size);
  return told;
}

test('it warns once at 70 % and once at 90 % of the limit', () => {
  expect(watched(100, 699, 700, 899, 900, 990)).toEqual([
    'high at 700, increasing',
    'critical at 900, increasing',
  ]);
  expect(watched(950, 960)).toEqual(['critical at 950, stable']);
  expect(watched(950, 800, 750)).toEqual(['critical at 950, stable']);
});

test('it warns again after the database shrank', () => {
  expect(watched(750, 100, 800)).toEqual(['high at 750, stable', 'high at 800, increasing']);
});

test('the trend compares with the look two before: more than 5 % either way', () => {
  expect(watched(690, 690, 720)).toEqual(['high at 720, stable']);
  expect(watched(690, 100, 720)).toEqual(['high at 720, stable']);
  expect(watched(600, 100, 720)).toEqual(['high at 720, increasing']);
  // 0.95 × 1000 = 950 and 940 is less.
  expect(watched(100, 1000, 100, 940)).toEqual(['critical at 1000, stable', 'critical at 940, decreasing']);
});

test('a recording is looked at after each step', () => {
  const warnings: MemoryWarning[] = [];
  const warn = (warning: MemoryWarning) => warnings.push(warning);
  const { logger } = SimulationDatabase.open(engine.create(), 's', { memory: { limit: 3_000_000, warn } });
  const ids = Array.from({ length: 50 }, (_, index) => `a${index}`);
  logger.logAgents(ids.map(agentRecord));
  for (let step = 0; step < 500 && warnings.length < 2; step++) {
    logger.logStep(
      step,
      ids.map((id) => stateRecord(id)),
      [],
      {},
    );
  }
  expect(warnings.map(({ level }) => level)).toEqual(['high', 'critical']);
  expect(warnings[0]?.bytes).toBeGreaterThanOrEqual(2_100_000);
});
