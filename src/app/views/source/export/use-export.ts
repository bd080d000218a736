import { useEffect, useRef, useState } from 'react';
import type { SourceError } from '../../../../core/api/errors.ts';
import type { ExportProgress, ExportQuery, ExportResult } from '../../../../core/api/export.ts';
import { saveFile } from '../../../charts/save-file.ts';
import { useClient } from '../../../client/client-context.ts';
import type { DatabaseRequest } from './export-choices.ts';

/** Where an export stands. */
export type ExportPhase =
  | { readonly phase: 'choosing' }
  | { readonly phase: 'writing'; readonly progress: ExportProgress | undefined }
  | { readonly phase: 'saved'; readonly result: ExportResult }
  | { readonly phase: 'failed'; readonly error: SourceError };

export interface Exporting {
  readonly state: ExportPhase;
  start(request: ExportQuery | DatabaseRequest): void;
  /** Stops a running export, and goes back to choosing. */
  cancel(): void;
}

/** Writes an export in a worker and hands the file to the browser. */
export function useExport(source: string): Exporting {
  const client = useClient();
  const [state, setState] = useState<ExportPhase>({ phase: 'choosing' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const write = async (request: ExportQuery | DatabaseRequest) => {
    const controller = new AbortController();
    running.current = controller;
    setState({ phase: 'writing', progress: undefined });
    const onProgress = (progress: ExportProgress) => {
      if (!controller.signal.aborted) setState({ phase: 'writing', progress });
    };
    const { signal } = controller;
    const answer =
      request.format === 'database'
        ? await client.slice([{ source, ...request }], request.fileName, onProgress, signal)
        : await client.export(source, request, onProgress, signal);
    if (controller.signal.aborted) return;
    if (!answer.ok) {
      setState({ phase: 'failed', error: answer.error });
      return;
    }
    const { file, ...result } = answer.value;
    saveFile(result.fileName, file);
    setState({ phase: 'saved', result });
  };

  return {
    state,
    start: (request) => void write(request),
    cancel() {
      running.current?.abort();
      setState({ phase: 'choosing' });
    },
  };
}
