import {
  type ExperienceGroup,
  type Experiences,
  groupExperiences,
} from '../../analysis/learning/experiences.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { readTypeOf } from '../combat/agent-types.ts';
import type { FigureContext } from '../figures/context.ts';
import { column, rowsOf } from '../reports/table.ts';
import { rewardCells, rewardColumns, TOP } from './group-cells.ts';

/** Experiences below which the mean of an agent says little. */
const ENOUGH = 10;

/** Who earns most and who improves most, one row an agent and module type. */
export function agentTables(context: FigureContext, all: Experiences): readonly ReportTable[] {
  const groups = groupExperiences(all, (row) =>
    all.agent[row] === undefined ? undefined : `${all.agent[row]}\n${all.moduleType[row] ?? ''}`,
  );
  const enough = groups.filter(({ count }) => count >= ENOUGH);
  const typeOf = readTypeOf(context);
  const start = ({ first }: ExperienceGroup) => [
    all.agent[first],
    typeOf(all.agent[first] ?? ''),
    all.moduleType[first],
  ];
  const fewer =
    groups.length === enough.length
      ? ''
      : `${groups.length - enough.length} with fewer than ${ENOUGH} rewards are left out.`;
  const best = enough.toSorted((a, b) => b.mean - a.mean || (a.key < b.key ? -1 : 1));
  const rising = enough
    .filter(({ slope }) => slope > 0)
    .toSorted((a, b) => b.slope - a.slope || (a.key < b.key ? -1 : 1));
  const tables: readonly ReportTable[] = [
    {
      id: 'learning-agents',
      name: reports['learning-agents'].name,
      columns: [
        ...namesOf(enough.length, groups.length),
        ...rewardColumns,
        column('learned_action_kinds', 'Distinct actions'),
      ],
      rows: rowsOf(
        best.slice(0, TOP).map((group) => [...start(group), ...rewardCells(group), group.actions]),
      ),
      notes: ['One row an agent and module type, by the mean reward.', fewer].filter((note) => note !== ''),
    },
    {
      id: 'learning-improvers',
      name: reports['learning-improvers'].name,
      columns: [
        ...namesOf(rising.length, rising.length + groups.length - enough.length),
        ...rewardColumns,
        column('learned_action_kinds', 'Distinct actions'),
        column('reward_first_half', 'First half'),
        column('reward_second_half', 'Second half'),
      ],
      rows: rowsOf(
        rising
          .slice(0, TOP)
          .map((group) => [
            ...start(group),
            ...rewardCells(group),
            group.actions,
            group.firstHalf,
            group.secondHalf,
          ]),
      ),
      notes: ['One row an agent and module type whose reward rises, by its trend.', fewer].filter(
        (note) => note !== '',
      ),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

/** How many agents are shown of those with enough rewards, and that there are others where there are. */
function namesOf(enough: number, all: number) {
  const which = [enough > TOP && `${TOP} of ${enough}`, enough < all && `with ${ENOUGH} rewards or more`];
  const told = which.filter((part) => part !== false).join(' ');
  return [{ label: told === '' ? 'Agent' : `Agent (${told})` }, { label: 'Type' }, { label: 'Module type' }];
}
