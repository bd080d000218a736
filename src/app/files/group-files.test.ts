import { describe, expect, test } from 'vitest';
import type { GivenFile, GivenFiles } from './given-files.ts';
import { groupFiles } from './group-files.ts';

function file(path: string): GivenFile {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  return { name, folder: parts.join('/'), content: new File(['x'], name) };
}

function given(paths: readonly string[], folders: readonly string[] = []): GivenFiles {
  return { files: paths.map(file), folders };
}

function shape(files: GivenFiles) {
  const { groups, loneLogs, problems } = groupFiles(files);
  return {
    groups: groups.map(({ label, files: { name, wal }, list }) => ({
      label,
      name,
      wal: wal !== undefined,
      list,
    })),
    loneLogs: loneLogs.map(({ name }) => name),
    problems,
  };
}

describe('grouping of given files', () => {
  test('a database takes the log of its name, and the shared memory file is not needed', () => {
    expect(shape(given(['x.db-shm', 'x.db-wal', 'y.db', 'x.db']))).toEqual({
      groups: [
        { label: 'x.db', name: 'x.db', wal: true, list: undefined },
        { label: 'y.db', name: 'y.db', wal: false, list: undefined },
      ],
      loneLogs: [],
      problems: [],
    });
  });

  test('a log without its database is told apart', () => {
    expect(shape(given(['x.db-wal', 'y.db']))).toMatchObject({
      groups: [{ name: 'y.db' }],
      loneLogs: ['x.db-wal'],
    });
  });

  test('a file given by itself is opened whatever its name', () => {
    expect(shape(given(['notes.txt'])).groups).toMatchObject([{ name: 'notes.txt' }]);
  });

  test('a folder of iterations becomes one list, in the order of their numbers', () => {
    const { groups } = shape(
      given(
        [
          'runs/iteration_10/simulation.db',
          'runs/iteration_9/simulation.db',
          'runs/iteration_9/simulation.db-wal',
          'runs/config.yaml',
        ],
        ['runs'],
      ),
    );
    expect(groups).toEqual([
      { label: 'iteration_9/simulation.db', name: 'simulation.db', wal: true, list: 'runs' },
      { label: 'iteration_10/simulation.db', name: 'simulation.db', wal: false, list: 'runs' },
    ]);
  });

  test('a folder with a single database is that database', () => {
    expect(shape(given(['runs/log.txt', 'runs/a.db'], ['runs'])).groups).toEqual([
      { label: 'a.db', name: 'a.db', wal: false, list: undefined },
    ]);
  });

  test('a folder without a database is told', () => {
    expect(shape(given(['photos/a.jpg'], ['photos']))).toEqual({
      groups: [],
      loneLogs: [],
      problems: [{ kind: 'directory', file: 'photos' }],
    });
  });

  test('logs of the same name in two folders stay apart', () => {
    const { groups, loneLogs } = groupFiles(given(['r/a/x.db', 'r/b/x.db', 'r/b/x.db-wal'], ['r']));
    expect(groups.map(({ files }) => files.wal !== undefined)).toEqual([false, true]);
    expect(loneLogs).toEqual([]);
  });
});
