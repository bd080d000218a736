import type { DetectorId, TurningPoint, TurningPointKind } from '../../../core/api/turning-points.ts';
import { kindLabel, kindsOf } from '../../components/turning-points/event-kinds.ts';
import { KindMark } from '../../components/turning-points/kind-mark.tsx';
import type { EventSearch } from '../../state/event-search.ts';
import classes from './turning-points.module.css';

export interface KindFilterProps {
  readonly detector: DetectorId;
  readonly events: readonly TurningPoint[];
  readonly search: EventSearch;
  readonly onChange: (changes: Partial<EventSearch>) => void;
}

/** One switch a kind that occurs, with how often it does at any severity and at the chosen one. */
export function KindFilter({ detector, events, search, onChange }: KindFilterProps) {
  const toggle = (kind: TurningPointKind) => {
    const without = new Set(search.without);
    if (!without.delete(kind)) without.add(kind);
    onChange({ without });
  };
  const kinds = kindsOf(detector)
    .map((kind) => ({ kind, own: events.filter((event) => event.kind === kind) }))
    .filter(({ own }) => own.length > 0);
  if (kinds.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box around the switches.
    <div role="group" aria-label="Kinds" className={classes.kinds}>
      {kinds.map(({ kind, own }) => {
        const severe = own.filter(({ severity }) => severity >= search.severity - 1e-9).length;
        return (
          <button
            key={kind}
            type="button"
            className={classes.kind}
            aria-pressed={!search.without.has(kind)}
            title={`${severe} of ${own.length} are at least this severe`}
            onClick={() => toggle(kind)}
          >
            <KindMark kind={kind} />
            {kindLabel(kind)}
            <span className={classes.count}>
              {severe === own.length ? own.length : `${severe} of ${own.length}`}
            </span>
          </button>
        );
      })}
    </div>
  );
}
