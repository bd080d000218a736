import { type Actions, actionsOf, type Coded } from './actions.ts';

/** One action of a test; without a reward it has none stored, without resources those are not known. */
export interface TestAction {
  readonly agent: string;
  readonly step: number;
  readonly type: string;
  readonly reward?: number;
  readonly target?: string;
  /** Resources of the agent. */
  readonly before?: number;
  readonly after?: number;
}

/** Actions in the order of time; ids follow from it. */
export function testActions(list: readonly TestAction[]): Actions {
  const rows = list.map((action, id) => ({ ...action, id }));
  const number = (of: (row: (typeof rows)[number]) => number | undefined) =>
    Float64Array.from(rows, (row) => of(row) ?? Number.NaN);
  return actionsOf({
    agent: coded(rows.map((row) => row.agent)),
    type: coded(rows.map((row) => row.type)),
    target: coded(rows.map((row) => row.target)),
    step: number((row) => row.step),
    id: number((row) => row.id),
    reward: number((row) => row.reward),
    before: number((row) => row.before),
    after: number((row) => row.after),
  });
}

/** `move 1, gather -1 >r1, attack 2 >b`: the actions of one agent at the steps from 0 on: type, reward, target. */
export function testLife(agent: string, text: string): readonly TestAction[] {
  return text.split(',').map((each, step) => {
    const [type = '', reward, target] = each.trim().split(/\s+/);
    return {
      agent,
      step,
      type,
      ...(reward === undefined ? {} : { reward: Number(reward) }),
      ...(target === undefined ? {} : { target: target.replace('>', '') }),
    };
  });
}

function coded(list: readonly (string | undefined)[]): Coded {
  const dictionary = [...new Set(list.filter((text) => text !== undefined))];
  return {
    dictionary,
    codes: Int32Array.from(list, (text) => (text === undefined ? -1 : dictionary.indexOf(text))),
  };
}
