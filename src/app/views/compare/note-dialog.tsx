import { Modal } from '@mantine/core';
import { SubjectNote } from '../../notes/subject-note.tsx';
import type { ComparedMember } from './members.ts';

export interface NoteDialogProps {
  /** Nothing is shown without one. */
  readonly member: ComparedMember | undefined;
  readonly onClose: () => void;
}

/** Where a note on a compared simulation is written, wherever it was asked for. */
export function NoteDialog({ member, onClose }: NoteDialogProps) {
  return (
    <Modal
      opened={member !== undefined}
      onClose={onClose}
      title={`Note on ${member?.label ?? ''}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {member !== undefined && (
        <SubjectNote
          source={member.source}
          about="simulation"
          id={member.simulation}
          name={member.label}
          onDone={onClose}
        />
      )}
    </Modal>
  );
}
