import type { Outcome } from '../../api/simulation.ts';

/** What is known about the end of one simulation. */
export interface Ending {
  /** Status as stored. */
  readonly status?: string;
  /** Whether the program stored a time of end. */
  readonly ended: boolean;
  /** Error message that the program stored. */
  readonly error?: string;
  /** Number of steps that the program reported, or was configured for. */
  readonly reportedSteps?: number;
  readonly configuredSteps?: number;
  /** Number of step rows. */
  readonly steps: number;
  readonly lastStep?: number;
  /** First step of the final stretch without agents. */
  readonly extinctAt?: number;
}

export interface Verdict {
  readonly outcome: Outcome;
  readonly outcomeText: string;
}

const failedStatus = /^(failed|error|crashed|aborted)$/i;
const endedStatus = /^(completed|complete|finished|done|success)$/i;

/** What the rows say about how a simulation ended. The stored status is only heard where the rows are silent. */
export function verdict(ending: Ending): Verdict {
  const { status, error, steps, lastStep } = ending;
  if (error !== undefined || failedStatus.test(status ?? '')) {
    const after = lastStep === undefined ? 'before its first step' : `at step ${lastStep}`;
    return { outcome: 'failed', outcomeText: `failed ${after}${error === undefined ? '' : `: ${error}`}` };
  }
  if (steps === 0 || lastStep === undefined) {
    const claim = status === undefined ? '' : `, although stored as ${status}`;
    return { outcome: 'no data', outcomeText: `no steps recorded${claim}` };
  }
  if (ending.extinctAt !== undefined) return extinct(ending.extinctAt, lastStep);
  return finished(ending, lastStep) ?? unfinished(ending, lastStep);
}

function extinct(at: number, last: number): Verdict {
  const rest = at === last ? '' : `, recorded to step ${last}`;
  return { outcome: 'extinct', outcomeText: `extinct at step ${at}${rest}` };
}

/** Reached when as many steps are there as reported; steps count from 0, so N + 1 rows reach step N. */
function finished(ending: Ending, last: number): Verdict | undefined {
  const text = `finished at step ${last}`;
  const { reportedSteps, configuredSteps, steps } = ending;
  if (reportedSteps !== undefined) {
    return steps >= reportedSteps || last >= reportedSteps
      ? { outcome: 'finished', outcomeText: text }
      : undefined;
  }
  // More steps than configured mean that the configuration was not what set the end.
  const reached = configuredSteps !== undefined && (last === configuredSteps || steps === configuredSteps);
  const claimed = endedStatus.test(ending.status ?? '');
  return reached || claimed ? { outcome: 'finished', outcomeText: text } : undefined;
}

function unfinished(ending: Ending, last: number): Verdict {
  const { status, reportedSteps } = ending;
  const say = (text: string): Verdict => ({ outcome: 'has data', outcomeText: text });
  if (reportedSteps !== undefined)
    return say(`data to step ${last}, fewer than the ${reportedSteps} steps reported`);
  if (status !== undefined && !/^(running|pending|planned)$/i.test(status)) {
    return say(`data to step ${last}, stored as ${status}`);
  }
  return say(ending.ended ? `data to step ${last}` : `data to step ${last}, never marked as ended`);
}
