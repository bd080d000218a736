import type { SortKey, TableColumn, TablePage } from '../../../core/api/table.ts';
import type { Answer } from '../../../core/api/workspace-api.ts';

/** Where a table gets its rows from: page after page, never all at once. Another object stands for other rows. */
export interface TableData {
  readonly columns: readonly TableColumn[];
  /** Stays the same while only other columns of the same rows in the same order are wanted. */
  readonly rowsKey: string;
  page(offset: number, limit: number): Promise<Answer<TablePage>>;
  count(): Promise<Answer<number>>;
}

/** How the columns are laid out and the rows sorted; belongs to the caller. */
export interface TableLayout {
  readonly sort: readonly SortKey[];
  readonly hidden: readonly string[];
  /** Columns that stay in view on the left, in order. */
  readonly pinned: readonly string[];
  /** Widths in CSS pixels of columns that were resized. */
  readonly widths: Readonly<Record<string, number>>;
}
