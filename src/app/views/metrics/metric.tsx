import { memo } from 'react';
import type { MetricEntry } from './metric-entries.ts';
import classes from './metrics.module.css';

/** One metric: what it says, its formula, its unit, where it comes from and where it is shown. */
export const Metric = memo(function Metric({ entry }: { readonly entry: MetricEntry }) {
  const { id, shownIn } = entry;
  const { name, unit, definition, formula, needs, computed, derivation, direction } = entry.definition;
  return (
    <div className={classes.entry}>
      <dt>
        <span className={classes.name}>{name}</span> <span className={classes.unit}>unit: {unit}</span>{' '}
        <code className={classes.id}>{id}</code>
      </dt>
      <dd>
        {definition}
        {direction !== 'neither' && ` Better for the agents: ${direction}.`}
      </dd>
      <dd className={classes.formula}>{formula}</dd>
      <dd className={classes.unit}>
        {computed === undefined ? 'From' : 'Always derived from'} {needs.join(', ')}
        {derivation !== undefined && `; otherwise from ${derivation.needs.join(', ')}: ${derivation.note}`}
      </dd>
      <dd className={classes.unit}>Shown in {shownIn.join(', ')}.</dd>
    </div>
  );
});
