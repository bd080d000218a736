/**
 * One name for an agent type, however a program wrote it: letters and digits in lower case,
 * without a final `agent`, so that `SystemAgent` and `system` are the same type. A name that
 * is nothing but `agent` stays. The `IndividualAgent` of 2024 is today's `independent`.
 */
export function canonicalAgentType(stored: string): string {
  const plain = stored.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const short = plain.replace(/agent$/, '');
  return synonyms.get(short) ?? (short === '' ? plain : short);
}

/** The first schema's name of a type that every later one calls otherwise. */
const synonyms: ReadonlyMap<string, string> = new Map([['individual', 'independent']]);

/**
 * The type for a reader: the same name with its words apart, e.g. `SystemAgent` → `system`,
 * `AgentCore` → `agent core`.
 */
export function agentTypeLabel(stored: string): string {
  const words = stored
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const short = words.length > 1 && words.at(-1) === 'agent' ? words.slice(0, -1) : words;
  const label = short.join(' ');
  // A word that hides the ending, e.g. `systemagent`, and a synonym fall back to the canonical name.
  return label.replaceAll(' ', '') === canonicalAgentType(stored) ? label : canonicalAgentType(stored);
}
