import { Anchor, Text } from '@mantine/core';
import { explainError } from '../../components/explain-error.ts';
import { formatBytes } from '../../components/format.ts';
import { sourceErrorOf } from '../../state/failure.ts';
import { isCheckedUnasked, useQuickCheck } from '../../state/queries.ts';

export interface CheckResultProps {
  readonly source: string;
  readonly bytes: number;
}

/** What the check of the whole file found; a large file is checked when a person wants it. */
export function CheckResult({ source, bytes }: CheckResultProps) {
  const { data, error, isFetching, refetch } = useQuickCheck(source, bytes);
  if (error !== null) {
    return (
      <Text span inherit style={{ color: 'var(--danger)' }}>
        {explainError(sourceErrorOf(error)).what}
      </Text>
    );
  }
  if (data === undefined && !isFetching && !isCheckedUnasked(bytes)) {
    return (
      <>
        not checked for damage, which reads all {formatBytes(bytes)}:{' '}
        <Anchor component="button" inherit onClick={() => void refetch()}>
          Check the file
        </Anchor>
      </>
    );
  }
  if (data === undefined) return <>checking …</>;
  if (data.length === 0) return <>checked, sound</>;
  return (
    <Text span inherit fw={600} title={data.slice(0, 8).join('\n')} style={{ color: 'var(--danger)' }}>
      damaged: {data.length} {data.length === 1 ? 'problem' : 'problems'} found
    </Text>
  );
}
