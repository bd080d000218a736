import type { ReportDefinition } from '../report-definition.ts';

/** The tables of the page Memories by id. */
export const memoriesReports = {
  'memory-numbers': {
    family: 'society',
    report: 'memories',
    name: 'Memories in numbers',
    metrics: [
      'memories_count',
      'memories_agents',
      'memories_mean_importance',
      'memories_tagged',
      'memories_unreadable_tags',
    ],
  },
  'memory-timeline': {
    family: 'society',
    report: 'memories',
    name: 'When agents remember',
    metrics: ['memories_count', 'memories_mean_importance'],
  },
  'memory-agents': {
    family: 'society',
    report: 'memories',
    name: 'Memories by agent',
    metrics: ['memories_count', 'memories_mean_importance'],
  },
  'memory-tags': {
    family: 'society',
    report: 'memories',
    name: 'Tags',
    metrics: ['memories_count', 'memories_mean_importance'],
  },
  'found-memories': {
    family: 'society',
    report: 'memories',
    name: 'Memories found',
    metrics: ['recall_score', 'recall_recency', 'recall_importance', 'recall_match'],
  },
} as const satisfies Record<string, ReportDefinition>;
