import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ParameterDescription } from '../../../../core/api/recording.ts';
import { valueAt } from '../../../../core/base/nested.ts';
import { Disclosure } from './disclosure.tsx';
import classes from './form.module.css';
import type { FormState } from './form-state.ts';
import { ParameterField } from './parameter-field.tsx';
import { problemAt, problemsOfFields } from './problems-at.ts';

const none: ReadonlySet<string> = new Set();

/** All parameters of the model by group: what is searched for, what is wrong and what a person opened is shown. */
export function ParameterGroups({ form }: { readonly form: FormState }) {
  const { model, configuration } = form;
  const problems = problemsOfFields(form);
  const [find, setFind] = useState('');
  const [open, setOpen] = useState(none);
  const wanted = find.trim().toLowerCase();
  const groups = groupsOf(model.parameters.filter((parameter) => matches(parameter, wanted)));
  const isWrong = ({ path }: ParameterDescription) => problemAt(problems, path) !== undefined;
  const isChanged = ({ path }: ParameterDescription) =>
    valueAt(configuration, path) !== valueAt(model.defaults, path);
  const toggle = (name: string, on: boolean) =>
    setOpen((old) => new Set([...old].filter((other) => other !== name).concat(on ? [name] : [])));
  return (
    <div className={classes.groups}>
      <TextInput
        data-search
        size="xs"
        aria-label="Find a parameter"
        placeholder={`Find one of ${model.parameters.length} parameters`}
        value={find}
        onChange={(event) => setFind(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setFind('')}
      />
      {groups.length === 0 && (
        <p className={classes.nothing}>No parameter has “{find}” in its name or help.</p>
      )}
      {groups.map(([name, parameters]) => {
        const changed = parameters.filter(isChanged).length;
        return (
          <Disclosure
            key={name}
            title={name}
            note={`${parameters.length} ${parameters.length === 1 ? 'parameter' : 'parameters'}${changed === 0 ? '' : `, ${changed} changed`}`}
            open={wanted !== '' || open.has(name) || parameters.some(isWrong)}
            onToggle={(on) => toggle(name, on)}
          >
            {parameters.map((parameter) => (
              <ParameterField
                key={parameter.path}
                parameter={parameter}
                value={valueAt(configuration, parameter.path)}
                standard={valueAt(model.defaults, parameter.path)}
                problem={problemAt(problems, parameter.path)}
                onChange={(value) => form.set(parameter.path, value)}
              />
            ))}
          </Disclosure>
        );
      })}
    </div>
  );
}

function groupsOf(
  parameters: readonly ParameterDescription[],
): readonly (readonly [name: string, parameters: readonly ParameterDescription[]])[] {
  const names = [...new Set(parameters.map(({ group }) => group))];
  return names.map((name) => [name, parameters.filter(({ group }) => group === name)]);
}

function matches({ label, path, help, group }: ParameterDescription, wanted: string): boolean {
  return wanted === '' || `${label} ${path} ${help} ${group}`.toLowerCase().includes(wanted);
}
