import type { EventListQuery, ListedEvents } from '../../api/society.ts';
import { parseJson } from '../../base/json.ts';
import { reports } from '../../metrics/reports.ts';
import { countSelectedEvents, readSelectedEvents } from '../../repositories/society/event-details.ts';
import { numbers, texts } from '../../repositories/values.ts';
import { flattenParameters } from '../../schema/parameters.ts';
import type { FigureContext } from '../figures/context.ts';
import { canRead } from '../provenance.ts';
import { rowsOf } from '../reports/table.ts';

/** The first events that a query selects, with their details as `name: value`, one after the other. */
export function listEvents({ source, simulation }: FigureContext, query: EventListQuery): ListedEvents {
  const has = canRead(source, 'events_count');
  const found = has ? countSelectedEvents(source.connection, simulation, query) : 0;
  const read = has ? readSelectedEvents(source.connection, simulation, query) : { length: 0, columns: {} };
  const at = (name: string) => (read.length === 0 ? [] : texts(read, name));
  const [id, type, agent, other] = [at('id'), at('type'), at('agent'), at('other')];
  const details = at('details').map(readDetails);
  const description = at('description');
  const step = read.length === 0 ? [] : numbers(read, 'step');
  return {
    found,
    unparsed: details.filter(({ parsed }) => !parsed).length,
    table: {
      id: 'listed-events',
      name: reports['listed-events'].name,
      columns: [
        { label: 'Id' },
        { label: 'Step' },
        { label: 'Type' },
        { label: 'Agent' },
        { label: 'Other agent' },
        { label: 'Details' },
        { label: 'Description' },
      ],
      rows: rowsOf(
        id.map((name, i) => [name, step[i], type[i], agent[i], other[i], details[i]?.text, description[i]]),
      ),
      notes: ['Details that are no JSON are shown as they are stored.'],
    },
  };
}

/** `name: value` of stored details, nested names joined by dots; as stored where they are no JSON. */
function readDetails(stored: string | undefined): {
  readonly text: string | undefined;
  readonly parsed: boolean;
} {
  const text = stored?.trim() ?? '';
  if (text === '' || text === 'null') return { text: undefined, parsed: true };
  if (parseJson(text) === undefined) return { text: stored, parsed: false };
  const entries = Object.entries(flattenParameters(text));
  return {
    text:
      entries.length === 0
        ? text === '{}'
          ? undefined
          : text
        : entries.map(([name, value]) => `${name}: ${value}`).join(' · '),
    parsed: true,
  };
}
