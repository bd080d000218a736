import { expect } from 'vitest';
import type { FigureData, FigureSeries } from '../api/simulation.ts';
import { metricsOverSteps } from '../metrics/compare/over-steps.ts';
import type { FigureId } from '../metrics/figures.ts';
import { metrics } from '../metrics/registry.ts';
import { readMetrics } from '../services/compare/metric-reads.ts';
import { readFigure } from '../services/figures/read-figure.ts';
import type { Source } from '../services/source.ts';

/**
 * Expects every metric of the family, read for all simulations at once, to have the series that the figures of each
 * single simulation have, with the same numbers; answers with how many numbers were compared.
 */
export function expectSameAsSingle(source: Source, simulations: readonly string[]): number {
  let compared = 0;
  const known = new Map<string, FigureData>();
  const single = (simulation: string, figure: FigureId): FigureData => {
    const name = `${figure} of ${simulation}`;
    const data = known.get(name) ?? readFigure({ source, simulation }, figure);
    known.set(name, data);
    return data;
  };
  for (const [metric, figure] of metricsOverSteps) {
    if (metrics[metric].family !== source.family) continue;
    const reads = readMetrics(source, [metric], simulations).get(metric);
    for (const simulation of simulations) {
      const data = single(simulation, figure);
      const own = data.series.filter((each) => each.metric === metric);
      const read = reads?.get(simulation);
      const of = `${metric} of ${simulation}`;
      expect(read?.series.map(facts), of).toEqual(own.map(facts));
      const step = read?.step ?? new Float64Array();
      own.forEach((series, place) => {
        const values = read?.series[place]?.values ?? new Float64Array();
        const at = new Map(Array.from(data.step, (each, i) => [each, series.values[i]]));
        expect([...values], of).toEqual(Array.from(step, (each) => at.get(each)));
        compared += values.length;
        // What other metrics of the figure know steps of, this one knows nothing of.
        for (const each of step) at.delete(each);
        for (const [other, value] of at) expect([0, Number.NaN], `${of} at ${other}`).toContainEqual(value);
      });
    }
  }
  return compared;
}

function facts({ key, metric, label, provenance, note }: FigureSeries) {
  return { key, metric, label, provenance, note };
}
