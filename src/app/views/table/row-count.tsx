import { Text } from '@mantine/core';

export interface RowCountProps {
  /** Rows under the filters; `undefined` while they are being counted. */
  readonly rows: number | undefined;
  /** Rows of the whole table; `undefined` while unknown. */
  readonly all: number | undefined;
  readonly filtered: boolean;
}

export function RowCount({ rows, all, filtered }: RowCountProps) {
  return (
    <Text size="sm" c="dimmed" role="status">
      {rowCountText({ rows, all, filtered })}
    </Text>
  );
}

/** `201 rows`, or `1,204 of 9,348 rows` under filters. */
function rowCountText({ rows, all, filtered }: RowCountProps): string {
  if (rows === undefined) return 'Counting rows …';
  const word = (filtered ? (all ?? rows) : rows) === 1 ? 'row' : 'rows';
  const number = (count: number) => count.toLocaleString('en');
  return filtered && all !== undefined
    ? `${number(rows)} of ${number(all)} ${word}`
    : `${number(rows)} ${word}`;
}
