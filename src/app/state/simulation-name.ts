/** What the reader calls a simulation that has no id in its file. */
const IMPLICIT = 'default';

/**
 * The name of a simulation for people: its id, or its file's name without `.db` where the file holds one
 * simulation and names none.
 */
export function simulationName(id: string, file: string, simulationsInFile: number): string {
  return id === IMPLICIT && simulationsInFile === 1 ? file.replace(/\.db$/i, '') : id;
}
