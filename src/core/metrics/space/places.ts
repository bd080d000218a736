import type { MetricDefinition } from '../definition.ts';
import { ofPositions, ofResourcePositions } from './basis.ts';

/** AgentFarm: where agents are, how far apart, and where they crowd. */
export const farmPlaceMetrics = {
  space_centre_x: {
    ...ofPositions,
    name: 'Centre, x',
    unit: 'cells',
    definition: 'Mean x of the agents with a known position, of all and of each type.',
    formula: 'x̄(s) = mean of x over the agents at s',
  },
  space_centre_y: {
    ...ofPositions,
    name: 'Centre, y',
    unit: 'cells',
    definition: 'Mean y of the agents with a known position, of all and of each type.',
    formula: 'ȳ(s) = mean of y over the agents at s',
  },
  space_spread: {
    ...ofPositions,
    name: 'Spread',
    unit: 'cells',
    definition: 'Mean distance of the agents to their centre, that of each type to the centre of the type.',
    formula: 'mean of √((x − x̄)² + (y − ȳ)²)',
  },
  space_nearest: {
    ...ofPositions,
    name: 'Distance to the nearest agent',
    unit: 'cells',
    definition:
      'Mean over the agents of the distance to the nearest other one; only with two agents or more.',
    formula: 'd̄ = mean over i of min over j ≠ i of the distance of i and j',
  },
  space_clark_evans: {
    ...ofPositions,
    name: 'Clark–Evans ratio',
    unit: 'ratio',
    definition:
      'Distance to the nearest agent divided by what as many agents at random would have: below 1 they crowd, above 1 they keep apart. The area is that of the configured world or, without one, of the box around all positions; borders are not made up for, which raises the ratio a little.',
    formula: 'd̄ · 2 √(n / A) (Clark and Evans, Ecology 35, 1954)',
  },
  space_visits: {
    ...ofPositions,
    name: 'Agent steps',
    unit: 'agent steps',
    definition:
      'Times that an agent was there at a recorded step. Fields are 20 × 20 over the world; where all positions are whole numbers each field holds equally many of them, so that there may be fewer fields.',
    formula: 'number of pairs (agent, step) with the position in the field or at the place',
  },
  space_density_mean: {
    ...ofPositions,
    name: 'Mean density',
    unit: 'agent steps per field',
    definition: 'Agent steps of a field on average, empty fields counted.',
    formula: 'all agent steps / fields',
  },
  space_density_sd: {
    ...ofPositions,
    name: 'Standard deviation of density',
    unit: 'agent steps per field',
    definition: 'Spread of the agent steps over the fields, empty ones counted.',
    formula: 'sqrt(Σ (n − mean)² / (fields − 1))',
  },
  space_fields: {
    ...ofPositions,
    name: 'Fields',
    unit: 'fields',
    definition: 'Fields that the world is cut into.',
    formula: 'columns × rows',
  },
  space_fields_used: {
    ...ofPositions,
    name: 'Fields ever used',
    unit: 'fields',
    definition: 'Fields in which an agent was at least once.',
    formula: 'number of fields with agent steps > 0',
  },
  space_hotspots: {
    ...ofPositions,
    name: 'Density hotspots',
    unit: 'fields',
    definition: 'Fields with more agent steps than mean + standard deviation.',
    formula: 'number of fields with n > mean + s',
  },
  space_hotspot_share: {
    ...ofPositions,
    name: 'Agent steps in hotspots',
    unit: 'share',
    definition: 'Agent steps in hotspots as a share of all.',
    formula: 'Σ n over hotspots / Σ n',
  },
  space_place_agents: {
    ...ofPositions,
    name: 'Agents at a place',
    unit: 'agents',
    definition: 'Different agents that were ever at exactly this place.',
    formula: 'number of distinct agents with this x and y',
  },
  space_agent_x: {
    ...ofPositions,
    name: 'x',
    unit: 'cells',
    definition: 'x of the agent, the place or the resource as recorded; of a cluster the mean of its agents.',
    formula: 'x',
  },
  space_agent_y: {
    ...ofPositions,
    name: 'y',
    unit: 'cells',
    definition: 'y of the agent, the place or the resource as recorded; of a cluster the mean of its agents.',
    formula: 'y',
  },
  space_resource_amount: {
    ...ofResourcePositions,
    needs: [...ofResourcePositions.needs, 'resource_states.amount'],
    name: 'Amount at a place',
    unit: 'resource units',
    definition: 'What is left of the resource at the step.',
    formula: 'amount',
  },
} as const satisfies Record<string, MetricDefinition>;
