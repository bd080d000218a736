import { alignTo } from '../../analysis/axis.ts';
import { differences } from '../../analysis/population/growth.ts';
import { countTotal } from '../dynamics/counts.ts';
import type { FigureContext } from '../figures/context.ts';
import { readFrame } from '../figures/frame.ts';
import type { Numbers } from '../figures/series.ts';
import type { Course } from './course.ts';

/** Agents alive at the steps at which that is known; types, whose counts cost more to read, are not asked for. */
export function readPopulation(context: FigureContext): {
  readonly step: Numbers;
  readonly total: Numbers;
  readonly note: string;
} {
  const frame = readFrame(context, ['total_agents']);
  const { values, note } = countTotal(context, frame);
  return {
    step: frame.axis.filter((_, row) => !Number.isNaN(values[row] ?? Number.NaN)),
    total: values.filter((value) => !Number.isNaN(value)),
    note,
  };
}

/** Resources and population at the steps at which both are known. */
export interface Coupled {
  readonly step: Numbers;
  readonly resources: Numbers;
  readonly agents: Numbers;
  /** Changes against the row before; one row less. */
  readonly changes: { readonly step: Numbers; readonly resources: Numbers; readonly agents: Numbers };
  readonly note: string;
}

export function readCoupled(context: FigureContext, course: Course): Coupled {
  const population = readPopulation(context);
  const total = alignTo(population.step, course.step, course.total, Number.NaN);
  const rows = [...total.keys()].filter((row) => !Number.isNaN(total[row] ?? Number.NaN));
  const pick = (values: Numbers) => Float64Array.from(rows, (row) => values[row] ?? Number.NaN);
  const [step, resources, agents] = [pick(population.step), pick(total), pick(population.total)];
  const change = (values: Numbers) => differences(values, Number.NaN).slice(1);
  return {
    step,
    resources,
    agents,
    changes: { step: step.slice(1), resources: change(resources), agents: change(agents) },
    note: [course.totalNote, population.note].filter((note) => note !== '').join(' '),
  };
}
