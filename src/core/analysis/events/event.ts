import type { TurningPoint } from '../../api/turning-points.ts';

export type Numbers = Float64Array<ArrayBuffer>;

/** A turning point before it has an id; `since` defaults to its step, `agents` to none. */
export type EventDraft = Omit<TurningPoint, 'id' | 'since' | 'agents'> & {
  readonly since?: number;
  readonly agents?: readonly string[];
  /** What tells it apart from others of its kind at its step. */
  readonly which?: string;
};

/** `kind.step` and, where there may be several of a kind at one step, `.which`. */
export function toEvent({ since, agents, which, ...draft }: EventDraft): TurningPoint {
  const id = [draft.kind, draft.step, ...(which === undefined ? [] : [which])].join('.');
  return { ...draft, id, since: since ?? draft.step, agents: agents ?? [] };
}

/** A severity is never above 1 and never below 0. */
export function bounded(severity: number, least = 0): number {
  return Math.min(1, Math.max(least, severity));
}

/** Ascending by step, the most severe of a step first; equal ones keep their order. */
export function inOrder(events: readonly TurningPoint[]): readonly TurningPoint[] {
  return events.toSorted((a, b) => a.step - b.step || b.severity - a.severity);
}

/** The `most` most severe events, in their old order, and how many are left out. */
export function strongest(
  events: readonly TurningPoint[],
  most: number,
): { readonly events: readonly TurningPoint[]; readonly omitted: number } {
  if (events.length <= most) return { events, omitted: 0 };
  const kept = new Set(events.toSorted((a, b) => b.severity - a.severity).slice(0, most));
  return { events: events.filter((event) => kept.has(event)), omitted: events.length - kept.size };
}

export interface Course {
  /** Steps, ascending. */
  readonly axis: Numbers;
  /** One value a step; NaN where it is not known. */
  readonly values: Numbers;
}

export interface Change {
  readonly since: number;
  readonly step: number;
  readonly previous: number;
  readonly current: number;
}

/** Each step beside the one before it; without steps where either value is not known. */
export function changesOf({ axis, values }: Course): readonly Change[] {
  const changes: Change[] = [];
  for (let i = 1; i < axis.length; i++) {
    const previous = values[i - 1] ?? Number.NaN;
    const current = values[i] ?? Number.NaN;
    if (Number.isNaN(previous) || Number.isNaN(current)) continue;
    changes.push({ since: axis[i - 1] ?? 0, step: axis[i] ?? 0, previous, current });
  }
  return changes;
}
