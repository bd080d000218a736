/** A name without its spelling: `AgentStates` and `agent_states` are the same table. */
export function normalName(name: string): string {
  return name.toLowerCase().replaceAll('_', '');
}

/** A name as SQL. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Text as an SQL literal. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
