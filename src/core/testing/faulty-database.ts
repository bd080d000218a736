import { SqlFailure } from '../database/connection.ts';
import type { RecordableDatabase } from '../database/recordable-database.ts';
import type { WritableDatabase } from '../recorder/writable-database.ts';

/** What goes wrong with the next transactions. */
export interface Fault {
  /** Before anything, at the n-th statement that writes, or once everything is written. */
  readonly at: 'begin' | 'commit' | number;
  /** Transactions in a row that it befalls. */
  readonly times: number;
  /** A refusal by the database, or an error of another kind. */
  readonly kind: 'database' | 'other';
}

/** A real database that fails when it is told to. */
export class FaultyDatabase implements WritableDatabase {
  readonly inner: RecordableDatabase;
  #fault: Fault | undefined;
  #left = 0;
  /** Statements until the fault; infinite where none is due. */
  #countdown = Number.POSITIVE_INFINITY;

  constructor(inner: RecordableDatabase) {
    this.inner = inner;
  }

  /** @param fault the next one; none from now on where it is absent. */
  fail(fault: Fault | undefined): void {
    this.#fault = fault;
    this.#left = fault?.times ?? 0;
  }

  execute(sql: string, parameters?: readonly unknown[]): void {
    this.#tick();
    this.inner.execute(sql, parameters);
  }

  rows<Row>(statement: Parameters<WritableDatabase['rows']>[0]): Row[] {
    return this.inner.rows<Row>(statement);
  }

  prepare(sql: string) {
    const statement = this.inner.prepare(sql);
    return {
      run: (parameters: readonly unknown[]) => {
        this.#tick();
        statement.run(parameters);
      },
      free: () => statement.free(),
    };
  }

  transaction<T>(body: () => T): T {
    const fault = this.#left > 0 ? this.#fault : undefined;
    this.#left--;
    if (fault?.at === 'begin') throw failure(fault);
    return this.inner.transaction(() => {
      this.#countdown = typeof fault?.at === 'number' ? fault.at : Number.POSITIVE_INFINITY;
      try {
        const answer = body();
        if (fault?.at === 'commit') throw failure(fault);
        return answer;
      } finally {
        this.#countdown = Number.POSITIVE_INFINITY;
      }
    });
  }

  export(): Uint8Array<ArrayBuffer> {
    return this.inner.export();
  }

  close(): void {
    this.inner.close();
  }

  #tick(): void {
    if (this.#countdown-- <= 0 && this.#fault) throw failure(this.#fault);
  }
}

function failure({ kind }: Fault): Error {
  return kind === 'database' ? new SqlFailure('disk I/O error', 'COMMIT') : new Error('injected');
}
