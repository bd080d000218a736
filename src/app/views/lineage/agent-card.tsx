import { CloseButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatTableSearch } from '../../state/table-search.ts';
import { type Family, factsOf } from './family.ts';
import classes from './lineage.module.css';

export interface AgentCardProps {
  readonly family: Family;
  readonly agent: number | undefined;
  readonly source: string;
  readonly simulation: string;
  readonly onChoose: (agent: number) => void;
  readonly onClear: () => void;
}

/** Most children that are named. */
const NAMED = 12;

/** What is known of the chosen agent; its parents and children are ways to them. */
export function AgentCard({ family, agent, source, simulation, onChoose, onClear }: AgentCardProps) {
  if (agent === undefined) {
    return (
      <aside className={classes.card} aria-label="Chosen agent">
        <p className={classes.hint}>
          Click a life, or search for an agent, to see its ancestors and descendants.
        </p>
        <dl className={classes.keys}>
          <dt>wheel, + −</dt>
          <dd>rows larger or smaller</dd>
          <dt>Shift and wheel, [ ]</dt>
          <dd>steps wider or narrower</dd>
          <dt>drag, arrow keys</dt>
          <dd>move</dd>
          <dt>0</dt>
          <dd>show everything</dd>
        </dl>
      </aside>
    );
  }
  const name = family.name[agent] ?? '';
  const row = formatTableSearch({
    filters: [{ column: 'agent_id', op: 'in', value: [name] }],
    sort: [],
    widths: {},
  });
  return (
    <aside className={classes.card} aria-label="Chosen agent">
      <div className={classes.cardHead}>
        <strong className={classes.agent}>{name}</strong>
        <CloseButton size="sm" aria-label="Close the chosen agent" onClick={onClear} />
      </div>
      <dl className={classes.facts}>
        {factsOf(family, agent).map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>
              {'text' in fact ? (
                fact.text
              ) : (
                <Names family={family} agents={fact.agents} onChoose={onChoose} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Link
        className={classes.link}
        to="/source/$source/$simulation/agents"
        params={{ source, simulation }}
        search={row}
      >
        Row in Agents
      </Link>
    </aside>
  );
}

function Names({
  family,
  agents,
  onChoose,
}: {
  readonly family: Family;
  readonly agents: readonly number[];
  readonly onChoose: (agent: number) => void;
}) {
  const more = agents.length - NAMED;
  return (
    <>
      {agents.slice(0, NAMED).map((agent) => (
        <button key={agent} type="button" className={classes.name} onClick={() => onChoose(agent)}>
          {family.name[agent]}
        </button>
      ))}
      {more > 0 && <span>and {more} more</span>}
    </>
  );
}
