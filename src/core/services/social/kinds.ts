/** What an act does for whom it is aimed at. */
export type Side = 'cooperation' | 'competition' | 'other';

const cooperation = new Set(['share', 'give', 'help', 'assist', 'cooperate', 'defend']);
const competition = new Set(['attack', 'steal', 'compete']);

/** The side of a type of action, in lower case; trading, mating and talking are on neither. */
export function sideOf(kind: string): Side {
  if (cooperation.has(kind)) return 'cooperation';
  return competition.has(kind) ? 'competition' : 'other';
}
