import { NoteEditor } from '../components/note-editor.tsx';
import { parseTags, type Subject } from '../state/notes.ts';
import { useNote } from '../state/use-notes.ts';

export interface SubjectNoteProps {
  readonly source: string;
  readonly about: Subject['about'];
  /** Empty for the file. */
  readonly id: string;
  readonly name: string;
  /** Where it stands only to be written: the form is open, and this is told once it is saved or left. */
  readonly onDone?: (() => void) | undefined;
}

/** A person's note on an open file, or on something in it. */
export function SubjectNote({ source, about, id, name, onDone }: SubjectNoteProps) {
  const [note, write] = useNote(source, { about, id });
  const { text = '', tags = noTags } = note ?? {};
  return (
    <NoteEditor
      key={`${source} ${about} ${id}`}
      subject={`${about} ${name}`}
      text={text}
      tags={tags}
      onSave={(words, typed) => write(words, parseTags(typed))}
      onDone={onDone}
    />
  );
}

const noTags: readonly string[] = [];
