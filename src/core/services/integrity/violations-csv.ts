import type { IntegrityScope } from '../../api/integrity.ts';
import { csvRecord } from '../../export/csv-cell.ts';
import { everyViolation } from '../../repositories/integrity/violations.ts';
import type { Source } from '../source.ts';
import { answerRule } from './answer.ts';

/** Characters that are gathered before they are handed over. */
const chunkLength = 256 * 1024;

/**
 * Everything that breaks a rule as CSV, handed over piece by piece. Text that a spreadsheet would run is disarmed.
 *
 * @param onChunk returns false to stop.
 * @returns the number of lines handed over.
 */
export function writeViolations(
  source: Source,
  scope: IntegrityScope,
  id: string,
  onChunk: (text: string, rows: number) => boolean,
): number {
  const answer = answerRule(source, scope, id);
  if (answer.kind === 'unaskable') return 0;
  const columns = answer.kind === 'sql' ? answer.sql.columns : answer.columns;
  let text = csvRecord(columns, true);
  let rows = 0;
  let wanted = true;
  const write = (line: Parameters<typeof csvRecord>[0]) => {
    text += csvRecord(line, true);
    rows += 1;
    if (text.length < chunkLength) return true;
    wanted = onChunk(text, rows);
    text = '';
    return wanted;
  };
  if (answer.kind === 'lines') answer.lines.every(write);
  else source.connection.each(everyViolation(answer.sql, answer.violations), write);
  if (wanted && text !== '') onChunk(text, rows);
  return rows;
}
