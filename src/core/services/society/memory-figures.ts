import { IMPORTANCE_CLASSES, importanceClasses } from '../../analysis/society/memories.ts';
import { readMemoryFacts } from '../../repositories/society/memory-rows.ts';
import { numbers } from '../../repositories/values.ts';
import type { FigureReader } from '../figures/context.ts';
import { derivedSeries, toFigure } from '../figures/series.ts';
import { canRead } from '../provenance.ts';

const axis = Float64Array.from({ length: IMPORTANCE_CLASSES }, (_, k) => k / IMPORTANCE_CLASSES);

/** How many memories there are of each importance. */
export const memoryImportanceClasses: FigureReader = ({ source, simulation }) => {
  if (!canRead(source, 'memories_of_importance')) return toFigure(axis, []);
  const facts = readMemoryFacts(source.connection, simulation);
  if (facts.length === 0) return toFigure(axis, []);
  const { counts, outside, unknown } = importanceClasses(numbers(facts, 'importance'));
  const left = [
    ...(outside === 0 ? [] : [`${outside} below 0 or above 1`]),
    ...(unknown === 0 ? [] : [`${unknown} without a stored importance`]),
  ];
  const note = `Of ${facts.length.toLocaleString('en')} memories.${left.length === 0 ? '' : ` Left out: ${left.join(', ')}.`}`;
  return toFigure(axis, [derivedSeries(axis, note)('memories_of_importance', 'Memories', counts)]);
};
