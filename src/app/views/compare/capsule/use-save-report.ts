import { useEffect, useRef, useState } from 'react';
import type { SourceError } from '../../../../core/api/errors.ts';
import { fileNameOf } from '../../../charts/figure-csv.ts';
import { saveFile } from '../../../charts/save-file.ts';
import { useClient } from '../../../client/client-context.ts';
import { sourceErrorOf, unwrap } from '../../../state/failure.ts';
import { useSources } from '../../../state/services.ts';
import { findSource } from '../../../state/sources.ts';
import { useNotesOfSources } from '../../../state/use-notes.ts';
import { useComparedOutcomes } from '../changes/use-compared-outcomes.ts';
import { useDivergenceMarks, useSides } from '../changes/use-sides.ts';
import type { Comparison } from '../comparison.ts';
import { useWantedOutcomes } from '../outcomes/use-wanted-outcomes.ts';
import { collectReport, type ReportParts } from './collect-report.ts';
import { reportSources } from './report-sources.ts';

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
  const ranked = useComparedOutcomes(comparison);
  const sides = useSides(comparison);
  const marks = useDivergenceMarks(comparison);
  const open = useSources();
  const notesOf = useNotesOfSources();
  const [state, setState] = useState<ReportPhase>({ phase: 'choosing' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const find = (source: string) => findSource(open, source);
  const fileOf = (source: string) => find(source)?.label ?? source;

  const write = async ({ title, notes, parts }: ReportChoice) => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const onPart = (part: string) => {
      if (!signal.aborted) setState({ phase: 'writing', part });
    };
    onPart('the comparison');
    const what = { client, comparison, sides, outcomes, ranked, marks, fileOf, parts, onPart, signal };
    try {
      const sections = await collectReport(what);
      const [first] = comparison.asked;
      if (signal.aborted || first === undefined) return;
      const page = unwrap(
        await client.writeReport(first.source, {
          title,
          notes,
          made: new Date().toLocaleString('en', { dateStyle: 'long', timeStyle: 'short' }),
          program: `Terrarium ${__VERSION__}`,
          address: window.location.hash,
          sources: reportSources(comparison.members, find, notesOf),
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
