import type { SocietyRun } from '../../recorder/society-run.ts';

/** What the society tells about itself; a run of the recorder is one. */
export type SocietyLog = Pick<
  SocietyRun,
  'logAgents' | 'logMemory' | 'logTrade' | 'logBankTransaction' | 'logEvent' | 'endStep'
>;
