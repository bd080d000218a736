import { meanOf } from '../../analysis/population/statistics.ts';
import type { ReportTable } from '../../api/report.ts';
import type { Scope } from '../../api/scope.ts';
import { groupBy } from '../../base/group-by.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { lastStepOfStates } from '../../repositories/farm/social.ts';
import { readAgentsAtStep } from '../../repositories/farm/types-at-step.ts';
import { numbers, texts } from '../../repositories/values.ts';
import { agentTypeLabel, canonicalAgentType } from '../../schema/agent-type.ts';
import type { FigureContext } from '../figures/context.ts';
import { canRead, waysToColumn } from '../provenance.ts';
import { column, rowsOf, unavailableTable } from '../reports/table.ts';

const id = 'types-at-step';

/** What is averaged over the agents of a type: the column of the answer its metric and its label. */
const means = [
  ['resources', 'type_resources', 'Mean resources'],
  ['health', 'type_health', 'Mean health'],
  ['age', 'type_age', 'Mean age'],
  ['reward', 'type_reward', 'Mean collected reward'],
] as const satisfies readonly (readonly [string, MetricId, string])[];

/** How the types compare at the step of the scope, the last of its range, or else the last step with states. */
export function readTypesAtStep(context: FigureContext): readonly ReportTable[] {
  const { source, simulation, scope } = context;
  if (
    !canRead(source, 'type_agents') ||
    waysToColumn(source, 'agents.agent_type').provenance === 'unavailable'
  ) {
    return [unavailableTable(id, 'The file does not store the states of agents by type.')];
  }
  const step = askedStep(scope) ?? lastStepOfStates(source.connection, simulation);
  if (step === undefined) return [unavailableTable(id, 'No agent has a state.')];
  const answer = readAgentsAtStep(source.connection, simulation, step);
  if (answer.length === 0) return [unavailableTable(id, `No agent has a state at step ${step}.`)];
  const stored = texts(answer, 'type').map((type) => type ?? 'unknown');
  const groups = [...groupBy(stored.keys(), (row) => canonicalAgentType(stored[row] ?? ''))].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  const values = means.map(([name]) => numbers(answer, name));
  return [
    {
      id,
      name: `Types at step ${step}`,
      columns: [
        { label: 'Type' },
        column('type_agents', 'Agents'),
        ...means.map(([, metric, label]) => column(metric, label)),
      ],
      rows: rowsOf(
        groups.map(([, rows]) => [
          agentTypeLabel(stored[rows[0] ?? 0] ?? ''),
          rows.length,
          ...values.map((list) => meanOf(rows.map((row) => list[row] ?? Number.NaN))),
        ]),
      ),
      notes: [`At step ${step}. Agents with a state at the step.`],
    },
  ];
}

function askedStep(scope: Scope | undefined): number | undefined {
  switch (scope?.scope) {
    case 'step':
      return scope.step;
    case 'step_range':
      return scope.to;
    default:
      return undefined;
  }
}
