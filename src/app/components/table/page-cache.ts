import type { SourceError } from '../../../core/api/errors.ts';
import type { Columns } from '../../../core/base/columns.ts';
import { ColumnDecimals } from './column-decimals.ts';
import type { TableData } from './table-data.ts';

const pageSize = 100;
/** Pages kept: 20,000 rows. */
const keptPages = 200;
/** Requests under way at once: more would queue up in front of what is wanted by then. */
const mostRequests = 2;

/** One row of a page. */
export interface PageRow {
  readonly columns: Columns;
  readonly index: number;
}

/**
 * The pages of one table that were read so far. Only what is in view is asked for, so that dragging the scroll bar
 * over a million rows does not queue a thousand requests; the number of rows is asked for once the first rows are
 * there, and not at all where a page that is not full tells it.
 */
export class PageCache {
  readonly decimals = new ColumnDecimals();
  readonly #data: TableData;
  readonly #pages = new Map<number, Columns>();
  readonly #asked = new Set<number>();
  readonly #listeners = new Set<() => void>();
  #wanted: readonly [first: number, last: number] = [0, 0];
  #version = 0;
  #counting = false;
  #total: number | undefined;
  #knownRows = 0;
  #error: SourceError | undefined;

  constructor(data: TableData) {
    this.#data = data;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Rises with every change. */
  readonly version = (): number => this.#version;

  /** Number of rows, once known. */
  get total(): number | undefined {
    return this.#total;
  }

  get error(): SourceError | undefined {
    return this.#error;
  }

  /** Rows to lay out: all of them, or those known so far and one page more. */
  get extent(): number {
    return this.#total ?? this.#knownRows + pageSize;
  }

  /** Whether there is anything to show. */
  get answered(): boolean {
    return this.#pages.size > 0 || this.#total !== undefined || this.#error !== undefined;
  }

  row(index: number): PageRow | undefined {
    const page = this.#pages.get(Math.floor(index / pageSize));
    const within = index % pageSize;
    return page === undefined || within >= page.length ? undefined : { columns: page, index: within };
  }

  /** Says which rows are in view; their pages are read, nearest to the top first. */
  want(firstRow: number, lastRow: number): void {
    this.#wanted = [Math.floor(firstRow / pageSize), Math.floor(Math.max(firstRow, lastRow) / pageSize)];
    this.#pump();
  }

  /** Asks again after a failure. */
  retry(): void {
    this.#error = undefined;
    this.#changed();
    this.#pump();
  }

  #pump(): void {
    const [first, last] = this.#wanted;
    for (let page = first; page <= last; page += 1) {
      if (this.#error !== undefined || this.#asked.size >= mostRequests) return;
      if (this.#pages.has(page) || this.#asked.has(page)) continue;
      if (this.#total !== undefined && page * pageSize >= this.#total) return;
      void this.#read(page);
    }
  }

  async #read(page: number): Promise<void> {
    this.#asked.add(page);
    const answer = await this.#data.page(page * pageSize, pageSize);
    this.#asked.delete(page);
    if (answer.ok) this.#keep(page, answer.value.rows);
    else this.#error = answer.error;
    this.#changed();
    this.#pump();
  }

  #keep(page: number, rows: Columns): void {
    this.#pages.set(page, rows);
    this.decimals.learn(rows);
    const end = page * pageSize + rows.length;
    this.#knownRows = Math.max(this.#knownRows, end);
    if (rows.length < pageSize && (rows.length > 0 || page === 0)) this.#total = end;
    if (this.#total === undefined && !this.#counting) void this.#count();
    const oldest = this.#pages.keys().next();
    if (this.#pages.size > keptPages && !oldest.done) this.#pages.delete(oldest.value);
  }

  async #count(): Promise<void> {
    this.#counting = true;
    const answer = await this.#data.count();
    if (answer.ok) this.#total ??= answer.value;
    else this.#error = answer.error;
    this.#changed();
  }

  #changed(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
