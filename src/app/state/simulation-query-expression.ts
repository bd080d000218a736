import type { Expression } from 'jsep';
import type { QueryError } from './simulation-query.ts';
import { type Leaf, leafOf, problem } from './simulation-query-lexer.ts';

/** Words and signs that join conditions. */
export const joins: Readonly<Record<string, 'and' | 'or'>> = {
  and: 'and',
  '&&': 'and',
  or: 'or',
  '||': 'or',
};

/** A problem on its way out of the reading of an expression. */
export class Misread extends Error {
  readonly problem: QueryError;

  constructor(problem: QueryError) {
    super(problem.message);
    this.problem = problem;
  }
}

/** An expression with something on either side. */
export interface BinaryExpression extends Expression {
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}

/** Whether a sign in front of an expression turns it around. */
export function isNot({ operator }: Expression): boolean {
  return operator === 'not' || operator === '!';
}

/** The expression without the `not` in front of its leftmost part; the same where there is none. */
export function withoutNot(expression: Expression): Expression {
  if (expression.type === 'UnaryExpression' && isNot(expression)) return expression.argument as Expression;
  if (expression.type !== 'BinaryExpression') return expression;
  const { left } = expression as BinaryExpression;
  if (joins[(left as BinaryExpression).operator] !== undefined) return expression;
  const bare = withoutNot(left);
  return bare === left ? expression : { ...expression, left: bare };
}

/** The leaves of an expression, in no order. */
export function leavesIn(expression: Expression, leaves: readonly Leaf[]): readonly Leaf[] {
  const own = expression.type === 'Identifier' ? leafOf(String(expression.name), leaves) : undefined;
  const parts = [
    expression.left,
    expression.right,
    expression.argument,
    expression.body,
    expression.expressions,
  ]
    .flat()
    .filter((part): part is Expression => typeof part === 'object' && part !== null && 'type' in part);
  return [...(own === undefined ? [] : [own]), ...parts.flatMap((part) => leavesIn(part, leaves))];
}

/** What the parser says, in words for a person, without the characters that stand for names. */
export function errorOf(thrown: unknown, text: string, leaves: readonly Leaf[]): QueryError {
  if (thrown instanceof Misread) return thrown.problem;
  const { index = 0, description = '' } = thrown as {
    readonly index?: number;
    readonly description?: string;
  };
  const start = Math.max(0, Math.min(index, text.length));
  const leaf = leaves.find((each) => each.start <= start && start < each.end);
  const end = leaf?.end ?? Math.min(text.length, start + 1);
  const there = leaf === undefined ? undefined : text.slice(leaf.start, leaf.end);
  return problem(sentenceOf(description, there), Math.min(start, end), end);
}

/** @param there the name or value at the place, for which a single character may stand in the description */
function sentenceOf(description: string, there: string | undefined): string {
  const after = /^Expected expression after (.+)$/.exec(description)?.[1];
  if (after !== undefined) return `Something must follow “${after}”.`;
  if (description === 'missing unaryOp argument') return 'Something must follow here.';
  if (description === 'Unclosed (') return 'This parenthesis is never closed.';
  const unexpected = /^Unexpected "(.?)"$/.exec(description)?.[1];
  if (unexpected !== undefined && unexpected !== '') return `“${there ?? unexpected}” cannot stand here.`;
  return 'This cannot be understood.';
}
