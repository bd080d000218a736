import { Text } from '@mantine/core';
import type { FigureAvailability } from '../../core/api/source.ts';
import { missingFigures } from '../components/missing-figures.ts';

export interface MissingFiguresProps {
  readonly available: readonly FigureAvailability[];
}

/** One quiet paragraph about the figures that this file has no columns for. */
export function MissingFigures({ available }: MissingFiguresProps) {
  const missing = missingFigures(available);
  if (missing.length === 0) return null;
  return (
    <Text size="xs" c="dimmed" mt={16}>
      Not in this file. {missing.map(({ names, note }) => `${names}: ${note}`).join(' ')}
    </Text>
  );
}
