import { Button, Group } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import type { DifferenceQuery } from '../../../../core/api/compare.ts';
import { saveFile } from '../../../charts/save-file.ts';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { Stage } from '../../../components/stage.tsx';
import { formatOutcomes } from '../../../state/compare-lists.ts';
import { useDifferences } from '../../../state/compare-queries.ts';
import { sourceErrorOf } from '../../../state/failure.ts';
import type { Comparison } from '../comparison.ts';
import { outcomeLabel } from '../outcomes/outcome-words.ts';
import { CheckField } from '../toolbar/check-field.tsx';
import { SelectField } from '../toolbar/select-field.tsx';
import classes from './changes.module.css';
import { differenceCsv } from './difference-csv.ts';
import { DifferenceTable } from './difference-table.tsx';
import type { Sides } from './sides.ts';
import { testWords } from './test-words.ts';
import { useComparedOutcomes } from './use-compared-outcomes.ts';
import { VerdictTable } from './verdict-table.tsx';

export interface OutcomeDifferencesProps {
  readonly comparison: Comparison;
  readonly sides: Sides;
}

/** Sentences that are said before the table. */
const MOST_SAID = 3;

/** What B came to less what A came to, those first that say most. */
export function OutcomeDifferences({ comparison, sides }: OutcomeDifferencesProps) {
  const { search, change, series } = comparison;
  const { a, b } = sides;
  const outcomes = useComparedOutcomes(comparison);
  const query = useMemo(
    (): DifferenceQuery => ({ a: a.members, b: b.members, outcomes, paired: search.paired }),
    [a, b, outcomes, search.paired],
  );
  const { data: latest, error } = useDifferences(query);
  const data = useDeferredValue(latest);
  const save = () => {
    const text = differenceCsv(data?.rows ?? [], series);
    saveFile('compare-outcome-differences.csv', new Blob([text], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <div className={classes.box}>
      <div className={classes.boxHead}>
        <h3 className={classes.title}>Outcome differences</h3>
        <Button size="compact-xs" variant="default" disabled={data === undefined} onClick={save}>
          Differences as CSV
        </Button>
      </div>
      <Group gap="8px 16px" mb={8} align="flex-end">
        <SelectField
          label="Of"
          width="wide"
          value={search.shifts}
          options={[
            ['main', 'Main metrics'],
            ['all', 'All metrics'],
            ['table', 'Columns of the table'],
          ]}
          onChange={(shifts) => change({ shifts })}
        />
        <CheckField
          label="Paired by seed"
          title="Sets simulations of equal seed against each other, where each seed stands once on either side"
          checked={search.paired}
          onChange={(paired) => change({ paired })}
        />
      </Group>
      <p className={classes.caption}>
        Every difference is B − A: {b.label} less {a.label}. {testWords(data?.test)} {data?.note}
      </p>
      {error !== null && <ErrorPanel error={sourceErrorOf(error)} />}
      {error === null && data === undefined && <Stage text="Working out differences" />}
      {data !== undefined && data.rows.length === 0 && (
        <p className={classes.none}>There is no outcome that could be compared.</p>
      )}
      {data !== undefined && data.rows.length > 0 && (
        <>
          <ul className={classes.short} aria-label="What differs most">
            {data.rows.slice(0, MOST_SAID).map(({ outcome, sentence }) => (
              <li key={formatOutcomes([outcome])}>{sentence}</li>
            ))}
          </ul>
          <DifferenceTable rows={data.rows} labelOf={(outcome) => outcomeLabel(outcome, series)} />
        </>
      )}
      {data !== undefined && <VerdictTable verdicts={data.verdicts} />}
    </div>
  );
}
