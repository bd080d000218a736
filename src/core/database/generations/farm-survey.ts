import { catalogOf } from './catalog.ts';
import { findDoubleLogging } from './double-logging.ts';
import { findDuplicateStates } from './duplicate-states.ts';
import { farmQuestions } from './farm-questions.ts';
import {
  foundSimulations,
  type Survey,
  simulationNotices,
  unassignedFacts,
  values,
  withTables,
} from './findings.ts';
import { ask, holds, type Probe } from './probe.ts';
import type { Fact } from './rules.ts';
import { findSimulationIds, type SimulationNames } from './simulation-ids.ts';
import { stepMetrics } from './step-metrics.ts';
import { findTypeColumns } from './type-columns.ts';

const names: SimulationNames = {
  table: 'simulations',
  id: 'simulation_id',
  reference: 'simulation_id',
  referring: [
    'simulation_steps',
    'agents',
    'agent_states',
    'resource_states',
    'agent_actions',
    'health_incidents',
  ],
  // A simulation without steps and agents has nothing to show.
  naming: ['simulation_steps', 'agents'],
  searched: ['health_incidents'],
};

/** Looks at the rows of an AgentFarm file, as little as it takes. */
export function surveyFarm(bare: Probe): Survey {
  const ids = findSimulationIds(bare, names);
  const standIns = [foundSimulations(ids, 'found_simulations', 'simulation_id'), stepMetrics(bare)];
  const probe = withTables(bare, (catalog) =>
    catalogOf([...catalog.tables, ...standIns.filter((table) => table !== undefined)]),
  );
  const duplicates = findDuplicateStates(probe);
  const doubles = findDoubleLogging(probe);
  const types = findTypeColumns(probe);
  const facts: readonly Fact[] = [
    ...farmQuestions.filter(({ question }) => holds(probe, question)).map(({ fact }) => fact),
    ...unassignedFacts(ids),
    ...types.facts,
    ...(duplicates.fact === undefined ? [] : [duplicates.fact]),
    ...doubles.facts,
    ...(numbered(probe) ? (['numbered-simulations'] as const) : []),
  ];
  return {
    probe,
    findings: { facts: new Set(facts), values: { ...values(ids), ...types.values, ...duplicates.values } },
    notices: [duplicates.notice, doubles.notice, ...simulationNotices(ids), ...deadStates(probe)].filter(
      (notice) => notice !== undefined,
    ),
    ...(ids.implicit === undefined ? {} : { implicitSimulation: ids.implicit }),
  };
}

function numbered(probe: Probe): boolean {
  const column = probe.catalog.column('simulations', 'simulation_id');
  const declared = probe.catalog.table('simulations')?.columns.find(({ name }) => name === column)?.type;
  return declared !== undefined && /int/i.test(declared);
}

/** The first schema keeps writing states of dead agents; the canonical table leaves them out and says so. */
function deadStates(probe: Probe): Survey['notices'] {
  if (probe.largeFile) return [];
  const [count] = ask<{ dead: number }>(
    probe,
    'SELECT count(*) AS dead FROM {main:agent_states} WHERE {agent_states.alive} = 0',
  );
  if (count === undefined || count.dead === 0) return [];
  const text = `${count.dead.toLocaleString('en')} stored states are of agents that are dead by then (alive is 0); they are left out.`;
  return [{ kind: 'note', severity: 'info', text }];
}
