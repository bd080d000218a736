import { expect, test } from 'vitest';
import type { Note } from '../../core/api/notes.ts';
import type { FileNotes } from '../files/kept-notes.ts';
import { createNotes, noteOf, parseTags } from './notes.ts';

const about = (id: string, text: string, tags: readonly string[] = []): Note => ({
  about: 'simulation',
  id,
  text,
  tags,
});

function setUp(earlier: Readonly<Record<string, FileNotes>> = {}) {
  const kept: (readonly [string, Note])[] = [];
  const notes = createNotes(
    async (fingerprint, note) => void kept.push([fingerprint, note]),
    async () => new Map(Object.entries(earlier)),
  );
  return { notes, kept };
}

test('a note replaces the one before, and goes when it is emptied', () => {
  const { notes, kept } = setUp();
  notes.write('f', about('s1', 'odd'));
  notes.write('f', about('s1', 'odder', ['look again']));
  notes.write('f', about('s2', 'fine'));
  expect(noteOf(notes.get().get('f'), { about: 'simulation', id: 's1' })?.tags).toEqual(['look again']);
  notes.write('f', about('s2', ' '));
  expect(notes.get().get('f')).toEqual([about('s1', 'odder', ['look again'])]);
  expect(kept.at(-1)).toEqual(['f', about('s2', ' ')]);
});

test('what was written before earlier notes were read stays, and so do the others', async () => {
  const { notes } = setUp({
    f: [about('s1', 'old'), about('s2', 'old'), about('s3', 'old')],
    g: [about('s1', 'other file')],
  });
  notes.write('f', about('s1', 'new'));
  notes.write('f', about('s3', ''));
  await notes.load();
  expect(notes.get().get('f')).toEqual([about('s2', 'old'), about('s1', 'new')]);
  expect(notes.get().get('g')).toEqual([about('s1', 'other file')]);
});

test('notes that a file brings along never replace one’s own, of earlier visits too', async () => {
  const { notes, kept } = setUp({ f: [about('s1', 'mine')] });
  await notes.bring('f', [about('s1', 'theirs'), about('s2', 'theirs')]);
  expect(notes.get().get('f')).toEqual([about('s1', 'mine'), about('s2', 'theirs')]);
  expect(kept).toEqual([['f', about('s2', 'theirs')]]);
});

test('tags are parted by commas, each once', () => {
  expect(parseTags(' a, b c ,,a ')).toEqual(['a', 'b c']);
});
