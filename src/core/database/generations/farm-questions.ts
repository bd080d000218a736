import type { Fact, Template } from './rules.ts';

/**
 * The columns never rise above 0, although the condition says that they should. The first row that does ends the search.
 * The condition is a SELECT of its own: joined to the rest, SQLite would go on from row to row where that does not hold.
 */
function silent(columns: readonly string[], contradiction: string): Template {
  const sum = columns.map((column) => `coalesce({simulation_steps.${column}}, 0)`).join(' + ');
  return `SELECT 1 WHERE (SELECT EXISTS (${contradiction}))
    AND NOT EXISTS (SELECT 1 FROM {main:simulation_steps} WHERE ${sum} <> 0)`;
}

/** Some of the first actions of a type have a detail above 0. */
function actionDetail(type: string, key: string): Template {
  return `SELECT 1 FROM (SELECT {agent_actions.details} AS d FROM {main:agent_actions}
    WHERE {agent_actions.action_type} = '${type}' LIMIT 1000)
    WHERE CASE WHEN json_valid(d) THEN d ->> '$.${key}' END > 0`;
}

/** Questions whose answer is a fact. Each touches few pages, also of a large file. */
export const farmQuestions: readonly { readonly fact: Fact; readonly question: Template }[] = [
  { fact: 'simulations-stored', question: 'SELECT 1 FROM {main:simulations} LIMIT 1' },
  { fact: 'learning-stored', question: 'SELECT 1 FROM {main:learning_experiences} LIMIT 1' },
  { fact: 'reproduction-stored', question: 'SELECT 1 FROM {main:reproduction_events} LIMIT 1' },
  {
    fact: 'births-silent',
    question: silent(['births'], 'SELECT 1 FROM {main:agents} WHERE {agents.birth_time} > 0'),
  },
  {
    fact: 'combat-silent',
    question: silent(['combat_encounters', 'successful_attacks'], actionDetail('attack', 'damage_dealt')),
  },
  {
    fact: 'sharing-silent',
    question: silent(['resources_shared'], actionDetail('share', 'amount_shared')),
  },
];
