import { ActionIcon, Button, Group } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo, type ReactNode, useState } from 'react';
import type { Note } from '../../../core/api/notes.ts';
import type { HoverStore } from '../../charts/hover-store.ts';
import type { SeriesStyle } from '../../charts/palette.ts';
import { LineKey } from '../../components/line-key.tsx';
import { withMembers } from '../../state/chosen.ts';
import { useChangeChoices } from '../../state/use-chosen.ts';
import classes from './chosen-files.module.css';
import type { Compared, ComparedFile, ComparedMember } from './members.ts';
import { NoteDialog } from './note-dialog.tsx';
import { NoteMark } from './note-mark.tsx';
import { useMemberNotes } from './use-member-notes.ts';

export interface ChosenFilesProps {
  readonly compared: Compared;
  /** The simulations that each source has. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly choosing: boolean;
  readonly onChoosing: (choosing: boolean) => void;
  readonly hover: HoverStore;
  /** The lines of all members, in their order. */
  readonly styles: readonly SeriesStyle[];
  /** More to do with what is chosen. */
  readonly children?: ReactNode;
}

/** More chips than this are shown only when asked for. */
const SHOWN = 24;

/** What is compared, by file. */
export function ChosenFiles({
  compared,
  lists,
  choosing,
  onChoosing,
  hover,
  styles,
  children,
}: ChosenFilesProps) {
  const { members, files } = compared;
  const notes = useMemberNotes();
  const [noted, setNoted] = useState<ComparedMember>();
  return (
    <section aria-label="Compared simulations" className={classes.box}>
      <Group justify="space-between" gap={8}>
        <span className={classes.count} role="status">
          {countWords(members.length, files.length)}
        </span>
        <Group gap={8}>
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={choosing}
            onClick={() => onChoosing(!choosing)}
          >
            Choose simulations
          </Button>
          {children}
        </Group>
      </Group>
      {files.map((file) => (
        <FileChips
          key={file.source}
          file={file}
          lists={lists}
          hover={hover}
          styles={styles}
          first={members.findIndex(({ source }) => source === file.source)}
          notes={notes}
          onNote={setNoted}
        />
      ))}
      <NoteDialog member={noted} onClose={() => setNoted(undefined)} />
    </section>
  );
}

function countWords(members: number, files: number): string {
  if (members === 0) return 'Nothing is chosen yet';
  const what = members === 1 ? 'One simulation' : `${members} simulations`;
  return files === 1 ? what : `${what} of ${files} files`;
}

interface FileChipsProps {
  readonly file: ComparedFile;
  readonly lists: ChosenFilesProps['lists'];
  readonly hover: HoverStore;
  readonly styles: readonly SeriesStyle[];
  /** Place of its first member in the list of all. */
  readonly first: number;
  readonly notes: ReadonlyMap<string, Note>;
  readonly onNote: (member: ComparedMember) => void;
}

const FileChips = memo(function FileChips(props: FileChipsProps) {
  const { file, lists, hover, styles, first, notes, onNote } = props;
  const [whole, setWhole] = useState(false);
  const change = useChangeChoices();
  const { source, label, members, of } = file;
  const shown = whole ? members : members.slice(0, SHOWN);
  const leaveOut = (some: readonly ComparedMember[]) => change((old) => withMembers(old, some, false, lists));
  return (
    <div className={classes.file}>
      <div className={classes.fileName}>
        <Link to="/source/$source" params={{ source }} className={classes.link} title={label}>
          {label}
        </Link>
        <span className={classes.dim}>
          {members.length === of ? `all ${of}` : `${members.length} of ${of}`}
        </span>
      </div>
      <ul className={classes.chips} aria-label={`Compared of ${label}`}>
        {shown.map((member, k) => (
          <li
            key={member.key}
            className={classes.chip}
            onMouseEnter={() => hover.set(member.key)}
            onMouseLeave={() => hover.set(undefined)}
          >
            <LineKey style={styles[first + k] ?? member.style} />
            <Link
              to="/source/$source/$simulation"
              params={{ source, simulation: member.simulation }}
              className={classes.link}
              title={`${member.name}: ${member.summary.outcomeText}`}
            >
              {member.name}
            </Link>
            <NoteMark name={member.name} note={notes.get(member.key)} onOpen={() => onNote(member)} />
            <ActionIcon size={18} aria-label={`Leave out ${member.name}`} onClick={() => leaveOut([member])}>
              <IconX size={12} />
            </ActionIcon>
          </li>
        ))}
        {shown.length < members.length && (
          <li>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setWhole(true)}>
              and {members.length - shown.length} more
            </Button>
          </li>
        )}
        {members.length > 1 && (
          <li>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => leaveOut(members)}>
              Leave out all
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
});
