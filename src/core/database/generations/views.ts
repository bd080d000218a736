import type { CanonicalColumn, CanonicalTable, Provenance } from '../../api/source.ts';
import type { ColumnDefinition, SchemaDefinition } from '../../schema/define.ts';
import { asCanonical } from './affinity.ts';
import type { Catalog } from './catalog.ts';
import { normalName, quoteName } from './names.ts';
import type { Candidate, Findings, Part, Rules, TableRule } from './rules.ts';
import { fill } from './template.ts';

export interface CanonicalView {
  /** The query behind the view. */
  readonly sql: string;
  readonly table: CanonicalTable;
}

interface Context {
  readonly catalog: Catalog;
  readonly findings: Findings;
}

/** One view for each canonical table of a family, whatever the file has. */
export function canonicalViews(
  schema: SchemaDefinition,
  rules: Rules,
  catalog: Catalog,
  findings: Findings,
): readonly CanonicalView[] {
  return Object.entries(schema).map(([name, definition]) => {
    const rule = rules[name];
    if (rule === undefined) throw new Error(`The canonical table ${name} has no rule`);
    return viewOf(name, rule, definition.columns, { catalog, findings });
  });
}

type Definitions = Readonly<Record<string, ColumnDefinition>>;

function viewOf(name: string, rule: TableRule, definitions: Definitions, context: Context): CanonicalView {
  const columns = Object.keys(definitions);
  const applying = rule.parts.filter((part) => applies(part, context));
  const parts = (rule.combine === 'first' ? applying.slice(0, 1) : applying).map((part) =>
    selectOf(rule, part, definitions, context),
  );
  if (parts.length === 0) return emptyView(name, columns, rule.missing);
  const best = columns.map((_, i) => {
    const options = parts.flatMap((part) => part.columns[i] ?? []);
    return options.find((column) => column.provenance !== 'unavailable') ?? options[0];
  });
  return {
    sql: parts.map((part) => part.sql).join('\nUNION ALL\n'),
    table: { name, columns: best.filter((column) => column !== undefined) },
  };
}

/** A canonical table without rows, and why it has none. */
export function emptyView(name: string, columns: readonly string[], note: string): CanonicalView {
  const list = columns.map((column) => `NULL AS ${quoteName(column)}`).join(', ');
  return {
    sql: `SELECT ${list} WHERE 0`,
    table: { name, columns: columns.map((column) => ({ name: column, provenance: 'unavailable', note })) },
  };
}

function applies(part: Part, { catalog, findings }: Context): boolean {
  if (catalog.table(part.table) === undefined) return false;
  if (part.when !== undefined && !findings.facts.has(part.when)) return false;
  return (part.needs ?? []).every((column) => catalog.column(part.table, column) !== undefined);
}

function selectOf(
  rule: TableRule,
  part: Part,
  definitions: Definitions,
  context: Context,
): { readonly sql: string; readonly columns: readonly CanonicalColumn[] } {
  const chosen = Object.entries(definitions).map(([column, definition]) =>
    choose({ ...definition, name: column }, rule.columns[column] ?? [column], rule, part, context),
  );
  const list = chosen.map((choice) => `${choice.sql} AS ${quoteName(choice.column.name)}`);
  const joins = new Set(chosen.flatMap((choice) => choice.join ?? []));
  const conditions = [{ sql: part.where ?? '1' }, ...(rule.where ?? [])]
    .filter(({ when }: { when?: string; sql: string }) => holds(when, context.findings))
    .flatMap(({ sql }) => fill(sql, part.table, context.catalog, context.findings) ?? [])
    .filter((sql) => sql !== '1');
  const where = conditions.length === 0 ? '' : `\nWHERE ${conditions.join('\n  AND ')}`;
  const from = [`${context.catalog.table(part.table)?.source ?? ''} AS t`, ...joins].join('\n  ');
  return {
    sql: `SELECT ${list.join(',\n  ')}\nFROM ${from}${where}`,
    columns: chosen.map((choice) => choice.column),
  };
}

interface Choice {
  readonly sql: string;
  readonly column: CanonicalColumn;
  readonly join?: string;
}

type Wanted = ColumnDefinition & { readonly name: string };

function choose(
  wanted: Wanted,
  candidates: readonly Candidate[],
  rule: TableRule,
  part: Part,
  context: Context,
): Choice {
  for (const candidate of candidates) {
    const choice = tryCandidate(wanted, candidate, rule, part, context);
    if (choice !== undefined) return choice;
  }
  return unavailable(wanted.name, 'The file does not store it.');
}

function tryCandidate(
  { name, type }: Wanted,
  candidate: Candidate,
  rule: TableRule,
  part: Part,
  { catalog, findings }: Context,
): Choice | undefined {
  if (typeof candidate === 'string') {
    const physical = catalog.column(part.table, candidate);
    if (physical === undefined) return undefined;
    const table = catalog.table(part.table);
    const declared = table?.columns.find((entry) => entry.name === physical)?.type ?? '';
    const sql = asCanonical(`t.${quoteName(physical)}`, declared, type);
    const derived = table?.derived;
    if (derived !== undefined) return { sql, column: column(name, 'derived', derived) };
    const note = normalName(candidate) === normalName(name) ? undefined : `Stored as ${physical}.`;
    return { sql, column: column(name, 'stored', note) };
  }
  if (!holds(candidate.when, findings)) return undefined;
  if ('unavailable' in candidate) return unavailable(name, candidate.unavailable);
  const sql = fill(candidate.sql, part.table, catalog, findings);
  if (sql === undefined) return undefined;
  const note = candidate.note === undefined ? undefined : fill(candidate.note, part.table, catalog, findings);
  const described = column(name, candidate.provenance, note);
  if (candidate.join === undefined) return { sql, column: described };
  const join = fill(rule.joins?.[candidate.join] ?? '', part.table, catalog, findings);
  return join === undefined ? undefined : { sql, column: described, join };
}

function holds(when: string | undefined, findings: Findings): boolean {
  return when === undefined || (findings.facts as ReadonlySet<string>).has(when);
}

function unavailable(name: string, note: string): Choice {
  return { sql: 'NULL', column: column(name, 'unavailable', note) };
}

function column(name: string, provenance: Provenance, note: string | undefined): CanonicalColumn {
  return { name, provenance, ...(note === undefined ? {} : { note }) };
}
