import type { DataLogger } from '../../recorder/data-logger.ts';

/** What the farm tells about itself; the recorder's logger is one. What it is handed is only true during the call. */
export type FarmLog = Pick<
  DataLogger,
  | 'logAgents'
  | 'logStep'
  | 'logAgentAction'
  | 'logHealthIncident'
  | 'logReproduction'
  | 'logInteraction'
  | 'logAgentDeath'
>;
