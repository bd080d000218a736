import jsep, { type Expression } from 'jsep';
import type { Comparison, Condition, Operand, QueryError } from './simulation-query.ts';
import {
  type BinaryExpression,
  errorOf,
  isNot,
  joins,
  leavesIn,
  Misread,
  withoutNot,
} from './simulation-query-expression.ts';
import { type Leaf, leafOf, lexQuery, problem } from './simulation-query-lexer.ts';
import type { QueryNames } from './simulation-query-names.ts';

const comparisons: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '==': '=',
  '!=': '!=',
  '<>': '!=',
  '≠': '!=',
  '<': '<',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '>=': '>=',
  '≥': '>=',
};

setUpOperators();

/** The expression parser knows the operators of a query, and no others. */
function setUpOperators() {
  jsep.removeAllBinaryOps();
  jsep.removeAllUnaryOps();
  jsep.removeAllLiterals();
  for (const [operator, join] of Object.entries(joins)) jsep.addBinaryOp(operator, join === 'or' ? 1 : 2);
  for (const operator of [...Object.keys(comparisons), 'contains', 'in']) jsep.addBinaryOp(operator, 3);
  for (const operator of ['+', '-']) jsep.addBinaryOp(operator, 4);
  for (const operator of ['*', '/']) jsep.addBinaryOp(operator, 5);
  for (const operator of ['not', '!', '-', '+']) jsep.addUnaryOp(operator);
}

export type ParsedQuery =
  /** `notes` say which of several parameters is meant; a sentence each. */
  | { readonly ok: true; readonly condition: Condition; readonly notes: readonly string[] }
  | { readonly ok: false; readonly error: QueryError };

/**
 * Reads a query such as `attack_base_damage >= 20 and final population = 0`. Names are those given; what stands right
 * of `=`, `≠`, `contains` or `in` and is no name is text.
 */
export function parseQuery(text: string, names: QueryNames): ParsedQuery {
  const lexed = lexQuery(text, names);
  if ('message' in lexed) return { ok: false, error: lexed };
  const { masked, leaves } = lexed;
  try {
    const reader = createReader(text, leaves, names);
    const condition = reader.condition(jsep(masked));
    return { ok: true, condition, notes: [...reader.notes] };
  } catch (thrown) {
    return { ok: false, error: errorOf(thrown, text, leaves) };
  }
}

function createReader(text: string, leaves: readonly Leaf[], names: QueryNames) {
  const notes = new Set<string>();

  /** Where an expression stands; the whole query where nothing in it does. */
  function placeOf(expression: Expression): readonly [start: number, end: number] {
    const inside = leavesIn(expression, leaves);
    return inside.length === 0
      ? [0, text.length]
      : [Math.min(...inside.map(({ start }) => start)), Math.max(...inside.map(({ end }) => end))];
  }

  function refuse(message: string, expression: Expression, near: readonly string[] = []): never {
    const [start, end] = placeOf(expression);
    throw new Misread({ message, start, end, near });
  }

  function condition(expression: Expression): Condition {
    const { type } = expression;
    if (type === 'Compound') return refuseList(expression.body as readonly Expression[]);
    if (type === 'UnaryExpression' && isNot(expression)) {
      return { kind: 'not', of: condition(expression.argument as Expression) };
    }
    if (type !== 'BinaryExpression') return refuseLone(expression);
    const { operator, left, right } = expression as BinaryExpression;
    const join = joins[operator];
    if (join !== undefined) return { kind: join, left: condition(left), right: condition(right) };
    // `not` holds for the comparison behind it, though the parser binds it to the first word.
    const bare = withoutNot(expression);
    if (bare !== expression) return { kind: 'not', of: condition(bare) };
    const comparison = comparisons[operator];
    if (comparison !== undefined) {
      const textual = comparison === '=' || comparison === '!=';
      return {
        kind: 'compare',
        operator: comparison,
        left: operand(left, false),
        right: operand(right, textual),
      };
    }
    if (operator === 'contains')
      return { kind: operator, left: operand(left, false), right: operand(right, true) };
    if (operator !== 'in') return refuseLone(expression);
    const list = right.type === 'SequenceExpression' ? (right.expressions as readonly Expression[]) : [right];
    return { kind: 'in', left: operand(left, false), list: list.map((item) => operand(item, true)) };
  }

  function operand(expression: Expression, mayBeText: boolean): Operand {
    if (expression.type === 'Identifier') return leafOperand(expression, mayBeText);
    if (expression.type === 'UnaryExpression' && !isNot(expression)) {
      const inner = operand(expression.argument as Expression, false);
      const zero: Operand = { kind: 'value', value: 0 };
      return expression.operator === '-'
        ? { kind: 'sum', operator: '-', left: zero, right: inner }
        : { kind: 'sum', operator: '+', left: zero, right: inner };
    }
    if (expression.type === 'BinaryExpression') {
      const { operator, left, right } = expression as BinaryExpression;
      if (operator === '+' || operator === '-' || operator === '*' || operator === '/') {
        return { kind: 'sum', operator, left: operand(left, false), right: operand(right, false) };
      }
      if (comparisons[operator] !== undefined) {
        return refuse('Compare two things at a time, and join comparisons with “and”.', expression);
      }
    }
    return refuse('A name or a value must stand here.', expression);
  }

  function leafOperand(expression: Expression, mayBeText: boolean): Operand {
    const leaf = leafOf(String(expression.name), leaves);
    if (leaf === undefined) return refuse('A name or a value must stand here.', expression);
    if (leaf.kind === 'number') return { kind: 'value', value: Number(leaf.text) };
    if (leaf.kind === 'text') return { kind: 'value', value: leaf.text };
    const meaning = names.meaningOf(leaf.text);
    if (meaning.kind === 'name') {
      const { id, name, others } = meaning;
      if (others.length > 0) notes.add(`${leaf.text} is taken for ${name}, not for ${others.join(', ')}.`);
      return { kind: 'field', id };
    }
    if (mayBeText && leaf.kind === 'words') return { kind: 'value', value: leaf.text };
    return refuse(`There is no parameter and no outcome ${leaf.text}.`, expression, meaning.near);
  }

  function refuseLone(expression: Expression): never {
    const [start, end] = placeOf(expression);
    const leaf = expression.type === 'Identifier' ? leafOf(String(expression.name), leaves) : undefined;
    // A name that nobody knows is told first: it may be the reason why no comparison was found.
    if (leaf?.kind === 'words' && names.meaningOf(leaf.text).kind !== 'name') leafOperand(expression, false);
    return refuse(`Compare ${text.slice(start, end).trim()} with something, for example = 0.`, expression);
  }

  function refuseList(parts: readonly Expression[]): never {
    const [first, second] = parts;
    if (first === undefined) throw new Misread(problem('Write a condition, for example steps > 100.', 0, 0));
    if (first.type === 'Identifier') refuseLone(first);
    return refuse('Write “and” or “or” between two conditions.', second ?? first);
  }

  return { condition, notes };
}
