import { z } from 'zod';
import type { Filter, SortKey } from '../../core/api/table.ts';
import { type Fields, formatList, parseList } from './url-list.ts';

/** A filter whose values are text, as an address and an input field hold them; the database compares by meaning. */
export type SearchFilter =
  | {
      readonly column: string;
      readonly op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'contains' | 'alive-at';
      readonly value: string;
    }
  | { readonly column: string; readonly op: 'in'; readonly value: readonly string[] }
  | { readonly column: string; readonly op: 'null' | 'not-null' };

/** How a person looks at a table. */
export interface TableSearch {
  readonly filters: readonly SearchFilter[];
  readonly sort: readonly SortKey[];
  /** Hidden columns; `undefined` hides what the table hides by itself. */
  readonly hidden?: readonly string[];
  /** Columns that stay in view on the left, in order; `undefined` pins what the table pins by itself. */
  readonly pinned?: readonly string[];
  /** Widths in CSS pixels of the columns that were resized. */
  readonly widths: Readonly<Record<string, number>>;
}

const widthLimits = { least: 40, most: 1200 } as const;

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String).optional().catch(undefined);

/** The part of an address that belongs to a table; anything else in it is ignored, wrong values too. */
export const tableSearchSchema = z.object({ filter: text, sort: text, hide: text, pin: text, width: text });

/** A {@link TableSearch} as it stands in an address. */
export type TableSearchParams = z.infer<typeof tableSearchSchema>;

const scalarOps = [
  'eq',
  'ne',
  'lt',
  'le',
  'gt',
  'ge',
  'contains',
  'alive-at',
] as const satisfies readonly Filter['op'][];

/** Reads what `formatTableSearch` wrote, e.g. `filter=step_number.ge.10*agent_type.in.system.control`. */
export function parseTableSearch(raw: unknown): TableSearch {
  const params = tableSearchSchema.safeParse(raw).data ?? {};
  return {
    filters: parseList(params.filter ?? '').flatMap(parseFilter),
    sort: parseList(params.sort ?? '').flatMap(parseSort),
    ...(params.hide === undefined ? {} : { hidden: names(params.hide) }),
    ...(params.pin === undefined ? {} : { pinned: names(params.pin) }),
    widths: Object.fromEntries(parseList(params.width ?? '').flatMap(parseWidth)),
  };
}

/** As compact as it can be: what is at its default is left out. */
export function formatTableSearch(search: TableSearch): TableSearchParams {
  const sort = search.sort.map((key) => (key.descending ? [key.column, 'desc'] : [key.column]));
  const widths = Object.entries(search.widths).map(([name, width]) => [name, String(Math.round(width))]);
  return {
    ...(search.filters.length === 0 ? {} : { filter: formatList(search.filters.map(filterFields)) }),
    ...(sort.length === 0 ? {} : { sort: formatList(sort) }),
    ...(search.hidden === undefined ? {} : { hide: formatList(search.hidden.map((name) => [name])) }),
    ...(search.pinned === undefined ? {} : { pin: formatList(search.pinned.map((name) => [name])) }),
    ...(widths.length === 0 ? {} : { width: formatList(widths) }),
  };
}

function filterFields(filter: SearchFilter): Fields {
  switch (filter.op) {
    case 'null':
    case 'not-null':
      return [filter.column, filter.op];
    case 'in':
      return [filter.column, filter.op, ...filter.value];
    default:
      return [filter.column, filter.op, filter.value];
  }
}

function parseFilter([column = '', op, ...values]: Fields): SearchFilter[] {
  if (op === 'null' || op === 'not-null') return [{ column, op }];
  if (op === 'in') return [{ column, op, value: values }];
  const scalar = scalarOps.find((candidate) => candidate === op);
  if (scalar === undefined || values.length === 0) return [];
  // A decimal point that somebody typed into the address is no separator here.
  return [{ column, op: scalar, value: values.join('.') }];
}

function parseSort([column = '', direction]: Fields): SortKey[] {
  return direction === undefined || direction === 'desc'
    ? [{ column, descending: direction === 'desc' }]
    : [];
}

function parseWidth([name = '', text = '']: Fields): [string, number][] {
  const width = Number(text);
  return Number.isInteger(width) && width >= widthLimits.least && width <= widthLimits.most
    ? [[name, width]]
    : [];
}

function names(text: string): string[] {
  return [...new Set(parseList(text).map(([name = '']) => name))];
}
