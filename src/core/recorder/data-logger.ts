import type { AgentNames } from './agent-names.ts';
import { step, text } from './checks.ts';
import { type Clock, storedTime } from './clock.ts';
import { RecorderClosed } from './errors.ts';
import { eventRows, learningOf } from './event-rows.ts';
import type {
  ActionRecord,
  AgentRecord,
  AgentStateRecord,
  HealthIncidentRecord,
  InteractionRecord,
  LearningRecord,
  ReproductionRecord,
  ResourceRecord,
  StepMetrics,
} from './farm-records.ts';
import type { RowHome } from './farm-rows.ts';
import { FarmWriters } from './farm-writers.ts';
import { type FlushRules, RowBuffers } from './row-buffers.ts';
import { StepWriter, type StepWriterOptions } from './step-writer.ts';
import type { WritableDatabase } from './writable-database.ts';

export interface LoggerOptions extends FlushRules, StepWriterOptions {
  readonly clock: Clock;
  readonly names: AgentNames;
  /** Called after each step, once it and what was due is written. */
  readonly afterStep?: () => void;
}

/**
 * Records one simulation. Agents, resources and steps are written at once, each call in one transaction;
 * actions, learning, incidents, deaths, reproduction and interactions are gathered and written when a buffer is
 * full, when the interval is over, and on closing. See docs/recording.md.
 *
 * @throws InvalidRecord from every method whose record cannot be stored, e.g. a negative step; nothing of it was
 * @throws FlushFailed when gathered rows could not be written; all are kept, that of this call too
 * @throws RecorderClosed after `close`
 */
export class DataLogger {
  readonly #home: RowHome;
  readonly #clock: Clock;
  readonly #writers: FarmWriters;
  readonly #steps: StepWriter;
  readonly #buffers: RowBuffers<keyof FarmWriters['gathered']>;
  readonly #afterStep: () => void;
  /** The latest step whose states the gathered actions refer to. */
  #awaited = -1;
  #closed = false;

  constructor(database: WritableDatabase, simulationId: string, options: LoggerOptions) {
    this.#home = { simulationId, names: options.names };
    this.#clock = options.clock;
    this.#writers = new FarmWriters(database);
    this.#steps = new StepWriter(database, this.#home, this.#writers, options);
    this.#buffers = new RowBuffers(database, this.#writers.gathered, options.clock, options);
    this.#afterStep = options.afterStep ?? (() => undefined);
  }

