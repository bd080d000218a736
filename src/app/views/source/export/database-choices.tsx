import { Checkbox, Stack, Text } from '@mantine/core';
import type { ExportChoices } from './export-choices.ts';
import { SimulationChoice } from './simulation-choice.tsx';

export interface DatabaseChoicesProps {
  readonly simulations: readonly string[];
  readonly choices: ExportChoices;
  /** How many notes there are on the file and what is in it. */
  readonly notes: number;
  readonly onChange: (change: Partial<ExportChoices>) => void;
}

/** What of the database is wanted: whole simulations, for only these stay sound. */
export function DatabaseChoices({ simulations, choices, notes, onChange }: DatabaseChoicesProps) {
  const several = simulations.length > 1;
  return (
    <Stack gap={8}>
      <Text size="xs" c="dimmed">
        {several ? 'Simulations come' : 'It comes'} whole, with every table, key, index and view, and with
        what a -wal file beside it holds. Tables, columns and steps can be chosen in the other formats.
      </Text>
      <SimulationChoice
        simulations={simulations}
        chosen={choices.simulations}
        onChange={(wanted) => onChange({ simulations: wanted })}
      />
      {notes > 0 && (
        <Checkbox
          size="xs"
          label="With your notes"
          description="In a table of their own, terrarium_notes; they are there again where it is opened."
          checked={choices.notes}
          onChange={(event) => onChange({ notes: event.currentTarget.checked })}
        />
      )}
    </Stack>
  );
}
