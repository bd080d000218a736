import type { FileLook, SourceError } from '../../core/api/errors.ts';

/** A failure in words: what happened, the likely cause, and one thing to do. */
export interface Explanation {
  readonly what: string;
  readonly cause: string;
  readonly action: string;
  /** What the engine said, for those who want it. */
  readonly detail?: string;
}

/** The words for every failure that a user can meet. */
export function explainError(error: SourceError): Explanation {
  switch (error.kind) {
    case 'not-a-database':
      return { what: `${error.file} is not a SQLite database.`, ...explainLook(error.looksLike, error.file) };
    case 'empty-file':
      return {
        what: `${error.file} is empty.`,
        cause: 'The file has 0 bytes: the run may have stopped before it wrote anything, or the copy failed.',
        action: 'Copy the file again from where the simulation wrote it.',
      };
    case 'truncated':
      return {
        what: `${error.file} is cut off.`,
        cause: `Its header promises ${bytes(error.expectedBytes)}, but the file has ${bytes(error.actualBytes)}: a download or copy stopped early, or the run is still writing.`,
        action: 'Copy the whole file again, after the run has ended.',
      };
    case 'no-room':
      return {
        what: `There is no room to write ${error.file}.`,
        cause: 'The disk is full, or the browser grants this page no more of it.',
        action: 'Free some space, or take fewer tables or simulations, and export again.',
      };
    case 'damaged':
      return {
        what: `${error.file} is damaged.`,
        cause:
          'Pages inside the file contradict each other; a disk or a copy failed, or two programs wrote at once.',
        action: `Try a backup, or save what can be saved with: sqlite3 "${error.file}" ".recover" | sqlite3 recovered.db`,
        detail: error.detail,
      };
    case 'directory':
      return {
        what: `${error.file} is a folder without a database in it.`,
        cause: 'No file in it ends in .db, .db3, .s3db, .sqlite or .sqlite3.',
        action: 'Choose the folder that holds the .db files, or drop the files themselves.',
      };
    case 'vanished':
      return {
        what: `${error.file} is no longer there.`,
        cause: 'It was moved, renamed or deleted after it was opened.',
        action: 'Put it back and open it again.',
      };
    case 'changed':
      return {
        what: `${error.file} has changed since it was opened.`,
        cause: 'A program wrote to it, so that what was read before no longer fits together.',
        action: 'Open it again to see its present content.',
      };
    case 'unreadable':
      return {
        what: `${error.file} cannot be read.`,
        cause: 'The browser or the server refused: permission is missing, or the drive is gone.',
        action: 'Check that you may read the file, then open it again.',
        detail: error.detail,
      };
    case 'sql':
      return {
        what: `A query of ${error.file} failed.`,
        cause: 'The file has a shape that this version of Terrarium does not expect.',
        action: 'Look at its tables as they are stored, from the page of the source.',
        detail: `${error.detail}\n${error.sql}`,
      };
    case 'not-open':
      return {
        what: error.file === '' ? 'This file is not open.' : `${error.file} is not open.`,
        cause: 'It was closed, or the page was loaded anew; a page may not reopen files by itself.',
        action:
          error.near === undefined || error.near.length === 0
            ? 'Open the file again.'
            : `Open the file again, or did you mean ${error.near.join(' or ')}?`,
      };
    case 'unknown':
      return {
        what: `There is no ${error.what} ${error.value}.`,
        cause: 'The address or the question names something that this file does not have.',
        action:
          error.near.length === 0
            ? `Choose the ${error.what} from what the page offers.`
            : `Did you mean ${error.near.join(' or ')}?`,
      };
    case 'bad-scope':
      return {
        what: error.problem,
        cause: 'The address or the question asks for a part of the simulation that cannot be.',
        action: 'Choose another part, or the whole simulation.',
      };
    case 'bad-comparison':
      return {
        what: error.problem,
        cause: 'The address or the question asks for a comparison that cannot be made.',
        action: 'Choose other simulations, or other options of the comparison.',
      };
    case 'cancelled':
      return {
        what: 'This was cancelled.',
        cause: 'You or the page stopped it before it was done.',
        action: 'Start it again when you want it.',
      };
    case 'worker-died':
      return {
        what: 'The part of the page that reads files stopped.',
        cause: 'It ran out of memory, or met a defect of Terrarium.',
        action: 'Try again; if it happens once more, close other large files first.',
        detail: error.detail,
      };
  }
}

function explainLook(look: FileLook, file: string): Pick<Explanation, 'cause' | 'action'> {
  switch (look) {
    case 'text':
      return {
        cause: 'It is a text file, perhaps a log or a settings file that lies beside the database.',
        action: 'Choose the .db file of the run.',
      };
    case 'html':
      return {
        cause: 'It is a web page, often what a download saves when a login was needed.',
        action: 'Download the database again, signed in.',
      };
    case 'csv':
      return {
        cause: 'It is a table as text (CSV), perhaps an export of the database.',
        action: 'Choose the .db file that it was exported from.',
      };
    case 'json':
      return {
        cause: 'It is JSON, perhaps the configuration or a summary of the run.',
        action: 'Choose the .db file of the run.',
      };
    case 'compressed':
      return {
        cause: 'It is a compressed archive.',
        action: 'Unpack it, then open the .db file inside.',
      };
    case 'wal':
      return {
        cause: 'It is the write-ahead log of a database: recent rows, but not the database itself.',
        action: `Drop it together with ${file.replace(/-wal$/, '')}.`,
      };
    case 'encrypted-or-unknown':
      return {
        cause: 'Its first bytes are no SQLite header: it may be encrypted, or of another program.',
        action: 'Decrypt it first (for example with SQLCipher), or choose another file.',
      };
  }
}

function bytes(count: number): string {
  return `${count.toLocaleString('en')} bytes`;
}
