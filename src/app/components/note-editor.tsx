import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { IconNote } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './note-editor.module.css';

export interface NoteEditorProps {
  /** What it is about, for who does not see where it stands, e.g. `simulation s1`. */
  readonly subject: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly onSave: (text: string, tags: string) => void;
  /** With this the form is there at once; told when it is saved or left. */
  readonly onDone?: (() => void) | undefined;
}

/** What a person wrote about something, and a way to write it. */
export function NoteEditor({ subject, text, tags, onSave, onDone }: NoteEditorProps) {
  const [editing, setEditing] = useState(false);
  const written = text !== '' || tags.length > 0;
  if (editing || onDone !== undefined) {
    const done = onDone ?? (() => setEditing(false));
    return <NoteForm subject={subject} text={text} tags={tags} onSave={onSave} onDone={done} />;
  }
  return (
    <div className={classes.note}>
      {written && (
        <p className={classes.text}>
          {tags.map((tag) => (
            <span key={tag} className={classes.tag}>
              {tag}
            </span>
          ))}
          {text}
        </p>
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        // Alone, its words begin where others do: it has no edge that is seen.
        ml={written ? 0 : -8}
        leftSection={<IconNote size={14} aria-hidden />}
        aria-label={`${written ? 'Edit' : 'Add'} note on ${subject}`}
        onClick={() => setEditing(true)}
      >
        {written ? 'Edit note' : 'Add note'}
      </Button>
    </div>
  );
}

interface NoteFormProps extends Omit<NoteEditorProps, 'onDone'> {
  readonly onDone: () => void;
}

function NoteForm({ subject, text, tags, onSave, onDone }: NoteFormProps) {
  const [words, setWords] = useState(text);
  const [typed, setTyped] = useState(tags.join(', '));
  return (
    <form
      className={classes.form}
      aria-label={`Note on ${subject}`}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(words, typed);
        onDone();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <Textarea
        size="xs"
        label="Note"
        data-autofocus
        autosize
        minRows={2}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label="Tags"
        placeholder="parted by commas"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group gap={8}>
        <Button size="compact-sm" type="submit">
          Save note
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          Cancel
        </Button>
        <span className={classes.kept}>Kept in this browser, for this file.</span>
      </Group>
    </form>
  );
}
