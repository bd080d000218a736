import { useCallback, useSyncExternalStore } from 'react';
import type { RecordDraft } from './record-draft.ts';
import { useServices } from './services.ts';

export type ChangeDraft = (next: Partial<RecordDraft>) => void;

/** The recording that is about to begin, and how to change it. Fields follow what is typed at once. */
export function useDraft(): readonly [draft: RecordDraft, change: ChangeDraft] {
  const { draft } = useServices();
  const change = useCallback<ChangeDraft>((next) => draft.update((old) => ({ ...old, ...next })), [draft]);
  return [useSyncExternalStore(draft.subscribe, draft.get), change];
}
