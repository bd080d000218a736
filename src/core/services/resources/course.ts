import { regenerated } from '../../analysis/resources/course.ts';
import type { FigureSeries } from '../../api/simulation.ts';
import type { MetricId } from '../../metrics/registry.ts';
import type { FigureContext } from '../figures/context.ts';
import { resources } from '../figures/environment.ts';
import type { Draft, Numbers } from '../figures/series.ts';

/** Resources of the environment step by step, as the overview shows them, and what follows from them. */
export interface Course {
  readonly step: Numbers;
  /** The series of a metric: stored, or derived, or both where they differ. */
  readonly drafts: (metric: MetricId) => readonly Draft[];
  /** Resources in the environment and consumed; NaN throughout where the file does not tell. */
  readonly total: Numbers;
  readonly consumed: Numbers;
  readonly regenerated: Numbers;
  /** Where the totals, and consumption, come from; plain sentences. */
  readonly totalNote: string;
  readonly consumedNote: string;
}

export function readCourse(context: FigureContext): Course {
  const { step, series } = resources(context);
  const of = (metric: MetricId) => series.filter((each) => each.metric === metric);
  // What was worked out again stands last: the stored values are in doubt then.
  const [total, consumed] = [of('total_resources').at(-1), of('resources_consumed').at(-1)];
  const unknown = () => new Float64Array(step.length).fill(Number.NaN);
  const values = { total: total?.values ?? unknown(), consumed: consumed?.values ?? unknown() };
  return {
    step,
    drafts: (metric) => of(metric).map((each) => ({ ...each, step, absent: Number.NaN })),
    ...values,
    regenerated: regenerated(values.total, values.consumed),
    totalNote: noteOf('Resources in the environment', total),
    consumedNote: noteOf('Resources consumed', consumed),
  };
}

function noteOf(what: string, series: FigureSeries | undefined): string {
  if (series === undefined) return `${what}: unavailable.`;
  return [`${what}: ${series.provenance === 'stored' ? 'as stored' : series.provenance}.`, series.note]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}
