import { describe, expect, test } from 'vitest';
import type { RecordingProgress, SimulationProgress } from '../../core/api/recording.ts';
import type { PartProgress } from '../../worker/recording/recording-api.ts';
import { sumUp } from './recording-progress.ts';

const simulation = (id: string, status: SimulationProgress['status'], step: number): SimulationProgress => ({
  simulation: id,
  status,
  step,
  steps: 100,
  population: 1,
});

const part = (
  steps: number,
  simulations: readonly SimulationProgress[],
  phase: PartProgress['phase'] = 'running',
) => ({
  phase,
  simulations,
  steps,
  rows: 10 * steps,
  bytes: 4096,
});

/** Sums up at times that the test sets. */
function summing() {
  let time = 0;
  let last: RecordingProgress | undefined;
  const tell = sumUp(
    (progress) => {
      last = progress;
    },
    () => time,
  );
  return (at: number, ...parts: readonly (PartProgress | undefined)[]) => {
    time = at;
    tell(parts);
    if (last === undefined) throw new Error('Nothing was told.');
    return last;
  };
}

describe('the progress of a recording', () => {
  test('gathers simulations that were dealt out like cards', () => {
    const at = summing();
    const a = part(0, [simulation('1', 'running', 0), simulation('3', 'waiting', 0)]);
    const b = part(0, [simulation('2', 'running', 0)]);
    expect(at(1, a, b).simulations.map((one) => one.simulation)).toEqual(['1', '2', '3']);
    expect(at(2, a, undefined).simulations.map((one) => one.simulation)).toEqual(['1', '3']);
  });

  test('tells share, speed of the last seconds and time left', () => {
    const at = summing();
    at(0, part(0, [simulation('1', 'running', 0), simulation('2', 'waiting', 0)]));
    const told = at(2000, part(50, [simulation('1', 'running', 50), simulation('2', 'waiting', 0)]));
    // 50 steps in 2 s; 150 of 200 are left.
    expect(told).toMatchObject({ done: 0.25, stepsPerSecond: 25, secondsLeft: 6, rows: 500 });
    // A simulation that died out early has no steps left.
    const early = at(4000, part(60, [simulation('1', 'completed', 60), simulation('2', 'running', 0)]));
    expect(early).toMatchObject({ done: 0.5, stepsPerSecond: 15 });
  });

  test('does not count a pause into the speed', () => {
    const at = summing();
    const one = [simulation('1', 'running', 10)];
    at(0, part(0, [simulation('1', 'running', 0)]));
    expect(at(1000, part(10, one, 'paused')).phase).toBe('paused');
    at(60_000, part(10, one, 'paused'));
    expect(at(61_000, part(20, [simulation('1', 'running', 20)])).stepsPerSecond).toBe(10);
  });

  test('is paused when all that still work are, whatever the others said last', () => {
    const at = summing();
    const done = part(100, [simulation('1', 'completed', 100)]);
    const waiting = part(3, [simulation('2', 'running', 3)], 'paused');
    expect(at(1, done, waiting).phase).toBe('paused');
    expect(at(2, part(1, [simulation('1', 'running', 1)]), waiting).phase).toBe('running');
  });
});
