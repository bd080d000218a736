import type { ExportProgress, ExportQuery } from '../core/api/export.ts';
import type { Answer, Workspace } from '../core/api/workspace-api.ts';
import { err, ok } from '../core/base/result.ts';
import { toSourceError } from '../core/database/to-source-error.ts';
import { exportRoom } from './export-file.ts';
import type { ExportedFile } from './worker-api.ts';

/** Milliseconds between two words about how far an export is. */
const TELL_EVERY = 100;

/** Writes an export to a file as it is made, so that memory does not grow with it. */
export async function writeExport(
  workspace: Workspace,
  id: string,
  query: ExportQuery,
  onProgress: (progress: ExportProgress) => void,
): Promise<Answer<ExportedFile>> {
  let rows = 0;
  let table = '';
  const prepared = workspace.export(id, query, new Date(), (name, more) => {
    table = name;
    rows += more;
  });
  if (!prepared.ok) return prepared;
  const { name, content, notes } = prepared.value;
  const file = await (await exportRoom()).growing(name);
  let told = Date.now();
  try {
    for await (const piece of content) {
      file.write(piece);
      if (Date.now() - told < TELL_EVERY) continue;
      told = Date.now();
      onProgress({ table, rows, bytes: file.bytes });
    }
    return ok({ fileName: name, rows, bytes: file.bytes, notes, file: await file.finish() });
  } catch (error) {
    await file.discard();
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return err(full ? { kind: 'no-room', file: name } : toSourceError(error, name));
  }
}
