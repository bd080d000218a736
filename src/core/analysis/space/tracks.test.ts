import { describe, expect, it } from 'vitest';
import { nearestDistances, neighboursOf } from './nearest.ts';
import { spreadOf } from './spread.ts';
import { agentOfRows, framesOf, tracksOf } from './tracks.ts';

const of = (...values: readonly number[]) => Float64Array.from(values);
const codes = (...values: readonly number[]) => Int32Array.from(values);
const none = Number.NaN;

describe('tracks', () => {
  it('sort positions by agent and step, each step once, without what is not known', () => {
    const tracks = tracksOf(
      {
        agent: codes(1, 0, 1, 0, 0, -1, 0),
        step: of(2, 1, 1, 0, 1, 0, 2),
        x: of(5, 1, 4, 0, 9, 3, none),
        y: of(5, 1, 4, 0, 9, 3, 2),
      },
      3,
    );
    expect([...tracks.start]).toEqual([0, 2, 4, 4]);
    expect([...tracks.step]).toEqual([0, 1, 1, 2]);
    expect([...tracks.x]).toEqual([0, 1, 4, 5]);
    // One row names no agent, one has no x; agent 0 has step 1 twice.
    expect([tracks.unknown, tracks.repeated]).toEqual([2, 1]);
    expect([...agentOfRows(tracks)]).toEqual([0, 0, 1, 1]);
  });

  it('are read step by step', () => {
    const frames = framesOf({ step: of(0, 1, 1, 2) });
    expect([...frames.step]).toEqual([0, 1, 2]);
    expect([...frames.start]).toEqual([0, 1, 3, 4]);
    expect([...frames.row]).toEqual([0, 1, 2, 3]);
  });

  it('of nothing are empty', () => {
    const tracks = tracksOf({ agent: codes(), step: of(), x: of(), y: of() }, 0);
    expect([tracks.step.length, tracks.start.length]).toEqual([0, 1]);
    expect([...framesOf(tracks).start]).toEqual([0]);
  });
});

describe('centre and spread', () => {
  const tracks = { x: of(0, 4, 1), y: of(0, 0, 7) };
  const frames = framesOf({ step: of(0, 0, 1) });

  it('are the mean position and the mean distance to it', () => {
    // (0, 0) and (4, 0): centre (2, 0), each 2 away; then a single one.
    const found = spreadOf(tracks, frames, () => true);
    expect([[...found.x], [...found.y], [...found.spread]]).toEqual([
      [2, 1],
      [0, 7],
      [2, 0],
    ]);
  });

  it('are empty where nobody of a group is', () => {
    expect([...spreadOf(tracks, frames, (row) => row < 2).spread]).toEqual([2, none]);
  });
});

describe('nearest neighbours', () => {
  it('are found among all others', () => {
    // From (0, 0) and (3, 4) to each other 5; (3, 5) is 1 from (3, 4).
    expect([...nearestDistances(of(0, 3, 3), of(0, 4, 5))]).toEqual([5, 1, 1]);
    expect([...nearestDistances(of(2, 2), of(1, 1))]).toEqual([0, 0]);
    expect([...nearestDistances(of(2), of(1))]).toEqual([none]);
  });

  it('are compared with points at random: 1 / (2 √(n / area)) apart', () => {
    // Four corners of a square of side 2 in an area of 16: nearest 2, expected 1 / (2 √(4 / 16)) = 1.
    const frames = framesOf({ step: of(0, 0, 0, 0, 1) });
    const square = { x: of(0, 2, 0, 2, 1), y: of(0, 0, 2, 2, 1) };
    const found = neighboursOf(square, frames, 16);
    expect([...found.distance]).toEqual([2, none]);
    expect([...found.clarkEvans]).toEqual([2, none]);
    expect([...neighboursOf(square, frames, undefined).clarkEvans]).toEqual([none, none]);
  });

  it('agree with a search through all pairs', () => {
    const x = Float64Array.from({ length: 300 }, (_, i) => (i * 37) % 50);
    const y = Float64Array.from({ length: 300 }, (_, i) => (i * 23) % 41);
    const all = x.map((px, i) =>
      Math.min(...Array.from(x, (qx, j) => (i === j ? 1e9 : Math.hypot(px - qx, (y[i] ?? 0) - (y[j] ?? 0))))),
    );
    const found = nearestDistances(x, y);
    found.forEach((each, i) => {
      expect(each).toBeCloseTo(all[i] ?? 0, 12);
    });
  });
});
