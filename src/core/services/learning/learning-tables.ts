import {
  type ExperienceGroup,
  type Experiences,
  groupExperiences,
} from '../../analysis/learning/experiences.ts';
import { stabilityWithin } from '../../analysis/learning/rewards.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import type { FigureContext } from '../figures/context.ts';
import { definitionOf, waysToColumns } from '../provenance.ts';
import { column, numbersTable, rowsOf, unavailableTable } from '../reports/table.ts';
import { firstOf } from '../reports/words.ts';
import { agentTables } from './agent-tables.ts';
import { experiencesOf, LABELS_MISLEAD } from './experiences.ts';
import { rewardCells, rewardColumns, TOP } from './group-cells.ts';

/** What decision modules learn, as a whole, by module and by agent. */
export function readLearning(context: FigureContext): readonly ReportTable[] {
  const all = experiencesOf(context);
  if (all === undefined) {
    const { note } = waysToColumns(context.source, definitionOf('experience_count').needs);
    return [unavailableTable('learning-numbers', note ?? 'The file records no learning.')];
  }
  const types = groupExperiences(all, (row) => all.moduleType[row] ?? UNNAMED).toSorted(byExperiences);
  const modules = groupExperiences(all, (row) => all.module[row]).toSorted(byExperiences);
  return [
    whole(all, modules),
    ...[moduleTypes(all, types), efficiency(types), singleModules(all, modules), labels(all, types)].filter(
      ({ rows }) => rows.length > 0,
    ),
    ...agentTables(context, all),
  ];
}

/** Stands for a module type that is not stored. */
const UNNAMED = 'unnamed';

function byExperiences(a: ExperienceGroup, b: ExperienceGroup): number {
  return b.experiences - a.experiences || (a.key < b.key ? -1 : 1);
}

function whole(all: Experiences, modules: readonly ExperienceGroup[]): ReportTable {
  const [group] = groupExperiences(all, () => 'all');
  return numbersTable(
    'learning-numbers',
    [
      ['experience_count', all.step.length],
      ['learning_agents', group?.agents],
      ['learning_modules', modules.length === 0 ? undefined : modules.length],
      ['learned_action_kinds', group?.actions],
      ['experience_reward_mean', group?.mean],
      ['experience_reward_sd', group?.sd],
      ['experience_reward_min', group?.min],
      ['experience_reward_max', group?.max],
      ['experience_reward_slope', group?.slope],
      ['reward_first_half', group?.firstHalf],
      ['reward_second_half', group?.secondHalf],
      ['reward_convergence', group?.convergence],
      ['reward_efficiency', group?.efficiency],
      ['learned_action_diversity', group?.diversity],
      ['reward_stability', group?.stability],
      ['module_stability', stabilityWithin(modules.map(({ sd }) => sd))],
    ],
    [
      all.step.length === 0 ? 'Nothing was learned here.' : 'From the learning experiences.',
      unrewarded(all.step.length - (group?.count ?? 0)),
    ],
  );
}

function unrewarded(count: number): string {
  return count === 0 ? '' : `${count} experiences store no reward and are left out of its numbers.`;
}

function moduleTypes(all: Experiences, types: readonly ExperienceGroup[]): ReportTable {
  return {
    id: 'learning-modules',
    name: reports['learning-modules'].name,
    columns: [
      { label: 'Module type' },
      ...rewardColumns,
      column('experience_share', 'Share'),
      column('learning_modules'),
      column('learning_agents', 'Agents'),
      column('learned_action_kinds', 'Distinct actions'),
    ],
    rows: rowsOf(
      types.map((group) => [
        group.key,
        ...rewardCells(group),
        group.experiences / all.step.length,
        group.modules === 0 ? undefined : group.modules,
        group.agents,
        group.actions,
      ]),
    ),
    notes: [],
  };
}

function efficiency(types: readonly ExperienceGroup[]): ReportTable {
  return {
    id: 'learning-efficiency',
    name: reports['learning-efficiency'].name,
    columns: [
      { label: 'Module type' },
      column('reward_efficiency'),
      column('learned_action_diversity'),
      column('reward_stability', 'Stability'),
      column('reward_convergence'),
    ],
    rows: rowsOf(
      types.map(({ key, efficiency: share, diversity, stability, convergence }) => [
        key,
        share,
        diversity,
        stability,
        convergence,
      ]),
    ),
    notes: [],
  };
}

function singleModules(all: Experiences, modules: readonly ExperienceGroup[]): ReportTable {
  return {
    id: 'learning-module-ids',
    name: reports['learning-module-ids'].name,
    columns: [
      { label: firstOf('Module', TOP, modules.length) },
      { label: 'Module type' },
      ...rewardColumns,
      column('learned_action_kinds', 'Distinct actions'),
      column('learning_agents', 'Agents'),
    ],
    rows: rowsOf(
      modules
        .slice(0, TOP)
        .map((group) => [
          all.moduleId[group.first],
          all.moduleType[group.first] ?? UNNAMED,
          ...rewardCells(group),
          group.actions,
          group.agents,
        ]),
    ),
    notes: ['Those with most experiences first.'],
  };
}

function labels(all: Experiences, types: readonly ExperienceGroup[]): ReportTable {
  const ofType = new Map(types.map(({ key, experiences }) => [key, experiences]));
  const groups = groupExperiences(all, (row) =>
    all.action[row] === undefined ? undefined : `${all.moduleType[row] ?? UNNAMED}\n${all.action[row]}`,
  ).toSorted(byExperiences);
  return {
    id: 'learned-action-rewards',
    name: reports['learned-action-rewards'].name,
    columns: [
      { label: 'Learned action' },
      { label: 'Module type' },
      column('experience_count'),
      column('experience_share', 'Share'),
      column('experience_reward_mean', 'Mean reward'),
      column('experience_reward_sd', 'SD'),
    ],
    rows: rowsOf(
      groups.map(({ first, experiences, mean, sd }) => {
        const type = all.moduleType[first] ?? UNNAMED;
        return [all.action[first], type, experiences, experiences / (ofType.get(type) ?? 1), mean, sd];
      }),
    ),
    notes: [LABELS_MISLEAD, 'Share: of the experiences of the module type.'],
  };
}
