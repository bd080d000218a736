import type { ReportDefinition } from '../report-definition.ts';

/** The tables of the page Network by id. */
export const networkReports = {
  ties: {
    family: 'society',
    report: 'network',
    name: 'Society network',
    metrics: ['network_acts', 'network_money'],
  },
  'network-numbers': {
    family: 'society',
    report: 'network',
    name: 'Network numbers',
    metrics: [
      'network_acts',
      'network_agents',
      'network_pairs',
      'network_density',
      'network_reciprocity',
      'network_mean_partners',
      'network_isolated',
      'network_clustering',
    ],
  },
  'network-agents': {
    family: 'society',
    report: 'network',
    name: 'Most connected agents',
    metrics: ['network_partners', 'network_out', 'network_in', 'network_acts_out', 'network_acts_in'],
  },
} as const satisfies Record<string, ReportDefinition>;
