import { useEffect, useRef, useState } from 'react';
import type { SourceError } from '../../../../core/api/errors.ts';
import type { ReportSource } from '../../../../core/api/report-document.ts';
import { fileNameOf } from '../../../charts/figure-csv.ts';
import { saveFile } from '../../../charts/save-file.ts';
import { useClient } from '../../../client/client-context.ts';
import { sourceErrorOf, unwrap } from '../../../state/failure.ts';
import { noteOf } from '../../../state/notes.ts';
import { useSources } from '../../../state/services.ts';
import { findSource } from '../../../state/sources.ts';
import { useNotesOfSources } from '../../../state/use-notes.ts';
import { useSides } from '../changes/use-sides.ts';
import type { Comparison } from '../comparison.ts';
import { useWantedOutcomes } from '../outcomes/use-wanted-outcomes.ts';
import { collectReport, type ReportParts } from './collect-report.ts';

/** Where a report stands. */
export type ReportPhase =
  | { readonly phase: 'choosing' }
  | { readonly phase: 'writing'; readonly part: string }
  | { readonly phase: 'saved'; readonly fileName: string }
  | { readonly phase: 'failed'; readonly error: SourceError };

export interface ReportChoice {
  readonly title: string;
  readonly notes: string;
  readonly parts: ReportParts;
}

export interface SavingReport {
  readonly state: ReportPhase;
  save(choice: ReportChoice): void;
  cancel(): void;
}

/** Makes a report of what is compared and hands it to the browser. */
export function useSaveReport(comparison: Comparison): SavingReport {
  const client = useClient();
  const outcomes = useWantedOutcomes(comparison);
  const sides = useSides(comparison);
  const open = useSources();
  const notesOf = useNotesOfSources();
  const [state, setState] = useState<ReportPhase>({ phase: 'choosing' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const fileOf = (source: string) => findSource(open, source)?.label ?? source;

  /** The files, with the simulations that are compared and what was written about them. */
  const sourcesOf = (): readonly ReportSource[] =>
    [...new Set(comparison.asked.map(({ source }) => source))].flatMap((id) => {
      const source = findSource(open, id);
      if (source?.phase.kind !== 'open') return [];
      const { info } = source.phase;
      const own = notesOf(source);
      const simulations = comparison.asked
        .filter((member) => member.source === id)
        .map(({ simulation }) => {
          const note = noteOf(own, { about: 'simulation', id: simulation });
          return { id: simulation, tags: note?.tags ?? [], notes: note?.text };
        });
      return [
        {
          file: source.label,
          size: info.size,
          generation: info.generation.label,
          fingerprint: info.fingerprint,
          simulations,
        },
      ];
    });

  const write = async ({ title, notes, parts }: ReportChoice) => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const onPart = (part: string) => {
      if (!signal.aborted) setState({ phase: 'writing', part });
    };
    onPart('the comparison');
    try {
      const sections = await collectReport({
        client,
        comparison,
        sides,
        outcomes,
        fileOf,
        parts,
        onPart,
        signal,
      });
      const [first] = comparison.asked;
      if (signal.aborted || first === undefined) return;
      const page = unwrap(
        await client.writeReport(first.source, {
          title,
          notes,
          made: new Date().toLocaleString('en', { dateStyle: 'long', timeStyle: 'short' }),
          program: `Terrarium ${__VERSION__}`,
          address: window.location.hash,
          sources: sourcesOf(),
          sections,
        }),
      );
      if (signal.aborted) return;
      const fileName = fileNameOf('report', title, 'html');
      saveFile(fileName, new Blob([page], { type: 'text/html;charset=utf-8' }));
      setState({ phase: 'saved', fileName });
    } catch (error) {
      if (!signal.aborted) setState({ phase: 'failed', error: sourceErrorOf(error) });
    }
  };

  return {
    state,
    save: (choice) => void write(choice),
    cancel() {
      running.current?.abort();
      setState({ phase: 'choosing' });
    },
  };
}
