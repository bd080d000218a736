import type { ComparableSeries } from '../../../../core/api/compare.ts';
import { fileNameOf } from '../../../files/source-id.ts';
import { useSources } from '../../../state/services.ts';
import { findSource } from '../../../state/sources.ts';
import type { Comparison } from '../comparison.ts';
import { sameSeries } from '../default-series.ts';
import classes from './trajectories.module.css';

/** What is missing where, a sentence a metric: of those that are drawn, and behind a click of all others. */
export function MissingSeries({ comparison }: { readonly comparison: Comparison }) {
  const { series, shown } = comparison;
  const missing = series.filter((one) => one.missing.length > 0);
  const drawn = missing.filter((one) => shown.some((each) => sameSeries(each, one)));
  const rest = missing.filter((one) => !drawn.includes(one));
  return (
    <>
      <Sentences some={drawn} />
      {rest.length > 0 && (
        <details className={classes.rest}>
          <summary>
            {rest.length} {rest.length === 1 ? 'metric' : 'metrics'} that not every file has
          </summary>
          <Sentences some={rest} />
        </details>
      )}
    </>
  );
}

function Sentences({ some }: { readonly some: readonly ComparableSeries[] }) {
  const state = useSources();
  const fileOf = (source: string) => findSource(state, source)?.label ?? fileNameOf(source);
  if (some.length === 0) return null;
  return (
    <ul className={classes.missing}>
      {some.map(({ metric, key, label, missing }) => (
        <li key={`${metric} ${key ?? ''}`}>
          {missing
            .map(({ source, reason }) => `${label} is missing in ${fileOf(source)}: ${reason}`)
            .join(' ')}
        </li>
      ))}
    </ul>
  );
}
