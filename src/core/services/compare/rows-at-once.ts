import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { liesScattered } from '../../database/row-layout.ts';
import type { Asked } from '../../repositories/compare/among.ts';
import * as farm from '../../repositories/compare/farm.ts';
import * as society from '../../repositories/compare/society.ts';
import type { StateMean } from '../../repositories/farm/states.ts';
import type { StepColumn } from '../../repositories/farm/steps.ts';
import type { FigureRows } from '../figures/rows.ts';
import type { Source } from '../source.ts';
import { splitRows } from './split-rows.ts';

/** Thrown by rows that are not read yet: what needs them is to be tried again once they are. */
export class RowsAwaited extends Error {
  constructor() {
    super('These rows are not read yet.');
    this.name = 'RowsAwaited';
  }
}

/** One question about simulations, asked of all that need it at once. */
interface Question {
  read(connection: Connection, asked: Asked): Columns;
  /** Canonical table that it reads. */
  readonly table: string;
  readonly simulation: 'simulation_id' | 'run';
  /** Column by which the rows of each simulation are put into order; absent where they are in it. */
  readonly step?: 'step_number' | 'step';
}

interface Answered {
  readonly rows: Columns;
  readonly sql: string;
}

const farmSteps = { simulation: 'simulation_id', step: 'step_number' } as const;
const societySteps = { simulation: 'run', step: 'step' } as const;

const questions = {
  agents: { read: farm.agentsAmong, table: 'agents', simulation: 'simulation_id' },
  genomes: { read: farm.genomesAmong, table: 'agents', simulation: 'simulation_id' },
  agentsByState: { read: farm.agentsByStateAmong, table: 'agent_states', ...farmSteps },
  totalResources: { read: farm.totalResourcesAmong, table: 'resource_states', ...farmSteps },
  actions: { read: farm.actionsAmong, table: 'agent_actions', ...farmSteps },
  learning: { read: farm.learningAmong, table: 'learning_experiences', ...farmSteps },
  runSteps: { read: society.runStepsAmong, table: 'simulation_events', ...societySteps },
  activeAgents: { read: society.activeAgentsAmong, table: 'simulation_events', ...societySteps },
  trades: { read: society.tradesAmong, table: 'market_transactions', ...societySteps },
  movements: { read: society.movementsAmong, table: 'banking_transactions', simulation: 'run' },
  events: { read: society.eventsAmong, table: 'simulation_events', ...societySteps },
  memories: { read: society.memoriesAmong, table: 'agent_memories', ...societySteps },
} as const satisfies Record<string, Question>;

/** Simulations up to which jumping through a file by an index is faster than reading it all. */
const MOST_JUMPS = 4;

/**
 * Hands out the rows of single simulations, reading those of all simulations that need the same by one query. What is
 * not read yet throws {@link RowsAwaited}; `read` then reads all that was missed.
 */
export class RowsAtOnce {
  readonly #source: Source;
  readonly #lastSql: () => string;
  readonly #answers = new Map<string, Map<string, Answered>>();
  readonly #missed = new Map<string, { readonly question: Question; readonly simulations: Set<string> }>();
  /** Columns of the steps that each simulation missed, and those that it has. */
  readonly #missedColumns = new Map<string, Set<StepColumn>>();
  readonly #steps = new Map<string, { readonly has: ReadonlySet<StepColumn>; readonly answer: Answered }[]>();

  /** Numbers and codes of texts in all rows that are held. */
  #held = 0;

  /** @param lastSql the statement that the connection was asked last */
  constructor(source: Source, lastSql: () => string) {
    this.#source = source;
    this.#lastSql = lastSql;
  }

  /** The rows of one simulation; `use` is told the statement behind each answer that is handed out. */
  of(simulation: string, use: (sql: string) => void): FigureRows {
    const handOut = ({ rows, sql }: Answered): Columns => {
      use(sql);
      return rows;
    };
    const ask = (key: string, question: Question) => (): Columns =>
      handOut(this.#answers.get(key)?.get(simulation) ?? this.#miss(key, question, simulation));
    const means = (column: StateMean): Question => ({
      ...farmSteps,
      table: 'agent_states',
      read: (connection, asked) => farm.meanOfStatesAmong(connection, asked, column),
    });
    return {
      steps: (wanted) => handOut(this.#stepsOf(simulation, wanted)),
      meanOfStates: (column) => ask(`mean of ${column}`, means(column))(),
      agents: ask('agents', questions.agents),
      genomes: ask('genomes', questions.genomes),
      agentsByState: ask('agentsByState', questions.agentsByState),
      totalResources: ask('totalResources', questions.totalResources),
      actions: ask('actions', questions.actions),
      learning: ask('learning', questions.learning),
      runSteps: ask('runSteps', questions.runSteps),
      activeAgents: ask('activeAgents', questions.activeAgents),
      trades: ask('trades', questions.trades),
      movements: ask('movements', questions.movements),
      events: ask('events', questions.events),
      memories: ask('memories', questions.memories),
    };
  }

  /** Lets go of all rows where they are more numbers than that. */
  forget(most: number): void {
    if (this.#held <= most) return;
    this.#answers.clear();
    this.#steps.clear();
    this.#held = 0;
  }

  /** Reads all that was missed: one query a question. */
  read(): void {
    for (const [key, { question, simulations }] of this.#missed) {
      const known = this.#answers.get(key) ?? new Map<string, Answered>();
      for (const [id, answer] of this.#ask(question, [...simulations])) known.set(id, answer);
      this.#answers.set(key, known);
    }
    this.#missed.clear();
    this.#readSteps();
  }

  #stepsOf(simulation: string, wanted: readonly StepColumn[]): Answered {
    const known = this.#steps.get(simulation)?.find(({ has }) => wanted.every((column) => has.has(column)));
    if (known !== undefined) return known.answer;
    const missed = this.#missedColumns.get(simulation) ?? new Set();
    for (const column of wanted) missed.add(column);
    this.#missedColumns.set(simulation, missed);
    throw new RowsAwaited();
  }

  /** One query for the columns that any of the simulations missed. */
  #readSteps(): void {
    if (this.#missedColumns.size === 0) return;
    const columns = [...new Set([...this.#missedColumns.values()].flatMap((own) => [...own]))];
    const question: Question = {
      ...farmSteps,
      table: 'simulation_steps',
      read: (connection, asked) => farm.stepsAmong(connection, asked, columns),
    };
    const has = new Set(columns);
    for (const [id, answer] of this.#ask(question, [...this.#missedColumns.keys()])) {
      this.#steps.set(id, [...(this.#steps.get(id) ?? []), { has, answer }]);
    }
    this.#missedColumns.clear();
  }

  #ask(question: Question, simulations: readonly string[]): readonly (readonly [string, Answered])[] {
    const scan = simulations.length > MOST_JUMPS && this.#isScattered(question.table, simulations);
    const answer = question.read(this.#source.connection, { simulations, scan });
    const sql = this.#lastSql();
    this.#held += answer.length * Object.keys(answer.columns).length;
    const split = splitRows(answer, question.simulation, question.step, simulations);
    return [...split].map(([id, rows]) => [id, { rows, sql }] as const);
  }

  #isScattered(table: string, [first = '']: readonly string[]): boolean {
    const { connection, tables } = this.#source;
    return liesScattered(connection, tables, table, first);
  }

  #miss(key: string, question: Question, simulation: string): never {
    const missed = this.#missed.get(key) ?? { question, simulations: new Set<string>() };
    missed.simulations.add(simulation);
    this.#missed.set(key, missed);
    throw new RowsAwaited();
  }
}
