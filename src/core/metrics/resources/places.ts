import type { MetricDefinition } from '../definition.ts';

const amounts = { family: 'farm', needs: ['resource_states.amount', 'resource_states.step_number'] } as const;
const placed = {
  family: 'farm',
  needs: [
    'resource_states.amount',
    'resource_states.position_x',
    'resource_states.position_y',
    'resource_states.step_number',
  ],
  direction: 'neither',
} as const;

/** AgentFarm: how resources are spread over the environment, and where they pile up. */
export const farmResourcePlaceMetrics = {
  resource_entropy_recomputed: {
    ...amounts,
    name: 'Resource entropy, recomputed',
    unit: 'nats',
    definition:
      'Entropy of the resources over their places, worked out from the resource states, each resource once a step; empty where no resource is left (the program stores 0 there).',
    formula: '−Σ p ln p with p = amount / Σ amounts of the step',
    direction: 'neither',
  },
  resource_evenness: {
    ...amounts,
    name: 'Evenness of resources',
    unit: 'share',
    definition:
      'The recomputed entropy as a share of the greatest possible one: 1 when all resources hold the same, 0 when one holds everything; comparable between numbers of resources.',
    formula: 'entropy / ln(number of resources)',
    direction: 'neither',
  },
  resource_evenness_mean: {
    ...amounts,
    name: 'Mean evenness',
    unit: 'share',
    definition: 'Mean of the evenness over the steps at which anything is left.',
    formula: 'mean of entropy / ln(number of resources)',
    direction: 'neither',
  },
  resource_utilisation: {
    family: 'farm',
    needs: ['simulation_steps.resource_efficiency'],
    name: 'Mean resource fill',
    unit: 'share',
    definition: 'Mean of the resource fill over all recorded steps.',
    formula: 'mean of resource_efficiency',
    direction: 'neither',
  },
  resource_distribution: {
    family: 'farm',
    needs: ['simulation_steps.resource_distribution_entropy'],
    derivation: {
      needs: amounts.needs,
      note: 'Mean of the entropy worked out from the resource states.',
      cost: 'scan',
    },
    name: 'Mean resource entropy',
    unit: 'nats',
    definition: 'Mean of the resource entropy over all recorded steps.',
    formula: 'mean of resource_distribution_entropy',
    direction: 'neither',
  },
  resource_consumption_rate: {
    family: 'farm',
    needs: ['simulation_steps.total_resources', 'simulation_steps.resources_consumed'],
    derivation: {
      needs: ['simulation_steps.total_resources'],
      note: 'With the decrease of the total as consumption.',
      cost: 'plain',
    },
    name: 'Relative consumption',
    unit: 'ratio',
    definition: 'Resources consumed over the whole simulation divided by the mean of what there was.',
    formula: 'Σ C(s) / mean R',
    direction: 'neither',
  },
  resource_overall_efficiency: {
    family: 'farm',
    needs: ['simulation_steps.total_resources'],
    name: 'Overall efficiency',
    unit: 'score',
    definition:
      'Utilisation, distribution and consumption in one weighted mean over those that the file yields. The parts have different units and the second and third may exceed 1, so compare it only between simulations with equally many resources and steps.',
    formula:
      '0.4 utilisation + 0.3 distribution + 0.3 consumption, divided by the sum of the weights of the available parts',
    direction: 'neither',
  },
  concentration_ratio: {
    family: 'farm',
    needs: ['simulation_steps.total_resources'],
    derivation: {
      needs: amounts.needs,
      note: 'With the total summed over the resource states.',
      cost: 'scan',
    },
    name: 'Concentration in time',
    unit: 'ratio',
    definition:
      'Most resources at any step divided by their mean; shown in place of hotspots where the file does not tell where resources are.',
    formula: 'max R / (mean R + 10⁻⁶)',
    direction: 'neither',
  },
  hotspot_count: {
    ...placed,
    name: 'Hotspots',
    unit: 'hotspots',
    definition:
      'Cells that hold strictly more than the mean of the cells of the step by two of their standard deviations; a cell is a place at which the file has a resource. Where all cells hold the same there is none, and with fewer than six none can be.',
    formula: 'number of cells with amount > mean + 2 sd, sd with divisor n − 1',
  },
  hotspot_mass: {
    ...placed,
    name: 'Resources in hotspots',
    unit: 'resource units',
    definition: 'Sum of the amounts in the hotspots of the step.',
    formula: 'Σ amount over the hotspots',
  },
  hotspot_x: {
    ...placed,
    name: 'Centroid of hotspots, x',
    unit: 'cells',
    definition: 'Mean x of the hotspots of the step, weighted by amount; empty without any.',
    formula: 'Σ amount · x / Σ amount over the hotspots',
  },
  hotspot_y: {
    ...placed,
    name: 'Centroid of hotspots, y',
    unit: 'cells',
    definition: 'Mean y of the hotspots of the step, weighted by amount; empty without any.',
    formula: 'Σ amount · y / Σ amount over the hotspots',
  },
  hotspot_displacement: {
    ...placed,
    name: 'Movement of hotspots',
    unit: 'cells',
    definition:
      'Distance of the centroid of the hotspots, weighted by amount, from that of the step before; empty unless both steps have hotspots.',
    formula: '‖c(s) − c(s − 1)‖ with c = Σ amount · (x, y) / Σ amount over the hotspots',
  },
  hotspot_steps: {
    ...placed,
    name: 'Steps with hotspots',
    unit: 'steps',
    definition: 'Steps at which there is at least one hotspot.',
    formula: 'number of steps with hotspots > 0',
  },
  hotspot_count_mean: {
    ...placed,
    name: 'Mean number of hotspots',
    unit: 'hotspots',
    definition: 'Mean of the hotspots over all steps with resource states.',
    formula: 'mean of the number of hotspots',
  },
  hotspot_count_slope: {
    ...placed,
    name: 'Trend of the number of hotspots',
    unit: 'hotspots per step',
    definition: 'Slope of the straight line that fits the number of hotspots best.',
    formula: 'least squares slope of the number of hotspots on s',
  },
  hotspot_mass_slope: {
    ...placed,
    name: 'Trend of resources in hotspots',
    unit: 'resource units per step',
    definition: 'Slope of the straight line that fits the resources in hotspots best.',
    formula: 'least squares slope of the resources in hotspots on s',
  },
  hotspot_displacement_mean: {
    ...placed,
    name: 'Mean movement of hotspots',
    unit: 'cells',
    definition:
      'Mean of the movement of the centroid of the hotspots; empty where no two steps in a row have hotspots (AgentFarm gives 0).',
    formula: 'mean of ‖c(s) − c(s − 1)‖',
  },
  hotspot_cell_steps: {
    ...placed,
    name: 'Steps as a hotspot',
    unit: 'steps',
    definition: 'Steps at which a cell is a hotspot.',
    formula: 'number of steps with amount > mean + 2 SD of the cells',
  },
  hotspot_persistence: {
    ...placed,
    name: 'Persistence',
    unit: 'share',
    definition: 'Steps at which a cell is a hotspot as a share of all steps with resource states.',
    formula: 'steps as a hotspot / steps',
  },
  cell_amount: {
    ...placed,
    name: 'Resources in a cell',
    unit: 'resource units',
    definition: 'Sum of the amounts of the resources at one place.',
    formula: 'Σ amount over the resources at (x, y)',
  },
  cell_deviation: {
    ...placed,
    name: 'Deviation of a cell',
    unit: 'standard deviations',
    definition:
      'How far a cell is above the mean of all cells of the step; above 2 it is a hotspot, empty where all cells hold the same.',
    formula: '(amount − mean) / sd, sd with divisor n − 1',
  },
} as const satisfies Record<string, MetricDefinition>;
