import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../core/base/columns.ts';
import { type Condition, fieldsOf, isFound, type Operand } from './simulation-query.ts';
import { queryNames } from './simulation-query-names.ts';
import { parseQuery } from './simulation-query-parser.ts';

const names = queryNames([
  { id: 'end', name: 'final population', also: ['agents at the end'] },
  { id: 'births', name: 'births' },
  { id: 'status', name: 'status' },
  { id: 'damage', name: 'agent.combat.attack_base_damage' },
  { id: 'rate', name: 'world.regen-rate' },
  { id: 'a.cost', name: 'left.cost' },
  { id: 'b.cost', name: 'right.cost', differs: true },
  { id: 'deep', name: 'a.b.depth' },
  { id: 'shallow', name: 'z.depth' },
  { id: 'mixed', name: 'mean Births and deaths (new)' },
]);

const low = { end: 12, births: 3, status: 'completed', damage: 10, rate: 0.5 };
const high = { end: 0, births: 8, status: 'stopped early', damage: 25, rate: 0.1, mixed: 4.5 };

function find(query: string): readonly string[] {
  const parsed = parseQuery(query, names);
  if (!parsed.ok) throw new Error(`${parsed.error.message} at ${parsed.error.start}`);
  const all: Readonly<Record<string, Readonly<Record<string, Cell>>>> = { low, high };
  return Object.keys(all).filter((name) => isFound(parsed.condition, (id) => all[name]?.[id]));
}

function problemOf(query: string) {
  const parsed = parseQuery(query, names);
  if (parsed.ok) throw new Error(`${query} was understood`);
  const { message, start, end, near } = parsed.error;
  return { message, at: query.slice(start, end), near };
}

test('a query over parameters and outcomes finds what is like that', () => {
  expect(find('attack_base_damage >= 20 and final population = 0')).toEqual(['high']);
  expect(find('attack_base_damage ≥ 20 AND final population = 0')).toEqual(['high']);
  expect(find('combat.attack_base_damage < 20')).toEqual(['low']);
  expect(find('births ≤ 3 or births ≠ 3')).toEqual(['low', 'high']);
  expect(find('FINAL_POPULATION != 0')).toEqual(['low']);
});

test('and binds before or, not before both, and parentheses before all', () => {
  expect(find('births = 3 or births = 8 and status = nothing')).toEqual(['low']);
  expect(find('(births = 3 or births = 8) and status = nothing')).toEqual([]);
  expect(find('not births = 3')).toEqual(['high']);
  expect(find('not births + 1 = 4 and births > 0')).toEqual(['high']);
  expect(find('not (births = 3 or births = 8)')).toEqual([]);
});

test('text is compared with or without quotes, by part and by list', () => {
  expect(find('status = stopped early')).toEqual(['high']);
  expect(find('status = "Completed"')).toEqual(['low']);
  expect(find('status contains early')).toEqual(['high']);
  expect(find('attack_base_damage in (10, 30)')).toEqual(['low']);
});

test('names with signs and words of the language are found, as they are or between backticks', () => {
  expect(find('regen-rate < 0.2')).toEqual(['high']);
  expect(find('`world.regen-rate` > 2e-1')).toEqual(['low']);
  expect(find('mean births and deaths (new) > 4 and births > -1')).toEqual(['high']);
});

test('numbers are worked with', () => {
  expect(find('final population / births = 4')).toEqual(['low']);
  expect(find('-births * 2 + 1 < -10')).toEqual(['high']);
});

test('a value that is not there is neither equal nor different', () => {
  expect(find('mean Births and deaths (new) != 4')).toEqual(['high']);
  expect(find('not mean Births and deaths (new) = 4')).toEqual(['high']);
  expect(find('births / (births - births) > 0')).toEqual([]);
});

test('a name that nobody knows is told with its place and those near to it', () => {
  expect(problemOf('births > 1 and finl population = 0')).toEqual({
    message: 'There is no parameter and no outcome finl population.',
    at: 'finl population',
    near: ['final population'],
  });
  expect(problemOf('attack_base_damge > 1').near).toContain('attack_base_damage');
  expect(problemOf('deths')).toMatchObject({
    message: 'There is no parameter and no outcome deths.',
    at: 'deths',
  });
});

test('of several parameters that end alike the one that differs is meant, which is told', () => {
  const told = (query: string) => {
    const parsed = parseQuery(query, names);
    return parsed.ok ? [fieldsOf(parsed.condition), parsed.notes] : [];
  };
  expect(told('cost > 1')).toEqual([['b.cost'], ['cost is taken for right.cost, not for left.cost.']]);
  expect(told('left.cost > 1')).toEqual([['a.cost'], []]);
  expect(told('depth > 1')).toEqual([['shallow'], ['depth is taken for z.depth, not for a.b.depth.']]);
});

