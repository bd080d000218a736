import type { ReportTable } from '../../../core/api/report.ts';
import { type MetricDefinition, type MetricId, metrics } from '../../../core/metrics/registry.ts';
import { HowComputed } from './how-computed.tsx';
import classes from './report-table.module.css';

/** Behind a click: where the numbers of a table come from, and the definition and formula of each. */
export function ReportNotes({ table }: { readonly table: ReportTable }) {
  const ids = metricsOf(table);
  if (ids.length === 0 && table.notes.length === 0) return null;
  return (
    <HowComputed>
      {table.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <dl>
        {ids.map((id) => (
          <Metric key={id} id={id} />
        ))}
      </dl>
    </HowComputed>
  );
}

function Metric({ id }: { readonly id: MetricId }) {
  const { name, unit, definition, formula, needs, derivation }: MetricDefinition = metrics[id];
  return (
    <>
      <dt>
        {name} <span className={classes.unit}>{unit}</span>
      </dt>
      <dd>
        {definition}
        <br />
        <span className={classes.formula}>{formula}</span>
        <br />
        <span className={classes.unit}>
          From {needs.join(', ')}
          {derivation !== undefined && `; otherwise from ${derivation.needs.join(', ')}`}.
        </span>
      </dd>
    </>
  );
}

/** The metrics of a table, each once, in the order in which they appear. */
function metricsOf({ columns, rows }: ReportTable): readonly MetricId[] {
  const ids = [...columns, ...rows].map(({ metric }) => metric);
  return [...new Set(ids)].filter((id) => id !== undefined);
}
