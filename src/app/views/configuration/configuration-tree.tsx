import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Configuration } from '../../../core/api/configuration.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { CsvButton } from '../../components/report/csv-button.tsx';
import classes from './configuration.module.css';
import type { ConfigurationSearch } from './configuration-search.ts';
import { ParameterRow } from './parameter-row.tsx';
import { groupPaths, matching, treeLines } from './parameter-tree.ts';
import { parameterLines } from './value-words.ts';

export interface ConfigurationTreeProps {
  readonly configuration: Configuration;
  readonly search: ConfigurationSearch;
  /** What a download is named after, `<source>-<simulation>`. */
  readonly fileStem: string;
  readonly onChange: (search: ConfigurationSearch) => void;
}

const none: ReadonlySet<string> = new Set();

/** Parameters as a tree, whatever part of them was nested: what is searched for, or differs, or all. */
export function ConfigurationTree({ configuration, search, fileStem, onChange }: ConfigurationTreeProps) {
  const { parameters, places, others } = configuration;
  // The field is ahead of the address, which follows a moment later.
  const [find, setFind] = useState(search.find ?? '');
  const [collapsed, setCollapsed] = useState(none);
  const shown = useMemo(() => {
    const found = matching(parameters, find);
    return search.differs ? found.filter(({ elsewhere }) => elsewhere !== undefined) : found;
  }, [parameters, find, search.differs]);
  // A match is never hidden in a collapsed group.
  const searching = find !== '' || search.differs === true;
  const lines = useMemo(() => treeLines(shown, searching ? none : collapsed), [shown, searching, collapsed]);
  const differing = parameters.filter(({ elsewhere }) => elsewhere !== undefined).length;
  const lookFor = (next: ConfigurationSearch) => {
    setFind(next.find ?? '');
    onChange(next);
  };
  const toggle = (path: string) =>
    setCollapsed((old) => {
      const next = new Set(old);
      if (!next.delete(path)) next.add(path);
      return next;
    });
  return (
    <>
      <Group gap={12} my={12} align="center">
        <TextInput
          size="xs"
          w={280}
          aria-label="Search parameters"
          placeholder="Search names and values"
          value={find}
          onChange={(event) => lookFor({ ...search, find: event.currentTarget.value })}
        />
        {others > 0 && (
          <Checkbox
            size="xs"
            label="Only what differs in other simulations"
            checked={search.differs === true}
            onChange={(event) => onChange({ ...search, differs: event.currentTarget.checked || undefined })}
          />
        )}
        <Button size="compact-xs" variant="default" disabled={searching} onClick={() => setCollapsed(none)}>
          Expand all
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          disabled={searching}
          onClick={() => setCollapsed(new Set(groupPaths(parameters)))}
        >
          Collapse all
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {searching ? `${shown.length} of ${parameters.length}` : parameters.length} parameters
          {others > 0 && `, ${differing} ${differing === 1 ? 'differs' : 'differ'} in other simulations`}
        </Text>
        {shown.length > 0 && (
          <CsvButton name="Parameters" fileStem={fileStem} lines={() => parameterLines(shown, others)} />
        )}
      </Group>
      {lines.length === 0 ? (
        <EmptyState action={{ label: 'Show all parameters', run: () => lookFor({}) }}>
          {find === '' ? 'Nothing differs from the other simulations.' : `No name or value holds “${find}”.`}
        </EmptyState>
      ) : (
        <section className={classes.scroll} aria-label="Parameters, scrollable" tabIndex={-1}>
          <table className={classes.table} aria-label="Parameters">
            <thead>
              <tr>
                <th scope="col">Parameter</th>
                <th scope="col">Value</th>
                {others > 0 && (
                  <th scope="col">
                    {others === 1 ? 'In the other simulation' : `In the ${others} other simulations`}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <ParameterRow
                  key={line.path}
                  line={line}
                  places={places}
                  find={find}
                  collapsed={!searching && collapsed.has(line.path)}
                  onToggle={toggle}
                  others={others}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
