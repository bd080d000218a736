import type { Remote } from 'comlink';
import type { Answer } from '../../core/api/workspace-api.ts';
import { err } from '../../core/base/result.ts';
import { type EndReason, linkWorker, type WorkerLink } from './worker-link.ts';

const cancelled = err({ kind: 'cancelled' } as const);

/** Calls shorter than this are left to finish when they are cancelled: a new worker costs more. */
const PATIENCE_MS = 250;

export interface LaneOptions<Api, Opened> {
  start(): Worker;
  /** Opens a source in the worker; called once for each source and worker, before the first call for it. */
  open(api: Remote<Api>, source: string): Promise<Answer<Opened>>;
}

/**
 * A queue of calls into one worker, one after the other, because the engine is synchronous: a
 * call that waits in the queue can be cancelled for nothing. The worker starts with the first
 * call. Cancelling a call that runs ends the worker; the next one opens its sources again.
 */
export class Lane<Api, Opened> {
  readonly #options: LaneOptions<Api, Opened>;
  #link: WorkerLink<Api> | undefined;
  #opened = new Map<string, Promise<Answer<Opened>>>();
  #tail: Promise<unknown> = Promise.resolve();

  constructor(options: LaneOptions<Api, Opened>) {
    this.#options = options;
  }

  /** Waits its turn, opens the source where needed, and runs; settles also when the worker dies. */
  call<T>(
    source: string,
    run: (api: Remote<Api>, opened: Opened) => Promise<Answer<T>>,
    signal?: AbortSignal,
  ): Promise<Answer<T>> {
    return this.callAll([source], (api, [opened]) => run(api, opened as Opened), signal);
  }

  /**
   * The same for a question about several sources, each of which is opened where needed. When it is cancelled while it
   * runs, it is given so many milliseconds to finish.
   */
  callAll<T>(
    sources: readonly string[],
    run: (api: Remote<Api>, opened: readonly Opened[]) => Promise<Answer<T>>,
    signal?: AbortSignal,
    patience = PATIENCE_MS,
  ): Promise<Answer<T>> {
    const turn = this.#tail.then(() =>
      signal?.aborted ? cancelled : this.#run(sources, run, signal, patience),
    );
    this.#tail = turn;
    return turn;
  }

  /** Starts the worker before it is needed. */
  warm(): void {
    this.#linked();
  }

  /** Forgets a source: the next call for it opens it again. */
  forget(source: string): void {
    this.#opened.delete(source);
  }

  /** Does something in the worker where there is one, outside the queue. */
  tell(run: (api: Remote<Api>) => Promise<unknown>): void {
    void this.#link?.call(async (api) => {
      await run(api);
      return cancelled;
    });
  }

  /** Ends the worker; the call that runs settles as cancelled. */
  end(): void {
    this.#link?.end({ kind: 'cancelled' });
  }

  async #run<T>(
    sources: readonly string[],
    run: (api: Remote<Api>, opened: readonly Opened[]) => Promise<Answer<T>>,
    signal: AbortSignal | undefined,
    patience: number,
  ) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const abort = () => {
      timer = setTimeout(() => this.end(), patience);
    };
    signal?.addEventListener('abort', abort, { once: true });
    try {
      const answer = await this.#attempt(sources, run);
      const lost = !answer.ok && answer.error.kind === 'not-open';
      return lost ? await this.#attempt(sources, run) : answer;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    }
  }

  async #attempt<T>(
    sources: readonly string[],
    run: (api: Remote<Api>, opened: readonly Opened[]) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    const link = this.#linked();
    const opened: Opened[] = [];
    for (const source of sources) {
      const answer = await this.#open(link, source);
      if (!answer.ok) return answer;
      opened.push(answer.value);
    }
    const answer = await link.call((api) => run(api, opened));
    if (!answer.ok && answer.error.kind === 'not-open') for (const source of sources) this.forget(source);
    return answer;
  }

  async #open(link: WorkerLink<Api>, source: string): Promise<Answer<Opened>> {
    let opening = this.#opened.get(source);
    if (opening === undefined) {
      opening = link.call((api) => this.#options.open(api, source));
      this.#opened.set(source, opening);
    }
    const opened = await opening;
    if (!opened.ok) this.#opened.delete(source);
    return opened;
  }

  #linked(): WorkerLink<Api> {
    this.#link ??= linkWorker<Api>(this.#options.start, (_reason: EndReason) => {
      this.#link = undefined;
      this.#opened = new Map();
    });
    return this.#link;
  }
}
