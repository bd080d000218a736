import type { Place } from '../near-grid.ts';

/** Tangent of 22.5°, half of an eighth of a turn. */
const HALF_SECTOR = Math.SQRT2 - 1;

/** The nearest of eight directions, y growing to the north; worked out without angles, so that it is the same anywhere. */
export function directionOf(dx: number, dy: number): string {
  if (dx === 0 && dy === 0) return 'none';
  const vertical = Math.abs(dy) > HALF_SECTOR * Math.abs(dx) ? (dy > 0 ? 'north' : 'south') : '';
  const horizontal = Math.abs(dx) > HALF_SECTOR * Math.abs(dy) ? (dx > 0 ? 'east' : 'west') : '';
  return vertical + horizontal;
}

export function coordinates({ x, y }: Place): readonly [x: number, y: number] {
  return [x, y];
}
