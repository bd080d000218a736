/**
 * Where a full-text table has its words from: a text of its own, another table, or nowhere to be read again.
 *
 * @param sql the statement that made the table
 */
export type WordSource = 'own' | 'table' | 'nowhere';

export function wordSource(sql: string): WordSource {
  if (!/\bUSING\s+fts\d/i.test(sql)) return 'own';
  const found = /[(,]\s*content\s*=\s*(?:'([^']*)'|"([^"]*)"|`([^`]*)`|\[([^\]]*)\]|([^,)\s]*))/i.exec(sql);
  if (found === null) return 'own';
  return found.slice(1).some((name) => name !== undefined && name !== '') ? 'table' : 'nowhere';
}
