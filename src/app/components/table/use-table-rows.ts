import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { PageCache } from './page-cache.ts';
import type { TableData } from './table-data.ts';

/** The rows of a table as far as they were read. */
export interface TableRows {
  readonly data: TableData;
  /** What is shown; the rows before a change stay until the first new ones are there. */
  readonly shown: PageCache;
  /** What is being read; the same as `shown` but for that moment. */
  readonly current: PageCache;
  /** Rises whenever rows arrive. */
  readonly version: number;
}

export function useTableRows(data: TableData): TableRows {
  const current = useMemo(() => new PageCache(data), [data]);
  const version = useSyncExternalStore(current.subscribe, current.version);
  const [settled, setSettled] = useState(current);
  const { answered } = current;
  useEffect(() => {
    if (answered) setSettled(current);
  }, [answered, current]);
  return { data, current, shown: answered ? current : settled, version };
}
