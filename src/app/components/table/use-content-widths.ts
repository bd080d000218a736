import { useEffect, useState } from 'react';
import type { TableColumn } from '../../../core/api/table.ts';
import { cellAt } from '../../../core/base/columns.ts';
import { numberText } from './column-decimals.ts';
import { defaultWidth } from './column-traits.ts';
import type { PageCache } from './page-cache.ts';

const measuredRows = 100;

/**
 * Widths in CSS pixels that fit the first rows. Each column is measured once, when its first rows arrive, so that
 * nothing jumps while somebody scrolls, sorts or filters.
 */
export function useContentWidths(
  columns: readonly TableColumn[],
  pages: PageCache,
  version: number,
): Readonly<Record<string, number>> {
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says that rows have arrived
  useEffect(() => {
    const page = pages.row(0)?.columns;
    if (page === undefined) return;
    const found = columns.filter((column) => !(column.name in widths) && column.name in page.columns);
    if (found.length === 0) return;
    const measured = found.map((column) => [column.name, defaultWidth(column, longest(column, pages))]);
    setWidths({ ...widths, ...Object.fromEntries(measured) });
  }, [columns, pages, version, widths]);
  return widths;
}

/** Characters of a text; capitals are wider. */
function weightOf(text: string): number {
  return text.length + 0.25 * (text.match(/[A-Z_]/g)?.length ?? 0);
}

/** Characters of the longest value among the first rows. */
function longest({ name }: TableColumn, pages: PageCache): number {
  const decimals = pages.decimals.of(name);
  let most = 0;
  for (let row = 0; row < measuredRows; row += 1) {
    const found = pages.row(row);
    const values = found?.columns.columns[name];
    if (found === undefined || values === undefined) break;
    const cell = cellAt(values, found.index);
    if (cell === null) continue;
    most = Math.max(most, weightOf(typeof cell === 'number' ? numberText(cell, decimals) : cell));
  }
  return most;
}
