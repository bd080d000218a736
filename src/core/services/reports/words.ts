/** The label of the first column of a list that may be cut: `Agent`, or `Agent (10 of 131)`. */
export function firstOf(label: string, most: number, all: number): string {
  return all > most ? `${label} (${most} of ${all})` : label;
}
