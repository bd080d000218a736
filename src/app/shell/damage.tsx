import { Box } from '@mantine/core';
import { ErrorPanel } from '../components/error-panel.tsx';
import { useQuickCheck } from '../state/queries.ts';

export interface DamageProps {
  readonly source: string;
  readonly file: string;
  readonly bytes: number;
}

/** What the check of the whole file found, when it found anything. */
export function Damage({ source, file, bytes }: DamageProps) {
  const { data: problems = [] } = useQuickCheck(source, bytes);
  if (problems.length === 0) return null;
  const shown = problems.slice(0, 5);
  const more = problems.length - shown.length;
  const detail = [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
  return (
    <Box mb={16}>
      <ErrorPanel error={{ kind: 'damaged', file, detail }} />
    </Box>
  );
}
