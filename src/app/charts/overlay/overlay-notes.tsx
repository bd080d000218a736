import { IconInfoCircle, IconMathFunction } from '@tabler/icons-react';
import type { Trajectories } from '../../../core/api/compare.ts';
import { type MetricDefinition, metrics } from '../../../core/metrics/registry.ts';
import styles from '../figure.module.css';
import { NotesPopover } from '../notes-popover.tsx';
import own from './overlay.module.css';
import type { OverlayMember, OverlayTerms } from './overlay-types.ts';
import { reasonsOf } from './remarks.ts';
import { termSentences } from './terms.ts';

export interface OverlayNotesProps {
  readonly data: Trajectories;
  readonly members: readonly OverlayMember[];
  readonly terms: OverlayTerms;
}

/** How the numbers come about: the metric, what was done to the courses, where they are missing, and the SQL that was asked. */
export function OverlayNotes({ data, members, terms }: OverlayNotesProps) {
  const { name, unit, definition, formula }: MetricDefinition = metrics[data.series.metric];
  const derived = data.members.filter(({ provenance }) => provenance === 'derived');
  const missing = members.map(({ label }, k) => ({ label, missing: data.members[k]?.missing }));
  return (
    <NotesPopover
      label={derived.length > 0 ? 'Derived: how is this computed?' : 'How is this computed?'}
      mark={derived.length > 0 ? <IconMathFunction size={15} /> : <IconInfoCircle size={15} />}
    >
      <p>
        <strong>{name}</strong> <span className={styles.unit}>{unit}</span>
        <br />
        {definition}
        <br />
        <span className={own.formula}>{formula}</span>
      </p>
      {notesOf(data).map(({ note, count }) => (
        <p key={note} className={styles.derivation}>
          <span className={styles.derived}>ƒ</span> {`In ${count} of ${data.members.length}: ${note}`}
        </p>
      ))}
      {reasonsOf(missing.filter((each) => each.missing !== undefined)).map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <ul className={own.sentences}>
        {termSentences(terms, data.groups.length > 0).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {data.sql.map(({ source, statements }) => (
        <div key={source}>
          <p>SQL asked of {source}</p>
          {statements.map((statement) => (
            <pre key={statement} className={own.sql}>
              {statement}
            </pre>
          ))}
        </div>
      ))}
    </NotesPopover>
  );
}

/** How derived courses come about: each sentence once, with how many it holds for. */
function notesOf({ members }: Trajectories) {
  const derived = members.filter(({ provenance }) => provenance === 'derived');
  const notes = [...new Set(derived.map(({ note }) => note ?? 'Derived from other columns.'))];
  return notes.map((note) => ({
    note,
    count: derived.filter((member) => (member.note ?? note) === note).length,
  }));
}
