import { type PhysicalTable, standIn } from './catalog.ts';
import { quoteName, quoteText } from './names.ts';
import { ask, type Probe } from './probe.ts';
import { fill } from './template.ts';

/**
 * The first schema keeps the numbers of a step as rows (step_id, metric_name, metric_value). This
 * stands in as a table with one row a step and one column a metric.
 */
export function stepMetrics(probe: Probe): PhysicalTable | undefined {
  const part = (template: string) =>
    fill(template, undefined, probe.catalog, { facts: new Set(), values: {} });
  const source = part('{main:simulation_metrics}');
  const step = part('{simulation_metrics.step_id}');
  const name = part('{simulation_metrics.metric_name}');
  const value = part('{simulation_metrics.metric_value}');
  if (source === undefined || step === undefined || name === undefined || value === undefined)
    return undefined;
  const names = ask<{ name: unknown }>(
    probe,
    `SELECT DISTINCT {simulation_metrics.metric_name} AS name FROM (
      SELECT {simulation_metrics.metric_name} FROM {main:simulation_metrics} LIMIT 2000)`,
  ).flatMap((row) => (typeof row.name === 'string' ? [row.name] : []));
  if (names.length === 0) return undefined;
  // Names are data: put together here, because in a template braces mean something.
  const columns = names.map(
    (metric) => `max(CASE WHEN ${name} = ${quoteText(metric)} THEN ${value} END) AS ${quoteName(metric)}`,
  );
  const query = `SELECT ${step} AS step_id, ${columns.join(', ')} FROM ${source} GROUP BY ${step}`;
  return standIn('step_metrics', query, ['step_id', ...names]);
}
