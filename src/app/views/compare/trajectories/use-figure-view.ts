import { useCallback, useMemo } from 'react';
import type { MetricSeries } from '../../../../core/api/compare.ts';
import { useImmediate } from '../../../components/use-immediate.ts';
import { figureKey, withPage } from '../../../state/compare-view.ts';
import { hiddenIn, withHidden } from '../../../state/url-state.ts';
import { useChangeView } from '../../../state/use-change-view.ts';
import { useCompareView } from '../../../state/use-compare-view.ts';
import { useViewSearch } from '../../../state/use-view-search.ts';

/** What is switched off in the legend of the figure of a series, and its page of small multiples: both in the address. */
export function useFigureView(series: MetricSeries) {
  const figure = figureKey(series);
  const search = useViewSearch();
  const changeView = useChangeView();
  // Only another choice in this very figure makes another list.
  const said = JSON.stringify(hiddenIn(search, `compare ${figure}`));
  const given = useMemo((): readonly string[] => JSON.parse(said), [said]);
  const write = useCallback(
    (keys: readonly string[]) => changeView((old) => withHidden(old, `compare ${figure}`, keys), 'replace'),
    [changeView, figure],
  );
  const [hidden, onHidden] = useImmediate(given, write);
  const [{ pages }, change] = useCompareView();
  const turn = useCallback(
    (page: number) => change((old) => ({ pages: withPage(old.pages, figure, page) })),
    [change, figure],
  );
  const [page, onPage] = useImmediate(pages[figure] ?? 0, turn);
  return { hidden, onHidden, page, onPage };
}
