import { grangerOf } from '../../analysis/resources/granger.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import type { FigureContext } from '../figures/context.ts';
import { column, rowsOf, unavailableTable } from '../reports/table.ts';
import { readCoupled } from './coupled.ts';
import type { Course } from './course.ts';

const LAGS = [1, 2, 3] as const;

/** Whether resources tell the later population, and population the later resources. */
export function grangerTable(context: FigureContext, course: Course): ReportTable {
  const { step, resources, agents, changes, note } = readCoupled(context, course);
  if (step.length === 0) {
    return unavailableTable(
      'granger-causality',
      'The file does not tell resources and population at the same steps.',
    );
  }
  const ways = [
    ['resources → population', resources, agents, changes.resources, changes.agents],
    ['population → resources', agents, resources, changes.agents, changes.resources],
  ] as const;
  const rows = ways.flatMap(([name, cause, effect, causeChange, effectChange]) =>
    LAGS.map((lag) => {
      const levels = grangerOf(cause, effect, lag);
      const moves = grangerOf(causeChange, effectChange, lag);
      return [name, lag, levels.f, levels.p, moves.f, moves.p, levels.rows];
    }),
  );
  const lacks = rows.some((row) => [row[2], row[4]].some((f) => Number.isNaN(f)));
  return {
    id: 'granger-causality',
    name: reports['granger-causality'].name,
    columns: [
      { label: 'Direction' },
      { label: 'Lag' },
      column('granger_f', 'F, levels'),
      column('granger_p', 'p, levels'),
      column('granger_f', 'F, changes'),
      column('granger_p', 'p, changes'),
      column('granger_rows', 'Rows'),
    ],
    rows: rowsOf(rows),
    notes: [
      'A small p says that the past of the first helps to tell the second beyond its own past; where levels trend, trust the changes from one recorded step to the next.',
      ...(lacks
        ? [
            'Empty where there are too few rows (at least 3 × lag + 2), one side does not vary, or the two pasts tell the same.',
          ]
        : []),
      ...(note === '' ? [] : [note]),
    ],
  };
}
