import type { SimulationList } from '../api/simulation.ts';
import { farmSimulations } from './simulations/farm.ts';
import { societySimulations } from './simulations/society.ts';
import type { Source } from './source.ts';

/**
 * Every simulation of a source: those that it lists and those that only have rows. Reads the
 * lists and the steps once for all of them, and the agents only where the steps do not tell.
 */
export function readSimulations(source: Source): SimulationList {
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
