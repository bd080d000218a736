import { Stack } from '@mantine/core';
import { ErrorPanel } from '../components/error-panel.tsx';
import { nothingGiven } from '../files/given-files.ts';
import { useServices, useSources } from '../state/services.ts';
import type { Problem } from '../state/sources.ts';
import { chooseFiles, chooseFolder } from './file-inputs.tsx';
import { type ProblemAction, problemAction } from './problem-action.ts';

/** What could not be opened, until it is dismissed. Everything else stays open. */
export function Problems() {
  const { sources, openFiles } = useServices();
  const { problems } = useSources();
  if (problems.length === 0) return null;
  const run = (action: ProblemAction, { key, error }: Problem) => {
    switch (action.kind) {
      case 'choose-files':
        return chooseFiles(openFiles);
      case 'choose-folder':
        return chooseFolder();
      case 'reopen':
        return openFiles(
          action.given().then((given) => {
            if (given === undefined) sources.report({ kind: 'vanished', file: fileOf(error) });
            else sources.dismiss(key);
            return given ?? nothingGiven;
          }),
        );
    }
  };
  return (
    <Stack gap={8} mb={16}>
      {problems.map((problem) => {
        const { key, error, group } = problem;
        const action = problemAction(error, group);
        return (
          <ErrorPanel
            key={key}
            error={error}
            action={action && { label: action.label, run: () => run(action, problem) }}
            onDismiss={() => sources.dismiss(key)}
          />
        );
      })}
    </Stack>
  );
}

function fileOf(error: Problem['error']): string {
  return 'file' in error ? error.file : '';
}
