import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { AgentTypeDescription, ParameterDescription } from '../../../../core/api/recording.ts';
import { isJsonObject, type JsonObject } from '../../../../core/base/json.ts';
import { nested, valueAt, withValue } from '../../../../core/base/nested.ts';
import { colourOf } from '../../../charts/palette.ts';
import { seriesVariables } from '../../../charts/series-variables.ts';
import { Disclosure } from './disclosure.tsx';
import classes from './form.module.css';
import type { FormState } from './form-state.ts';
import { NumberBox } from './number-box.tsx';
import { problemAt, problemsInside, problemsOfFields } from './problems-at.ts';
import { TypeName } from './type-name.tsx';

export interface AgentTypesProps {
  readonly form: FormState;
  readonly description: AgentTypeDescription;
}

/** The kinds of agents, a column each: any number of them, of any names. */
export function AgentTypes({ form, description }: AgentTypesProps) {
  const { path, parameters } = description;
  const stored = valueAt(form.configuration, path);
  const types = Object.entries(isJsonObject(stored) ? stored : {});
  const problems = problemsInside(problemsOfFields(form), path);
  const [open, setOpen] = useState(false);
  const change = (next: readonly (readonly [string, unknown])[]) => form.set(path, Object.fromEntries(next));
  const set = (name: string, inner: string, value: unknown) =>
    change(
      types.map(([each, type]) => [each, each === name ? withValue(objectOf(type), inner, value) : type]),
    );
  const sum = types.reduce((total, [, type]) => total + Number(valueAt(objectOf(type), 'count') ?? 0), 0);
  return (
    <Disclosure
      title="Agent types"
      note={noteOf(types.length, sum)}
      open={open || problems.length > 0}
      onToggle={setOpen}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={classes.scroll} aria-label="Agent types, scrolling" tabIndex={0}>
        <table className={classes.types} aria-label="Agent types">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Parameter</span>
              </th>
              {types.map(([name], place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a type that is renamed is the same column.
                <th key={place} scope="col" style={seriesVariables(colourOf(name, place))}>
                  <TypeName
                    name={name}
                    taken={types.map(([each]) => each)}
                    problem={problemAt(problems, `${path}.${name}`)}
                    onRename={(to) => change(types.map(([each, type]) => [each === name ? to : each, type]))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parameters.map((parameter) => (
              <tr key={parameter.path}>
                <th scope="row" title={parameter.help}>
                  {parameter.label}
                </th>
                {types.map(([name, type], place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a type that is renamed is the same column.
                  <td key={place}>
                    <Value
                      parameter={parameter}
                      label={`${parameter.label} of ${name}`}
                      value={valueAt(objectOf(type), parameter.path)}
                      problem={problemAt(problems, `${path}.${name}.${parameter.path}`)}
                      onChange={(value) => set(name, parameter.path, value)}
                    />
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <td />
              {types.map(([name], place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a type that is renamed is the same column.
                <td key={place}>
                  <ActionIcon
                    size="xs"
                    aria-label={`Remove the type ${name}`}
                    title="Remove this type"
                    disabled={types.length === 1}
                    onClick={() => change(types.filter(([each]) => each !== name))}
                  >
                    <IconX size={12} />
                  </ActionIcon>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
      {problems.map(({ problem }) => (
        <p key={problem} className={classes.problem}>
          {problem}
        </p>
      ))}
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconPlus size={12} />}
        onClick={() => change([...types, [newName(types), newType(parameters)]])}
      >
        Add a type
      </Button>
    </Disclosure>
  );
}

/** `30 agents of 3 types`. */
function noteOf(types: number, agents: number): string {
  const ofTypes = `${types} ${types === 1 ? 'type' : 'types'}`;
  return agents > 0
    ? `${agents.toLocaleString('en')} ${agents === 1 ? 'agent' : 'agents'} of ${ofTypes}`
    : ofTypes;
}

interface ValueProps {
  readonly parameter: ParameterDescription;
  readonly label: string;
  readonly value: unknown;
  readonly problem: string | undefined;
  readonly onChange: (value: unknown) => void;
}

function Value({ parameter: { kind, least, most }, label, value, problem, onChange }: ValueProps) {
  if (kind === 'boolean') {
    return (
      <Checkbox
        size="xs"
        aria-label={label}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  }
  return (
    <NumberBox
      bare
      label={label}
      value={value}
      least={least}
      most={most}
      whole={kind === 'integer'}
      problem={problem}
      onChange={onChange}
    />
  );
}

function objectOf(type: unknown): JsonObject {
  return isJsonObject(type) ? type : {};
}

function newType(parameters: readonly ParameterDescription[]): JsonObject {
  return nested(parameters.map(({ path, default: value }) => [path, value]));
}

function newName(types: readonly (readonly [string, unknown])[]): string {
  let number = types.length + 1;
  while (types.some(([name]) => name === `type ${number}`)) number++;
  return `type ${number}`;
}
