import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Outcome } from '../../../../core/api/compare.ts';
import { useImmediate } from '../../../components/use-immediate.ts';
import { formatOutcomes } from '../../../state/compare-lists.ts';
import type { Comparison } from '../comparison.ts';
import { AddOutcome } from './add-outcome.tsx';
import { outcomeLabel } from './outcome-words.ts';
import classes from './outcomes.module.css';

export interface OutcomeColumnsProps {
  readonly comparison: Comparison;
  readonly outcomes: readonly Outcome[];
}

/** Which outcomes the table has: any metric, those over steps summed up in any way. */
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
  const [outcomes, write] = useImmediate(given, (next) => change({ outcomes: next }));
  const add = (outcome: Outcome) => {
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
      <AddOutcome comparison={comparison} onAdd={add} />
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
