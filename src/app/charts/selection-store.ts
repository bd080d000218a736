import { createSignal, type Signal } from './signal.ts';

/** Keys of the members that brushes keep, for all charts and tables of a page; `undefined` while nothing is brushed. */
export type SelectionStore = Signal<ReadonlySet<string> | undefined>;

export function createSelectionStore(): SelectionStore {
  return createSignal<ReadonlySet<string> | undefined>(undefined);
}
