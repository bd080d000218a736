import type { AgentNames } from './agent-names.ts';
import { BufferedLog } from './buffered-log.ts';
import type { Rows } from './bulk-insert.ts';
import { step, text } from './checks.ts';
import { type Clock, storedTime } from './clock.ts';
import { addEvent, type RowHome } from './event-rows.ts';
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
export class DataLogger extends BufferedLog<keyof FarmWriters['gathered']> {
  readonly #home: RowHome;
  readonly #clock: Clock;
  readonly #steps: StepWriter;
  readonly #afterStep: () => void;
  /** The latest step whose states the gathered actions refer to. */
  #awaited = -1;

  constructor(database: WritableDatabase, simulationId: string, options: LoggerOptions) {
    const writers = new FarmWriters(database, simulationId);
    super(
      `the logger of simulation ${simulationId}`,
      new RowBuffers(database, writers.gathered, options.clock, options),
      [writers],
    );
    this.#home = { simulationId, names: options.names };
    this.#clock = options.clock;
    this.#steps = new StepWriter(database, this.#home, writers, options);
    this.#afterStep = options.afterStep ?? (() => undefined);
  }

  /** @throws SqlFailure when the database refuses the agent */
  logAgent(agent: AgentRecord): void {
    this.open();
    this.#steps.writeAgents([agent], '');
  }

  /**
   * Any number of agents, in one transaction: all or none.
   *
   * @throws SqlFailure when the database refuses them
   */
  logAgents(agents: readonly AgentRecord[]): void {
    this.open();
    this.#steps.writeAgents(agents, 'agents');
  }

  /** A resource that the environment starts with: a row of step 0. @throws SqlFailure */
  logResource(resource: ResourceRecord): void {
    this.open();
    this.#steps.writeFirstResources([resource], '');
  }

  /** The resources that the environment starts with: rows of step 0. @throws SqlFailure */
  logResources(resources: readonly ResourceRecord[]): void {
    this.open();
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
    this.open();
    this.#steps.writeStep(stepNumber, states, resources, metrics);
    if (this.#awaited <= stepNumber) this.buffers.release('actions');
    this.buffers.flushIfDue();
    this.#afterStep();
  }

  logAgentAction(action: ActionRecord): void {
    this.take(action);
    const module = action.module ?? undefined;
    const learned: Rows = [];
    if (module !== undefined) addEvent.decision(learned, this.#home, action, module);
    addEvent.action(this.buffers.rows('actions'), this.#home, action);
    this.#await(action.stateBefore);
    this.#await(action.stateAfter);
    if (module === undefined) this.buffers.added(action.agentId, 'actions');
    else {
      this.buffers.rows('learning').push(...learned);
      this.buffers.added(action.agentId, 'actions', 'learning');
    }
  }

  logLearningExperience(experience: LearningRecord): void {
    this.take(experience);
    addEvent.learning(this.buffers.rows('learning'), this.#home, experience);
    this.buffers.added(experience.agentId, 'learning');
  }

  logHealthIncident(incident: HealthIncidentRecord): void {
    this.take(incident);
    addEvent.incident(this.buffers.rows('incidents'), this.#home, incident);
    this.buffers.added(incident.agentId, 'incidents');
  }

  logReproduction(event: ReproductionRecord): void {
    this.take(event);
    addEvent.reproduction(this.buffers.rows('reproduction'), this.#home, event, storedTime(this.#clock));
    const child = 'offspringId' in event.outcome ? [event.outcome.offspringId] : [];
    this.buffers.added([event.parentId, ...child], 'reproduction');
  }

  /** An edge between two things, e.g. from an agent to the resource that it gathered. */
  logInteraction(edge: InteractionRecord): void {
    this.take(edge);
    addEvent.interaction(this.buffers.rows('interactions'), this.#home, edge, storedTime(this.#clock));
    const source = edge.sourceType === 'agent' ? [edge.sourceId] : [];
    const target = edge.targetType === 'agent' ? [edge.targetId] : [];
    this.buffers.added([...source, ...target], 'interactions');
  }

  /** The step at which an agent died, and an incident that says why. */
  logAgentDeath(agentId: string, stepNumber: number, cause = 'starvation'): void {
    this.open();
    const { death, incident } = this.#death(agentId, stepNumber, cause);
    this.buffers.rows('deaths').push(...death);
    this.buffers.rows('incidents').push(...incident);
    this.buffers.added(agentId, 'deaths', 'incidents');
  }

  /** The same as {@link logAgentDeath}, written at once. @throws SqlFailure */
  updateAgentDeath(agentId: string, stepNumber: number, cause = 'starvation'): void {
    this.open();
    const { death, incident } = this.#death(agentId, stepNumber, cause);
    this.#steps.writeDeath(death, incident);
  }

  /** Writes everything gathered if the interval is over. */
  flushIfDue(): void {
    this.open();
    this.buffers.flushIfDue();
  }

  /** Actions wait for the states that they refer to. */
  #await(stepNumber: number | null | undefined): void {
    if (stepNumber === undefined || stepNumber === null || this.#steps.isWritten(stepNumber)) return;
    this.#awaited = Math.max(this.#awaited, stepNumber);
    this.buffers.hold('actions');
  }

  #death(
    agentId: string,
    stepNumber: number,
    cause: string,
  ): { readonly death: Rows; readonly incident: Rows } {
    const incident: Rows = [];
    const record = { agentId, healthBefore: 0, healthAfter: 0, details: { final_state: 'dead' } };
    addEvent.incident(incident, this.#home, {
      ...record,
      step: step(stepNumber),
      cause: text(cause, 'cause'),
    });
    return { death: [stepNumber, this.#home.names.stored(agentId, 'agentId')], incident };
  }
}
