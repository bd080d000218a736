import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { readViewSearch, type ViewSearch, writeViewSearch } from './url-state.ts';

type Raw = Readonly<Record<string, unknown>>;

/** Changes what the address says about the view: as a place to come back to (`push`), or in place. */
export function useChangeView() {
  const navigate = useNavigate();
  return useCallback(
    (change: (old: ViewSearch) => ViewSearch, history: 'push' | 'replace') => {
      void navigate({
        to: '.',
        search: (raw: Raw) => {
          const { v: _v, step: _step, from: _from, to: _to, hidden: _hidden, ...others } = raw;
          return { ...others, ...writeViewSearch(change(readViewSearch(raw))) };
        },
        replace: history === 'replace',
        resetScroll: false,
      });
    },
    [navigate],
  );
}
