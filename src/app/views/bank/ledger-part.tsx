import { Checkbox, Group, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReportTable } from '../../../core/api/report.ts';
import type { Place } from '../../analysis/part.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatNumber } from '../../components/format.ts';
import { RecordList } from '../../components/report/record-list.tsx';
import { saveReportCsv } from '../../components/report/save-report.ts';
import { Stage } from '../../components/stage.tsx';
import { sourceErrorOf } from '../../state/failure.ts';
import { useReports } from '../../state/queries.ts';
import { useLedger } from '../../state/society.ts';
import { usePageChoices } from '../../state/use-page-choices.ts';
import { bankSearchSchema } from './bank-search.ts';

const bank = ['bank'] as const;
const noReason = ['Id'];
const FIRST = 100;

/** The ledger of an account, the one with most money unless another is chosen. */
export function LedgerPart({ source, simulation }: Place) {
  const [{ account: chosen, rows }, change] = usePageChoices(bankSearchSchema);
  const { data } = useReports(source, simulation, bank);
  const accounts = data?.find(({ id }) => id === 'accounts');
  const options = useMemo(() => accountOptions(accounts, chosen), [accounts, chosen]);
  const account = chosen ?? options[0]?.value;
  const onlyBreaks = rows === 'breaks';
  if (account === undefined) {
    if (data === undefined) return <Stage text="Reading the accounts" />;
    return <EmptyState>There is no bank account in this simulation.</EmptyState>;
  }
  return (
    <>
      <Group gap="8px 24px" my={12} align="end">
        <Select
          size="xs"
          w={420}
          label="Account"
          searchable
          allowDeselect={false}
          limit={200}
          data={options}
          value={account}
          onChange={(next) => change({ account: next ?? undefined }, 'push')}
        />
        <Checkbox
          size="xs"
          mb={6}
          label="Only what breaks the bank identity"
          checked={onlyBreaks}
          onChange={(event) => change({ rows: event.currentTarget.checked ? 'breaks' : undefined })}
        />
      </Group>
      <LedgerRows
        key={`${account}\n${onlyBreaks}`}
        source={source}
        simulation={simulation}
        account={account}
        onlyBreaks={onlyBreaks}
      />
    </>
  );
}

interface LedgerRowsProps extends Pick<Place, 'source' | 'simulation'> {
  readonly account: string;
  readonly onlyBreaks: boolean;
}

function LedgerRows({ source, simulation, account, onlyBreaks }: LedgerRowsProps) {
  const { data, error } = useLedger(source, simulation, account);
  const [most, setMost] = useState(FIRST);
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  if (data === undefined) return <Stage text="Reading the ledger" />;
  const { table, agent, breaks } = data;
  const check = table.columns.findIndex(({ label }) => label === 'Check');
  const rows = onlyBreaks ? table.rows.filter(({ cells }) => cells[check] === 'breaks') : table.rows;
  return (
    <RecordList
      table={{ ...table, rows: rows.slice(0, most) }}
      found={rows.length}
      noun={['transaction', 'transactions']}
      remark={`account of ${agent}; ${breaks === 0 ? 'no row breaks' : breaks === 1 ? '1 row breaks' : `${breaks} rows break`} the bank identity`}
      hidden={noReason}
      isMarked={({ cells }) => cells[check] === 'breaks'}
      onMore={() => setMost(most * 4)}
      onCsv={() => saveReportCsv({ ...table, rows }, `${source}-${simulation}-${account}`)}
    />
  );
}

/** Accounts by final balance, each with its owner, balance and breaks; the chosen one is always among them. */
function accountOptions(accounts: ReportTable | undefined, chosen: string | undefined) {
  const known = (accounts?.rows ?? []).map(({ cells: [account, agent, , , balance, , , , breaks] }) => ({
    value: String(account),
    label: `${account} (${agent}): ${typeof balance === 'number' ? `${formatNumber(balance)} currency` : 'no balance'}${breaks === 0 ? '' : `, ${breaks} ${breaks === 1 ? 'break' : 'breaks'}`}`,
  }));
  const missing = chosen !== undefined && !known.some(({ value }) => value === chosen);
  return missing ? [{ value: chosen, label: chosen }, ...known] : known;
}
