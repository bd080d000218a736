import type { TableColumn } from '../../../core/api/table.ts';
import { columnLabel } from '../../components/table/column-label.ts';
import type { SearchFilter } from '../../state/table-search.ts';

type Op = SearchFilter['op'];

/** The operators of a filter, in words. */
export const opWords: Readonly<Record<Op, string>> = {
  eq: '=',
  ne: '≠',
  lt: '<',
  le: '≤',
  gt: '>',
  ge: '≥',
  contains: 'contains',
  in: 'is one of',
  null: 'is NULL',
  'not-null': 'is not NULL',
  'alive-at': 'alive at step',
};

const numberOps: readonly Op[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'in', 'null', 'not-null'];
const textOps: readonly Op[] = ['contains', 'eq', 'ne', 'in', 'lt', 'le', 'gt', 'ge', 'null', 'not-null'];

/** The operators that make sense for a column, the likeliest first. */
export function opsFor(column: TableColumn | undefined): readonly Op[] {
  if (column?.name === 'death_time') return ['alive-at', ...numberOps];
  return column?.type === 'number' ? numberOps : textOps;
}

/** A filter as a sentence, e.g. `Reward ≥ 0.5`, with its column as the page calls it. */
export function filterText(filter: SearchFilter, columns: readonly TableColumn[]): string {
  const column = columns.find(({ name }) => name === filter.column);
  const called = column === undefined ? filter.column : columnLabel(column);
  switch (filter.op) {
    case 'null':
    case 'not-null':
      return `${called} ${opWords[filter.op]}`;
    case 'in':
      return `${called} is ${filter.value.join(' or ') || 'nothing'}`;
    case 'alive-at':
      return `alive at step ${filter.value}`;
    default:
      return `${called} ${opWords[filter.op]} ${filter.value === '' ? '""' : filter.value}`;
  }
}

/** The filter that an operator and what was typed make; several values are parted by commas. */
export function makeFilter(column: string, op: Op, text: string): SearchFilter {
  switch (op) {
    case 'null':
    case 'not-null':
      return { column, op };
    case 'in':
      return {
        column,
        op,
        value: text
          .split(',')
          .map((value) => value.trim())
          .filter((value) => value !== ''),
      };
    default:
      return { column, op, value: text.trim() === '' ? text : text.trim() };
  }
}

/** What is typed for a filter; the opposite of {@link makeFilter}. */
export function valueText(filter: SearchFilter): string {
  if (!('value' in filter)) return '';
  return typeof filter.value === 'string' ? filter.value : filter.value.join(', ');
}
