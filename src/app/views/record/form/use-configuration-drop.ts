import { type DragEvent, useState } from 'react';
import type { FormState } from './form-state.ts';
import { takeConfiguration } from './take-configuration.ts';

/** Takes a JSON file that is dropped on the form; other files go where all files go. */
export function useConfigurationDrop(form: FormState) {
  const [problem, setProblem] = useState<string>();
  async function take(file: File) {
    const taken = takeConfiguration(form, await file.text(), file.name);
    setProblem(taken.ok ? undefined : `${file.name}: ${taken.error}`);
  }
  return {
    problem,
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
