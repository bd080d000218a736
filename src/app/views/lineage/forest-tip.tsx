import { type Family, factsOf } from './family.ts';
import classes from './lineage.module.css';

export interface ForestTipProps {
  readonly family: Family;
  readonly agent: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Children that are named under the pointer. */
const NAMED = 3;

/** What is known of the agent under the pointer, beside it. */
export function ForestTip({ family, agent, x, y, width, height }: ForestTipProps) {
  const right = x > width / 2;
  const below = y > height / 2;
  return (
    <div
      className={classes.tip}
      role="tooltip"
      style={{
        ...(right ? { right: width - x + 14 } : { left: x + 14 }),
        ...(below ? { bottom: height - y + 10 } : { top: y + 10 }),
      }}
    >
      <strong className={classes.agent}>{family.name[agent]}</strong>
      <dl className={classes.facts}>
        {factsOf(family, agent).map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{'text' in fact ? fact.text : listed(family, fact.agents)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function listed({ name }: Family, agents: readonly number[]): string {
  const names = agents.slice(0, NAMED).map((agent) => name[agent]);
  const more = agents.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}
