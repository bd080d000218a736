import type { FigureAvailability, SourceInfo } from '../../core/api/source.ts';
import { type FigureId, type FigurePage, figures } from '../../core/metrics/figures.ts';

/** The figures that belong on one tab of a simulation, or only some of them, available or not. */
export function figuresOnPage(
  info: Pick<SourceInfo, 'figures'>,
  page: FigurePage,
  only?: readonly FigureId[],
): readonly FigureAvailability[] {
  return info.figures.filter(
    ({ id }) => figures[id].page === page && (only === undefined || only.includes(id)),
  );
}
