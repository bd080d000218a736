import { windowFor } from '../../analysis/population/stability.ts';
import { anyKnown } from '../../analysis/ratio.ts';
import { rollingPearson } from '../../analysis/resources/coupling.ts';
import { rollingStress, scarcity } from '../../analysis/resources/course.ts';
import { readTotals } from '../dynamics/basis.ts';
import type { FigureReader } from '../figures/context.ts';
import { derivedSeries, toFigure } from '../figures/series.ts';
import { readCoupled } from './coupled.ts';
import { readCourse } from './course.ts';

/** Resources in the environment, how full it is, and how scarce they are. */
export const resourceTotals: FigureReader = (context) => {
  const { step, drafts, total, totalNote } = readCourse(context);
  if (!anyKnown(total)) return toFigure(step, drafts('resource_efficiency'));
  const series = derivedSeries(step, totalNote);
  return toFigure(step, [
    ...drafts('total_resources'),
    ...drafts('resource_efficiency'),
    series('scarcity_index', 'Scarcity', scarcity(total)),
  ]);
};

/** What grew back and what was consumed, and the ratio of the two in a trailing window. */
export const resourceFlows: FigureReader = (context) => {
  const { step, drafts, consumed, regenerated, totalNote, consumedNote } = readCourse(context);
  if (!anyKnown(consumed)) return toFigure(step, []);
  const series = derivedSeries(step, `${totalNote} ${consumedNote}`);
  const window = windowFor(step.length);
  return toFigure(step, [
    series('resources_regenerated', 'Regenerated', regenerated),
    ...drafts('resources_consumed').slice(-1),
    series(
      'regeneration_stress_rolling',
      `Regeneration stress, last ${window} steps`,
      rollingStress(consumed, regenerated, window),
    ),
  ]);
};

/** Resources above the agents alive, on the same steps. */
export const resourcePopulation: FigureReader = (context) => {
  const { step, drafts } = readCourse(context);
  const population = readTotals(context);
  if (population.total.length === 0) return toFigure(step, drafts('total_resources').slice(-1));
  const series = derivedSeries(population.step, population.totalNote);
  const agents = series('total_agents', 'Agents alive', population.total);
  const stored = population.totalNote.includes('as stored');
  return toFigure(step, [
    ...drafts('total_resources').slice(-1),
    { ...agents, provenance: stored ? 'stored' : 'derived' },
  ]);
};

/** How resources and population moved together in a trailing window. */
export const resourceCoupling: FigureReader = (context) => {
  const { step, resources, agents, changes, note } = readCoupled(context, readCourse(context));
  if (step.length === 0) return toFigure(step, []);
  const window = windowFor(step.length);
  const series = derivedSeries(step, note);
  const ofChanges = derivedSeries(changes.step, note);
  return toFigure(step, [
    series('coupling_rolling', 'Levels', rollingPearson(resources, agents, window)),
    ofChanges(
      'coupling_rolling_changes',
      'Changes',
      rollingPearson(changes.resources, changes.agents, window),
    ),
  ]);
};
