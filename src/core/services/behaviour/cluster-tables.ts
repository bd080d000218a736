import {
  type BehaviourCluster,
  clusterParameters,
  clustersOf,
  type Traits,
  traitNames,
  traitsOf,
} from '../../analysis/behaviour/clusters.ts';
import type { ReportTable } from '../../api/report.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { reports } from '../../metrics/reports.ts';
import { column, rowsOf } from '../reports/table.ts';
import type { BehaviourRecords } from './read-actions.ts';

const traits: Readonly<Record<keyof Traits, MetricId>> = {
  attackRate: 'trait_attack_rate',
  shareRate: 'trait_share_rate',
  interactionRate: 'trait_interaction_rate',
  successRate: 'trait_success_rate',
  meanReward: 'trait_mean_reward',
};

const labels: Readonly<Record<keyof Traits, string>> = {
  attackRate: 'Attack rate',
  shareRate: 'Share rate',
  interactionRate: 'Interaction rate',
  successRate: 'Success rate',
  meanReward: 'Mean reward',
};

/** Clusters and agents in their tables. */
const MOST_CLUSTERS = 20;
const MOST_AGENTS = 1000;
/** Members named in the row of a cluster. */
const NAMED = 3;

/** Groups of agents that behave alike, and every agent with the group it is in. */
export function clusterTables(records: BehaviourRecords): readonly ReportTable[] {
  const { actions } = records;
  const clusters = clustersOf(traitsOf(actions, actions.lives));
  return [clusterTable(records, clusters), agentTable(records, clusters)];
}

function labelOf({ number, name }: BehaviourCluster): string {
  return number === 0 ? name : `${number} ${name}`;
}

function clusterTable({ actions }: BehaviourRecords, clusters: readonly BehaviourCluster[]): ReportTable {
  const shown = [
    ...clusters.filter(({ number }) => number > 0).slice(0, MOST_CLUSTERS),
    ...clusters.filter(({ number }) => number === 0),
  ];
  const { name } = reports['behaviour-clusters'];
  const { eps, minPoints } = clusterParameters;
  return {
    id: 'behaviour-clusters',
    name:
      shown.length < clusters.length
        ? `${name} (${shown.length} of ${clusters.length.toLocaleString('en')})`
        : name,
    columns: [
      column('behaviour_cluster', 'Cluster'),
      column('behaviour_cluster_size', 'Agents'),
      ...traitNames.map((trait) => column(traits[trait], labels[trait])),
      { label: 'Members' },
    ],
    rows: rowsOf(
      shown.map((cluster) => {
        const { members, mean } = cluster;
        const named = members.slice(0, NAMED).map(({ agent }) => actions.agents[agent] ?? '');
        const more = members.length - named.length;
        return [
          labelOf(cluster),
          members.length,
          ...traitNames.map((trait) => mean[trait]),
          `${named.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''}`,
        ];
      }),
    ),
    notes: [
      `DBSCAN with eps ${eps} and minPts ${minPoints} over the five rates of each agent, each in standard deviations from its mean.`,
      'Outliers are agents that no other one is near to. All members stand in the table behind the picture of the agents.',
    ],
  };
}

function agentTable(
  { actions, agentType }: BehaviourRecords,
  clusters: readonly BehaviourCluster[],
): ReportTable {
  const all = clusters.flatMap((cluster) => cluster.members.map((member) => ({ cluster, member })));
  const shown = all.slice(0, MOST_AGENTS);
  const { name } = reports['behaviour-agents'];
  return {
    id: 'behaviour-agents',
    name:
      shown.length < all.length ? `${name} (${shown.length} of ${all.length.toLocaleString('en')})` : name,
    columns: [
      { label: 'Agent' },
      { label: 'Type' },
      column('behaviour_cluster', 'Cluster'),
      column('agent_actions', 'Actions'),
      ...traitNames.map((trait) => column(traits[trait], labels[trait])),
    ],
    rows: rowsOf(
      shown.map(({ cluster, member }) => [
        actions.agents[member.agent],
        agentType[member.agent],
        labelOf(cluster),
        member.actions,
        ...traitNames.map((trait) => member[trait]),
      ]),
    ),
    notes: ['Agents that act in the part that is shown, the largest cluster first and the outliers last.'],
  };
}
