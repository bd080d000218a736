import { catalogOf, type PhysicalTable, standIn } from './catalog.ts';
import {
  foundSimulations,
  type Survey,
  simulationNotices,
  unassignedFacts,
  values,
  withTables,
} from './findings.ts';
import { holds, type Probe } from './probe.ts';
import type { Fact, Findings } from './rules.ts';
import { findSimulationIds, type SimulationNames } from './simulation-ids.ts';
import { fill } from './template.ts';

const names: SimulationNames = {
  table: 'simulation_runs',
  id: 'run_id',
  reference: 'simulation_run_id',
  referring: ['simulation_events', 'market_transactions', 'banking_transactions', 'agent_memories'],
  naming: ['simulation_events', 'market_transactions', 'banking_transactions', 'agent_memories'],
  searched: [],
};

/** Every column that names an agent who takes part in something. */
const appearances: readonly (readonly [table: string, agent: string])[] = [
  ['simulation_events', 'agent_id_primary'],
  ['simulation_events', 'agent_id_secondary'],
  ['market_transactions', 'buyer_agent_id'],
  ['market_transactions', 'seller_agent_id'],
  ['banking_transactions', 'agent_id_str'],
  ['agent_memories', 'agent_id_str'],
];

/** Looks at the rows of an LLM Society file, as little as it takes. */
export function surveySociety(bare: Probe): Survey {
  const ids = findSimulationIds(bare, names);
  const questions: readonly { readonly fact: Fact; readonly question: string }[] = [
    { fact: 'simulations-stored', question: 'SELECT 1 FROM {main:simulation_runs} LIMIT 1' },
    { fact: 'agents-stored', question: 'SELECT {agents.agent_id_str} FROM {main:agents} LIMIT 1' },
  ];
  const facts = questions.filter(({ question }) => holds(bare, question)).map(({ fact }) => fact);
  const findings: Findings = { facts: new Set([...facts, ...unassignedFacts(ids)]), values: values(ids) };
  const standIns = [foundSimulations(ids, 'found_runs', 'run_id'), foundAgents(bare, findings)];
  return {
    probe: withTables(bare, (catalog) =>
      catalogOf([...catalog.tables, ...standIns.filter((table) => table !== undefined)]),
    ),
    findings,
    notices: simulationNotices(ids),
    ...(ids.implicit === undefined ? {} : { implicitSimulation: ids.implicit }),
  };
}

/** The agents that the other tables name, each once a run. */
function foundAgents(probe: Probe, findings: Findings): PhysicalTable | undefined {
  const selects = appearances.flatMap(([table, agent]) => {
    const own = `{${table}.simulation_run_id}`;
    const run = findings.facts.has(`unassigned:${table}`) ? [`coalesce(${own}, {value:only})`, own] : [own];
    const options = [...run, '{value:only}'].map((sql) =>
      fill(
        `SELECT ${sql} AS simulation_run_id, {${table}.${agent}} AS agent_id_str, {${table}.step_timestamp} AS step
        FROM {main:${table}} WHERE {${table}.${agent}} IS NOT NULL`,
        undefined,
        probe.catalog,
        findings,
      ),
    );
    return options.find((sql) => sql !== undefined) ?? [];
  });
  if (selects.length === 0) return undefined;
  const query = `SELECT simulation_run_id, agent_id_str, min(step) AS creation_step, max(step) AS last_step
    FROM (${selects.join('\nUNION ALL\n')}) GROUP BY simulation_run_id, agent_id_str`;
  const columns = ['simulation_run_id', 'agent_id_str', 'creation_step', 'last_step'];
  return standIn('found_agents', query, columns, 'Collected from the tables that name agents.');
}
