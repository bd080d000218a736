import { downsample } from '../downsample.ts';
import { linePaths } from '../paths.ts';
import { linear, rowsWithin, type Scale } from '../scale.ts';
import type { Course } from './course.ts';

/** Draws along points; a canvas is one. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
}

/** The rows of a course to draw over pixel columns: of each its first, last, least and greatest. */
export function rowsToDraw({ x, y }: Course, sx: Scale, columns: number): Uint32Array {
  const { start, end } = rowsWithin(x, sx.domain);
  return downsample(x, y, { start, end, from: sx.domain[0], to: sx.domain[1], columns });
}

/** SVG path data of a course; points without a neighbour are short strokes. */
export function coursePath(course: Course, sx: Scale, sy: Scale, columns: number): string {
  const { line, dots } = linePaths(course.x, course.y, rowsToDraw(course, sx, columns), sx, sy);
  return line + dots.replaceAll('h0', 'm-1.5,0h3');
}

/**
 * Moves a pen along a course; points without a neighbour are short strokes.
 *
 * @returns how many points it went along.
 */
export function traceCourse(pen: Pen, course: Course, sx: Scale, sy: Scale, columns: number): number {
  const rows = rowsToDraw(course, sx, columns);
  const lx = linear(sx);
  const ly = linear(sy);
  let run = 0;
  let lastX = 0;
  let lastY = 0;
  const close = () => {
    if (run === 1) {
      pen.moveTo(lastX - 1.5, lastY);
      pen.lineTo(lastX + 1.5, lastY);
    }
    run = 0;
  };
  for (const row of rows) {
    const value = course.y[row] as number;
    if (Number.isNaN(value)) {
      close();
      continue;
    }
    lastX = (course.x[row] as number) * lx.factor + lx.offset;
    lastY = value * ly.factor + ly.offset;
    if (run++ === 0) pen.moveTo(lastX, lastY);
    else pen.lineTo(lastX, lastY);
  }
  close();
  return rows.length;
}
