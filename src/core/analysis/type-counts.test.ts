import { describe, expect, it } from 'vitest';
import { parseTypeCounts } from './type-counts.ts';

describe('stored counts by agent type', () => {
  it('become one series a type, 0 where a step does not name the type', () => {
    const counts = parseTypeCounts(['{"system": 2, "control": 1}', '{"system": 1}', '{}']);
    expect([...counts.keys()]).toEqual(['system', 'control']);
    expect([...(counts.get('system') ?? [])]).toEqual([2, 1, 0]);
    expect([...(counts.get('control') ?? [])]).toEqual([1, 0, 0]);
  });

  it('are unknown at steps without an object', () => {
    const counts = parseTypeCounts([undefined, 'null', '', '[1]', '{"order": 3}']);
    const unknown = Number.NaN;
    expect([...(counts.get('order') ?? [])]).toEqual([unknown, unknown, unknown, unknown, 3]);
  });

  it('are added up where two spellings name one type', () => {
    expect([...(parseTypeCounts(['{"SystemAgent": 2, "system": 1}']).get('system') ?? [])]).toEqual([3]);
  });
});
