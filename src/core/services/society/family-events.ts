import {
  type FamilyDetails,
  type FamilyEventKind,
  familyDetails,
  familyEventKind,
} from '../../analysis/society/family.ts';
import { readFamilyEvents } from '../../repositories/society/event-details.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { canRead } from '../provenance.ts';

export interface FamilyEvent {
  readonly step: number;
  readonly kind: FamilyEventKind;
  readonly agent: string | undefined;
  readonly other: string | undefined;
  readonly details: FamilyDetails | undefined;
}

/** Births, marriages and deaths of a run, in their order. */
export function familyEventsOf({ source, simulation }: FigureContext): readonly FamilyEvent[] {
  if (!canRead(source, 'events_count')) return [];
  const rows = readFamilyEvents(source.connection, simulation);
  const step = numbers(rows, 'step');
  const [agent, other, details] = [texts(rows, 'agent'), texts(rows, 'other'), texts(rows, 'details')];
  return texts(rows, 'type').flatMap((type, i) => {
    const kind = familyEventKind(type ?? '');
    if (kind === undefined) return [];
    return [
      {
        step: step[i] ?? Number.NaN,
        kind,
        agent: agent[i],
        other: other[i],
        details: familyDetails(details[i]),
      },
    ];
  });
}
