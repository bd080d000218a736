import { z } from 'zod';
import type { DetectorId, TurningPointKind } from '../../core/api/turning-points.ts';

const text = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);

/**
 * The part of the address that belongs to turning points, on their own page and as markers in figures.
 * Values that make no sense are ignored one by one.
 */
export const eventSearchSchema = z.object({
  detector: z.enum(['fixed', 'relative']).optional().catch(undefined),
  /** Least severity shown. */
  severity: z.number().min(0).max(1).optional().catch(undefined),
  /** Kinds that are switched off, with commas. */
  without: text,
  sort: z.enum(['step', 'severity']).optional().catch(undefined),
  event: text,
  agent: text,
  /** Whether figures carry markers. */
  markers: z.enum(['on', 'off']).optional().catch(undefined),
});

export type EventSearchParams = z.infer<typeof eventSearchSchema>;

/** Which turning points a person looks at. */
export interface EventSearch {
  readonly detector: DetectorId;
  readonly severity: number;
  readonly without: ReadonlySet<string>;
  readonly sort: 'step' | 'severity';
  /** Identifier of the event whose details are open, and of the agent whose last steps are shown. */
  readonly event: string | undefined;
  readonly agent: string | undefined;
  readonly markers: 'on' | 'off' | undefined;
}

const LEAST_SEVERITY = 0.3;

export function readEventSearch(raw: unknown): EventSearch {
  const params = eventSearchSchema.safeParse(raw).data ?? {};
  return {
    detector: params.detector ?? 'fixed',
    severity: params.severity ?? LEAST_SEVERITY,
    without: new Set((params.without ?? '').split(',').filter((kind) => kind !== '')),
    sort: params.sort ?? 'severity',
    event: params.event,
    agent: params.agent,
    markers: params.markers,
  };
}

/** As compact as it can be: what is at its default is left out. */
export function formatEventSearch(search: EventSearch): EventSearchParams {
  return {
    detector: search.detector === 'fixed' ? undefined : search.detector,
    severity: search.severity === LEAST_SEVERITY ? undefined : search.severity,
    without: search.without.size === 0 ? undefined : [...search.without].sort().join(','),
    sort: search.sort === 'severity' ? undefined : search.sort,
    event: search.event,
    agent: search.agent,
    markers: search.markers,
  };
}

/** Whether an event of this kind and severity is to be shown; rounding never hides one at the limit. */
export function isWanted(
  { without, severity }: Pick<EventSearch, 'without' | 'severity'>,
  event: { readonly kind: TurningPointKind; readonly severity: number },
): boolean {
  return !without.has(event.kind) && event.severity >= severity - 1e-9;
}

/** What stays of it on the way to another page of the simulation: how turning points are found and which are marked. */
export function keptEvents(raw: unknown): EventSearchParams {
  const { detector, severity, without, markers } = eventSearchSchema.safeParse(raw).data ?? {};
  return { detector, severity, without, markers };
}
