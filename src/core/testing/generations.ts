import type { Ddl } from './ddl.ts';
import { farm20241103, farm20241127, farm20241210 } from './ddl-farm-2024.ts';
import { farm202502, farm202511, farm20251024, farm20251031 } from './ddl-farm-2025.ts';
import { societyAgents, societyV6 } from './ddl-society.ts';

/** What a test has to know to write a database of one generation. */
export interface TestGeneration {
  readonly family: 'farm' | 'society';
  readonly ddl: Ddl;
  /** Agents have numbers: `a1` is stored as 1. */
  readonly numberedAgents: boolean;
  readonly numberedResources: boolean;
  /** How the id of a state is made, where it is text. */
  readonly stateId?: 'agent-step' | 'simulation:agent-step';
  /** Names that columns have here, by canonical name. */
  readonly renamed: Readonly<Record<string, string>>;
}

const later = { family: 'farm', numberedAgents: false, renamed: {} } as const;
const society = { family: 'society', numberedAgents: false, numberedResources: false } as const;

/** Every generation that tests can write, under the id that it is recognised by. */
export const testGenerations = {
  'farm-2024-11-03': {
    family: 'farm',
    ddl: farm20241103,
    numberedAgents: true,
    numberedResources: true,
    renamed: { position_x: 'initial_position_x', position_y: 'initial_position_y' },
  },
  'farm-2024-11-27': {
    family: 'farm',
    ddl: farm20241127,
    numberedAgents: true,
    numberedResources: true,
    renamed: { starting_health: 'max_health' },
  },
  'farm-2024-12-10': {
    family: 'farm',
    ddl: farm20241210,
    numberedAgents: true,
    numberedResources: true,
    renamed: { starting_health: 'max_health' },
  },
  'farm-2025-02': { ...later, ddl: farm202502, numberedResources: true, stateId: 'agent-step' },
  'farm-2025-10-24': {
    ...later,
    ddl: farm20251024,
    numberedResources: true,
    stateId: 'simulation:agent-step',
  },
  'farm-2025-10-31': {
    ...later,
    ddl: farm20251031,
    numberedResources: false,
    stateId: 'simulation:agent-step',
  },
  'farm-2025-11': { ...later, ddl: farm202511, numberedResources: false, stateId: 'simulation:agent-step' },
  'society-v6': { ...society, ddl: societyV6, renamed: {} },
  'society-agents': { ...society, ddl: societyAgents, renamed: { simulation_run_id: 'creation_run_id' } },
} as const satisfies Record<string, TestGeneration>;

export type TestGenerationId = keyof typeof testGenerations;

export const farmGenerationIds = (Object.keys(testGenerations) as TestGenerationId[]).filter(
  (id) => testGenerations[id].family === 'farm',
);
