import { adversarialOf, answersOf } from '../../analysis/behaviour/adversarial.ts';
import { aroundConflicts } from '../../analysis/behaviour/conflict.ts';
import { shareOf } from '../../analysis/behaviour/tally.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { column, rowsOf } from '../reports/table.ts';
import type { BehaviourRecords } from './read-actions.ts';

/** How conflicts turn out, what comes before and after them, and how those who are attacked answer. */
export function conflictTables(
  records: BehaviourRecords,
  { oneAgent }: { readonly oneAgent: boolean },
): readonly ReportTable[] {
  return [outcomes(records), around(records), answers(records, oneAgent)];
}

function outcomes({ actions, notes }: BehaviourRecords): ReportTable {
  const found = adversarialOf(actions, actions.lives);
  return {
    id: 'adversarial',
    name: reports.adversarial.name,
    columns: [
      { label: 'Action' },
      column('conflict_count', 'Count'),
      column('win_rate'),
      column('win_reward'),
      column('conflict_outcome', 'Mean reward'),
    ],
    rows: rowsOf(
      found.map(({ type, count, winRate, winReward, meanReward }) => [
        actions.types[type],
        count,
        winRate,
        winReward,
        meanReward,
      ]),
    ),
    notes:
      found.length === 0
        ? ['Nobody attacks, defends or competes.']
        : [
            ...notes,
            'A win is an action with a reward above 0. The page Combat and health goes by the damage where it is stored, so that its success rate may differ.',
          ],
  };
}

function around({ actions }: BehaviourRecords): ReportTable {
  const found = aroundConflicts(actions, actions.lives);
  const total = (type: number) =>
    found.reduce((sum, { before, after }) => sum + (before[type] ?? 0) + (after[type] ?? 0), 0);
  const types = actions.types
    .map((_, type) => type)
    .filter((type) => total(type) > 0)
    .sort((a, b) => total(b) - total(a));
  const nameOf = (type: number) => actions.types[type] ?? '';
  return {
    id: 'around-conflicts',
    name: reports['around-conflicts'].name,
    columns: [
      { label: 'Action' },
      ...found.flatMap(({ conflict }) => [
        column('conflict_trigger', `Before ${nameOf(conflict)}`),
        column('conflict_resolution', `After ${nameOf(conflict)}`),
      ]),
    ],
    rows: rowsOf(
      types.map((type) => [
        nameOf(type),
        ...found.flatMap(({ before, after, preceded, followed }) => [
          shareOf(before[type] ?? 0, preceded),
          shareOf(after[type] ?? 0, followed),
        ]),
      ]),
    ),
    notes:
      found.length === 0
        ? ['No attack or defence has an action of the same agent before or after it.']
        : [
            'Actions of the agent itself right before and right after; each column adds up to 1.',
            ...found.map(
              ({ conflict, preceded, followed }) =>
                `${nameOf(conflict)}: ${preceded.toLocaleString('en')} with an action before, ${followed.toLocaleString('en')} with one after.`,
            ),
          ],
  };
}

function answers({ actions }: BehaviourRecords, oneAgent: boolean): ReportTable {
  const found = answersOf(actions, actions.lives);
  const nameOf = (type: number) => actions.types[type] ?? '';
  return {
    id: 'answers',
    name: reports.answers.name,
    columns: [
      { label: 'Acted upon by' },
      { label: 'Answer' },
      column('answer_count', 'Count'),
      column('answer_share', 'Share'),
    ],
    rows: rowsOf(
      found.flatMap(({ to, answers: list }) =>
        list.map(({ type, count, share }) => [nameOf(to), nameOf(type), count, share]),
      ),
    ),
    notes:
      found.length === 0
        ? [
            oneAgent
              ? 'Answers are actions of other agents, and only one agent is shown.'
              : 'No attack names an agent as its target.',
          ]
        : [
            'The first action of the target afterwards: later in the same step or in a later one. An answer need not be meant as one.',
            ...found.map(
              ({ to, answered, unanswered }) =>
                `${nameOf(to)}: ${answered.toLocaleString('en')} answered, ${unanswered.toLocaleString('en')} whose target does not act again.`,
            ),
          ],
  };
}
