import type { Configurations } from '../../../../core/api/compare.ts';
import type { Cell } from '../../../../core/base/columns.ts';
import { csvOf } from '../../../components/report/csv.ts';
import type { Sides } from './sides.ts';

/** A parameter in the table of configurations. */
export interface ConfigurationRow {
  readonly path: string;
  /** One for each column; `undefined` where that simulation stores none. */
  readonly values: readonly (Cell | undefined)[];
  /** Whether the columns store different values of it; that some store none is no other value. */
  readonly differs: boolean;
  /** Whether A has a value that B does not have, or the other way round. */
  readonly parts: boolean;
}

export interface ConfigurationChoice {
  /** Places of the simulations that have a column. */
  readonly columns: readonly number[];
  readonly equal: boolean;
  readonly ignore: readonly string[];
  /** Lower case; in path or value. */
  readonly find: string;
}

/** The rows of the table: what tells A from B first, then the rest, each by name. */
export function configurationRows(
  { parameters, silent }: Configurations,
  { a, b }: Sides,
  { columns, equal, ignore, find }: ConfigurationChoice,
): readonly ConfigurationRow[] {
  // Who stores no configuration at all differs in nothing that could be named.
  const telling = (places: readonly number[]) => places.filter((place) => !silent.includes(place));
  const [inColumns, onA, onB] = [columns, a.places, b.places].map(telling);
  const rows = parameters
    .filter(({ path }) => !isIgnored(path, ignore))
    .map(({ path, values }): ConfigurationRow => {
      const distinct = (places: readonly number[] = []) => [...new Set(places.map((place) => values[place]))];
      const [inA, inB] = [distinct(onA), distinct(onB)];
      const both = inA.length > 0 && inB.length > 0;
      return {
        path,
        values: columns.map((place) => values[place]),
        differs: distinct(inColumns).filter((value) => value !== undefined).length > 1,
        parts: both && (inA.length !== inB.length || inA.some((value) => !inB.includes(value))),
      };
    });
  return rows
    .filter(({ differs, parts }) => equal || differs || parts)
    .filter(({ path, values }) => find === '' || `${path} ${values.join(' ')}`.toLowerCase().includes(find))
    .toSorted((one, other) => Number(other.parts) - Number(one.parts));
}

/** A parameter is ignored by its whole path, by the object that it is in, or by its last part. */
function isIgnored(path: string, ignore: readonly string[]): boolean {
  return ignore.some((each) => path === each || path.startsWith(`${each}.`) || path.endsWith(`.${each}`));
}

/** The table as CSV, with every digit. */
export function configurationCsv(labels: readonly string[], rows: readonly ConfigurationRow[]): string {
  const lines = rows.map(({ path, values }) => [path, ...values.map((value) => value ?? undefined)]);
  return csvOf([['Parameter', ...labels], ...lines]);
}
