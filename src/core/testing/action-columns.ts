import type { ActionColumns, Codes } from '../analysis/actions/action-columns.ts';

/** One action of a test. */
export interface TestAction {
  readonly step: number;
  readonly agent?: string;
  readonly type: string;
  readonly id?: number;
  readonly target?: string;
  readonly reward?: number;
  readonly before?: number;
  readonly after?: number;
}

/** Actions of a test as columns, in the order in which they are written. */
export function actionColumns(actions: readonly TestAction[]): ActionColumns {
  const number = (of: (action: TestAction) => number | undefined, absent = Number.NaN) =>
    Float64Array.from(actions, (action) => of(action) ?? absent);
  return {
    length: actions.length,
    step: number(({ step }) => step),
    id: number(({ id }) => id),
    agent: codes(actions.map(({ agent }) => agent)),
    type: codes(actions.map(({ type }) => type)),
    target: codes(actions.map(({ target }) => target)),
    reward: number(({ reward }) => reward, 0),
    before: number(({ before }) => before),
    after: number(({ after }) => after),
  };
}

function codes(values: readonly (string | undefined)[]): Codes {
  const names = [...new Set(values)].filter((value) => value !== undefined);
  return {
    names,
    codes: Int32Array.from(values, (value) => (value === undefined ? -1 : names.indexOf(value))),
  };
}
