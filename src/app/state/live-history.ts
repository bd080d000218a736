import type { LiveView } from '../../core/api/recording.ts';

/** More points than this are thinned out: a small chart shows no more. */
const MOST_POINTS = 1000;
/** Simulations of which the course is remembered: those that run, and some that ended last. */
const MOST_COURSES = 6;

/** What was seen of one simulation while it ran. */
export interface LiveCourse {
  readonly simulation: string;
  readonly steps: readonly number[];
  /** Numbers of agents by type, one for each step; NaN where the type was not known yet. */
  readonly counts: ReadonlyMap<string, readonly number[]>;
  /** Further values by metric. */
  readonly values: ReadonlyMap<string, readonly number[]>;
}

class Course implements LiveCourse {
  readonly simulation: string;
  steps: number[] = [];
  readonly counts = new Map<string, number[]>();
  readonly values = new Map<string, number[]>();

  constructor(simulation: string) {
    this.simulation = simulation;
  }

  take({ step, counts, values }: LiveView): void {
    if (step <= (this.steps.at(-1) ?? -1)) return;
    const before = this.steps.length;
    this.steps.push(step);
    append(this.counts, counts, before);
    append(this.values, values, before);
    if (this.steps.length <= MOST_POINTS) return;
    this.steps = halved(this.steps);
    for (const columns of [this.counts, this.values]) {
      for (const [key, column] of columns) columns.set(key, halved(column));
    }
  }
}

/** The courses of the simulations of a running recording, as they were looked at; it changes as they run. */
export class LiveHistory {
  readonly #courses = new Map<string, Course>();

  take(views: readonly LiveView[]): void {
    for (const view of views) {
      const known = this.#courses.get(view.simulation);
      // A simulation that began anew has a new course.
      const course =
        known !== undefined && view.step >= (known.steps.at(-1) ?? 0) ? known : new Course(view.simulation);
      course.take(view);
      // The newest are at the end.
      this.#courses.delete(view.simulation);
      this.#courses.set(view.simulation, course);
    }
    for (const simulation of this.#courses.keys()) {
      if (this.#courses.size <= Math.max(MOST_COURSES, views.length)) break;
      this.#courses.delete(simulation);
    }
  }

  course(simulation: string): LiveCourse | undefined {
    return this.#courses.get(simulation);
  }
}

function append(columns: Map<string, number[]>, now: Readonly<Record<string, number>>, before: number): void {
  for (const key of Object.keys(now)) {
    if (!columns.has(key))
      columns.set(
        key,
        Array.from({ length: before }, () => Number.NaN),
      );
  }
  for (const [key, column] of columns) column.push(now[key] ?? Number.NaN);
}

/** Every second one, and the last. */
function halved(numbers: readonly number[]): number[] {
  return numbers.filter((_, index) => index % 2 === 0 || index === numbers.length - 1);
}
