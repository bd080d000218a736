import { type DragEvent, useState } from 'react';
import { err, type Result } from '../../../../core/base/result.ts';
import type { FormState } from './form-state.ts';
import { takeConfiguration } from './take-configuration.ts';

/** Bytes; longer than any configuration, and what a page reads without a pause. */
const LONGEST = 2_000_000;

/** Takes configurations as text, pasted or as a JSON file that is dropped on the form; other files go where all go. */
export function useConfigurationText(form: FormState) {
  const [problem, setProblem] = useState<string>();

  /** What was wrong with the text before is forgotten. */
  function told(taken: Result<void, string>, file?: string): boolean {
    setProblem(taken.ok ? undefined : file === undefined ? taken.error : `${file}: ${taken.error}`);
    return taken.ok;
  }

  async function take(file: File) {
    if (file.size > LONGEST) return told(err('It is too long for a configuration.'), file.name);
    let text: string;
    try {
      text = await file.text();
    } catch {
      return told(err('It cannot be read.'), file.name);
    }
    return told(takeConfiguration(form, text, file.name), file.name);
  }

  return {
    /** What was wrong with the last text. */
    problem,
    forget: () => setProblem(undefined),
    /** Answers whether the text was a configuration. */
    paste: (text: string) => told(takeConfiguration(form, text, 'the pasted configuration')),
    handlers: {
      onDrop(event: DragEvent) {
        const [file, ...others] = event.dataTransfer.files;
        if (file === undefined || others.length > 0 || !/\.json$/i.test(file.name)) return;
        event.preventDefault();
        void take(file);
      },
    },
  };
}
