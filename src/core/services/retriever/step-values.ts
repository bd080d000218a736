import type { ReportTable } from '../../api/report.ts';
import type { Scope } from '../../api/scope.ts';
import { type FigureDefinition, type FigureId, figures } from '../../metrics/figures.ts';
import type { FigureContext } from '../figures/context.ts';
import { readFigure } from '../figures/read-figure.ts';
import { definitionOf } from '../provenance.ts';
import { unavailableTable } from '../reports/table.ts';

/** The figures whose values make up the state of a step. */
const shown: readonly FigureId[] = [
  'population',
  'births_deaths',
  'resources',
  'agent_resources',
  'health_age',
  'reward',
  'genetics',
  'combat',
  'sharing',
  'actions',
];

/**
 * Every number of the overview at one step: the step of the scope, the last of its range, or else the last step of
 * the simulation. Reads what those figures read.
 */
export function readStepValues(context: FigureContext): readonly ReportTable[] {
  const found = shown.flatMap((id) => {
    const { step, series } = readFigure(context, id);
    return series.map((each) => ({ ...each, step, figure: id }));
  });
  const last = found.reduce((most, { step }) => Math.max(most, step.at(-1) ?? 0), 0);
  const at = stepOf(context.scope) ?? last;
  const rows = found.flatMap(({ step, values, metric, label, provenance, figure }) => {
    const row = step.indexOf(at);
    const value = values[row];
    if (row < 0 || value === undefined || Number.isNaN(value)) return [];
    const { name, unit } = definitionOf(metric);
    const several = ofSeveral(figure, metric);
    const words = several ? `${name}: ${label}` : label === 'Total' ? name : label;
    return [{ cells: [words, value, unit, provenance], metric }];
  });
  if (rows.length === 0) return [unavailableTable('step-values', `Nothing is recorded at step ${at}.`)];
  return [
    {
      id: 'step-values',
      name: `Values at step ${at}`,
      columns: [{ label: 'Number' }, { label: 'Value' }, { label: 'Unit' }, { label: 'Basis' }],
      rows,
      notes: ['The values of the figures of the overview at this step.'],
    },
  ];
}

function stepOf(scope: Scope | undefined): number | undefined {
  switch (scope?.scope) {
    case 'step':
      return scope.step;
    case 'step_range':
      return scope.to;
    default:
      return undefined;
  }
}

/** Whether a metric has a series for each type of something. */
function ofSeveral(figure: FigureId, metric: string): boolean {
  const { panels }: FigureDefinition = figures[figure];
  return metric.endsWith('_of_type') && panels.some(({ metrics }) => metrics.some((id) => id === metric));
}
