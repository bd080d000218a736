import { pick } from '../actions/action-columns.ts';
import { inOrder } from '../actions/sequences.ts';

type Numbers = Float64Array<ArrayBuffer>;
type Codes = Int32Array<ArrayBuffer>;

/** Text as codes into a list of names; −1 where there is none. */
export interface Coded {
  readonly codes: Codes;
  readonly dictionary: readonly string[];
}

/** Actions row by row, in any order. */
export interface ActionRows {
  readonly agent: Coded;
  readonly type: Coded;
  readonly target: Coded;
  readonly step: Numbers;
  /** Rises with time within a step. */
  readonly id: Numbers;
  /** NaN where none is stored. */
  readonly reward: Numbers;
  /** Resources of the agent; NaN where not known. */
  readonly before: Numbers;
  readonly after: Numbers;
}

/** The rows of one agent: from `start` up to but without `end`. */
export interface Life {
  readonly agent: number;
  readonly start: number;
  readonly end: number;
}

/** What every analysis of behaviour reads: actions ordered by agent, step and id, so that those of one agent follow each other in time. */
export interface Actions {
  readonly length: number;
  readonly agents: readonly string[];
  /** Types of action; `type` holds places in this list. */
  readonly types: readonly string[];
  readonly lives: readonly Life[];
  readonly type: Codes;
  readonly step: Numbers;
  readonly id: Numbers;
  /** Without a reward an action counts as 0. */
  readonly reward: Numbers;
  /** Resources of the agent before, and what the action adds to them; NaN where not known. */
  readonly before: Numbers;
  readonly change: Numbers;
  /** 1 where the action has a target: an agent or a resource. */
  readonly targeted: Uint8Array<ArrayBuffer>;
  /** The agent acted upon, a place in `agents`; −1 where there is none or it is no agent that acts. */
  readonly targetAgent: Codes;
}

/**
 * Orders actions by agent, step and id, finds where those of each agent begin, and which targets are agents. Rows must
 * name agent, type and step.
 */
export function actionsOf(rows: ActionRows): Actions {
  const { agent, target, step, id } = rows;
  const length = agent.codes.length;
  const order = inOrder({ agent: { codes: agent.codes, names: agent.dictionary }, step, id, length });
  const sorted = (values: Numbers) => pick(values, order);
  const codesOf = ({ codes }: Coded) => Int32Array.from(order, (row) => codes[row] ?? -1);
  const places = new Map(agent.dictionary.map((name, place) => [name, place]));
  const agentOfTarget = target.dictionary.map((name) => places.get(name) ?? -1);
  const targets = codesOf(target);
  const [before, after] = [sorted(rows.before), sorted(rows.after)];
  return {
    length,
    agents: agent.dictionary,
    types: rows.type.dictionary,
    lives: livesOf(codesOf(agent)),
    type: codesOf(rows.type),
    step: sorted(step),
    id: sorted(id),
    reward: sorted(rows.reward).map((value) => (Number.isNaN(value) ? 0 : value)),
    before,
    change: after.map((value, row) => value - (before[row] ?? Number.NaN)),
    targeted: Uint8Array.from(targets, (code) => (code < 0 ? 0 : 1)),
    targetAgent: targets.map((code) => agentOfTarget[code] ?? -1),
  };
}

/** Stretches of one agent. */
function livesOf(agent: Codes): readonly Life[] {
  const lives: Life[] = [];
  let start = 0;
  for (let row = 1; row <= agent.length; row++) {
    if (row < agent.length && agent[row] === agent[start]) continue;
    lives.push({ agent: agent[start] ?? -1, start, end: row });
    start = row;
  }
  return lives;
}

/** Calls `visit` for every row of some lives, with the life it belongs to. */
export function eachRow(lives: readonly Life[], visit: (row: number, life: Life) => void): void {
  for (const life of lives) for (let row = life.start; row < life.end; row++) visit(row, life);
}

/** The types that have one of these names; types are spelled in lower case. */
export function typesNamed(
  { types }: Pick<Actions, 'types'>,
  names: ReadonlySet<string>,
): ReadonlySet<number> {
  return new Set(types.flatMap((name, place) => (names.has(name) ? [place] : [])));
}
