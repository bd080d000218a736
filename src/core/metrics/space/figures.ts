import type { FigureDefinition } from '../figure-definition.ts';

/** The figures of the page Space of an AgentFarm simulation. */
export const spaceFigures = {
  space_centre: {
    family: 'farm',
    page: 'space',
    name: 'Centre',
    description: 'Where the middle of all agents and of each type is.',
    panels: [
      { metrics: ['space_centre_x'], mark: 'line', short: 'x' },
      { metrics: ['space_centre_y'], mark: 'line', short: 'y' },
    ],
  },
  space_spread: {
    family: 'farm',
    page: 'space',
    name: 'Spread',
    description: 'How far from their middle all agents and those of each type are.',
    panels: [{ metrics: ['space_spread'], mark: 'line' }],
  },
  space_neighbours: {
    family: 'farm',
    page: 'space',
    name: 'Nearest neighbours',
    description: 'How far the nearest other agent is, and whether that is nearer than at random.',
    panels: [
      { metrics: ['space_nearest'], mark: 'line' },
      { metrics: ['space_clark_evans'], mark: 'line' },
    ],
  },
  space_speed: {
    family: 'farm',
    page: 'space',
    name: 'Speed',
    description: 'How fast agents move, and how many of them move at all.',
    panels: [
      { metrics: ['space_speed'], mark: 'line', short: 'speed' },
      { metrics: ['space_moving_share'], mark: 'line', short: 'moving' },
    ],
  },
  space_paths: {
    family: 'farm',
    page: 'space',
    name: 'Path lengths',
    description: 'How far agents went in all, by type.',
    empty: 'No agent moves from any recorded position to its next.',
    x: { label: 'path length', unit: 'cells' },
    panels: [{ metrics: ['space_path_agents'], mark: 'bars' }],
  },
  space_straightness: {
    family: 'farm',
    page: 'space',
    name: 'Straightness of paths',
    description: 'How straight agents went, from 0 % (back to where they began) to 100 %, by type.',
    empty: 'No agent moves from any recorded position to its next.',
    x: { label: 'straightness', unit: '%' },
    panels: [{ metrics: ['space_straightness_agents'], mark: 'bars' }],
  },
  space_ripley: {
    family: 'farm',
    page: 'space',
    name: "Ripley's K",
    description: 'Whether agents crowd or keep apart, at which distances, at one step.',
    empty: 'There are too few agents at the step: it takes two.',
    x: { label: 'distance', unit: 'cells' },
    panels: [
      { metrics: ['ripley_plain', 'ripley_bordered', 'ripley_random'], mark: 'line' },
      { metrics: ['ripley_l'], mark: 'line' },
    ],
  },
} as const satisfies Record<string, FigureDefinition>;
