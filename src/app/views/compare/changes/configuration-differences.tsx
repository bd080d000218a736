import { Button, Group, TagsInput, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { saveFile } from '../../../charts/save-file.ts';
import { Breakable } from '../../../components/breakable.tsx';
import { ForkButton } from '../../../components/fork-button.tsx';
import { formatCell } from '../../../components/format.ts';
import { Stage } from '../../../components/stage.tsx';
import { useImmediate } from '../../../components/use-immediate.ts';
import { useFork } from '../../../state/use-fork.ts';
import type { Comparison } from '../comparison.ts';
import { CheckField } from '../toolbar/check-field.tsx';
import classes from './changes.module.css';
import { type ConfigurationRow, configurationCsv, configurationRows } from './configuration-rows.ts';
import type { Sides } from './sides.ts';

export interface ConfigurationDifferencesProps {
  readonly comparison: Comparison;
  readonly sides: Sides;
}

/** More columns than this are not drawn; the CSV has them all. */
const MOST_COLUMNS = 40;
/** Up to this many simulations all have a column unless a person wants only those of A and B. */
const FEW = 12;

/** Every parameter in which the simulations differ, a column a simulation. */
export function ConfigurationDifferences({ comparison, sides }: ConfigurationDifferencesProps) {
  const { configurations, members, search, change } = comparison;
  const { a, b } = sides;
  const onlySides = search.columns === 'sides' || members.length > FEW;
  const wanted = useMemo(() => {
    const own = [...new Set([...a.places, ...b.places])];
    return onlySides ? own : [...own, ...members.keys()].filter((place, k, all) => all.indexOf(place) === k);
  }, [a, b, members, onlySides]);
  const shown = wanted.slice(0, MOST_COLUMNS);
  const [typed, setTyped] = useState(search.find);
  const find = useDeferredValue(typed.trim().toLowerCase());
  const { equal, ignore } = search;
  const [ignored, setIgnored] = useImmediate(ignore, (paths) => change({ ignore: paths }));
  const rows = useMemo(
    () =>
      configurations && configurationRows(configurations, sides, { columns: wanted, equal, ignore, find }),
    [configurations, sides, wanted, equal, ignore, find],
  );
  if (configurations === undefined || rows === undefined) return <Stage text="Reading configurations" />;
  const labelOf = (place: number) => members[place]?.label ?? '';
  const save = () => {
    const text = configurationCsv(wanted.map(labelOf), rows);
    saveFile('compare-configurations.csv', new Blob([text], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <div className={classes.box}>
      <div className={classes.boxHead}>
        <h3 className={classes.title}>Configuration differences</h3>
        <Button size="compact-xs" variant="default" onClick={save}>
          Configuration as CSV
        </Button>
      </div>
      <Group gap="8px 16px" mb={8} align="center">
        <TextInput
          data-search
          size="xs"
          w={168}
          aria-label="Find a parameter"
          placeholder="Find a parameter"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => change({ find: typed })}
        />
        <CheckField label="Only differences" checked={!equal} onChange={(only) => change({ equal: !only })} />
        {members.length <= FEW && (
          <CheckField
            label="Only A and B"
            checked={onlySides}
            onChange={(only) => change({ columns: only ? 'sides' : undefined })}
          />
        )}
        <TagsInput
          size="xs"
          className={classes.ignore}
          aria-label="Parameters to ignore"
          placeholder={ignore.length === 0 ? 'Ignore: seed, agent.name …' : ''}
          data={configurations.parameters.map(({ path }) => path)}
          limit={40}
          value={[...ignored]}
          onChange={setIgnored}
        />
      </Group>
      <p className={classes.caption}>{captionOf(configurations, wanted, rows, find)}</p>
      {wanted.length > shown.length && (
        <p className={classes.caption}>
          The first {shown.length} of {wanted.length} simulations have a column here; the CSV has all.
        </p>
      )}
      {rows.length > 0 && (
        <div className={classes.fill}>
          <Table rows={rows} places={shown} sides={sides} members={members} silent={configurations.silent} />
        </div>
      )}
    </div>
  );
}

function captionOf(
  { parameters, silent }: NonNullable<Comparison['configurations']>,
  columns: readonly number[],
  rows: readonly ConfigurationRow[],
  find: string,
): string {
  const without = columns.filter((place) => silent.includes(place)).length;
  if (without === columns.length)
    return 'None of these simulations stores a configuration that could be compared.';
  const some =
    without === 0
      ? ''
      : ` ${without} of these simulations ${without === 1 ? 'stores' : 'store'} no configuration.`;
  if (rows.length === 0 && find !== '')
    return `No parameter that is listed has “${find}” in its path or values.${some}`;
  if (rows.length === 0)
    return `All ${parameters.length} parameters are equal: what differs comes from elsewhere, for example the seed or the program.${some}`;
  const parts = rows.filter((row) => row.parts).length;
  return `${rows.length} of ${parameters.length} parameters; ${parts} ${parts === 1 ? 'tells' : 'tell'} A from B.${some}`;
}

interface TableProps {
  readonly rows: readonly ConfigurationRow[];
  readonly places: readonly number[];
  readonly sides: Sides;
  readonly members: Comparison['members'];
  /** Those that store no configuration. */
  readonly silent: readonly number[];
}

function Table({ rows, places, sides, members, silent }: TableProps) {
  const labelOf = (place: number) => members[place]?.label ?? '';
  const sideOf = (place: number) =>
    [sides.a.places.includes(place) && 'A', sides.b.places.includes(place) && 'B']
      .filter(Boolean)
      .join(' and ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.scroll} aria-label="Configuration differences, scrolling" tabIndex={0}>
      <table className={classes.table} aria-label="Configuration differences">
        <thead>
          <tr>
            <th scope="col">Parameter</th>
            {places.map((place) => (
              <th
                key={place}
                scope="col"
                data-number
                title={`${labelOf(place)}${sideOf(place) === '' ? '' : `: stands in ${sideOf(place)}`}`}
              >
                <span className={classes.column} data-side={sideOf(place) || undefined}>
                  <Breakable name={labelOf(place)} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ path, values, parts }) => (
            <tr key={path} data-parts={parts || undefined}>
              <th scope="row" className={classes.path} title={parts ? `${path}: tells A from B` : path}>
                <Breakable name={path} />
              </th>
              {places.map((place, k) => {
                const value = values[k];
                return (
                  <td key={place} data-number title={value === undefined ? 'not stored' : String(value)}>
                    {value === undefined ? <span className={classes.nothing}>–</span> : valueText(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {places.map((place) => (
              <td key={place} data-number>
                <Fork member={members[place]} stores={!silent.includes(place)} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

interface ForkProps {
  readonly member: Comparison['members'][number] | undefined;
  /** Whether it stores a configuration. */
  readonly stores: boolean;
}

function Fork({ member, stores }: ForkProps) {
  const fork = useFork();
  if (member === undefined || !stores) return null;
  return <ForkButton of={member.label} onFork={() => void fork(member.source, member.simulation)} />;
}

function valueText(value: string | number | null): string {
  // A parameter is a name as often as a quantity: no digit is left out.
  return typeof value === 'number' ? String(value) : value === null ? 'null' : formatCell(value);
}
