import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { OfferedModel } from '../../../../core/api/recording.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Section } from '../../../components/section.tsx';
import { storageRoom } from '../../../files/storage-room.ts';
import type { Recording } from '../../../state/recording-state.ts';
import classes from './cards.module.css';
import { RecordingCard } from './recording-card.tsx';

export interface RecordingListProps {
  /** Newest first. */
  readonly recordings: readonly Recording[];
  readonly models: readonly OfferedModel[];
}

/** Every recording of this browser, a card each. */
export function RecordingList({ recordings, models }: RecordingListProps) {
  const { length } = recordings;
  return (
    <Section title="Recordings" aside={length > 0 && <StoragePromise count={length} />}>
      {length === 0 ? (
        <EmptyState>
          Nothing has been recorded here yet. Choose a model and press Start: population and map are drawn
          while it runs, and the database is yours when it ends.
        </EmptyState>
      ) : (
        <div className={classes.cards}>
          {recordings.map((recording) => (
            <RecordingCard
              key={recording.id}
              recording={recording}
              model={models.find(({ id }) => id === recording.plan.model)}
            />
          ))}
        </div>
      )}
    </Section>
  );
}

/** What the browser promises about what is recorded. */
function StoragePromise({ count }: { readonly count: number }) {
  const { data } = useQuery({ queryKey: ['record', 'promise', count], queryFn: storageRoom, staleTime: 0 });
  if (data?.persisted === undefined) return null;
  return (
    <Text size="xs" component="span">
      {data.persisted
        ? 'The browser promised to keep recordings until you remove them.'
        : 'The browser may delete recordings when its disk is full: export what you need.'}
    </Text>
  );
}
