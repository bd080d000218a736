import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type FigureId, figures } from '../../metrics/figures.ts';
import { metrics } from '../../metrics/registry.ts';
import { type ReportId, reportCosts, reports } from '../../metrics/reports.ts';
import { mappedFile } from '../../testing/mapped.ts';
import { readFigure } from '../figures/read-figure.ts';
import { readHeadlines } from '../headlines.ts';
import { readSimulations } from '../simulations.ts';
import { readReport } from './read-report.ts';

/** Where and when a row is, or which of several it is: numbers that tell rows apart and measure nothing. */
const keys =
  /^((First |Last )?[Ss]tep( \(.*\))?|First at step|Recovered at step|At step|Threshold|Start|End|Birth|Death|Generation|Lag|Cluster|Radius \(cells\)|[xy]|[xy] (from|to))$/;

it.each(['farm', 'society'])('every number shown of the sample %s is of a metric', async (name) => {
  const path = fileURLToPath(new URL(`../../../../public/samples/${name}.db`, import.meta.url));
  const { connection, mapping } = await mappedFile(path);
  const source = { connection, large: false, ...mapping };
  const context = { source, simulation: readSimulations(source).simulations[0]?.id ?? '' };
  const own = <T extends { family: string }>([, { family }]: [string, T]) => family === source.family;
  const strange: string[] = [];
  const shown = new Set<string>();

  for (const id of Object.keys(reportCosts) as ReportId[]) {
    for (const { id: table, columns, rows } of readReport(context, id)) {
      const documented: readonly string[] = reports[table].metrics;
      for (const metric of [...columns, ...rows].flatMap((each) => each.metric ?? [])) {
        shown.add(metric);
        if (!documented.includes(metric)) strange.push(`${table} shows ${metric} without saying so`);
      }
      columns.forEach(({ label, metric }, k) => {
        const numbers = rows.some((row) => row.metric === undefined && typeof row.cells[k] === 'number');
        if (numbers && metric === undefined && !keys.test(label)) strange.push(`${table}: ${label}`);
      });
    }
  }
  for (const id of Object.keys(figures) as FigureId[]) {
    const documented: readonly string[] = figures[id].panels.flatMap((panel) => [...panel.metrics]);
    for (const { metric } of readFigure(context, id).series) {
      shown.add(metric);
      if (!documented.includes(metric)) strange.push(`${id} draws ${metric} without saying so`);
    }
  }
  for (const { metric } of readHeadlines(context)) shown.add(metric);

  expect(strange).toEqual([]);
  expect([...shown].filter((metric) => !(metric in metrics))).toEqual([]);
  // The sample is rich: nearly everything is shown.
  const all = Object.entries(metrics).filter(own).length;
  expect(shown.size).toBeGreaterThan(0.9 * all);
});
