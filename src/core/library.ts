/**
 * What others may use: to record their own simulation as the databases that Terrarium and AgentFarm read, to run the
 * models, to read such databases, and to export them. Runs in Node, in browsers and in workers. See docs/recording.md.
 */
export type { RecordingPlan } from './api/recording.ts';
export { createWorkspace } from './api/workspace.ts';
export type { Answer, SourceBytes, Workspace } from './api/workspace-api.ts';
export type { ByteSource } from './database/byte-source.ts';
export { type ByteTarget, StorageFailure } from './database/durable/byte-target.ts';
export type { DurableDatabase } from './database/durable/durable-database.ts';
export { type Engine, type EngineOptions, loadEngine } from './database/engine.ts';
export { modelDescriptions, models } from './models/catalogue.ts';
export { checkPlan, plannedSimulations } from './models/plan.ts';
export { recordPlan } from './models/record-plan.ts';
export { recordingHash } from './models/recording-hash.ts';
export { type Clock, ManualClock, systemClock } from './recorder/clock.ts';
export { DataLogger } from './recorder/data-logger.ts';
export { FlushFailed, InvalidRecord, RecorderClosed } from './recorder/errors.ts';
export { ExperimentDatabase } from './recorder/experiment-database.ts';
export { ExperimentRunner } from './recorder/experiment-runner.ts';
export { experimentStore, societyStore } from './recorder/run-store.ts';
export { SimulationContext } from './recorder/simulation-context.ts';
export { SimulationDatabase } from './recorder/simulation-database.ts';
export { planSimulations } from './recorder/simulation-plan.ts';
export { SocietyRecorder } from './recorder/society-recorder.ts';
export type { WritableDatabase } from './recorder/writable-database.ts';
