import type { FigureAvailability } from '../../core/api/source.ts';
import { figures } from '../../core/metrics/figures.ts';

const list = new Intl.ListFormat('en');

/** The figures that a file lacks, those of one reason together: `Combat, Sharing, and Reward`. */
export function missingFigures(
  available: readonly FigureAvailability[],
): readonly { readonly names: string; readonly note: string }[] {
  const missing = available.filter(({ provenance }) => provenance === 'unavailable');
  const reason = ({ note }: FigureAvailability) => note ?? 'The file does not store it.';
  return [...new Set(missing.map(reason))].map((note) => ({
    names: list.format(missing.filter((each) => reason(each) === note).map(({ id }) => figures[id].name)),
    note,
  }));
}
