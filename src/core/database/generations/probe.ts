import { type Connection, SqlFailure } from '../connection.ts';
import type { Catalog } from './catalog.ts';
import type { Template } from './rules.ts';
import { fill } from './template.ts';

/** What a look at the rows of a file works with. */
export interface Probe {
  readonly connection: Connection;
  readonly catalog: Catalog;
  /** The file is large and perhaps read block by block: ask only what an index or a few pages answer. */
  readonly largeFile: boolean;
}

/**
 * The rows that a question answers; none where the file lacks a name of it. A damaged page fails
 * the one question that meets it, not the opening of the file.
 */
export function ask<Row>(probe: Probe, question: Template): readonly Row[] {
  const sql = fill(question, undefined, probe.catalog, { facts: new Set(), values: {} });
  if (sql === undefined) return [];
  try {
    return probe.connection.rows<Row>({ sql, parameters: [] });
  } catch (error) {
    if (error instanceof SqlFailure) return [];
    throw error;
  }
}

/** Whether a question has an answer at all. */
export function holds(probe: Probe, question: Template): boolean {
  return ask(probe, question).length > 0;
}
