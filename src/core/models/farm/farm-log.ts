import type { DataLogger } from '../../recorder/data-logger.ts';

/** What the farm tells about itself; the recorder's logger is one. */
export type FarmLog = Pick<
  DataLogger,
  'logAgents' | 'logStep' | 'logAgentAction' | 'logHealthIncident' | 'logReproduction' | 'logAgentDeath'
>;
