import { Checkbox, Stack, Text } from '@mantine/core';
import type { ComparableSeries } from '../../../../core/api/compare.ts';
import type { ReportTableId } from './collect-report.ts';

export interface ReportChoicesProps {
  /** The series that are drawn on the page. */
  readonly shown: readonly ComparableSeries[];
  readonly figures: readonly ComparableSeries[];
  readonly tables: Readonly<Record<ReportTableId, boolean>>;
  readonly onFigures: (figures: readonly ComparableSeries[]) => void;
  readonly onTables: (tables: Readonly<Record<ReportTableId, boolean>>) => void;
}

const labels: Readonly<Record<ReportTableId, string>> = {
  outcomes: 'Outcomes',
  configuration: 'Configuration differences of A and B',
  differences: 'Outcome differences of A and B',
  divergence: 'Where B leaves A',
};

/** Which figures and tables of the page go into a report. */
export function ReportChoices({ shown, figures, tables, onFigures, onTables }: ReportChoicesProps) {
  const all = figures.length === shown.length;
  return (
    <>
      {shown.length > 0 && (
        <Stack gap={6} role="group" aria-label="Figures">
          <Checkbox
            size="xs"
            label={
              <Text size="sm">
                Figures: {all ? `all ${shown.length}` : `${figures.length} of ${shown.length}`}
              </Text>
            }
            checked={all}
            indeterminate={!all && figures.length > 0}
            onChange={() => onFigures(all ? [] : shown)}
          />
          <Stack gap={4} pl={24}>
            {shown.map((series) => (
              <Checkbox
                key={`${series.metric} ${series.key ?? ''}`}
                size="xs"
                label={series.label}
                checked={figures.includes(series)}
                onChange={() => onFigures(shown.filter((one) => figures.includes(one) !== (one === series)))}
              />
            ))}
          </Stack>
        </Stack>
      )}
      <Stack gap={6} role="group" aria-label="Tables">
        {(Object.keys(labels) as ReportTableId[]).map((table) => (
          <Checkbox
            key={table}
            size="xs"
            label={labels[table]}
            checked={tables[table]}
            onChange={(event) => onTables({ ...tables, [table]: event.currentTarget.checked })}
          />
        ))}
      </Stack>
    </>
  );
}
