import type { ExportProgress } from '../core/api/export.ts';
import type { SliceQuery } from '../core/api/notes.ts';
import type { Answer, Workspace } from '../core/api/workspace-api.ts';
import { err, ok } from '../core/base/result.ts';
import { StorageFailure } from '../core/database/durable/byte-target.ts';
import { toSourceError } from '../core/database/to-source-error.ts';
import { emptyFile } from './export-file.ts';
import type { ExportedFile } from './worker-api.ts';

/** Writes a slice to a file as it is made, so that memory does not grow with it. */
export async function writeSliceFile(
  workspace: Workspace,
  id: string,
  query: SliceQuery,
  fileName: string,
  onProgress: (progress: ExportProgress) => void,
): Promise<Answer<ExportedFile>> {
  const file = await emptyFile(fileName);
  try {
    const report = workspace.slice(id, query, file.files, (table, rows) =>
      onProgress({ table, rows, bytes: file.files.main.size() }),
    );
    if (!report.ok) {
      await file.discard();
      return report;
    }
    const blob = await file.finish();
    return ok({ ...report.value, fileName, bytes: blob.size, file: blob });
  } catch (error) {
    await file.discard();
    const full = error instanceof StorageFailure && error.reason === 'full';
    return err(full ? { kind: 'no-room', file: fileName } : toSourceError(error, fileName));
  }
}
