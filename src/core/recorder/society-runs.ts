import { agentMemories, societyTables } from '../schema/society-tables.ts';
import { createSql } from './table-sql.ts';
import { inTransaction, type WritableDatabase } from './writable-database.ts';

/** What is stored about a run. */
export interface StoredRunRow {
  readonly status: string | undefined;
  readonly notes: string | undefined;
  /** As JSON text. */
  readonly config: string | undefined;
}

export function readRun(database: WritableDatabase, runId: string): StoredRunRow | undefined {
  const sql = 'SELECT status, notes, config_snapshot AS config FROM simulation_runs WHERE run_id = ?';
  const [row] = database.rows<Record<keyof StoredRunRow, string | null>>({ sql, parameters: [runId] });
  return (
    row && { status: row.status ?? undefined, notes: row.notes ?? undefined, config: row.config ?? undefined }
  );
}

/** Removes every row of a run. */
export function removeRun(database: WritableDatabase, runId: string): void {
  const memories = 'SELECT memory_id FROM agent_memories WHERE simulation_run_id = ?';
  inTransaction(database, () => {
    // The words of each memory are looked for in all of them; here they go in one pass.
    database.execute('DROP TRIGGER agent_memories_fts_delete');
    database.execute(`DELETE FROM agent_memories_fts WHERE memory_id IN (${memories})`, [runId]);
    for (const table of [...societyTables].reverse()) {
      const [own] = ['simulation_run_id', 'creation_run_id', 'run_id'].filter(
        (name) => name in table.columns,
      );
      database.execute(`DELETE FROM ${table.name} WHERE ${own} = ?`, [runId]);
    }
    database.execute(createSql(agentMemories));
  });
}
