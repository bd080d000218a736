import { Button, Group, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReportTable } from '../../../core/api/report.ts';
import { ReportGrid } from '../../components/report/report-grid.tsx';

/** Rows that are laid out at once. */
const PAGE = 100;

/** The agents behind the forest, a hundred at a time. */
export function ForestTable({ table }: { readonly table: ReportTable }) {
  const [page, setPage] = useState(0);
  const { rows } = table;
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const part = useMemo(
    () => ({ ...table, rows: rows.slice(page * PAGE, (page + 1) * PAGE) }),
    [table, rows, page],
  );
  return (
    <>
      {pages > 1 && (
        <Group gap={8} my={8}>
          <Button size="compact-sm" variant="default" disabled={page === 0} onClick={() => setPage(page - 1)}>
            Earlier
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={page === pages - 1}
            onClick={() => setPage(page + 1)}
          >
            Later
          </Button>
          <Text size="sm" c="dimmed">
            Agents {(page * PAGE + 1).toLocaleString('en')} to{' '}
            {Math.min(rows.length, (page + 1) * PAGE).toLocaleString('en')} of{' '}
            {rows.length.toLocaleString('en')}, by birth; the CSV holds all.
          </Text>
        </Group>
      )}
      <ReportGrid table={part} />
    </>
  );
}
