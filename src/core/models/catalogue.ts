import type { ModelDescription } from '../api/recording.ts';
import { farm } from './farm/farm.ts';
import { society } from './society/society.ts';

/** The simulations that Terrarium can run itself. */
export const models = { farm, society } as const;

export const modelDescriptions: readonly ModelDescription[] = [farm.description, society.description];
