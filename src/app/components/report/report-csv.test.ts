import { expect, it } from 'vitest';
import { reportCsv } from './report-csv.ts';

it('writes units in the header, every digit, and nothing for no value', () => {
  const csv = reportCsv({
    id: 'dominance',
    name: 'Dominance',
    columns: [{ label: 'Type' }, { label: 'Score', metric: 'dominance_score' }, { label: 'Said' }],
    rows: [{ cells: ['system', 0.1 + 0.2, 'a, "b"'] }, { cells: ['control', undefined, undefined] }],
    notes: [],
  });
  expect(csv).toBe('Type,Score (score),Said\r\nsystem,0.30000000000000004,"a, ""b"""\r\ncontrol,,\r\n');
});
