import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTableSearch, parseTableSearch, type SearchFilter, type TableSearch } from './table-search.ts';

const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', '.', '*', '~', '-', '%', '=') }));
const filters: fc.Arbitrary<SearchFilter> = fc.oneof(
  fc.record({
    column: text,
    op: fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge', 'contains'),
    value: text,
  }),
  fc.record({ column: text, op: fc.constant('in'), value: fc.array(text, { maxLength: 3 }) }),
  fc.record({ column: text, op: fc.constantFrom('null', 'not-null') }),
);
const searches: fc.Arbitrary<TableSearch> = fc
  .record({
    filters: fc.array(filters, { maxLength: 4 }),
    sort: fc.array(fc.record({ column: text, descending: fc.boolean() }), { maxLength: 3 }),
    hidden: fc.option(fc.uniqueArray(text, { maxLength: 4 }), { nil: undefined }),
    pinned: fc.option(fc.uniqueArray(text, { maxLength: 3 }), { nil: undefined }),
    widths: fc.dictionary(
      text.filter((name) => name !== '__proto__'),
      fc.integer({ min: 40, max: 1200 }),
      { maxKeys: 3 },
    ),
  })
  .map(({ hidden, pinned, ...rest }) => ({
    ...rest,
    ...(hidden === undefined ? {} : { hidden }),
    ...(pinned === undefined ? {} : { pinned }),
  }));

describe('the address of a table', () => {
  it('brings back exactly what was looked at', () => {
    fc.assert(
      fc.property(searches, (search) => {
        const address = new URLSearchParams(formatTableSearch(search) as Record<string, string>).toString();
        expect(parseTableSearch(Object.fromEntries(new URLSearchParams(address)))).toEqual(search);
      }),
    );
  });

  it('can be read by a person', () => {
    const params = formatTableSearch({
      filters: [
        { column: 'step_number', op: 'ge', value: '10' },
        { column: 'agent_type', op: 'in', value: ['system', 'control'] },
      ],
      sort: [
        { column: 'total_agents', descending: true },
        { column: 'step_number', descending: false },
      ],
      hidden: ['simulation_id'],
      pinned: ['step_number'],
      widths: { births: 120.4 },
    });
    expect(new URLSearchParams(params as Record<string, string>).toString()).toBe(
      'filter=step_number.ge.10*agent_type.in.system.control&sort=total_agents.desc*step_number' +
        '&hide=simulation_id&pin=step_number&width=births.120',
    );
  });

  it('says nothing about a table that nobody touched, and tells "nothing hidden" from that', () => {
    const untouched = { filters: [], sort: [], widths: {} };
    expect(formatTableSearch(untouched)).toEqual({});
    expect(formatTableSearch({ ...untouched, hidden: [], pinned: [] })).toEqual({ hide: '', pin: '' });
  });

  it('ignores what makes no sense and keeps the rest', () => {
    const raw = {
      filter: 'a.like.x*b.eq*c.lt.2.5*d.null',
      sort: 'a.sideways*b.desc',
      hide: 7,
      pin: { no: 1 },
      width: 'a.9*b.wide*c.80*d.99999',
      other: 1,
    };
    expect(parseTableSearch(raw)).toEqual({
      filters: [
        { column: 'c', op: 'lt', value: '2.5' },
        { column: 'd', op: 'null' },
      ],
      sort: [{ column: 'b', descending: true }],
      hidden: ['7'],
      widths: { c: 80 },
    });
    for (const nothing of [undefined, null, 'text', 3]) expect(parseTableSearch(nothing).filters).toEqual([]);
  });
});
