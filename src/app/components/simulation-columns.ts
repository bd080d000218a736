import type { Cell } from '../../core/base/columns.ts';
import { formatCell, formatDuration, formatNumber } from './format.ts';
import type { SimulationRow } from './simulation-table.tsx';

/** A column of the table of simulations between name and sparkline. */
export interface SimulationColumn {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly numeric: boolean;
  /** A sentence, which may take several lines. */
  readonly sentence?: boolean;
  readonly value: (row: SimulationRow) => Cell | undefined;
  readonly text: (row: SimulationRow) => string;
}

type Value = SimulationColumn['value'];

function column(id: string, label: string, title: string, value: Value, numeric = true): SimulationColumn {
  return { id, label, title, numeric, value, text: (row) => formatCell(value(row)) };
}

const always: readonly SimulationColumn[] = [
  column('status', 'Status', 'Status as the program stored it', ({ simulation }) => simulation.status, false),
  {
    ...column(
      'outcome',
      'What the data says',
      'What the rows say',
      ({ simulation }) => simulation.outcomeText,
      false,
    ),
    sentence: true,
  },
  column('steps', 'Steps', 'Steps that are stored', ({ simulation }) => simulation.steps),
];

const whereKnown: readonly SimulationColumn[] = [
  column('start', 'Start', 'Agents at the first step', ({ simulation }) => simulation.agentsAtStart),
  {
    ...column('peak', 'Peak', 'Most agents at once, and when', ({ simulation }) => simulation.agentsPeak),
    text: ({ simulation: { agentsPeak, peakStep } }) => {
      if (agentsPeak === undefined) return '–';
      return peakStep === undefined
        ? formatNumber(agentsPeak)
        : `${formatNumber(agentsPeak)} (step ${peakStep})`;
    },
  },
  column('end', 'End', 'Agents at the last step', ({ simulation }) => simulation.agentsEnd),
  column('births', 'Births', 'Agents born', ({ simulation }) => simulation.births),
  column('deaths', 'Deaths', 'Agents that died', ({ simulation }) => simulation.deaths),
  {
    ...column('duration', 'Duration', 'Time on the clock', ({ simulation }) => simulation.durationSeconds),
    text: ({ simulation: { durationSeconds } }) =>
      durationSeconds === undefined ? '–' : formatDuration(durationSeconds),
  },
  {
    ...column('seed', 'Seed', 'Seed of the random numbers', ({ simulation }) => simulation.seed),
    // A seed is a name, not a quantity: no separators.
    text: ({ simulation: { seed } }) => (seed === undefined || seed === null ? '–' : String(seed)),
  },
];

/** The columns that say something about these simulations. */
export function simulationColumns(
  rows: readonly SimulationRow[],
  varying: readonly string[],
  withFile: boolean,
): readonly SimulationColumn[] {
  const known = whereKnown.filter(({ value }) => rows.some((row) => present(value(row))));
  const file = column('file', 'File', 'File that it is stored in', (row) => row.file, false);
  const parameters = varying.map((path) => {
    const value: Value = ({ simulation }) => simulation.parameters[path];
    const numeric = rows.every((row) => !present(value(row)) || typeof value(row) === 'number');
    const label = path.split('.').at(-1) ?? path;
    return column(`parameter ${path}`, label, `Parameter ${path}`, value, numeric);
  });
  const noted = rows.some((row) => present(row.note)) ? [note] : [];
  return [...(withFile ? [file] : []), ...always, ...noted, ...known, ...parameters];
}

/** Named after what it holds: the files have notes of their own, too. */
const note: SimulationColumn = {
  ...column('note', 'Your notes', 'What you wrote about it, and its tags', (row) => row.note, false),
  sentence: true,
};

const byNumbers = new Intl.Collator('en', { numeric: true });

/** Rows without a value come last, whichever way. */
export function sortRows(
  rows: readonly SimulationRow[],
  { value }: SimulationColumn,
  descending: boolean,
): readonly SimulationRow[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (!present(left) || !present(right)) return Number(present(right)) - Number(present(left));
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * byNumbers.compare(String(left), String(right));
  });
}

function present(value: Cell | undefined): value is string | number {
  return value !== undefined && value !== null;
}
