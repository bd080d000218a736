import { useState } from 'react';
import { formatCell } from '../../../components/format.ts';
import type { Comparison } from '../comparison.ts';
import { varyingParameters } from '../varying.ts';
import { mostParameters } from './outcome-table.ts';
import classes from './outcomes.module.css';

/** Parameters that have no column: those that are the same in all, folded away. */
export function ConstantParameters({ comparison }: { readonly comparison: Comparison }) {
  const { configurations, members } = comparison;
  const [open, setOpen] = useState(false);
  if (configurations === undefined) return null;
  const { parameters, silent } = configurations;
  const constant = parameters.filter(({ differs }) => !differs);
  const varying = varyingParameters(parameters);
  const partly = parameters.length - constant.length - varying.length;
  const more = varying.length - mostParameters;
  return (
    <div className={classes.parameters}>
      {more > 0 && (
        <p>
          {more} more {more === 1 ? 'parameter varies' : 'parameters vary'}: see Configuration differences.
        </p>
      )}
      {partly > 0 && (
        <p>
          {partly} {partly === 1 ? 'parameter is' : 'parameters are'} stored by some simulations only, with
          one value.
        </p>
      )}
      {silent.length > 0 && (
        <p>
          No configuration is stored of{' '}
          {silent
            .map((place) => members[place]?.label)
            .slice(0, 5)
            .join(', ')}
          {silent.length > 5 && ` and ${silent.length - 5} more`}.
        </p>
      )}
      {constant.length > 0 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {constant.length} {constant.length === 1 ? 'parameter is' : 'parameters are'} the same in all
          </summary>
          {open && (
            <dl className={classes.constants}>
              {constant.map(({ path, values }) => (
                <div key={path}>
                  <dt>{path}</dt>
                  <dd>{formatCell(values.find((value) => value !== undefined))}</dd>
                </div>
              ))}
            </dl>
          )}
        </details>
      )}
    </div>
  );
}
