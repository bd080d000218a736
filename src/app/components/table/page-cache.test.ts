import { describe, expect, it, vi } from 'vitest';
import type { TablePage } from '../../../core/api/table.ts';
import type { Answer } from '../../../core/api/workspace-api.ts';
import { cellAt } from '../../../core/base/columns.ts';
import { err, ok } from '../../../core/base/result.ts';
import { PageCache } from './page-cache.ts';

/** A table of numbers whose pages arrive when the test says so. */
function tableOf(rows: number) {
  const asked: number[] = [];
  const waiting = new Map<number, (answer: Answer<TablePage>) => void>();
  const count = vi.fn(async () => ok(rows));
  const cache = new PageCache({
    columns: [],
    rowsKey: '',
    count,
    page(offset) {
      asked.push(offset);
      return new Promise((resolve) => waiting.set(offset, resolve));
    },
  });
  const settle = async (offset: number, answer: Answer<TablePage>) => {
    waiting.get(offset)?.(answer);
    waiting.delete(offset);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return {
    cache,
    asked,
    count,
    fail: (offset: number) => settle(offset, err({ kind: 'cancelled' })),
    arrive(offset: number) {
      const length = Math.max(0, Math.min(100, rows - offset));
      const values = Array.from({ length }, (_, row) => offset + row);
      return settle(offset, ok({ offset, rows: { length, columns: { n: { kind: 'mixed', values } } } }));
    },
  };
}

function valueAt(cache: PageCache, row: number) {
  const found = cache.row(row);
  const column = found?.columns.columns.n;
  return found && column && cellAt(column, found.index);
}

describe('the pages of a table', () => {
  it('are asked for only as far as they are in view, two at a time', async () => {
    const { cache, asked, arrive } = tableOf(1000);
    cache.want(0, 350);
    expect(asked).toEqual([0, 100]);
    cache.want(700, 730);
    expect(asked).toEqual([0, 100]);
    await arrive(0);
    expect(asked).toEqual([0, 100, 700]);
    await arrive(100);
    await arrive(700);
    expect(asked).toEqual([0, 100, 700]);
    expect(valueAt(cache, 42)).toBe(42);
    expect(valueAt(cache, 799)).toBe(799);
    expect(valueAt(cache, 300)).toBeUndefined();
  });

  it('are counted once the first rows are there', async () => {
    const { cache, arrive, count } = tableOf(1000);
    cache.want(0, 20);
    expect(cache.answered).toBe(false);
    expect(count).not.toHaveBeenCalled();
    await arrive(0);
    expect(count).toHaveBeenCalledOnce();
    expect(cache.total).toBe(1000);
    expect(cache.extent).toBe(1000);
  });

  it('need no counting when a page that is not full shows the end', async () => {
    const { cache, arrive, count } = tableOf(52);
    cache.want(0, 20);
    await arrive(0);
    expect(cache.total).toBe(52);
    expect(count).not.toHaveBeenCalled();
  });

  it('say so when there is nothing', async () => {
    const { cache, arrive } = tableOf(0);
    cache.want(0, 20);
    await arrive(0);
    expect(cache.total).toBe(0);
    expect(cache.answered).toBe(true);
  });

  it('stop after a failure until somebody tries again', async () => {
    const { cache, asked, arrive, fail } = tableOf(1000);
    const changed = vi.fn();
    cache.subscribe(changed);
    cache.want(0, 20);
    await fail(0);
    expect(cache.error).toEqual({ kind: 'cancelled' });
    expect(changed).toHaveBeenCalled();
    cache.want(0, 30);
    expect(asked).toEqual([0]);
    cache.retry();
    expect(asked).toEqual([0, 0]);
    await arrive(0);
    expect(cache.error).toBeUndefined();
    expect(valueAt(cache, 3)).toBe(3);
  });
});
