import type { Note } from '../../../../core/api/notes.ts';
import type { ComparedMember } from '../members.ts';

/** The members by source, in the order in which the sources first come. */
export function membersByFile(
  members: readonly ComparedMember[],
): readonly (readonly [source: string, members: readonly ComparedMember[]])[] {
  const sources = [...new Set(members.map(({ source }) => source))];
  return sources.map((id) => [id, members.filter(({ source }) => source === id)]);
}

/** Of the notes on a file those that are about the file, about some of its simulations, or about their experiments. */
export function notesOnCompared(notes: readonly Note[], members: readonly ComparedMember[]): readonly Note[] {
  const has: Readonly<Record<Note['about'], (id: string) => boolean>> = {
    file: () => true,
    experiment: (id) => members.some(({ summary }) => summary.experiment === id),
    simulation: (id) => members.some(({ simulation }) => simulation === id),
  };
  return notes.filter(({ about, id }) => has[about](id));
}
