import type { SliceProgress, SliceRequest } from '../core/api/slice.ts';
import type { Answer, Workspace } from '../core/api/workspace-api.ts';
import { err, ok } from '../core/base/result.ts';
import { StorageFailure } from '../core/database/durable/byte-target.ts';
import type { DurableFiles } from '../core/database/durable/durable-file.ts';
import { toSourceError } from '../core/database/to-source-error.ts';
import { pack } from '../core/export/pack.ts';
import { type ExportRoom, exportRoom } from './export-file.ts';
import type { ExportedFile } from './worker-api.ts';

/** Milliseconds between two words about how far a table is. */
const TELL_EVERY = 100;
/** Bytes that are read at once to be packed. */
const PIECE = 1_048_576;

/**
 * Writes slices to files as they are made, so that memory does not grow with them; several are packed into one archive
 * then, so that a browser that asks about several downloads need not.
 */
export async function writeSlices(
  workspace: Workspace,
  requests: readonly SliceRequest[],
  archive: string,
  onProgress: (progress: SliceProgress) => void,
): Promise<Answer<ExportedFile>> {
  const room = await exportRoom();
  const slices: ExportedFile[] = [];
  for (const request of requests) {
    const slice = await writeSlice(workspace, room, request, onProgress);
    if (!slice.ok) return slice;
    slices.push(slice.value);
  }
  const [only, ...others] = slices;
  if (only !== undefined && others.length === 0) return ok(only);
  return await packed(room, slices, archive, onProgress);
}

async function writeSlice(
  workspace: Workspace,
  room: ExportRoom,
  { source, fileName, ...query }: SliceRequest,
  onProgress: (progress: SliceProgress) => void,
): Promise<Answer<ExportedFile>> {
  const file = await room.database(fileName);
  const state = { table: '', rows: 0 };
  const tell = () => onProgress({ ...state, fileName, bytes: file.files.main.size() });
  try {
    const report = workspace.slice(source, query, telling(file.files, tell), (table, rows) => {
      Object.assign(state, { table, rows });
      tell();
    });
    if (!report.ok) {
      await file.discard();
      return report;
    }
    const blob = await file.finish();
    return ok({ ...report.value, fileName, bytes: blob.size, file: blob });
  } catch (error) {
    await file.discard();
    return err(asSourceError(error, fileName));
  }
}

/** A table is copied by one statement, however long: what tells how far it is are the bytes that it writes. */
function telling({ main, log }: DurableFiles, tell: () => void): DurableFiles {
  let told = Date.now();
  return {
    log,
    main: {
      ...main,
      write(bytes, offset) {
        main.write(bytes, offset);
        if (Date.now() - told < TELL_EVERY) return;
        told = Date.now();
        tell();
      },
    },
  };
}

async function packed(
  room: ExportRoom,
  slices: readonly ExportedFile[],
  archive: string,
  onProgress: (progress: SliceProgress) => void,
): Promise<Answer<ExportedFile>> {
  const files = slices.map(({ fileName, file }) => ({ name: fileName, content: piecesOf(file) }));
  const { name, content } = pack(files, archive, new Date());
  const file = await room.growing(name);
  const rows = slices.reduce((sum, slice) => sum + slice.rows, 0);
  let told = Date.now();
  try {
    for await (const piece of content) {
      file.write(piece);
      if (Date.now() - told < TELL_EVERY) continue;
      told = Date.now();
      onProgress({ fileName: name, table: '', rows, bytes: file.bytes });
    }
    const notes = slices.flatMap((slice) => slice.notes.map((note) => `${slice.fileName}: ${note}`));
    return ok({ fileName: name, rows, bytes: file.bytes, notes, file: await file.finish() });
  } catch (error) {
    await file.discard();
    return err(asSourceError(error, name));
  }
}

async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE) {
    yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
  }
}

function asSourceError(error: unknown, file: string) {
  const full =
    (error instanceof StorageFailure && error.reason === 'full') ||
    (error instanceof DOMException && error.name === 'QuotaExceededError');
  if (full) return { kind: 'no-room', file } as const;
  if (error instanceof StorageFailure) return { kind: 'unreadable', file, detail: error.message } as const;
  return toSourceError(error, file);
}
