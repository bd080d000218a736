import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { Place } from '../../analysis/part.ts';
import { useClient } from '../../client/client-context.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { RecordList } from '../../components/report/record-list.tsx';
import { saveReportCsv } from '../../components/report/save-report.ts';
import { Stage } from '../../components/stage.tsx';
import { sourceErrorOf } from '../../state/failure.ts';
import { useReports } from '../../state/queries.ts';
import { useListedEvents } from '../../state/society.ts';
import { usePageChoices } from '../../state/use-page-choices.ts';
import { EventFilters } from './event-filters.tsx';
import { eventsQuery, eventsSearchSchema } from './events-search.ts';

const events = ['events'] as const;
const hidden = ['Id'];
const wraps = ['Details', 'Description'];
const FIRST = 50;
/** A person who types is not asked after each letter. */
const TYPING_MS = 200;

/** Events by type, agent, text and steps, in their order, with their details read. */
export function EventList({ source, simulation }: Place) {
  const [search, change] = usePageChoices(eventsSearchSchema);
  const { data } = useReports(source, simulation, events);
  const types = data?.find(({ id }) => id === 'event-types')?.rows.map(({ cells }) => String(cells[0])) ?? [];
  return (
    <>
      <EventFilters search={search} types={types} onChange={change} />
      <Listed
        key={`${source}\n${simulation}`}
        source={source}
        simulation={simulation}
        search={JSON.stringify(search)}
      />
    </>
  );
}

interface ListedProps extends Pick<Place, 'source' | 'simulation'> {
  /** As JSON, so that equal ones are the same value. */
  readonly search: string;
}

function Listed({ source, simulation, search }: ListedProps) {
  const client = useClient();
  const [settled] = useDebouncedValue(search, TYPING_MS);
  const [shown, setShown] = useState({ search: settled, most: FIRST });
  const most = shown.search === settled ? shown.most : FIRST;
  const query = useMemo(
    () => eventsQuery(eventsSearchSchema.parse(JSON.parse(settled)), most),
    [settled, most],
  );
  const { data, error } = useListedEvents(source, simulation, query);
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  if (data === undefined) return <Stage text="Reading events" />;
  const { table, found, unparsed } = data;
  const saveAll = async () => {
    const all = await client.listEvents(source, simulation, { ...query, limit: found });
    if (all.ok) saveReportCsv(all.value.table, `${source}-${simulation}`);
  };
  return (
    <RecordList
      table={table}
      found={found}
      noun={['event', 'events']}
      remark={
        unparsed === 0 ? undefined : `the details of ${unparsed} of those shown are no JSON, shown as stored`
      }
      hidden={hidden}
      wraps={wraps}
      onMore={() => setShown({ search: settled, most: most * 4 })}
      onCsv={() => void saveAll()}
    />
  );
}
