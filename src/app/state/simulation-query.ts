import type { Cell } from '../../core/base/columns.ts';

/** Compares `=` and `!=` by meaning: numbers as numbers, text without regard to case. */
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type Operand =
  | { readonly kind: 'value'; readonly value: string | number }
  /** A parameter, fact or outcome of the simulation, by the id of its name. */
  | { readonly kind: 'field'; readonly id: string }
  | {
      readonly kind: 'sum';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Operand;
      readonly right: Operand;
    };

/** What a simulation must be like. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly of: Condition }
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly left: Operand;
      readonly right: Operand;
    }
  | { readonly kind: 'contains'; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'in'; readonly left: Operand; readonly list: readonly Operand[] };

/** Why a query cannot be read: one sentence, the place that it is about, and what may have been meant there. */
export interface QueryError {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly near: readonly string[];
}

type Values = (id: string) => Cell | undefined;

/**
 * Whether a simulation is like that. As in SQL, what compares with a value that is not there is neither true nor
 * false: such a simulation is not found, nor by the opposite.
 */
export function isFound(condition: Condition, read: Values): boolean {
  return truth(condition, read) === true;
}

function truth(condition: Condition, read: Values): boolean | undefined {
  switch (condition.kind) {
    case 'and':
      return both(truth(condition.left, read), truth(condition.right, read), false);
    case 'or':
      return both(truth(condition.left, read), truth(condition.right, read), true);
    case 'not': {
      const inner = truth(condition.of, read);
      return inner === undefined ? undefined : !inner;
    }
    case 'compare':
      return compare(condition.operator, valueIn(condition.left, read), valueIn(condition.right, read));
    case 'contains': {
      const [whole, part] = [valueIn(condition.left, read), valueIn(condition.right, read)];
      if (whole === undefined || part === undefined) return undefined;
      return String(whole).toLowerCase().includes(String(part).toLowerCase());
    }
    case 'in': {
      const left = valueIn(condition.left, read);
      const answers = condition.list.map((item) => compare('=', left, valueIn(item, read)));
      if (answers.includes(true)) return true;
      return answers.includes(undefined) ? undefined : false;
    }
  }
}

/** Two answers joined: one that `decides` settles it, else one that is not known leaves it open. */
function both(a: boolean | undefined, b: boolean | undefined, decides: boolean): boolean | undefined {
  if (a === decides || b === decides) return decides;
  return a === undefined || b === undefined ? undefined : !decides;
}

function valueIn(operand: Operand, read: Values): string | number | undefined {
  switch (operand.kind) {
    case 'value':
      return operand.value;
    case 'field': {
      const value = read(operand.id);
      return value === null || Number.isNaN(value) ? undefined : value;
    }
    case 'sum': {
      const left = numberOf(valueIn(operand.left, read));
      const right = numberOf(valueIn(operand.right, read));
      return left === undefined || right === undefined
        ? undefined
        : finite(sum(operand.operator, left, right));
    }
  }
}

function sum(operator: '+' | '-' | '*' | '/', left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
  }
}

function compare(
  operator: Comparison,
  left: string | number | undefined,
  right: string | number | undefined,
): boolean | undefined {
  if (left === undefined || right === undefined) return undefined;
  const order = orderOf(left, right);
  switch (operator) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

/** Below, at or above 0 as `left` is less than, equal to or greater than `right`. */
function orderOf(left: string | number, right: string | number): number {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a !== undefined && b !== undefined) return a - b;
  const [one, other] = [String(left).toLowerCase(), String(right).toLowerCase()];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function numberOf(value: string | number | undefined): number | undefined {
  if (typeof value === 'number') return value;
  return value === undefined || value.trim() === '' ? undefined : finite(Number(value));
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

/** The ids of all that a condition asks about, each once. */
export function fieldsOf(condition: Condition): readonly string[] {
  const inOperand = (operand: Operand): readonly string[] => {
    if (operand.kind === 'field') return [operand.id];
    return operand.kind === 'sum' ? [...inOperand(operand.left), ...inOperand(operand.right)] : [];
  };
  const inside = (part: Condition): readonly string[] => {
    switch (part.kind) {
      case 'and':
      case 'or':
        return [...inside(part.left), ...inside(part.right)];
      case 'not':
        return inside(part.of);
      case 'compare':
      case 'contains':
        return [...inOperand(part.left), ...inOperand(part.right)];
      case 'in':
        return [...inOperand(part.left), ...part.list.flatMap(inOperand)];
    }
  };
  return [...new Set(inside(condition))];
}
