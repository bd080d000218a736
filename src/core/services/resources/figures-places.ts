import { perStep } from '../../analysis/resources/by-step.ts';
import { entropyOf, evenness } from '../../analysis/resources/evenness.ts';
import { hotspotCourse } from '../../analysis/resources/hotspots.ts';
import type { FigureReader } from '../figures/context.ts';
import { readFrame } from '../figures/frame.ts';
import { derivedSeries, toFigure } from '../figures/series.ts';
import { storedOrDerived } from '../figures/stored-or-derived.ts';
import { ONCE, readPlaces } from './places.ts';

/** Entropy of the amounts as stored and as worked out, and how much of the greatest possible one that is. */
export const resourceEntropy: FigureReader = (context) => {
  const { axis, column } = readFrame(context, ['resource_distribution_entropy']);
  const stored = storedOrDerived(context, {
    metric: 'resource_distribution_entropy',
    axis,
    stored: column('resource_distribution_entropy'),
  });
  const places = readPlaces(context);
  if (places === undefined || places.step.length === 0) return toFigure(axis, stored);
  const { byStep, amount } = places;
  const series = derivedSeries(byStep.step, ONCE);
  const entropy = perStep(byStep, (first, end) => entropyOf(amount.subarray(first, end)));
  const even = perStep(byStep, (first, end) => evenness(entropyOf(amount.subarray(first, end)), end - first));
  return toFigure(axis, [
    ...stored,
    series('resource_entropy_recomputed', 'Entropy, recomputed', entropy),
    series('resource_evenness', 'Evenness', even),
  ]);
};

/** Hotspots at each step: how many, what they hold, and how far their centroid moved. */
export const resourceHotspots: FigureReader = (context) => {
  const { axis } = readFrame(context, []);
  const places = readPlaces(context);
  if (places === undefined || !places.placed) return toFigure(axis, []);
  const { step, count, mass, x, y, displacement } = hotspotCourse(places);
  const series = derivedSeries(step, ONCE);
  return toFigure(axis, [
    series('hotspot_count', 'Hotspots', count),
    series('hotspot_mass', 'Resources in hotspots', mass),
    series('hotspot_x', 'Centroid x', x),
    series('hotspot_y', 'Centroid y', y),
    series('hotspot_displacement', 'Movement', displacement),
  ]);
};
