import type { SocietyRun } from '../../recorder/society-recorder.ts';

/** What the society tells about itself; a run of the recorder is one. */
export type SocietyLog = Pick<
  SocietyRun,
  'logMemory' | 'logTrade' | 'logBankTransaction' | 'logEvent' | 'endStep'
>;
