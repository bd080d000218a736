import { Button, Popover, TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import type { ComparableSeries } from '../../../../core/api/compare.ts';
import { useImmediate } from '../../../components/use-immediate.ts';
import type { Comparison } from '../comparison.ts';
import { sameSeries } from '../default-series.ts';
import classes from './toolbar.module.css';

/** Which series are drawn, of all that the chosen simulations have. */
export function MetricPicker({ comparison }: { readonly comparison: Comparison }) {
  const { shown } = comparison;
  const chosen = `${shown.length} of ${comparison.series.length}`;
  return (
    <div className={classes.field}>
      <span className={classes.label}>Metrics</span>
      <Popover position="bottom-start" width={440} shadow="md" trapFocus>
        <Popover.Target>
          <Button size="xs" variant="default" aria-label={`Choose metrics: ${chosen}`}>
            {chosen}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={classes.picker} aria-label="Metrics to draw">
          <Picker comparison={comparison} />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

function Picker({ comparison }: { readonly comparison: Comparison }) {
  const { series, shown, search, change } = comparison;
  const [find, setFind] = useState('');
  const wanted = useDeferredValue(find.trim().toLowerCase());
  const matching = series.filter(({ label, metric }) => `${label} ${metric}`.toLowerCase().includes(wanted));
  const [drawn, draw] = useImmediate(shown, (next) =>
    change({ metrics: next.map(({ metric, key }) => ({ metric, key })) }),
  );
  const toggle = (one: ComparableSeries, on: boolean) => {
    const others = drawn.filter((each) => !sameSeries(each, one));
    draw(on ? [...others, one] : others);
  };
  return (
    <>
      <TextInput
        size="xs"
        data-autofocus
        aria-label="Find a metric"
        placeholder="Find a metric"
        value={find}
        onChange={(event) => setFind(event.currentTarget.value)}
      />
      <ul className={classes.metrics}>
        {matching.map((one) => (
          <li key={`${one.metric} ${one.key ?? ''}`}>
            <label className={classes.metric} title={missingWords(one)}>
              <input
                type="checkbox"
                checked={drawn.some((each) => sameSeries(each, one))}
                onChange={(event) => toggle(one, event.currentTarget.checked)}
              />
              <span className={classes.metricName}>{one.label}</span>
              <span className={classes.faint}>
                {one.unit}
                {one.cost === 'scan' && ' · reads a large table'}
                {one.missing.length > 0 && ` · missing in ${one.missing.length}`}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {matching.length === 0 && <p className={classes.remark}>No metric is named like this.</p>}
      {search.metrics !== undefined && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => change({ metrics: undefined })}
        >
          The usual metrics
        </Button>
      )}
    </>
  );
}

function missingWords({ missing }: ComparableSeries): string | undefined {
  return missing.length === 0
    ? undefined
    : missing.map(({ source, reason }) => `${source}: ${reason}`).join('\n');
}
