import type { ExportFormat, ExportQuery } from '../../../../core/api/export.ts';
import type { Note } from '../../../../core/api/notes.ts';
import type { SimulationSummary } from '../../../../core/api/simulation.ts';
import type { SliceQuery } from '../../../../core/api/slice.ts';
import type { SourceInfo } from '../../../../core/api/source.ts';

/** Tables in some form, or the database itself. */
export type FileFormat = ExportFormat | 'database';

/** What a person has chosen to export. */
export interface ExportChoices {
  readonly format: FileFormat;
  readonly source: ExportQuery['source'];
  /** Chosen tables, each with its columns; `undefined` for all of them. */
  readonly tables: Readonly<Record<string, readonly string[] | undefined>>;
  /** None means all. */
  readonly simulations: readonly string[];
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** None means all. */
  readonly agentTypes: readonly string[];
  readonly metadata: boolean;
  readonly byteOrderMark: boolean;
  readonly escapeFormulas: boolean;
  /** Whether a person's notes go along with a database. */
  readonly notes: boolean;
}

/** A table that can be exported, with the columns that the file has of it. */
export interface ChoosableTable {
  readonly name: string;
  readonly columns: readonly string[];
}

export const formats: readonly {
  readonly id: FileFormat;
  readonly label: string;
  readonly about: string;
}[] = [
  {
    id: 'database',
    label: 'SQLite database (.db)',
    about: 'The file itself, or the chosen simulations of it.',
  },
  { id: 'csv', label: 'CSV', about: 'One table a file, several in a ZIP archive.' },
  { id: 'json', label: 'JSON', about: 'One object with a list of records for each table.' },
  { id: 'parquet', label: 'Parquet', about: 'Typed columns, for pandas, R, DuckDB and Spark.' },
  { id: 'postgres', label: 'PostgreSQL', about: 'A script for psql: tables, rows, keys and indexes.' },
];

/** The tables of a source in the shape that is asked for, without those that the file has nothing of. */
export function choosableTables(info: SourceInfo, source: ExportQuery['source']): readonly ChoosableTable[] {
  if (source === 'stored') {
    return info.tables.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) }));
  }
  return info.canonical.flatMap(({ name, columns }) => {
    const had = columns.filter(({ provenance }) => provenance !== 'unavailable').map((column) => column.name);
    return had.length === 0 ? [] : [{ name, columns: had }];
  });
}

/** Everything, in the shape that most will want. */
export function firstChoices(info: SourceInfo): ExportChoices {
  const source = hasCanonical(info) ? 'canonical' : 'stored';
  return {
    format: 'csv',
    source,
    tables: allOf(choosableTables(info, source)),
    simulations: [],
    from: undefined,
    to: undefined,
    agentTypes: [],
    metadata: true,
    byteOrderMark: false,
    escapeFormulas: false,
    notes: true,
  };
}

export function hasCanonical({ family }: SourceInfo): boolean {
  return family === 'farm' || family === 'society';
}

export function allOf(tables: readonly ChoosableTable[]): ExportChoices['tables'] {
  return Object.fromEntries(tables.map(({ name }) => [name, undefined]));
}

/** A database of its own, with the name that it is saved under. */
export interface DatabaseRequest extends SliceQuery {
  readonly format: 'database';
  readonly fileName: string;
}

/** What is asked for, or the sentence that says why nothing can be. */
export function requestOf(
  choices: ExportChoices,
  info: SourceInfo,
  simulations: readonly SimulationSummary[],
  notes: readonly Note[],
): ExportQuery | DatabaseRequest | string {
  const { format } = choices;
  if (format === 'database') return databaseOf(choices, info, simulations, notes);
  return queryOf(
    { ...choices, format },
    info,
    simulations.map(({ id }) => id),
  );
}

function databaseOf(
  { simulations: chosen, notes: wanted }: ExportChoices,
  info: SourceInfo,
  simulations: readonly SimulationSummary[],
  notes: readonly Note[],
): DatabaseRequest {
  const whole = chosen.length === 0 || chosen.length === simulations.length;
  const stem = info.name.replace(/\.[^.]+$/, '');
  const along = simulations.filter(({ id }) => whole || chosen.includes(id));
  const has: Readonly<Record<Note['about'], (id: string) => boolean>> = {
    file: () => true,
    experiment: (id) => whole || along.some(({ experiment }) => experiment === id),
    simulation: (id) => whole || chosen.includes(id),
  };
  return {
    format: 'database',
    fileName: whole ? `${stem}.db` : `${stem}-slice.db`,
    simulations: whole ? undefined : chosen,
    notes: wanted ? notes.filter(({ about, id }) => has[about](id)) : [],
  };
}

function queryOf(
  choices: ExportChoices & { readonly format: ExportFormat },
  info: SourceInfo,
  simulations: readonly string[],
): ExportQuery | string {
  const { format, from, to } = choices;
  const source = format === 'postgres' ? 'canonical' : choices.source;
  const tables = choosableTables(info, source)
    .filter(({ name }) => name in choices.tables)
    .map(({ name }) => ({ name, columns: choices.tables[name] }));
  if (tables.length === 0) return 'Choose at least one table.';
  if (tables.some(({ columns }) => columns?.length === 0)) return 'Choose at least one column of each table.';
  if (from !== undefined && to !== undefined && from > to) return `The steps ${from} to ${to} run backwards.`;
  const ranged = from !== undefined || to !== undefined;
  const wanted = choices.simulations.length > 0 ? choices.simulations : simulations;
  return {
    format,
    source,
    tables,
    simulations: source === 'canonical' || choices.simulations.length > 0 ? wanted : [],
    ...(ranged && { steps: [from ?? 0, to ?? Number.MAX_SAFE_INTEGER] as const }),
    ...(choices.agentTypes.length > 0 && { agentTypes: choices.agentTypes }),
    metadata: choices.metadata,
    ...(format === 'csv' && {
      byteOrderMark: choices.byteOrderMark,
      escapeFormulas: choices.escapeFormulas,
    }),
  };
}
