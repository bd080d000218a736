import { ActionIcon, Button, Group, NativeSelect, Popover } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Outcome, Statistic } from '../../../../core/api/compare.ts';
import { NumberField } from '../../../components/number-field.tsx';
import { useImmediate } from '../../../components/use-immediate.ts';
import { formatOutcomes, formatSeries, statistics } from '../../../state/compare-lists.ts';
import type { Comparison } from '../comparison.ts';
import { outcomeLabel, statisticNames } from './outcome-words.ts';
import classes from './outcomes.module.css';

export interface OutcomeColumnsProps {
  readonly comparison: Comparison;
  readonly outcomes: readonly Outcome[];
}

/** Which outcomes the table has: any metric, summed up in any way. */
export function OutcomeColumns({ comparison, outcomes }: OutcomeColumnsProps) {
  return (
    <Popover position="bottom-start" width={440} shadow="md" trapFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default">
          Choose columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.picker} aria-label="Columns of the table">
        <Picker comparison={comparison} outcomes={outcomes} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Made anew with each opening: a select of all metrics is long. */
function Picker({ comparison, outcomes: given }: OutcomeColumnsProps) {
  const { series, search, change } = comparison;
  const [place, setPlace] = useState('0');
  const [statistic, setStatistic] = useState<Statistic>('last');
  const [step, setStep] = useState<number | undefined>(0);
  const [outcomes, write] = useImmediate(given, (next) => change({ outcomes: next }));
  const add = () => {
    const one = series[Number(place)];
    if (one === undefined) return;
    const { metric, key } = one;
    const outcome: Outcome =
      statistic === 'at'
        ? { metric, key, statistic, step: Math.round(step ?? 0) }
        : { metric, key, statistic };
    const known = outcomes.some((each) => formatOutcomes([each]) === formatOutcomes([outcome]));
    if (!known) write([...outcomes, outcome]);
  };
  return (
    <>
      <ul className={classes.chosen}>
        {outcomes.map((outcome) => {
          const id = formatOutcomes([outcome]);
          const label = outcomeLabel(outcome, series);
          return (
            <li key={id}>
              {label}
              <ActionIcon
                size={20}
                aria-label={`Take away ${label}`}
                onClick={() => write(outcomes.filter((each) => formatOutcomes([each]) !== id))}
              >
                <IconX size={12} />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <Group gap={8} align="flex-end" wrap="nowrap">
        <NativeSelect
          size="xs"
          label="Metric"
          flex={1}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        >
          {series.map((one, k) => (
            <option key={formatSeries([one])} value={String(k)}>
              {one.label}
            </option>
          ))}
        </NativeSelect>
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
        {statistic === 'at' && <NumberField label="Step" value={step} width={80} onChange={setStep} />}
        <Button size="xs" variant="default" onClick={add}>
          Add
        </Button>
      </Group>
      {search.outcomes !== undefined && (
        <Button
          size="compact-xs"
          mt={8}
          variant="subtle"
          color="gray"
          onClick={() => change({ outcomes: undefined })}
        >
          The usual columns
        </Button>
      )}
    </>
  );
}
