import { farmSchema } from '../../schema/farm.ts';
import type { Candidate, RulesFor } from './rules.ts';
import { simulationColumn } from './simulation-column.ts';

type StepColumn = keyof (typeof farmSchema)['simulation_steps']['columns'] & string;

/** A number that the first schema keeps as a row of SimulationMetrics. */
function metric(name: string): Candidate {
  return {
    sql: `m.{step_metrics.${name}}`,
    join: 'metrics',
    provenance: 'stored',
    note: 'Stored as a row of SimulationMetrics.',
  };
}

const metricColumns = Object.fromEntries(
  Object.keys(farmSchema.simulation_steps.columns)
    .filter((column) => column !== 'simulation_id' && column !== 'step_number')
    .map((column) => [column, [column, metric(column)]]),
) as Partial<Record<StepColumn, readonly Candidate[]>>;

const combatSilent: Candidate = {
  when: 'combat-silent',
  unavailable: 'The column is 0 in every step although attacks did damage.',
};

/** Steps and resources. */
export const stepRules: Pick<RulesFor<typeof farmSchema>, 'simulation_steps' | 'resource_states'> = {
  simulation_steps: {
    parts: [{ table: 'simulation_steps', needs: ['step_number'] }],
    combine: 'first',
    joins: { metrics: 'LEFT JOIN {main:step_metrics} AS m ON m.{step_metrics.step_id} = {step_id}' },
    columns: {
      ...metricColumns,
      simulation_id: simulationColumn(['simulation_steps'], 'nothing'),
      births: [
        {
          when: 'births-silent',
          unavailable: 'The column is 0 in every step although agents were born.',
        },
        'births',
        metric('births'),
      ],
      combat_encounters: [combatSilent, 'combat_encounters_this_step', 'combat_encounters'],
      successful_attacks: [combatSilent, 'successful_attacks_this_step', 'successful_attacks'],
      resources_shared: [
        {
          when: 'sharing-silent',
          unavailable: 'The column is 0 in every step although agents shared.',
        },
        'resources_shared_this_step',
        'resources_shared',
      ],
      agent_type_counts: [
        'agent_type_counts',
        {
          when: 'type-counts-silent',
          unavailable: 'The columns that count types are 0 in every step although there are agents.',
        },
        { sql: '{value:typeColumns}', provenance: 'derived', note: '{value:typeColumnsNote}' },
        {
          sql: '{value:typeMetrics}',
          join: 'metrics',
          provenance: 'derived',
          note: '{value:typeColumnsNote}',
        },
      ],
    },
    missing: 'The file has no table of steps.',
  },
  resource_states: {
    parts: [{ table: 'resource_states', needs: ['resource_id'] }],
    combine: 'first',
    joins: {
      steps: 'JOIN {main:simulation_steps} AS s ON s.{simulation_steps.step_id} = {step_id}',
      resources: 'LEFT JOIN {main:resources} AS r ON r.{resources.resource_id} = {resource_id}',
    },
    columns: {
      simulation_id: simulationColumn(['resource_states'], 'nothing'),
      step_number: [
        'step_number',
        {
          sql: 's.{simulation_steps.step_number}',
          join: 'steps',
          provenance: 'stored',
          note: 'Reached through step_id.',
        },
      ],
      position_x: ['position_x', resourcePosition('position_x')],
      position_y: ['position_y', resourcePosition('position_y')],
    },
    missing: 'The file has no table of resource states.',
  },
};

function resourcePosition(column: string): Candidate {
  return {
    sql: `r.{resources.${column}}`,
    join: 'resources',
    provenance: 'stored',
    note: 'Stored once for each resource, in Resources.',
  };
}
