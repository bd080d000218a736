import type { Note } from '../../../../core/api/notes.ts';
import type { ReportRemark, ReportSource } from '../../../../core/api/report-document.ts';
import { noteOf } from '../../../state/notes.ts';
import type { Source } from '../../../state/sources.ts';
import type { ComparedMember } from '../members.ts';
import { membersByFile, notesOnCompared } from './noted.ts';

/** The files, with the simulations that are compared and what was written about any of it. */
export function reportSources(
  members: readonly ComparedMember[],
  find: (source: string) => Source | undefined,
  notesOf: (source: Source) => readonly Note[],
): readonly ReportSource[] {
  return membersByFile(members).flatMap(([id, own]) => {
    const source = find(id);
    if (source?.phase.kind !== 'open') return [];
    const { size, generation, fingerprint } = source.phase.info;
    const notes = notesOnCompared(notesOf(source), own);
    return {
      file: source.label,
      size,
      generation: generation.label,
      fingerprint,
      remarks: notes
        .filter(({ about }) => about !== 'simulation')
        .map((note) => remark(note.about === 'file' ? 'The file' : `Experiment ${note.id}`, note)),
      simulations: own.map(({ simulation }) =>
        remark(simulation, noteOf(notes, { about: 'simulation', id: simulation })),
      ),
    };
  });
}

function remark(name: string, note: Note | undefined): ReportRemark {
  return { name, tags: note?.tags ?? [], notes: note?.text };
}
