import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';

/**
 * A database that the page may open.
 * @typedef {{ readonly name: string, readonly path: string, readonly file: string }} OfferedFile
 * `name` is the file's name, `path` where it lies as the user wrote it, `file` absolute.
 */

const databaseName = /\.(db|db3|s3db|sqlite|sqlite3)$/i;

/**
 * The databases among what the user named: files as they are, folders with all that lies under them.
 *
 * @param {readonly string[]} paths
 * @param {string} [from] folder that relative paths start from
 * @returns {{ files: OfferedFile[], missing: string[] }}
 */
export function findDatabases(paths, from = process.cwd()) {
  /** @type {OfferedFile[]} */
  const files = [];
  /** @type {string[]} */
  const missing = [];
  for (const path of paths) {
    const file = resolve(from, path);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) missing.push(path);
    else if (stats.isDirectory()) files.push(...databasesUnder(file).map((each) => offered(each, from)));
    else files.push(offered(file, from));
  }
  const once = new Map(files.map((each) => [each.file, each]));
  return { files: [...once.values()], missing };
}

/**
 * @param {string} file
 * @param {string} from
 * @returns {OfferedFile}
 */
function offered(file, from) {
  const path = relative(from, file);
  return { name: basename(file), path: path.startsWith('..') ? file : path, file };
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function databasesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && databaseName.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
