import { expect, it } from 'vitest';
import { familyDetails, familyEventKind } from './family.ts';

it('knows births, marriages and deaths by the type of event', () => {
  expect(
    [
      'CHILD_BORN',
      'MARRIAGE_FORMED',
      'AGENT_MARRIAGE',
      'AGENT_DEATH_INHERITANCE',
      'AGENT_DEATH',
      'TRADE_COMPLETED',
    ].map(familyEventKind),
  ).toEqual(['birth', 'marriage', 'marriage', 'death', 'death', undefined]);
});

it('reads what details say, and sums what goes to heirs', () => {
  expect(
    familyDetails('{"deceased_wealth": 100, "inheritance_distribution": {"a": 40, "b": 50.5, "c": "none"}}'),
  ).toEqual({
    wealth: 100,
    inherited: 90.5,
    heirs: ['a', 'b'],
  });
  expect(familyDetails('{"family_id": "fam_1", "family_name": "Lee", "parents": ["a", 7]}')).toEqual({
    family: 'Lee',
    parents: ['a', '7'],
  });
  expect(familyDetails('{"inheritance_distribution": {}}')).toEqual({ inherited: 0, heirs: [] });
  expect(familyDetails('{}')).toEqual({});
});

it('is none where details are no JSON object', () => {
  for (const text of [undefined, '', 'null', '{broken', '[1]']) expect(familyDetails(text)).toBeUndefined();
});
