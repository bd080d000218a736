import { Button, Group, Text } from '@mantine/core';
import { configurationChanges } from '../../../state/fit-configuration.ts';
import type { Fork } from '../../../state/record-draft.ts';
import classes from './form.module.css';
import type { FormState } from './form-state.ts';

export interface ForkChangesProps {
  readonly form: FormState;
  readonly fork: Fork;
}

/** What the form says otherwise than the configuration that it was taken from. */
export function ForkChanges({ form, fork }: ForkChangesProps) {
  const { draft, change, configuration, model } = form;
  const ofPlan = new Set([model.seedPath, model.stepsPath]);
  const changes = [
    ...(['seed', 'steps'] as const)
      .map((path) => ({ path, before: fork[path] as unknown, after: draft[path] as unknown }))
      .filter(({ before, after }) => before !== after),
    ...configurationChanges(fork.configuration, configuration).filter(({ path }) => !ofPlan.has(path)),
  ];
  return (
    <div className={classes.fork}>
      <Group gap={8} justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="sm" fw={600}>
          Fork of {fork.origin}
        </Text>
        <Button
          size="compact-xs"
          variant="default"
          flex="none"
          disabled={changes.length === 0}
          onClick={() => change({ configuration: fork.configuration, seed: fork.seed, steps: fork.steps })}
        >
          Undo all changes
        </Button>
      </Group>
      {changes.length === 0 ? (
        <Text size="xs" c="dimmed">
          Nothing is changed yet: change a parameter above, and it is listed here.
        </Text>
      ) : (
        <table className={classes.changes} aria-label="Changes against the original">
          <thead>
            <tr>
              <th scope="col">Changed</th>
              <th scope="col">Original</th>
              <th scope="col">Here</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ path, before, after }) => (
              <tr key={path}>
                <th scope="row" title={path}>
                  {path}
                </th>
                <td>{shown(before)}</td>
                <td>{shown(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {fork.renamed.length > 0 && (
        <Text size="xs" c="dimmed">
          Taken by their names: {fork.renamed.map(({ from, to }) => `${from} as ${to}`).join(', ')}.
        </Text>
      )}
      {fork.unknown.length > 0 && (
        <details className={classes.unknown}>
          <summary>
            {fork.unknown.length} of its parameters {fork.unknown.length === 1 ? 'is' : 'are'} unknown to the
            model {model.name} and left out
          </summary>
          <ul>
            {fork.unknown.map(({ path, value }) => (
              <li key={path}>
                {path}: {value}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function shown(value: unknown): string {
  return value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value);
}
