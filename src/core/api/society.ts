import type { ReportTable } from './report.ts';

/** The transactions of one account of an LLM Society simulation. */
export interface Ledger {
  readonly account: string;
  /** Its owner; the account itself where none is stored. */
  readonly agent: string;
  /** Transactions that break the bank identity. */
  readonly breaks: number;
  /** One row a transaction, in the order in which they happened. */
  readonly table: ReportTable;
}

/** How much each part of the score of a memory counts, and how fast memories fade; see docs/metrics.md. */
export interface RecallWeights {
  readonly recency: number;
  readonly importance: number;
  readonly match: number;
  /** What remains of the recency after each step, from 0 to 1. */
  readonly decay: number;
}

/** Which memories are looked for; what is absent is no condition. Both ends of a range belong to it. */
export interface MemoryQuery {
  /** Words that must all stand in it; a star at the end of a word stands for any ending. */
  readonly text?: string | undefined;
  readonly agent?: string | undefined;
  readonly tag?: string | undefined;
  readonly importance?: readonly [least: number, most: number] | undefined;
  readonly steps?: readonly [from: number, to: number] | undefined;
  readonly weights: RecallWeights;
  /** Most memories in the answer. */
  readonly limit: number;
}

/** Memories that were found, the best first. */
export interface FoundMemories {
  /** How many there are, and how many passed the filters before words were looked for. */
  readonly found: number;
  readonly searched: number;
  /** The words that were looked for, as they are compared: lower case, without accents. */
  readonly terms: readonly string[];
  /** One row a memory: agent, step, score and its parts, tags, whom it is about, and the text. */
  readonly table: ReportTable;
}

/** Which events are listed; what is absent is no condition. */
export interface EventListQuery {
  readonly type?: string | undefined;
  /** Either of the two agents. */
  readonly agent?: string | undefined;
  /** A part of the details or of the description, in any case. */
  readonly text?: string | undefined;
  readonly steps?: readonly [from: number, to: number] | undefined;
  /** Most events in the answer. */
  readonly limit: number;
}

export interface ListedEvents {
  readonly found: number;
  /** Details among those in the table that are no JSON. */
  readonly unparsed: number;
  /** One row an event, in the order in which they happened. */
  readonly table: ReportTable;
}