  /** Rows that are gathered and not written yet. */
  get pending(): number {
    return this.#buffers.pending;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** @throws SqlFailure when the database refuses the agent */
  logAgent(agent: AgentRecord): void {
    this.#open();
    this.#steps.writeAgents([agent], '');
  }

  /**
   * Any number of agents, in one transaction: all or none.
   *
   * @throws SqlFailure when the database refuses them
   */
  logAgents(agents: readonly AgentRecord[]): void {
    this.#open();
    this.#steps.writeAgents(agents, 'agents');
  }

  /** A resource that the environment starts with: a row of step 0. @throws SqlFailure */
  logResource(resource: ResourceRecord): void {
    this.#open();
    this.#steps.writeFirstResources([resource], '');
  }

  /** The resources that the environment starts with: rows of step 0. @throws SqlFailure */
  logResources(resources: readonly ResourceRecord[]): void {
    this.#open();
    this.#steps.writeFirstResources(resources, 'resources');
  }

  /**
   * Everything about one step, in one transaction: all or nothing. Of several states of one agent the last one
   * counts. Then writes what is gathered, if it is time.
   *
   * @throws SqlFailure when the database refuses the step
   */
  logStep(
    stepNumber: number,
    states: readonly AgentStateRecord[],
    resources: readonly ResourceRecord[],
    metrics: StepMetrics,
  ): void {
    this.#open();
    this.#steps.writeStep(stepNumber, states, resources, metrics);
    if (this.#awaited <= stepNumber) this.#buffers.release('actions');
    this.#buffers.flushIfDue();
    this.#afterStep();
  }

  logAgentAction(action: ActionRecord): void {
    this.#open();
    const { actions, learning } = this.#writers.gathered;
    const row = eventRows.action(this.#home, action);
    const learned = action.module && eventRows.learning(this.#home, learningOf(action, action.module));
    for (const named of [action.stateBefore, action.stateAfter]) {
      if (named !== undefined && !this.#steps.isWritten(named)) this.#await(named);
    }
    const about = [String(row.agent_id)];
    if (learned === undefined) this.#buffers.append('actions', actions.values(row), about);
    else {
      const rows = [
        ['actions', actions.values(row)],
        ['learning', learning.values(learned)],
      ] as const;
      this.#buffers.appendAll(rows, about);
    }
  }

  logLearningExperience(experience: LearningRecord): void {
    this.#open();
    const row = eventRows.learning(this.#home, experience);
    this.#buffers.append('learning', this.#writers.gathered.learning.values(row), [String(row.agent_id)]);
  }

  logHealthIncident(incident: HealthIncidentRecord): void {
    this.#open();
    const row = eventRows.incident(this.#home, incident);
    this.#buffers.append('incidents', this.#writers.gathered.incidents.values(row), [String(row.agent_id)]);
  }

  logReproduction(event: ReproductionRecord): void {
    this.#open();
    const row = eventRows.reproduction(this.#home, event, storedTime(this.#clock));
    const values = this.#writers.gathered.reproduction.values(row);
    this.#buffers.append('reproduction', values, [String(row.parent_id), String(row.offspring_id)]);
  }

  /** An edge between two things, e.g. from an agent to the resource that it gathered. */
  logInteraction(edge: InteractionRecord): void {
    this.#open();
    const row = eventRows.interaction(this.#home, edge, storedTime(this.#clock));
    const ends = [
      { type: row.source_type, id: row.source_id },
      { type: row.target_type, id: row.target_id },
    ];
    const about = ends.filter(({ type }) => type === 'agent').map(({ id }) => String(id));
    this.#buffers.append('interactions', this.#writers.gathered.interactions.values(row), about);
  }

  /** The step at which an agent died, and an incident that says why. */
  logAgentDeath(agentId: string, stepNumber: number, cause = 'starvation'): void {
    this.#open();
    const row = this.#deathIncident(agentId, stepNumber, cause);
    const death = [stepNumber, row.agent_id, this.#home.simulationId];
    const incident = this.#writers.gathered.incidents.values(row);
    this.#buffers.appendAll(
      [
        ['deaths', death],
        ['incidents', incident],
      ],
      [String(row.agent_id)],
    );
  }

  /** The same as {@link logAgentDeath}, written at once. @throws SqlFailure */
  updateAgentDeath(agentId: string, stepNumber: number, cause = 'starvation'): void {
    this.#open();
    this.#steps.writeDeath(this.#deathIncident(agentId, stepNumber, cause));
  }

  /** Drops what is gathered about these agents and not written yet; answers how many rows. */
  discardPending(agentIds: readonly string[]): number {
    this.#open();
    return this.#buffers.discard(new Set(agentIds.map((id) => this.#home.names.target(id))));
  }

  /** Drops everything that is gathered and not written yet; answers how many rows. */
  discardAllPending(): number {
    this.#open();
    return this.#buffers.discardAll();
  }

  /** Writes everything gathered, in one transaction. */
  flush(): void {
    this.#open();
    this.#buffers.flushAll();
  }

  /** Writes everything gathered if the interval is over. */
  flushIfDue(): void {
    this.#open();
    this.#buffers.flushIfDue();
  }

  /** Writes everything gathered; when that fails, the logger stays open. Closing again does nothing. */
  close(): void {
    if (this.#closed) return;
    this.#buffers.flushAll();
    this.#buffers.free();
    this.#writers.free();
    this.#closed = true;
  }

  /** Actions wait for the states that they refer to. */
  #await(stepNumber: number): void {
    this.#awaited = Math.max(this.#awaited, stepNumber);
    this.#buffers.hold('actions');
  }

  #deathIncident(agentId: string, stepNumber: number, cause: string) {
    return eventRows.incident(this.#home, {
      step: step(stepNumber),
      agentId,
      healthBefore: 0,
      healthAfter: 0,
      cause: text(cause, 'cause'),
      details: { final_state: 'dead' },
    });
  }

  #open(): void {
    if (this.#closed) throw new RecorderClosed(`the logger of simulation ${this.#home.simulationId}`);
  }
}
