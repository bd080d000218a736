/**
 * The library as these examples use it; built from this checkout when it is not there yet. In a project of your own it
 * is simply `import { … } from 'terrarium'`.
 */

import { ensureLibrary } from '../src/node/library.mjs';

ensureLibrary();

export const { ExperimentDatabase, loadEngine, models, plannedSimulations, recordPlan, systemClock } =
  await import('terrarium');
