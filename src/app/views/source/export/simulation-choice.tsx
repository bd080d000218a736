import { MultiSelect } from '@mantine/core';

export interface SimulationChoiceProps {
  readonly simulations: readonly string[];
  /** None means all. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Which simulations, where there are several. */
export function SimulationChoice({ simulations, chosen, onChange }: SimulationChoiceProps) {
  if (simulations.length < 2) return null;
  return (
    <MultiSelect
      size="xs"
      label="Simulations"
      placeholder={chosen.length === 0 ? `All ${simulations.length}` : ''}
      data={[...simulations]}
      value={[...chosen]}
      searchable
      onChange={onChange}
    />
  );
}