test('what is not finished or cannot be understood is told with its place', () => {
  expect(problemOf('births >')).toMatchObject({ message: 'Something must follow “>”.' });
  expect(problemOf('births > 1 and')).toMatchObject({ at: expect.stringMatching(/^$|and/) });
  expect(problemOf('births > 1 steps')).toMatchObject({ at: 'steps' });
  expect(problemOf('(births > 1')).toMatchObject({ message: 'This parenthesis is never closed.' });
  expect(problemOf('births = "x')).toMatchObject({ message: 'This quote is never closed.', at: '"x' });
  expect(problemOf('births # 3')).toMatchObject({ message: 'What does # mean here?', at: '#' });
  expect(problemOf('births')).toMatchObject({
    message: 'Compare births with something, for example = 0.',
  });
  expect(problemOf('1 < births < 3')).toMatchObject({ at: '1 < births' });
  expect(problemOf('  ')).toMatchObject({ message: 'Write a condition, for example steps > 100.' });
});

test('a name that cannot stand somewhere is told by its name', () => {
  const parsed = parseQuery('()births', names);
  expect(parsed).toMatchObject({
    ok: false,
    error: { message: '“births” cannot stand here.', start: 2, end: 8 },
  });
});

test('no text breaks the reading, and every problem points into the text', () => {
  const pieces = fc.constantFrom(
    ...['births', 'final population', 'cost', 'and', 'or', 'not', 'contains', 'in'],
    ...[
      '(',
      ')',
      '=',
      '≥',
      '≤',
      '≠',
      '<',
      '+',
      '-',
      '*',
      '/',
      ',',
      '"x"',
      '`',
      "'",
      '3',
      '.5',
      ';',
      '[',
      '?',
    ],
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(pieces).map((all) => all.join(' ')),
    fc.array(pieces).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (query) => {
      const parsed = parseQuery(query, names);
      if (parsed.ok) return void isFound(parsed.condition, () => 1);
      const { message, start, end } = parsed.error;
      expect(message).not.toBe('');
      expect(message).not.toMatch(/[\uE000-\uF8FF]/);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(query.length);
    }),
    { numRuns: 1000 },
  );
});

const operand: fc.Arbitrary<Operand> = fc.oneof(
  fc.nat(9).map((value): Operand => ({ kind: 'value', value })),
  fc.constantFrom('births', 'end', 'damage').map((id): Operand => ({ kind: 'field', id })),
);
const conditions = fc.letrec<{ readonly condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('compare' as const),
      operator: fc.constantFrom(
        '=' as const,
        '!=' as const,
        '<' as const,
        '<=' as const,
        '>' as const,
        '>=' as const,
      ),
      left: operand,
      right: operand,
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('condition') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      left: tie('condition'),
      right: tie('condition'),
    }),
  ),
}));

/** A condition as a person may write it, with as few parentheses as it needs. */
function written(condition: Condition): string {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const part = (inner: Condition, right: boolean) => {
        const looser = condition.kind === 'and' && inner.kind === 'or';
        const text = written(inner);
        return looser || (right && inner.kind === condition.kind) ? `(${text})` : text;
      };
      return `${part(condition.left, false)} ${condition.kind} ${part(condition.right, true)}`;
    }
    case 'not': {
      const text = written(condition.of);
      return condition.of.kind === 'compare' ? `not ${text}` : `not (${text})`;
    }
    case 'compare':
      return `${plain(condition.left)} ${condition.operator} ${plain(condition.right)}`;
    default:
      return '';
  }
}

function plain(part: Operand): string {
  const spelled: Readonly<Record<string, string>> = {
    births: 'births',
    end: 'final population',
    damage: 'attack_base_damage',
  };
  if (part.kind === 'value') return String(part.value);
  return part.kind === 'field' ? (spelled[part.id] ?? '') : '';
}

test('what is written is read back as the same condition', () => {
  fc.assert(
    fc.property(conditions.condition, (condition) => {
      const parsed = parseQuery(written(condition), names);
      expect(parsed).toEqual({ ok: true, condition, notes: [] });
    }),
  );
});

test('all that a condition asks about is known before it is worked out', () => {
  const parsed = parseQuery('not births in (1, final population) and -attack_base_damage < 2', names);
  expect(parsed.ok && fieldsOf(parsed.condition)).toEqual(['births', 'end', 'damage']);
});
