import { Radio, SegmentedControl, SimpleGrid } from '@mantine/core';
import type { SourceInfo } from '../../../../core/api/source.ts';
import { allOf, choosableTables, type ExportChoices, formats, hasCanonical } from './export-choices.ts';

export interface FormatChoiceProps {
  readonly info: SourceInfo;
  readonly choices: ExportChoices;
  readonly onChange: (change: Partial<ExportChoices>) => void;
}

/** The form of the file; of tables also their shape. */
export function FormatChoice({ info, choices: { format, source }, onChange }: FormatChoiceProps) {
  const shaped = (shape: ExportChoices['source']) => ({
    source: shape,
    tables: allOf(choosableTables(info, shape)),
  });
  return (
    <>
      <Radio.Group
        label="Format"
        value={format}
        onChange={(id) => {
          const next = formats.find((each) => each.id === id)?.id ?? 'csv';
          onChange({
            format: next,
            ...(next === 'postgres' && source === 'stored' ? shaped('canonical') : {}),
          });
        }}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={6} mt={6}>
          {formats
            .filter(({ id }) => id !== 'postgres' || hasCanonical(info))
            .map(({ id, label, about }) => (
              <Radio key={id} size="xs" value={id} label={label} description={about} />
            ))}
        </SimpleGrid>
      </Radio.Group>
      {hasCanonical(info) && format !== 'postgres' && format !== 'database' && (
        <SegmentedControl
          size="xs"
          aria-label="Shape of the tables"
          value={source}
          onChange={(value) => onChange(shaped(value === 'stored' ? 'stored' : 'canonical'))}
          data={[
            { value: 'canonical', label: 'The same shape for every generation' },
            { value: 'stored', label: 'As the file has them' },
          ]}
        />
      )}
    </>
  );
}
