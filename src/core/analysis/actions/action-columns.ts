type Numbers = Float64Array<ArrayBuffer>;

/** Text in columns: one code an entry, an index into `names`; −1 where nothing is stored. */
export interface Codes {
  readonly codes: Int32Array;
  readonly names: readonly string[];
}

/** Actions, one entry each, in any order. */
export interface ActionColumns {
  readonly length: number;
  readonly step: Numbers;
  /** Rises with time within a step; NaN where it is not stored. */
  readonly id: Numbers;
  readonly agent: Codes;
  readonly type: Codes;
  readonly target: Codes;
  /** 0 where none is stored. */
  readonly reward: Numbers;
  /** Resources of the agent; NaN where they are not stored. */
  readonly before: Numbers;
  readonly after: Numbers;
}

/** The actions of one type, as places in the columns. */
export interface ActionGroup {
  readonly type: string;
  readonly rows: Int32Array;
}

/** The name of a type that is not stored. */
export const NO_TYPE = '(none)';

function nameOf({ names }: Codes, code: number | undefined): string {
  return names[code ?? -1] ?? NO_TYPE;
}

/** Actions by type, the commonest first, of equals by name. */
export function groupByType({
  type,
  length,
}: Pick<ActionColumns, 'type' | 'length'>): readonly ActionGroup[] {
  const counts = new Int32Array(type.names.length + 1);
  for (let row = 0; row < length; row++) {
    const place = placeOf(type, row);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const groups = Array.from(counts, (count) => new Int32Array(count));
  const next = new Int32Array(groups.length);
  for (let row = 0; row < length; row++) {
    const place = placeOf(type, row);
    const at = next[place] ?? 0;
    const group = groups[place];
    if (group !== undefined) group[at] = row;
    next[place] = at + 1;
  }
  return groups
    .map((rows, place) => ({ type: nameOf(type, place), rows }))
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length || (a.type < b.type ? -1 : 1));
}

function placeOf({ codes, names }: Codes, row: number): number {
  const code = codes[row] ?? -1;
  return code < 0 ? names.length : code;
}

/** Values of a column at some places. */
export function pick(values: Numbers, rows: Int32Array): Numbers {
  return Float64Array.from(rows, (row) => values[row] ?? Number.NaN);
}
