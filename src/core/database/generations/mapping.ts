import type {
  CanonicalTable,
  Family,
  Generation,
  Notice,
  Provenance,
  StoredTable,
} from '../../api/source.ts';
import type { SchemaDefinition } from '../../schema/define.ts';
import { farmSchema } from '../../schema/farm.ts';
import { societySchema } from '../../schema/society.ts';
import { type Connection, SqlFailure } from '../connection.ts';
import { readCatalog } from './catalog.ts';
import { familyOf } from './family.ts';
import { farmRules } from './farm-rules.ts';
import { surveyFarm } from './farm-survey.ts';
import type { Survey } from './findings.ts';
import { farmGenerations, type KnownGeneration, recognise, societyGenerations } from './known-generations.ts';
import { quoteName } from './names.ts';
import type { Probe } from './probe.ts';
import { storedTables } from './row-counts.ts';
import type { Rules } from './rules.ts';
import { societyRules } from './society-rules.ts';
import { surveySociety } from './society-survey.ts';
import { type CanonicalView, canonicalViews, emptyView } from './views.ts';

/** What a file is, and how its family's canonical tables come about. */
export interface Mapping {
  readonly family: Family;
  readonly generation: Generation;
  /** Tables as the file has them, with raw counts. */
  readonly tables: readonly StoredTable[];
  /** The canonical tables of the family, each a TEMP view now; empty for other families. */
  readonly canonical: readonly CanonicalTable[];
  readonly notices: readonly Notice[];
  /** The id under which the one simulation goes where the file names none. */
  readonly implicitSimulation?: string;
  /** How a canonical column (`table.column`) comes about here; `unavailable` for one that does not exist. */
  readonly has: (tableColumn: string) => Provenance;
}

interface FamilyMap {
  readonly schema: SchemaDefinition;
  readonly rules: Rules;
  readonly generations: readonly KnownGeneration[];
  /** For a file whose generation is not known. */
  readonly unknown: Generation;
  readonly survey: (probe: Probe) => Survey;
}

const families: Readonly<Record<'farm' | 'society', FamilyMap>> = {
  farm: {
    schema: farmSchema,
    rules: farmRules,
    generations: farmGenerations,
    unknown: { id: 'farm-unknown', label: 'AgentFarm, a generation not met before' },
    survey: surveyFarm,
  },
  society: {
    schema: societySchema,
    rules: societyRules,
    generations: societyGenerations,
    unknown: { id: 'society-unknown', label: 'LLM Society, a generation not met before' },
    survey: surveySociety,
  },
};

/**
 * Finds out what an open file is, by its tables and columns only, and lays TEMP views with the
 * canonical names over it. Cheap on a large file that is read block by block: with `largeFile`
 * nothing is asked that an index or a few pages do not answer.
 *
 * @throws SqlFailure when the schema itself cannot be read.
 * @throws ReadFailure when the file vanished or changed.
 */
export function mapCanonical(
  connection: Connection,
  { largeFile }: { readonly largeFile: boolean },
): Mapping {
  const catalog = readCatalog(connection);
  const tables = storedTables(connection, catalog, largeFile);
  const family = familyOf(catalog);
  switch (family) {
    case 'farm':
    case 'society':
      return mapFamily(family, families[family], { connection, catalog, largeFile }, tables);
    case 'metrics':
      return unmapped(family, { id: 'society-metrics', label: 'LLM Society, metrics' }, tables);
    case 'other':
      return unmapped(
        family,
        { id: 'other', label: 'Not a simulation database that Terrarium knows' },
        tables,
      );
  }
}

function mapFamily(
  family: Family,
  { schema, rules, generations, unknown, survey }: FamilyMap,
  bare: Probe,
  tables: readonly StoredTable[],
): Mapping {
  const known = recognise(bare.catalog, generations);
  const { probe, findings, notices, implicitSimulation } = survey(bare);
  const canonical = canonicalViews(schema, rules, probe.catalog, findings).map((view) =>
    layView(bare.connection, view),
  );
  const provenance = new Map<string, Provenance>(
    canonical.flatMap((table) =>
      table.columns.map((column) => [`${table.name}.${column.name}`, column.provenance] as const),
    ),
  );
  return {
    family,
    generation: known === undefined ? unknown : { id: known.id, label: known.label },
    tables,
    canonical,
    notices: [...(known === undefined ? [notMetBefore] : []), ...notices],
    ...(implicitSimulation === undefined ? {} : { implicitSimulation }),
    has: (tableColumn) => provenance.get(tableColumn) ?? 'unavailable',
  };
}

/** Makes the view, or an empty one where SQLite cannot answer it: one odd table does not spoil the others. */
function layView(connection: Connection, view: CanonicalView): CanonicalTable {
  const { name, columns } = view.table;
  const create = (sql: string) => {
    connection.execute(`DROP VIEW IF EXISTS temp.${quoteName(name)}`);
    connection.execute(`CREATE TEMP VIEW ${quoteName(name)} AS\n${sql}`);
    connection.rows({ sql: `SELECT * FROM temp.${quoteName(name)} LIMIT 0`, parameters: [] });
  };
  try {
    create(view.sql);
    return view.table;
  } catch (error) {
    if (!(error instanceof SqlFailure)) throw error;
    const empty = emptyView(
      name,
      columns.map((column) => column.name),
      `It cannot be read: ${error.message}.`,
    );
    create(empty.sql);
    return empty.table;
  }
}

const notMetBefore: Notice = {
  kind: 'unknown-generation',
  severity: 'info',
  text: 'The tables are of a generation that Terrarium has not met; what their columns tell is shown.',
};

function unmapped(family: Family, generation: Generation, tables: readonly StoredTable[]): Mapping {
  return { family, generation, tables, canonical: [], notices: [], has: () => 'unavailable' };
}
