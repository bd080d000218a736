import { Group } from '@mantine/core';
import type { FormState } from './form-state.ts';
import { NumberBox } from './number-box.tsx';
import { problemAt } from './problems-at.ts';

const fields = [
  { path: 'seed', label: 'Seed', least: 0 },
  { path: 'replicates', label: 'Replicates', least: 1 },
  { path: 'steps', label: 'Steps', least: 1 },
] as const;

/** How often and how long: replicates have seeds that follow each other. */
export function RunFields({ form: { draft, change, problems } }: { readonly form: FormState }) {
  return (
    <Group gap={12} grow align="flex-start">
      {fields.map(({ path, label, least }) => (
        <NumberBox
          key={path}
          label={label}
          value={draft[path]}
          least={least}
          whole
          problem={problemAt(problems, path)}
          onChange={(value) => change({ [path]: value })}
        />
      ))}
    </Group>
  );
}
