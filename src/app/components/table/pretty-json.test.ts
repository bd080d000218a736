import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prettyJson } from './pretty-json.ts';

describe('JSON laid out in lines', () => {
  it('looks like what JavaScript writes', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(prettyJson(text)).toBe(JSON.stringify(JSON.parse(text), null, 2));
      }),
      { examples: [['{"a": [], "b": {}, "c": [1, {"d": "x, {y}: \\"z\\""}]}']] },
    );
  });

  it('keeps every digit', () => {
    expect(prettyJson('{"id": 12345678901234567890, "x": 20.0}')).toBe(
      '{\n  "id": 12345678901234567890,\n  "x": 20.0\n}',
    );
  });

  it('is not tried on other text', () => {
    expect(prettyJson('{nothing}')).toBeUndefined();
  });
});
