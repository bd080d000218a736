import type { FigureAvailability, SourceInfo } from '../../core/api/source.ts';
import { figures } from '../../core/metrics/figures.ts';
import type { FigurePage } from '../../core/metrics/pages.ts';

/** The figures that belong on one page of a simulation, available or not. */
export function figuresOnPage(
  info: Pick<SourceInfo, 'figures'>,
  page: FigurePage,
): readonly FigureAvailability[] {
  return info.figures.filter(({ id }) => figures[id].page === page);
}
