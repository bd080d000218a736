import { expect, test } from 'vitest';
import type { FileLook, SourceError } from '../../core/api/errors.ts';
import { explainError } from './explain-error.ts';

const file = 'runs.db';
const detail = 'database disk image is malformed';

/** One of each kind; the type keeps the list complete. */
const errors: { readonly [Kind in SourceError['kind']]: Extract<SourceError, { kind: Kind }> } = {
  'not-a-database': { kind: 'not-a-database', file, looksLike: 'text' },
  'empty-file': { kind: 'empty-file', file },
  'no-room': { kind: 'no-room', file },
  truncated: { kind: 'truncated', file, expectedBytes: 8192, actualBytes: 5000 },
  damaged: { kind: 'damaged', file, detail },
  directory: { kind: 'directory', file },
  vanished: { kind: 'vanished', file },
  changed: { kind: 'changed', file },
  unreadable: { kind: 'unreadable', file, detail },
  sql: { kind: 'sql', file, detail, sql: 'SELECT 1' },
  'not-open': { kind: 'not-open', file },
  unknown: { kind: 'unknown', what: 'agent', value: 'agent_12', near: ['agent_21'] },
  'bad-scope': { kind: 'bad-scope', problem: 'The steps 9 to 2 run backwards.' },
  'bad-comparison': { kind: 'bad-comparison', problem: 'Nothing is smoothed over 0 values.' },
  cancelled: { kind: 'cancelled' },
  'worker-died': { kind: 'worker-died', detail },
};

const looks: Record<FileLook, true> = {
  text: true,
  html: true,
  csv: true,
  json: true,
  compressed: true,
  'encrypted-or-unknown': true,
  wal: true,
};

const all: readonly SourceError[] = [
  ...Object.values(errors),
  ...Object.keys(looks).map((look) => ({
    kind: 'not-a-database' as const,
    file,
    looksLike: look as FileLook,
  })),
];

test.each(all)('$kind ($looksLike) says what happened, why, and what to do', (error) => {
  const { what, cause, action } = explainError(error);
  for (const text of [what, cause, action]) {
    expect(text.length).toBeGreaterThan(10);
    expect(text).not.toContain('undefined');
  }
  expect(what.endsWith('.')).toBe(true);
  if ('file' in error) expect(what).toContain(file);
});

test('every look of a file has words of its own', () => {
  const causes = all
    .filter(({ kind }) => kind === 'not-a-database')
    .map((error) => explainError(error).cause);
  expect(new Set(causes).size).toBe(Object.keys(looks).length);
});

test('the message of the engine is never alone', () => {
  expect(explainError(errors.damaged)).toMatchObject({ detail });
  expect(explainError(errors.damaged).what).not.toContain(detail);
});
