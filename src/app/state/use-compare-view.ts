import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type CompareView, compareViewSchema, formatCompareView, readCompareView } from './compare-view.ts';

type Raw = Readonly<Record<string, unknown>>;

export type ChangeCompareView = (
  change: (old: CompareView) => Partial<CompareView>,
  history?: 'push' | 'replace',
) => void;

/** Where in the figures of a comparison a person is, and how to go elsewhere; the same object while nothing changes. */
export function useCompareView(): readonly [view: CompareView, change: ChangeCompareView] {
  const raw: Raw = useSearch({ strict: false });
  const said = JSON.stringify(compareViewSchema.parse(raw));
  const view = useMemo(() => readCompareView(JSON.parse(said)), [said]);
  const navigate = useNavigate();
  const change = useCallback<ChangeCompareView>(
    (changeView, history = 'replace') => {
      void navigate({
        to: '.',
        search: (old: Raw): object => ({ ...old, ...formatCompareView(changeView(readCompareView(old))) }),
        replace: history === 'replace',
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [view, change];
}
