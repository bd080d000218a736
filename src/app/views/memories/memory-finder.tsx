import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { ReportTable } from '../../../core/api/report.ts';
import type { Place } from '../../analysis/part.ts';
import { useClient } from '../../client/client-context.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { RecordList } from '../../components/report/record-list.tsx';
import { saveReportCsv } from '../../components/report/save-report.ts';
import { Stage } from '../../components/stage.tsx';
import { sourceErrorOf } from '../../state/failure.ts';
import { useReports } from '../../state/queries.ts';
import { useFoundMemories } from '../../state/society.ts';
import { usePageChoices } from '../../state/use-page-choices.ts';
import { MarkedWords } from './marked-words.tsx';
import { MemoryFilters } from './memory-filters.tsx';
import { memoryQuery, memorySearchSchema, scoreFormula } from './memory-search.ts';

const memories = ['memories'] as const;
const wraps = ['Memory'];
const FIRST = 25;
/** A person who types is not asked after each letter. */
const TYPING_MS = 200;

/** Memories by their words, whose they are, tags, importance and steps; the best by score first. */
export function MemoryFinder({ source, simulation }: Place) {
  const [search, change] = usePageChoices(memorySearchSchema);
  const { data } = useReports(source, simulation, memories);
  const key = JSON.stringify(search);
  return (
    <>
      <MemoryFilters
        search={search}
        agents={firstColumn(data?.find(({ id }) => id === 'memory-agents'))}
        tags={firstColumn(data?.find(({ id }) => id === 'memory-tags'))}
        onChange={change}
      />
      <Found key={`${source}\n${simulation}`} source={source} simulation={simulation} search={key} />
    </>
  );
}

interface FoundProps extends Pick<Place, 'source' | 'simulation'> {
  /** As JSON, so that equal ones are the same value. */
  readonly search: string;
}

function Found({ source, simulation, search }: FoundProps) {
  const client = useClient();
  const [settled] = useDebouncedValue(search, TYPING_MS);
  const [shown, setShown] = useState({ search: settled, most: FIRST });
  const most = shown.search === settled ? shown.most : FIRST;
  const query = useMemo(
    () => memoryQuery(memorySearchSchema.parse(JSON.parse(settled)), most),
    [settled, most],
  );
  const { data, error } = useFoundMemories(source, simulation, query);
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  if (data === undefined) return <Stage text="Reading memories" />;
  const { table, found, searched, terms } = data;
  const saveAll = async () => {
    const all = await client.findMemories(source, simulation, { ...query, limit: found });
    if (all.ok) saveReportCsv(all.value.table, `${source}-${simulation}`);
  };
  return (
    <>
      <Text size="xs" c="dimmed" my={8}>
        {scoreFormula(query.weights, terms.length > 0)}
      </Text>
      <RecordList
        table={table}
        found={found}
        noun={['memory', 'memories']}
        remark={
          terms.length === 0 ? undefined : `among ${searched.toLocaleString('en')} that pass the filters`
        }
        hidden={['Id', ...emptyColumns(table)]}
        wraps={wraps}
        draw={(text, column) => (column === 'Memory' ? <MarkedWords text={text} terms={terms} /> : text)}
        onMore={() => setShown({ search: settled, most: most * 4 })}
        onCsv={() => void saveAll()}
      />
    </>
  );
}

/** Columns without any value in sight. */
function emptyColumns({ columns, rows }: ReportTable): readonly string[] {
  return columns
    .filter((_, k) => rows.every(({ cells }) => (cells[k] ?? '') === ''))
    .map(({ label }) => label);
}

function firstColumn(table: ReportTable | undefined): readonly string[] {
  return (table?.rows ?? []).map(({ cells }) => String(cells[0]));
}
