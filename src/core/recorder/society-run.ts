import {
  agentMemories,
  bankingTransactions,
  marketTransactions,
  simulationEvents,
  societyAgents,
} from '../schema/society-tables.ts';
import { BufferedLog } from './buffered-log.ts';
import { BulkInsert, givenColumns, type Rows } from './bulk-insert.ts';
import { text } from './checks.ts';
import { type Clock, storedTime } from './clock.ts';
import { InvalidRecord } from './errors.ts';
import { each, unique } from './lists.ts';
import { MemoryIds } from './memory-ids.ts';
import { type FlushRules, RowBuffers } from './row-buffers.ts';
import type {
  BankTransactionRecord,
  EventRecord,
  MemoryRecord,
  SocietyAgentRecord,
  TradeRecord,
} from './society-records.ts';
import { type RunHome, societyRows } from './society-rows.ts';
import { TakenIds } from './taken-ids.ts';
import { inTransaction, type WritableDatabase } from './writable-database.ts';

/** What is stored of a run already. */
export interface StoredRun {
  readonly runId: string;
  readonly agentIds: readonly string[];
  readonly memoryIds: readonly string[];
  readonly transactionIds: Readonly<Record<TransactionKind, readonly string[]>>;
}

type TransactionKind = 'trades' | 'bankTransactions';

/** Where a row has the id that is unique in its run. */
const idPlace: Readonly<Record<TransactionKind, number>> = {
  trades: givenColumns(marketTransactions).indexOf('transaction_sim_id'),
  bankTransactions: givenColumns(bankingTransactions).indexOf('transaction_sim_id'),
};

/**
 * Records one run. Agents are written at once, all others are gathered and written when a buffer is full, when the
 * interval is over, and when the run is closed.
 *
 * @throws InvalidRecord from every method whose record cannot be stored; nothing of it was
 * @throws FlushFailed when gathered rows could not be written; all are kept, that of this call too
 * @throws RecorderClosed after the run is closed
 */
