import { type Choices, formatChoices } from './chosen.ts';
import type { CompareSearchParams } from './compare-params.ts';
import { createStore, type ExternalStore } from './external-store.ts';

/** What is remembered of comparing while other pages are shown. */
export interface CompareState {
  /** The check boxes of all lists of simulations. */
  readonly choices: Choices;
  /** How the page was left: all but what is compared. */
  readonly manner: Omit<CompareSearchParams, 'sims'>;
}

export type CompareStore = ExternalStore<CompareState>;

export function createCompareStore(): CompareStore {
  return createStore<CompareState>({ choices: [], manner: {} });
}

/** The address of the page that compares what is chosen, as it was left. */
export function compareAddress({ choices, manner }: CompareState): CompareSearchParams {
  return { ...manner, ...(choices.length > 0 && { sims: formatChoices(choices) }) };
}
