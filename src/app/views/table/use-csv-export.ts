import { useEffect, useRef, useState } from 'react';
import type { SourceError } from '../../../core/api/errors.ts';
import type { CsvOptions, TableQuery } from '../../../core/api/table.ts';
import { saveFile } from '../../charts/save-file.ts';
import type { Client } from '../../client/client.ts';

/** Where an export stands. */
export type ExportPhase =
  | { readonly phase: 'choosing' }
  | { readonly phase: 'writing'; readonly rows: number }
  | { readonly phase: 'saved'; readonly rows: number }
  | { readonly phase: 'failed'; readonly error: SourceError };

export interface CsvExport {
  readonly state: ExportPhase;
  start(query: TableQuery, options: CsvOptions): void;
  /** Stops a running export, and goes back to choosing. */
  cancel(): void;
}

/** Writes a table as CSV in a worker and hands the file to the browser. */
export function useCsvExport(client: Client, source: string, fileName: string): CsvExport {
  const [state, setState] = useState<ExportPhase>({ phase: 'choosing' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const write = async (query: TableQuery, options: CsvOptions) => {
    const controller = new AbortController();
    running.current = controller;
    setState({ phase: 'writing', rows: 0 });
    const onRows = (rows: number) => {
      if (!controller.signal.aborted) setState({ phase: 'writing', rows });
    };
    const answer = await client.csv(source, query, options, onRows, controller.signal);
    if (controller.signal.aborted) return;
    if (!answer.ok) {
      setState({ phase: 'failed', error: answer.error });
      return;
    }
    saveFile(fileName, answer.value.blob);
    setState({ phase: 'saved', rows: answer.value.rows });
  };

  return {
    state,
    start: (query, options) => void write(query, options),
    cancel() {
      running.current?.abort();
      setState({ phase: 'choosing' });
    },
  };
}
