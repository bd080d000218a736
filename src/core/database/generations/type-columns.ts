import { canonicalAgentType } from '../../schema/agent-type.ts';
import type { Catalog } from './catalog.ts';
import { quoteName, quoteText } from './names.ts';
import { holds, type Probe } from './probe.ts';
import type { Findings } from './rules.ts';

/** Columns that count the agents of one type, e.g. `system_agents`; any type, not a fixed list. */
function countColumns(catalog: Catalog, table: string): readonly string[] {
  return (catalog.table(table)?.columns ?? [])
    .map((column) => column.name)
    .filter((name) => /_?agents$/i.test(name) && !/^(total|average|num|number_of)_?agents$/i.test(name));
}

/**
 * Counts of agents by type where they are columns: the JSON object that today's schema stores.
 * Silent when every count is 0 although there are agents, as in files that know one type only.
 */
export function findTypeColumns(probe: Probe): Findings {
  const { catalog } = probe;
  const columns = countColumns(catalog, 'simulation_steps');
  const metrics = countColumns(catalog, 'step_metrics');
  if (columns.length === 0) {
    return { facts: new Set(), values: metrics.length === 0 ? {} : valuesOf('typeMetrics', 'm', metrics) };
  }
  const sum = columns.map((column) => `coalesce(${quoteName(column)}, 0)`).join(' + ');
  const silent = holds(
    probe,
    // Inside a SELECT of its own: joined to the rest, SQLite would go on from row to row where that does not hold.
    `SELECT 1 WHERE (SELECT EXISTS (SELECT 1 FROM {main:simulation_steps} WHERE {simulation_steps.total_agents} > 0))
      AND NOT EXISTS (SELECT 1 FROM {main:simulation_steps} WHERE ${sum} <> 0)`,
  );
  return {
    facts: new Set(silent ? (['type-counts-silent'] as const) : []),
    values: valuesOf('typeColumns', 't', columns),
  };
}

function valuesOf(
  value: 'typeColumns' | 'typeMetrics',
  alias: string,
  columns: readonly string[],
): Findings['values'] {
  const entries = columns.map((column) => {
    const type = canonicalAgentType(column.replace(/_?agents$/i, ''));
    return `${quoteText(type)}, ${alias}.${quoteName(column)}`;
  });
  const where = value === 'typeMetrics' ? 'metrics' : 'columns';
  return {
    [value]: `json_object(${entries.join(', ')})`,
    typeColumnsNote: `From the ${where} ${columns.join(', ')}.`,
  };
}
