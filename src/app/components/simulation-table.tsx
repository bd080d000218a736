import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo, useMemo, useState } from 'react';
import type { SimulationSummary } from '../../core/api/simulation.ts';
import { Sparkline } from '../charts/sparkline.tsx';
import { ChooseBox } from './choose-box.tsx';
import { type SimulationColumn, simulationColumns, sortRows } from './simulation-columns.ts';
import classes from './simulation-table.module.css';

export interface SimulationRow {
  readonly source: string;
  /** For the File column; only shown when given. */
  readonly file?: string | undefined;
  /** For people; the id where none is given. */
  readonly name?: string | undefined;
  /** Place in the palette: its colour. */
  readonly place: number;
  readonly simulation: SimulationSummary;
  /** What a person wrote about it, tags first. */
  readonly note?: string | undefined;
}

export interface SimulationTableProps {
  readonly rows: readonly SimulationRow[];
  /** Parameters that differ between simulations: one column each. */
  readonly varying: readonly string[];
  readonly withFile?: boolean;
  /** Those that are chosen to be compared, by {@link rowKey}. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (rows: readonly SimulationRow[], on: boolean) => void;
}

/** Source and simulation: an id may stand in several files. */
function rowKey({ source, simulation }: SimulationRow): string {
  return `${source}/${simulation.id}`;
}

interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

/** One row a simulation; a click on a heading sorts, a click on a name opens. */
export const SimulationTable = memo(function SimulationTable({
  rows,
  varying,
  withFile = false,
  chosen,
  onChoose,
}: SimulationTableProps) {
  const [sorting, setSorting] = useState<Sorting>();
  const columns = useMemo(() => simulationColumns(rows, varying, withFile), [rows, varying, withFile]);
  const sorted = useMemo(() => {
    const by = columns.find(({ id }) => id === sorting?.column);
    return by === undefined ? rows : sortRows(rows, by, sorting?.descending ?? false);
  }, [rows, columns, sorting]);
  const press = (column: string) =>
    setSorting((old) => {
      if (old?.column !== column) return { column, descending: false };
      return old.descending ? undefined : { column, descending: true };
    });
  return (
    <section className={classes.scroll} aria-label="Simulations, table" tabIndex={-1}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className={classes.choice}>
                <ChooseBox
                  name="All simulations"
                  chosen={chosenOf(rows, chosen)}
                  onChoose={(on) => onChoose(rows, on)}
                />
                Simulation
              </span>
            </th>
            <th scope="col" title="Agents over time">
              Agents
            </th>
            {columns.map((column) => (
              <Heading key={column.id} column={column} sorting={sorting} onPress={press} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <Row
              key={rowKey(row)}
              row={row}
              columns={columns}
              chosen={chosen.has(rowKey(row))}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
});

/** Whether all, some or none of the rows are chosen. */
function chosenOf(rows: readonly SimulationRow[], chosen: ReadonlySet<string>): boolean | 'some' {
  const count = rows.filter((row) => chosen.has(rowKey(row))).length;
  return count === rows.length ? count > 0 : count > 0 && 'some';
}

interface HeadingProps {
  readonly column: SimulationColumn;
  readonly sorting: Sorting | undefined;
  readonly onPress: (column: string) => void;
}

function Heading({ column, sorting, onPress }: HeadingProps) {
  const sorted = sorting?.column === column.id ? (sorting.descending ? 'descending' : 'ascending') : 'none';
  const Icon = sorted === 'descending' ? IconChevronDown : IconChevronUp;
  return (
    <th scope="col" aria-sort={sorted} data-number={column.numeric || undefined}>
      <button type="button" className={classes.sort} title={column.title} onClick={() => onPress(column.id)}>
        {column.label}
        <Icon size={12} aria-hidden style={{ visibility: sorted === 'none' ? 'hidden' : 'visible' }} />
      </button>
    </th>
  );
}

interface RowProps {
  readonly row: SimulationRow;
  readonly columns: readonly SimulationColumn[];
  readonly chosen: boolean;
  readonly onChoose: SimulationTableProps['onChoose'];
}

const Row = memo(function Row({ row, columns, chosen, onChoose }: RowProps) {
  const { simulation } = row;
  const name = row.name ?? simulation.id;
  const told = simulation.error === undefined || simulation.outcomeText.includes(simulation.error);
  return (
    <tr>
      <th scope="row">
        <span className={classes.choice}>
          <ChooseBox name={name} place={row.place} chosen={chosen} onChoose={(on) => onChoose([row], on)} />
          <Link
            to="/source/$source/$simulation"
            params={{ source: row.source, simulation: simulation.id }}
            className={classes.link}
            title={name}
          >
            {name}
          </Link>
        </span>
        {!told && (
          <div className={classes.error} title={simulation.error}>
            {simulation.error}
          </div>
        )}
      </th>
      <td>
        {simulation.sparkline.length > 0 && (
          <Sparkline values={simulation.sparkline} label="Agents over time" width={72} />
        )}
      </td>
      {columns.map((column) => {
        const text = column.text(row);
        return (
          <td
            key={column.id}
            data-number={column.numeric || undefined}
            data-none={text === '–' || undefined}
            data-sentence={column.sentence || undefined}
            title={text.length > 32 ? text : undefined}
          >
            {column.sentence ? <span className={classes.sentence}>{text}</span> : text}
          </td>
        );
      })}
    </tr>
  );
});
