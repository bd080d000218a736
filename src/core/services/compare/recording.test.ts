import { describe, expect, it } from 'vitest';
import { textDatabase } from '../../testing/text-database.ts';
import { recording, withParameters } from './recording.ts';

describe('a recorded statement', () => {
  it('has its values in their places, texts quoted', () => {
    expect(withParameters('a = ? and b in (?, ?) and c is ?', ["O'Hara", 1.5, true, null])).toBe(
      "a = 'O''Hara' and b in (1.5, 1) and c is NULL",
    );
  });

  it('keeps question marks inside quoted names and texts', () => {
    expect(withParameters(`"why?" = '?''?' and "a""?" = ?`, ['x'])).toBe(`"why?" = '?''?' and "a""?" = 'x'`);
  });

  it('writes a blob as SQL does', () => {
    expect(withParameters('b = ?', [Uint8Array.of(0, 255)])).toBe("b = x'00ff'");
  });

  it('can be run again by itself, and answers the same', async () => {
    const connection = await textDatabase(
      "generation farm-2025-11\nsimulation it's steps 0..3\nagent a1 SystemAgent born 0",
    );
    const told: string[] = [];
    const recorded = recording(connection, (sql) => void told.push(sql));
    const sql = 'SELECT count(*) AS steps FROM simulation_steps WHERE simulation_id = ? AND step_number > ?';
    const asked = recorded.rows({ sql, parameters: ["it's", 0] });
    const visited: unknown[] = [];
    recorded.each({ sql, parameters: ["it's", 1] }, (row) => void visited.push(...row));
    const { columns } = recorded.columns({ sql, parameters: ["it's", 2] }, { steps: 'number' });
    const pieces = [...recorded.batches({ sql, parameters: ["it's", 3] }, 10)];
    const counts = told.map((each) => connection.rows({ sql: each, parameters: [] })[0]);
    expect(counts).toEqual([{ steps: 3 }, { steps: 2 }, { steps: 1 }, { steps: 0 }]);
    expect([asked, visited, columns.steps?.kind === 'number' && [...columns.steps.values], pieces]).toEqual([
      [{ steps: 3 }],
      [2],
      [1],
      [[[0]]],
    ]);
  });
});