export class SocietyRun extends BufferedLog<'memories' | 'trades' | 'bankTransactions' | 'events'> {
  readonly runId: string;
  readonly #database: WritableDatabase;
  readonly #clock: Clock;
  readonly #home: RunHome;
  readonly #agents: BulkInsert<typeof societyAgents>;
  readonly #writers: {
    readonly memories: BulkInsert<typeof agentMemories>;
    readonly trades: BulkInsert<typeof marketTransactions>;
    readonly bankTransactions: BulkInsert<typeof bankingTransactions>;
    readonly events: BulkInsert<typeof simulationEvents>;
  };
  readonly #known: Set<string>;
  readonly #memoryIds: MemoryIds;
  readonly #taken: Readonly<Record<TransactionKind, TakenIds>>;

  constructor(database: WritableDatabase, stored: StoredRun, clock: Clock, rules: FlushRules) {
    const writers = {
      memories: new BulkInsert(database, agentMemories, givenColumns(agentMemories)),
      trades: new BulkInsert(database, marketTransactions, givenColumns(marketTransactions)),
      bankTransactions: new BulkInsert(database, bankingTransactions, givenColumns(bankingTransactions)),
      events: new BulkInsert(database, simulationEvents, givenColumns(simulationEvents)),
    };
    const agents = new BulkInsert(database, societyAgents, givenColumns(societyAgents));
    super(`run ${stored.runId}`, new RowBuffers(database, writers, clock, rules), [agents]);
    this.runId = stored.runId;
    this.#database = database;
    this.#clock = clock;
    this.#writers = writers;
    this.#agents = agents;
    this.#known = new Set(stored.agentIds);
    this.#memoryIds = new MemoryIds(stored.runId, stored.memoryIds);
    this.#taken = {
      trades: new TakenIds(stored.transactionIds.trades),
      bankTransactions: new TakenIds(stored.transactionIds.bankTransactions),
    };
    this.#home = { runId: stored.runId, agent: (id, field) => this.#agent(id, field) };
  }

  /** @throws SqlFailure when the database refuses the agent */
  logAgent(agent: SocietyAgentRecord): void {
    this.#writeAgents([agent], '');
  }

  /**
   * Any number of agents, in one transaction: all or none. Once a run has logged agents, records may name no others.
   *
   * @throws SqlFailure when the database refuses them
   */
  logAgents(agents: readonly SocietyAgentRecord[]): void {
    this.#writeAgents(agents, 'agents');
  }

  logMemory(memory: MemoryRecord): void {
    this.take(memory);
    const given = memory.memoryId === undefined ? undefined : text(memory.memoryId, 'memoryId');
    const row = societyRows.memory(this.#home, memory, given ?? '', storedTime(this.#clock));
    const whole = { ...row, memory_id: given ?? this.#memoryIds.next() };
    this.#writers.memories.add(this.buffers.rows('memories'), whole);
    this.buffers.added(memory.agentId, 'memories');
  }

  logTrade(trade: TradeRecord): void {
    this.take(trade);
    const row = societyRows.trade(this.#home, trade, storedTime(this.#clock));
    this.#taken.trades.take(trade.transactionId, 'transactionId');
    this.#writers.trades.add(this.buffers.rows('trades'), row);
    this.buffers.added([trade.buyerId, trade.sellerId], 'trades');
  }

  logBankTransaction(transaction: BankTransactionRecord): void {
    this.take(transaction);
    const row = societyRows.bankTransaction(this.#home, transaction, storedTime(this.#clock));
    this.#taken.bankTransactions.take(transaction.transactionId, 'transactionId');
    this.#writers.bankTransactions.add(this.buffers.rows('bankTransactions'), row);
    this.buffers.added(transaction.agentId, 'bankTransactions');
  }

  logEvent(event: EventRecord): void {
    this.take(event);
    const row = societyRows.event(this.#home, event, storedTime(this.#clock));
    const about = [event.agentId, event.otherAgentId].filter((id) => id !== undefined);
    this.#writers.events.add(this.buffers.rows('events'), row);
    this.buffers.added(about, 'events');
  }

  /** To be called after each step: writes what is gathered if the interval is over. */
  endStep(): void {
    this.open();
    this.buffers.flushIfDue();
  }

  override discardPending(agentIds: readonly string[]): number {
    return this.#discarding(() => super.discardPending(agentIds));
  }

  override discardAllPending(): number {
    return this.#discarding(() => super.discardAllPending());
  }

  /** Transactions that are dropped can be logged again. */
  #discarding(discard: () => number): number {
    const before = { trades: this.#gathered('trades'), bankTransactions: this.#gathered('bankTransactions') };
    const count = discard();
    for (const kind of ['trades', 'bankTransactions'] as const)
      this.#taken[kind].release(before[kind], this.#gathered(kind));
    return count;
  }

  /** Ids of the transactions that wait. */
  #gathered(kind: TransactionKind): readonly string[] {
    const { width } = this.#writers[kind];
    return this.buffers.rows(kind).filter((_, index) => index % width === idPlace[kind]) as string[];
  }

  #writeAgents(agents: readonly SocietyAgentRecord[], part: string): void {
    this.open();
    const rows: Rows = [];
    each(agents, part, (agent) => {
      if (this.#known.has(agent.agentId)) {
        throw new InvalidRecord('agentId', `is taken: there is an agent "${agent.agentId}" already`);
      }
      this.#agents.add(rows, societyRows.agent(this.#home, agent));
    });
    unique(agents, part, 'agentId');
    inTransaction(this.#database, () => this.#agents.run(rows));
    for (const { agentId } of agents) this.#known.add(agentId);
  }

  /** Runs need not log agents at all, as LLM Society's own do not. */
  #agent(agentId: unknown, field: string): string {
    const id = text(agentId, field);
    if (this.#known.size === 0 || this.#known.has(id)) return id;
    throw new InvalidRecord(field, `is unknown: no agent "${id}" was logged`);
  }
}
