import { Button, Group } from '@mantine/core';
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import { saveFile } from '../../../charts/save-file.ts';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { Section } from '../../../components/section.tsx';
import { Stage } from '../../../components/stage.tsx';
import { sourceErrorOf } from '../../../state/failure.ts';
import { useOutcomes } from '../../../state/use-outcomes.ts';
import type { Comparison } from '../comparison.ts';
import { SegmentField } from '../toolbar/segment-field.tsx';
import { ConstantParameters } from './constant-parameters.tsx';
import { MissingOutcomes } from './missing-outcomes.tsx';
import { OutcomeColumns } from './outcome-columns.tsx';
import { outcomeCsv } from './outcome-csv.ts';
import { OutcomeGrid } from './outcome-grid.tsx';
import { outcomeTable, sortedRows } from './outcome-table.ts';
import { useWantedOutcomes } from './use-wanted-outcomes.ts';

/** What every simulation came to, in one table. */
export function Outcomes({ comparison }: { readonly comparison: Comparison }) {
  const { asked, groups, search, change, selection } = comparison;
  const outcomes = useWantedOutcomes(comparison);
  const { data: latest, error, complete } = useOutcomes({ members: asked, outcomes });
  const data = useDeferredValue(latest);
  const brushed = useSyncExternalStore(selection.subscribe, selection.get);
  const table = useMemo(() => {
    // An answer to a question about other members or columns would be read wrong.
    const fits = data !== undefined && data.values.length === asked.length * outcomes.length;
    return outcomeTable(comparison, outcomes, fits ? data.values : undefined);
  }, [comparison, outcomes, data, asked]);
  const order = useMemo(() => {
    const all = sortedRows(table, search.sort);
    if (brushed === undefined) return all;
    const kept = comparison.members.map(({ key }) => brushed.has(key));
    return all.filter((row) => table.rows[row]?.members.some((place) => kept[place]));
  }, [table, search.sort, brushed, comparison.members]);
  const save = () => {
    const text = outcomeCsv(comparison, table, order);
    saveFile('compare-outcomes.csv', new Blob([text], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <Section title="Outcomes">
      <Group gap={8} mb={8}>
        <SegmentField
          label="Rows"
          quiet
          value={search.rows}
          options={[
            { value: 'simulations', label: 'A row a simulation' },
            { value: 'groups', label: 'A row a group', disabled: groups.groups.length === 0 },
          ]}
          onChange={(rows) => change({ rows })}
        />
        <OutcomeColumns comparison={comparison} outcomes={outcomes} />
        <Button size="compact-sm" variant="default" onClick={save}>
          Export CSV
        </Button>
        {brushed !== undefined && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={() => change({ sweep: { ...search.sweep, brushes: undefined } })}
          >
            {order.length} of {table.rows.length} rows: brushed. Show all
          </Button>
        )}
      </Group>
      {error !== null ? (
        <ErrorPanel error={sourceErrorOf(error)} />
      ) : (
        <>
          {!complete && outcomes.length > 0 && <Stage text="Reading outcomes" />}
          <OutcomeGrid comparison={comparison} table={table} order={order} />
        </>
      )}
      <MissingOutcomes comparison={comparison} outcomes={outcomes} answer={data} />
      <ConstantParameters comparison={comparison} />
    </Section>
  );
}
