import { expect, test } from 'vitest';
import type { FileGroup } from '../files/group-files.ts';
import { problemAction } from './problem-action.ts';

const file = 'runs.db';
const main = new File(['x'], file);
const plain: FileGroup = { label: file, files: { name: file, main } };

test('what is no database leads to choosing another file', () => {
  expect(problemAction({ kind: 'not-a-database', file, looksLike: 'text' }, plain)).toEqual({
    kind: 'choose-files',
    label: 'Choose another file…',
  });
  expect(problemAction({ kind: 'not-a-database', file, looksLike: 'wal' }, undefined)?.label).toBe(
    'Choose both files…',
  );
  expect(problemAction({ kind: 'directory', file: 'runs' }, undefined)?.kind).toBe('choose-folder');
});

test('a changed file is opened again where its handle is known, else chosen again', async () => {
  const now = new File(['now'], file);
  const handle = { getFile: async () => now } as FileSystemFileHandle;
  const action = problemAction({ kind: 'changed', file }, { ...plain, handle });
  if (action?.kind !== 'reopen') throw new Error('not to be reopened');
  expect(await action.given()).toEqual({
    files: [{ name: file, folder: '', content: now, handle }],
    folders: [],
  });
  expect(problemAction({ kind: 'changed', file }, plain)?.kind).toBe('choose-files');
});

test('a file that is gone for good gives nothing to open', async () => {
  const handle = {
    getFile: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  } as unknown as FileSystemFileHandle;
  const action = problemAction({ kind: 'vanished', file }, { ...plain, handle });
  expect(action?.kind === 'reopen' && (await action.given())).toBeUndefined();
});

test('after the worker died the same files are tried again', async () => {
  const wal = new File(['w'], `${file}-wal`);
  const action = problemAction(
    { kind: 'worker-died', detail: '' },
    { ...plain, files: { name: file, main, wal } },
  );
  if (action?.kind !== 'reopen') throw new Error('not to be tried again');
  expect((await action.given())?.files.map(({ name, content }) => [name, content])).toEqual([
    [file, main],
    [`${file}-wal`, wal],
  ]);
});

test('damage and defects have no button: the page can do nothing about them', () => {
  expect(problemAction({ kind: 'damaged', file, detail: '' }, plain)).toBeUndefined();
  expect(problemAction({ kind: 'sql', file, detail: '', sql: '' }, plain)).toBeUndefined();
});
