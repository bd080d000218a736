import { expect, it } from 'vitest';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { openFile } from '../../testing/node-engine.ts';
import { describeSource } from '../describe-source.ts';
import { listChecks } from './list-checks.ts';
import { runCheck } from './run-check.ts';

/**
 * Violations as Python's sqlite3 and plain loops over the stored rows count them on the real files. What is not
 * named passes; `none` is not applicable.
 */
const expected: Readonly<Record<string, Readonly<Record<string, number | 'none'>>>> = {
  'af_head_single.db': { rows_without_simulation: 17 },
  'af_head_experiment.db': { rows_without_simulation: 25 },
  'af_head_midrun.db': {},
  'af_2025-10-24_pre.db': { health_ranges: 494 },
  'af_2024-12-10_intid.db': {
    resource_ranges: 1142,
    population_consistency: 2,
    duplicate_agent_steps: 1981,
    total_agents_vs_states: 101,
    births_vs_agents: 'none',
    deaths_vs_agents: 47,
    orphan_simulations: 'none',
    rows_without_simulation: 'none',
  },
  'af_2024-11-27_camelcase.db': {
    table_existence: 1,
    agent_states_primary_key: 'none',
    agent_states_not_null: 'none',
    resource_ranges: 1011,
    population_consistency: 2,
    learning_foreign_key: 'none',
    duplicate_agent_steps: 2076,
    total_agents_vs_states: 101,
    births_vs_agents: 'none',
    deaths_vs_agents: 51,
    orphan_simulations: 'none',
    rows_without_simulation: 'none',
  },
  'af_2024-11-03_first.db': {
    table_existence: 4,
    actions_foreign_key: 'none',
    health_ranges: 'none',
    resource_ranges: 623,
    generation_monotonicity: 'none',
    incidents_foreign_key: 'none',
    learning_foreign_key: 'none',
    action_targets: 'none',
    actions_in_life: 'none',
    births_vs_agents: 'none',
    deaths_vs_agents: 'none',
    json_parses: 'none',
    orphan_simulations: 'none',
    rows_without_simulation: 'none',
  },
  'llm_society_v6.db': {},
};

describeWithFixtures('the rules on real files', Object.keys(expected), (path) => {
  it.each(Object.keys(expected))('%s', async (name) => {
    const { source } = describeSource('a', await openFile(path(name)));
    const found = Object.fromEntries(
      listChecks(source).flatMap(({ id }) => {
        const outcome = runCheck(source, 'all', id);
        if (outcome.kind === 'passed') return [];
        return [[id, outcome.kind === 'failed' ? outcome.violations : 'none']];
      }),
    );
    expect(found).toEqual(expected[name]);
  });
});
