import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Choices, chosenIds, formatChoices, parseChoices, withIds, withMembers } from './chosen.ts';

const all = ['sim_a', 'sim_b', 'sim_c', 'sim_d'];

function idsOf(choices: Choices, source: string, known: readonly string[]): readonly string[] {
  const choice = choices.find((each) => each.source === source);
  return choice === undefined ? [] : chosenIds(choice, known).found;
}

test('a few are named, most are named by those left out, all by a word', () => {
  expect(formatChoices(withIds([], 'runs', new Set(['sim_b']), all))).toBe('some.runs.sim_b');
  expect(formatChoices(withIds([], 'runs', new Set(['sim_a', 'sim_b', 'sim_d']), all))).toBe(
    'but.runs.sim_c',
  );
  expect(formatChoices(withIds([], 'runs', new Set(all), all))).toBe('all.runs');
});

test('boxes add and take away one by one, and the last one takes the source with it', () => {
  const lists = new Map([
    ['runs', all],
    ['other.db', ['x']],
  ]);
  const box = (old: Choices, source: string, simulation: string, on: boolean) =>
    withMembers(old, [{ source, simulation }], on, lists);
  let choices = box([], 'runs', 'sim_c', true);
  choices = box(choices, 'runs', 'sim_a', true);
  choices = box(choices, 'other.db', 'x', true);
  expect(formatChoices(choices)).toBe('some.runs.sim_a.sim_c*some.other~.db.x');
  choices = box(choices, 'runs', 'sim_a', false);
  choices = box(choices, 'runs', 'sim_c', false);
  expect(formatChoices(choices)).toBe('some.other~.db.x');
});

test('what a source does not have is told apart', () => {
  const [choice] = parseChoices('some.runs.sim_b.gone');
  expect(choice && chosenIds(choice, all)).toEqual({ found: ['sim_b'], unknown: ['gone'] });
});

test('whatever is chosen is read back from the address', () => {
  const ids = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 12 });
  const source = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(source, ids, fc.infiniteStream(fc.boolean()), (name, known, coin) => {
      const wanted = known.filter(() => coin.next().value);
      const choices = withIds([], name, new Set(wanted), known);
      const read = parseChoices(formatChoices(choices));
      expect(idsOf(read, name, known)).toEqual(wanted);
    }),
  );
});

test('an address never breaks the choice, whatever stands in it', () => {
  fc.assert(fc.property(fc.string(), (text) => void formatChoices(parseChoices(text))));
  expect(parseChoices('none.runs*some.runs*all*some..a*all.runs*some.runs.sim_a')).toEqual([
    { source: 'runs', mode: 'all', ids: [] },
  ]);
});

test('five hundred of six hundred simulations take a short address', () => {
  const many = Array.from({ length: 600 }, (_, k) => `simulation_${k}`);
  const text = formatChoices(withIds([], 'sweep', new Set(many.slice(0, 500)), many));
  expect(text.length).toBeLessThan(1600);
});
