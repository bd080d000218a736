import type { Outcome, SimulationList } from '../api/simulation.ts';
import { farmSimulations } from './simulations/farm.ts';
import { societySimulations } from './simulations/society.ts';
import type { Source } from './source.ts';

/**
 * Every simulation of a source: those that it lists and those that only have rows. Reads the
 * lists and the steps once for all of them, and the agents only where the steps do not tell.
 */
export function readSimulations(source: Source): SimulationList {
  const list = listOf(source);
  endings.set(source.canonical, new Map(list.simulations.map(({ id, outcome }) => [id, outcome])));
  return list;
}

/** A file is read as it was when it was opened: how its simulations ended is found once. */
const endings = new WeakMap<Source['canonical'], ReadonlyMap<string, Outcome>>();

/** How each simulation of a source ended, as its list tells. */
export function readEndings(source: Source): ReadonlyMap<string, Outcome> {
  const known = endings.get(source.canonical);
  if (known !== undefined) return known;
  readSimulations(source);
  return endings.get(source.canonical) ?? new Map();
}

function listOf(source: Source): SimulationList {
  switch (source.family) {
    case 'farm':
      return farmSimulations(source);
    case 'society':
      return societySimulations(source);
    case 'metrics':
    case 'other':
      return { experiments: [], simulations: [], varying: [] };
  }
}
