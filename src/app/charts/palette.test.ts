import { expect, it } from 'vitest';
import { colourOf, stylesOf } from './palette.ts';

it('gives an agent type the same colour under all its names', () => {
  const names = ['type:system', 'SystemAgent', 'system_agents', 'system'];
  expect(new Set(names.map((name, i) => colourOf(name, i).colour)).size).toBe(1);
});

it('gives an action and what it is counted as one colour in every figure', () => {
  const [cooperation, competition] = stylesOf(['cooperation_acts', 'competition_acts']);
  const [attack, share] = stylesOf(['kind:attack', 'kind:share']);
  expect([share, attack]).toEqual([cooperation, competition]);
  expect(attack).not.toEqual(share);
  expect(stylesOf(['type:move', 'type:attack'])[1]).toEqual(attack);
});

it('gives a kind, a good and an event one colour whatever stands beside it', () => {
  const kinds = ['deposit', 'interest_payment', 'salary', 'transfer', 'withdrawal'];
  const [total, ...flows] = stylesOf(['total_balance', ...kinds.map((kind) => `money_flow:${kind}`)]);
  expect(flows).toEqual(stylesOf(kinds.map((kind) => `bank_transactions:${kind}`)));
  expect(flows).not.toContainEqual(total);
  expect(stylesOf(['trades:tools', 'trades:food'])[1]).toEqual(stylesOf(['trade_price:food'])[0]);
  const [died, traded] = stylesOf(['type:AGENT_DEATH_INHERITANCE', 'type:TRADE_COMPLETED']);
  expect(stylesOf(['society_births', 'society_deaths', 'kind:trade']).slice(1)).toEqual([died, traded]);
});

it('gives what is not known one colour, of deaths and of incidents', () => {
  const [incidents, ...others] = stylesOf(['count:unknown', 'count:combat_damage', 'count:healing']);
  expect(stylesOf(['deaths:combat_damage', 'deaths:unknown'])[1]).toEqual(incidents);
  expect(others).not.toContainEqual(incidents);
});

it('keeps apart two names that have one colour of their own', () => {
  const [attack, competition] = stylesOf(['attack', 'competition_acts']);
  expect(competition?.colour).not.toEqual(attack?.colour);
  const all = stylesOf([...'system independent control order chaos share attack pass'.split(' '), 'x', 'y']);
  expect(new Set(all.map(({ colour, dash }) => `${colour.light} ${dash}`)).size).toBe(10);
});

it('gives no other series the colour of a type that is present', () => {
  const styles = stylesOf(['type:apple', 'type:system', 'type:pear', 'type:independent', 'type:control']);
  expect(new Set(styles.map((style) => style.colour.light)).size).toBe(5);
});

it('keeps the colours of the first series when more follow', () => {
  expect(stylesOf(['a', 'b', 'c']).slice(0, 2)).toEqual(stylesOf(['a', 'b']));
});

it('gives one name one style in every panel', () => {
  const styles = stylesOf(['price:food', 'price:tools', 'trades:food', 'trades:tools']);
  expect(styles[2]).toEqual(styles[0]);
  expect(styles[3]).toEqual(styles[1]);
  expect(styles[1]).not.toEqual(styles[0]);
});

it('adds dash and marker after eight', () => {
  const styles = stylesOf(Array.from({ length: 12 }, (_, i) => `action ${i}`));
  expect(styles[7]?.dash).toBeUndefined();
  expect(styles[8]?.dash).toBeDefined();
  expect(styles[8]?.marker).toBeDefined();
  expect(new Set(styles.map((style) => `${style.colour.light} ${style.dash}`)).size).toBe(12);
});

it('has a contrast of at least 3 to 1 on both surfaces', () => {
  const keys = ['total', 'recomputed', 'system', 'independent', 'control', 'order', 'chaos'];
  const styles = [...keys.map((key) => colourOf(key, 0)), ...stylesOf([...'abcdefgh'])];
  for (const { colour } of styles) {
    expect(contrast(colour.light, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(colour.dark, '#242424')).toBeGreaterThanOrEqual(3);
  }
});

/** Contrast ratio of WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
