import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { countEvents } from '../../repositories/society/events.ts';
import {
  readEventTies,
  readMembers,
  readMemoryTies,
  readTradeTies,
  readTransferTies,
} from '../../repositories/society/network.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { waysToColumns } from '../provenance.ts';

/** What two agents had to do with each other at one step. */
export interface Tie {
  readonly step: number;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly acts: number;
  /** Money from the first to the second. */
  readonly amount: number | undefined;
}

export interface Ties {
  readonly ties: readonly Tie[];
  /** Type of each agent of the run, where one is stored. */
  readonly typeOf: ReadonlyMap<string, string | undefined>;
  readonly notes: readonly string[];
}

interface TieSource {
  readonly columns: readonly string[];
  readonly read: (connection: Connection, run: string) => Columns;
}

const trades: TieSource = {
  columns: ['market_transactions.buyer_agent_id', 'market_transactions.seller_agent_id'],
  read: readTradeTies,
};
const others: readonly TieSource[] = [
  {
    columns: ['banking_transactions.agent_id_str', 'banking_transactions.counterparty_id'],
    read: readTransferTies,
  },
  {
    columns: ['agent_memories.agent_id_str', 'agent_memories.related_agent_id'],
    read: readMemoryTies,
  },
];
const events: TieSource = {
  columns: ['simulation_events.agent_id_primary', 'simulation_events.agent_id_secondary'],
  read: readEventTies,
};

/** The event that repeats a trade. */
const TRADE_EVENT = 'TRADE_COMPLETED';

/** Everything that two agents had to do with each other in a run, by step, pair and kind. */
export function readTies(context: FigureContext): Ties {
  const traded = tiesOf(context, trades);
  const happened = tiesOf(context, events);
  // A trade is an event as well: it counts once.
  const repeats = traded.length > 0 && happened.some(({ kind }) => kind === TRADE_EVENT);
  const all = [
    ...traded,
    ...others.flatMap((source) => tiesOf(context, source)),
    ...(repeats ? happened.filter(({ kind }) => kind !== TRADE_EVENT) : happened),
  ];
  const ties = all.filter(({ from, to }) => from !== to);
  const own = all.filter(({ from, to }) => from === to);
  const kinds = new Set(ties.map(({ kind }) => kind));
  const memories = kinds.has('memory') ? '' : 'No memory names another agent. ';
  return {
    ties,
    typeOf: membersOf(context),
    notes: [
      `From trades (buyer to seller), transfers (sender to receiver), memories (who remembers whom) and events (first to second agent). ${memories}`.trim(),
      repeats
        ? `Not counted: ${counted(happened.filter(({ kind }) => kind === TRADE_EVENT))} events ${TRADE_EVENT}, which repeat the trades.`
        : '',
      own.length === 0 ? '' : `Not counted: ${counted(own)} of an agent with itself (${byKind(own)}).`,
      aloneNote(context, happened),
    ].filter((note) => note !== ''),
  };
}

const actsOf = (ties: readonly Tie[]) => ties.reduce((sum, { acts }) => sum + acts, 0);

const counted = (ties: readonly Tie[]) => actsOf(ties).toLocaleString('en');

/** `trade 3, transfer 1`. */
function byKind(ties: readonly Tie[]): string {
  const kinds = [...new Set(ties.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => `${kind} ${counted(ties.filter((tie) => tie.kind === kind))}`).join(', ');
}

/** Most events happen to one agent: why there are fewer interactions than events. */
function aloneNote({ source, simulation }: FigureContext, happened: readonly Tie[]): string {
  if (waysToColumns(source, events.columns).provenance === 'unavailable') return '';
  const total = numbers(countEvents(source.connection, simulation), 'count').reduce((sum, n) => sum + n, 0);
  const alone = total - actsOf(happened);
  if (alone <= 0) return '';
  return `Not counted: ${alone.toLocaleString('en')} of the ${total.toLocaleString('en')} events, which name one agent or none.`;
}

function tiesOf({ source, simulation }: FigureContext, { columns, read }: TieSource): readonly Tie[] {
  if (waysToColumns(source, columns).provenance === 'unavailable') return [];
  const answer = read(source.connection, simulation);
  const [agents, partners, kinds] = [texts(answer, 'agent'), texts(answer, 'other'), texts(answer, 'kind')];
  const [steps, acts, amounts] = [
    numbers(answer, 'step'),
    numbers(answer, 'acts'),
    numbers(answer, 'amount'),
  ];
  return agents.flatMap((from, i) => {
    const to = partners[i];
    if (from === undefined || to === undefined) return [];
    const amount = amounts[i] ?? Number.NaN;
    return [
      {
        step: steps[i] ?? Number.NaN,
        from,
        to,
        kind: kinds[i] ?? 'unknown',
        acts: acts[i] ?? 0,
        amount: Number.isNaN(amount) ? undefined : amount,
      },
    ];
  });
}

function membersOf({ source, simulation }: FigureContext): ReadonlyMap<string, string | undefined> {
  if (waysToColumns(source, ['agents.agent_id_str']).provenance === 'unavailable') return new Map();
  const answer = readMembers(source.connection, simulation);
  const types = texts(answer, 'type');
  return new Map(
    texts(answer, 'agent').flatMap((agent, i) => (agent === undefined ? [] : [[agent, types[i]] as const])),
  );
}
