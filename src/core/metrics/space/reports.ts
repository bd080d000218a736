import type { MetricId } from '../registry.ts';
import type { ReportDefinition } from '../report-definition.ts';

const ways = [
  'space_path',
  'space_net',
  'space_straightness',
  'space_agent_speed',
  'space_turn',
  'space_path_entropy',
  'space_path_evenness',
  'space_home_range',
  'space_fidelity',
] as const satisfies readonly MetricId[];

/** The tables of the page Space by id. */
export const spaceReports = {
  'space-positions': {
    family: 'farm',
    report: 'space-step',
    name: 'Positions',
    metrics: ['space_agent_x', 'space_agent_y', 'space_resource_amount'],
  },
  'space-density': {
    family: 'farm',
    report: 'space',
    name: 'Density',
    metrics: ['space_visits'],
  },
  'space-density-numbers': {
    family: 'farm',
    report: 'space',
    name: 'Density in numbers',
    metrics: [
      'space_fields',
      'space_fields_used',
      'space_density_mean',
      'space_density_sd',
      'space_hotspots',
      'space_hotspot_share',
    ],
  },
  'space-places': {
    family: 'farm',
    report: 'space',
    name: 'Most visited places',
    metrics: ['space_agent_x', 'space_agent_y', 'space_visits', 'space_place_agents'],
  },
  'space-trajectories': {
    family: 'farm',
    report: 'space',
    name: 'Trajectories',
    metrics: ['space_agent_x', 'space_agent_y'],
  },
  'space-movement': {
    family: 'farm',
    report: 'space',
    name: 'Movement by type',
    metrics: ['space_agents', ...ways],
  },
  'space-movers': {
    family: 'farm',
    report: 'space',
    name: 'Agents with the longest paths',
    metrics: ['space_positions', ...ways],
  },
  'space-directions': {
    family: 'farm',
    report: 'space',
    name: 'Directions',
    metrics: ['space_moves', 'space_move_share'],
  },
  'space-cluster-members': {
    family: 'farm',
    report: 'space-clusters',
    name: 'Clusters of agents',
    metrics: ['space_agent_x', 'space_agent_y'],
  },
  'space-clusters': {
    family: 'farm',
    report: 'space-clusters',
    name: 'Clusters in numbers',
    metrics: ['cluster_size', 'space_agent_x', 'space_agent_y', 'cluster_radius'],
  },
  'space-cluster-choice': {
    family: 'farm',
    report: 'space-clusters',
    name: 'Number of clusters',
    metrics: ['cluster_count', 'cluster_silhouette', 'cluster_within'],
  },
  'space-autocorrelation': {
    family: 'farm',
    report: 'space-step',
    name: 'Spatial autocorrelation',
    metrics: ['moran_i', 'moran_expected', 'moran_variance', 'moran_z', 'moran_p', 'moran_fields'],
  },
  'space-hot-cold': {
    family: 'farm',
    report: 'space-step',
    name: 'Hot and cold fields',
    metrics: ['field_agents', 'getis_ord_z'],
  },
} as const satisfies Record<string, ReportDefinition>;
