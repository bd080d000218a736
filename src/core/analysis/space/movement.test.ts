import { describe, expect, it } from 'vitest';
import { groundOf } from './hull.ts';
import { movementsOf, movesOf, NO_MOVE, STANDING } from './movement.ts';
import { tracksOf } from './tracks.ts';

const of = (...values: readonly number[]) => Float64Array.from(values);
const none = Number.NaN;

/** Agent 0 walks 3 east, stands, walks 4 north; agent 1 is seen once; agent 2 stands still for two steps. */
const tracks = tracksOf(
  {
    agent: Int32Array.of(0, 0, 0, 0, 1, 2, 2),
    step: of(0, 1, 2, 4, 0, 0, 2),
    x: of(0, 3, 3, 3, 9, 5, 5),
    y: of(0, 0, 0, 4, 9, 5, 5),
  },
  3,
);

describe('movement', () => {
  it('measures way, displacement, straightness, speed and turns', () => {
    const [walker] = movementsOf(tracks);
    // Way 3 + 4 = 7, displacement 5, four steps; one turn from east to north.
    expect(walker).toMatchObject({ agent: 0, positions: 4, duration: 4, path: 7, net: 5, speed: 1.75 });
    expect(walker?.straightness).toBeCloseTo(5 / 7, 12);
    expect(walker?.turn).toBeCloseTo(90, 12);
    // East, standing, north: three ways with a third each.
    expect(walker?.entropy).toBeCloseTo(Math.log2(3), 12);
    expect(walker?.evenness).toBeCloseTo(Math.log2(3) / Math.log2(9), 12);
    // A triangle of 3 by 4; two of four steps at (3, 0).
    expect(walker?.range).toBe(6);
    expect(walker?.fidelity).toBe(0.5);
  });

  it('has a path entropy of 0 where all ways are alike, and none without a way', () => {
    const [, once, still] = movementsOf(tracks);
    expect([once?.entropy, once?.evenness]).toEqual([none, none]);
    expect([still?.entropy, still?.evenness]).toEqual([0, 0]);
  });

  it('has no straightness without a way, and no speed without time', () => {
    const [, once, still] = movementsOf(tracks);
    expect(once).toMatchObject({
      positions: 1,
      duration: 0,
      path: 0,
      net: 0,
      straightness: none,
      speed: none,
    });
    expect(still).toMatchObject({
      duration: 2,
      path: 0,
      straightness: none,
      speed: 0,
      turn: none,
      fidelity: 1,
    });
  });

  it('turns back by 180 degrees', () => {
    const [back] = movementsOf(
      tracksOf({ agent: Int32Array.of(0, 0, 0), step: of(0, 1, 2), x: of(0, 1, 0), y: of(0, 0, 0) }, 1),
    );
    expect(back?.turn).toBeCloseTo(180, 9);
    expect(back?.straightness).toBe(0);
  });

  it('of nobody is empty', () => {
    expect(movementsOf(tracksOf({ agent: new Int32Array(), step: of(), x: of(), y: of() }, 0))).toEqual([]);
  });
});

describe('moves', () => {
  it('have a length, a speed per step and one of eight directions, or stand still', () => {
    const { length, speed, direction } = movesOf(tracks);
    expect([...length]).toEqual([none, 3, 0, 4, none, none, 0]);
    // The last move of the first agent takes two steps.
    expect([...speed]).toEqual([none, 3, 0, 2, none, none, 0]);
    expect([...direction]).toEqual([NO_MOVE, 0, STANDING, 2, NO_MOVE, NO_MOVE, STANDING]);
  });

  it('are told apart every 45 degrees, centred on the directions', () => {
    const turn = (degrees: number) => {
      const angle = (degrees * Math.PI) / 180;
      const way = tracksOf(
        {
          agent: Int32Array.of(0, 0),
          step: of(0, 1),
          x: of(0, Math.cos(angle)),
          y: of(0, Math.sin(angle)),
        },
        1,
      );
      return movesOf(way).direction[1];
    };
    expect([0, 22, 23, 45, 90, 135, 180, 225, 270, 315, 337, 338].map(turn)).toEqual([
      0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 7, 0,
    ]);
  });
});

describe('the ground that points cover', () => {
  it('is the area between the corners, whatever lies inside, and the place with most points', () => {
    expect(groundOf(of(0, 4, 4, 0, 2, 1, 2), of(0, 0, 3, 3, 1, 2, 1))).toEqual({ area: 12, most: 2 });
  });

  it('has no area for points on a line, for one and for none', () => {
    expect(groundOf(of(0, 1, 2), of(0, 1, 2))).toEqual({ area: 0, most: 1 });
    expect(groundOf(of(3, 3), of(1, 1))).toEqual({ area: 0, most: 2 });
    expect(groundOf(of(), of())).toEqual({ area: 0, most: 0 });
  });
});
