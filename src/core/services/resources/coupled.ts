import { alignTo } from '../../analysis/axis.ts';
import { differences } from '../../analysis/population/growth.ts';
import { readTotals } from '../dynamics/basis.ts';
import type { FigureContext } from '../figures/context.ts';
import type { Numbers } from '../figures/series.ts';
import type { Course } from './course.ts';

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
  const population = readTotals(context);
  const total = alignTo(population.step, course.step, course.total, Number.NaN);
  const pick = (values: Numbers) => values.filter((_, row) => !Number.isNaN(total[row] ?? Number.NaN));
  const [step, resources, agents] = [pick(population.step), pick(total), pick(population.total)];
  const change = (values: Numbers) => differences(values, Number.NaN).slice(1);
  return {
    step,
    resources,
    agents,
    changes: { step: step.slice(1), resources: change(resources), agents: change(agents) },
    note: [course.totalNote, population.totalNote].filter((note) => note !== '').join(' '),
  };
}
