import { Checkbox, Group, MultiSelect, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SourceInfo } from '../../../../core/api/source.ts';
import { useClient } from '../../../client/client-context.ts';
import { NumberField } from '../../../components/number-field.tsx';
import { unwrap } from '../../../state/failure.ts';
import type { ExportChoices } from './export-choices.ts';
import { SimulationChoice } from './simulation-choice.tsx';

export interface RowChoicesProps {
  readonly info: SourceInfo;
  readonly simulations: readonly string[];
  readonly choices: ExportChoices;
  readonly onChange: (change: Partial<ExportChoices>) => void;
}

/** Which rows: of which simulations, steps and types of agents; and how they are written. */
export function RowChoices({ info, simulations, choices, onChange }: RowChoicesProps) {
  const types = useAgentTypes(info, simulations);
  return (
    <Stack gap={8}>
      <SimulationChoice
        simulations={simulations}
        chosen={choices.simulations}
        onChange={(wanted) => onChange({ simulations: wanted })}
      />
      {simulations.length > 0 && (
        <Group gap={8}>
          <NumberField
            label="From step"
            value={choices.from}
            width={110}
            onChange={(from) => onChange({ from })}
          />
          <NumberField label="To step" value={choices.to} width={110} onChange={(to) => onChange({ to })} />
        </Group>
      )}
      {types.length > 1 && (
        <MultiSelect
          size="xs"
          label="Agent types"
          description="Of tables that have the type of an agent."
          placeholder={choices.agentTypes.length === 0 ? 'All' : ''}
          data={types}
          value={[...choices.agentTypes]}
          onChange={(agentTypes) => onChange({ agentTypes })}
        />
      )}
      {choices.format !== 'postgres' && (
        <Checkbox
          size="xs"
          label="With metadata"
          description="File, generation, time, what was chosen, and the configurations."
          checked={choices.metadata}
          onChange={(event) => onChange({ metadata: event.currentTarget.checked })}
        />
      )}
      {choices.format === 'csv' && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={8}>
          <Checkbox
            size="xs"
            label="Start with a byte order mark"
            description="Some versions of Excel need it to show accents."
            checked={choices.byteOrderMark}
            onChange={(event) => onChange({ byteOrderMark: event.currentTarget.checked })}
          />
          <Checkbox
            size="xs"
            label="Escape formulas"
            description="Puts an apostrophe before text that a spreadsheet would run."
            checked={choices.escapeFormulas}
            onChange={(event) => onChange({ escapeFormulas: event.currentTarget.checked })}
          />
        </SimpleGrid>
      )}
    </Stack>
  );
}

/** More types than these are no choice to make by hand. */
const MOST_TYPES = 40;

function useAgentTypes(info: SourceInfo, simulations: readonly string[]): string[] {
  const client = useClient();
  const has = info.family === 'farm' && simulations.length > 0;
  const { data } = useQuery({
    queryKey: ['source', info.id, 'agent-types'],
    enabled: has,
    queryFn: async () => {
      const query = { source: 'canonical', table: 'agents', simulations, filters: [], sort: [] } as const;
      return unwrap(await client.facet(info.id, query, 'agent_type', MOST_TYPES));
    },
  });
  return (data ?? []).flatMap(({ value }) => (value === null ? [] : [String(value)]));
}
