import { createSignal, type Signal } from './signal.ts';

/** Key of the member under the pointer or in focus, for all charts and tables of a page; `undefined` for none. */
export type HoverStore = Signal<string | undefined>;

export function createHoverStore(): HoverStore {
  return createSignal<string | undefined>(undefined);
}
