import { type Remote, releaseProxy, wrap } from 'comlink';
import type { SourceError } from '../../core/api/errors.ts';
import type { Answer } from '../../core/api/workspace-api.ts';
import { err } from '../../core/base/result.ts';

/** Why a worker ended: the `reason` settles every call that was still under way. */
export type EndReason = Extract<SourceError, { kind: 'cancelled' | 'worker-died' }>;

/**
 * One worker with the calls that are under way in it. Comlink never settles a call whose worker
 * ended, so every call is raced against the end of the worker.
 */
export interface WorkerLink<Api> {
  /** Settles always: with the answer, or with the reason why the worker ended. Never rejects. */
  call<T>(run: (api: Remote<Api>) => Promise<Answer<T>>): Promise<Answer<T>>;
  /** Ends the worker; calls under way settle with `reason`. */
  end(reason: EndReason): void;
  readonly ended: boolean;
}

/** Starts a worker and links to it; `onEnd` is told once, when it ended for whatever reason. */
export function linkWorker<Api>(start: () => Worker, onEnd: (reason: EndReason) => void): WorkerLink<Api> {
  const worker = start();
  const api = wrap<Api>(worker);
  let settleEnd: (reason: EndReason) => void = () => undefined;
  const ending = new Promise<EndReason>((resolve) => {
    settleEnd = resolve;
  });
  let ended = false;

  function end(reason: EndReason) {
    if (ended) return;
    ended = true;
    api[releaseProxy]();
    worker.terminate();
    settleEnd(reason);
    onEnd(reason);
  }

  worker.addEventListener('error', (event) => {
    event.preventDefault();
    end({ kind: 'worker-died', detail: event.message || 'The worker stopped without a message.' });
  });
  worker.addEventListener('messageerror', () => {
    end({ kind: 'worker-died', detail: 'A message from the worker could not be read.' });
  });

  return {
    get ended() {
      return ended;
    },
    end,
    call(run) {
      const answer = ended
        ? ending.then((reason) => err(reason))
        : Promise.race([run(api), ending.then((reason) => err(reason))]);
      // What is thrown inside the worker is a defect there: it is reported as the worker's failure.
      return answer.catch((thrown: unknown) => err({ kind: 'worker-died' as const, detail: String(thrown) }));
    },
  };
}
