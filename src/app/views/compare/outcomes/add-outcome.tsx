import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ComparableNumber } from '../../../../core/api/comparable-number.ts';
import type { CourseStatistic, Outcome } from '../../../../core/api/compare.ts';
import { NumberField } from '../../../components/number-field.tsx';
import { formatSeries, statistics } from '../../../state/compare-lists.ts';
import { useComparableNumbers } from '../../../state/compare-queries.ts';
import type { Comparison } from '../comparison.ts';
import { statisticNames } from './outcome-words.ts';

export interface AddOutcomeProps {
  readonly comparison: Comparison;
  readonly onAdd: (outcome: Outcome) => void;
}

const noNumbers: readonly ComparableNumber[] = [];

/** A metric over steps with how it is summed up, or one that is one number of a simulation. */
export function AddOutcome({ comparison: { series, asked }, onAdd }: AddOutcomeProps) {
  const numbers = useComparableNumbers(asked).data ?? noNumbers;
  const [chosen, setChosen] = useState<string>();
  const [statistic, setStatistic] = useState<CourseStatistic>('last');
  const [step, setStep] = useState<number | undefined>(0);
  const number = numbers.find(({ metric }) => numberId(metric) === chosen);
  const one = series.find((each) => courseId(each) === chosen) ?? series[0];
  const outcome = (): Outcome | undefined => {
    if (number !== undefined) return { metric: number.metric, statistic: 'value' };
    if (one === undefined) return undefined;
    const { metric, key } = one;
    return statistic === 'at'
      ? { metric, key, statistic, step: Math.round(step ?? 0) }
      : { metric, key, statistic };
  };
  const add = () => {
    const wanted = outcome();
    if (wanted !== undefined) onAdd(wanted);
  };
  return (
    <Group gap={8} align="flex-end" wrap="nowrap">
      <NativeSelect
        size="xs"
        label="Metric"
        flex={1}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        {series.length > 0 && (
          <optgroup label="Over steps">
            {series.map((each) => (
              <option key={courseId(each)} value={courseId(each)}>
                {each.label}
              </option>
            ))}
          </optgroup>
        )}
        {numbers.length > 0 && (
          <optgroup label="One number a simulation">
            {numbers.map(({ metric, label, cost }) => (
              <option key={metric} value={numberId(metric)}>
                {label}
                {cost === 'scan' && ' (reads large tables)'}
              </option>
            ))}
          </optgroup>
        )}
      </NativeSelect>
      {number === undefined && (
        <NativeSelect
          size="xs"
          label="Statistic"
          w={96}
          value={statistic}
          onChange={(event) =>
            setStatistic(statistics.find((each) => each === event.currentTarget.value) ?? 'last')
          }
        >
          {statistics.map((each) => (
            <option key={each} value={each}>
              {statisticNames[each]}
            </option>
          ))}
        </NativeSelect>
      )}
      {number === undefined && statistic === 'at' && (
        <NumberField label="Step" value={step} width={80} onChange={setStep} />
      )}
      <Button size="xs" variant="default" disabled={outcome() === undefined} onClick={add}>
        Add
      </Button>
    </Group>
  );
}

function courseId(series: Comparison['series'][number]): string {
  return `course ${formatSeries([series])}`;
}

function numberId(metric: ComparableNumber['metric']): string {
  return `number ${metric}`;
}
