import { IconNote } from '@tabler/icons-react';
import type { Note } from '../../../core/api/notes.ts';
import { noteText } from '../../state/notes.ts';
import classes from './note-mark.module.css';

export interface NoteMarkProps {
  /** Of the simulation. */
  readonly name: string;
  readonly note: Note | undefined;
  readonly onOpen: () => void;
}

/** Tags that are shown; a row is one line. */
const SHOWN = 2;

/** The tags of a simulation, and a button that tells the note on it and opens it. */
export function NoteMark({ name, note, onOpen }: NoteMarkProps) {
  const tags = note?.tags ?? [];
  const text = noteText(note);
  return (
    <>
      {tags.slice(0, SHOWN).map((tag) => (
        <span key={tag} className={classes.tag} title={tag}>
          {tag}
        </span>
      ))}
      {tags.length > SHOWN && (
        <span className={classes.tag} title={tags.slice(SHOWN).join(', ')}>
          +{tags.length - SHOWN}
        </span>
      )}
      <button
        type="button"
        className={classes.mark}
        data-written={text !== undefined || undefined}
        aria-label={text === undefined ? `Note on ${name}` : `Note on ${name}: ${text}`}
        title={text ?? 'Add a note'}
        onClick={onOpen}
      >
        <IconNote size={14} aria-hidden />
      </button>
    </>
  );
}
