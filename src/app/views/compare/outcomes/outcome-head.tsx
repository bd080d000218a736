import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { memo } from 'react';
import type { CompareSearch } from '../../../state/compare-search.ts';
import type { OutcomeColumn } from './outcome-table.ts';
import classes from './outcomes.module.css';
import { columnNumber, type Profile } from './profile.ts';

export interface OutcomeHeadProps {
  /** What a row is. */
  readonly name: string;
  readonly columns: readonly OutcomeColumn[];
  readonly sort: CompareSearch['sort'];
  readonly onPress: (column: string) => void;
}

/** Names, units and profiles of the columns; a press sorts by one, up, down, and not at all. */
export const OutcomeHead = memo(function OutcomeHead({ name, columns, sort, onPress }: OutcomeHeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col" aria-sort={sortOf(sort, 'name')}>
          <SortButton id="name" label={name} title="By name" sort={sort} onPress={onPress} />
        </th>
        {columns.map(({ id, label, unit, title, numbers }) => (
          <th
            key={id}
            scope="col"
            aria-sort={sortOf(sort, id)}
            data-number={numbers !== undefined || undefined}
          >
            <SortButton id={id} label={label} title={title} sort={sort} onPress={onPress} />
            {unit !== undefined && <span className={classes.unit}>{unit}</span>}
            {numbers?.profile !== undefined && (
              <ProfileView profile={numbers.profile} decimals={numbers.decimals} />
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
});

function sortOf(sort: CompareSearch['sort'], column: string): 'ascending' | 'descending' | 'none' {
  if (sort?.column !== column) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}

interface SortButtonProps {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly sort: CompareSearch['sort'];
  readonly onPress: (column: string) => void;
}

function SortButton({ id, label, title, sort, onPress }: SortButtonProps) {
  const sorted = sortOf(sort, id);
  const Icon = sorted === 'descending' ? IconChevronDown : IconChevronUp;
  return (
    <button type="button" className={classes.sort} title={title} onClick={() => onPress(id)}>
      {label}
      <Icon size={12} aria-hidden style={{ visibility: sorted === 'none' ? 'hidden' : 'visible' }} />
    </button>
  );
}

const WIDTH = 72;
const HEIGHT = 16;

/** Least, mean and greatest value, and how the values are spread between. */
function ProfileView({ profile, decimals }: { readonly profile: Profile; readonly decimals: number }) {
  const { n, least, mean, greatest, bins } = profile;
  const text = (value: number) => columnNumber(value, decimals);
  const most = Math.max(...bins);
  const width = WIDTH / bins.length;
  const told = `${n} values: least ${text(least)}, mean ${columnNumber(mean, Math.max(1, decimals))}, greatest ${text(greatest)}`;
  return (
    <span className={classes.profile} title={told}>
      <svg width={WIDTH} height={HEIGHT} role="img" aria-label={told}>
        {bins.map((count, bin) => {
          const height = count === 0 ? 0 : Math.max(2, (HEIGHT * count) / most);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a bin has no identity but its place.
            <rect key={bin} x={bin * width} y={HEIGHT - height} width={width - 1} height={height} />
          );
        })}
      </svg>
      <span className={classes.range} aria-hidden>
        <span>{text(least)}</span>
        <span>⌀ {columnNumber(mean, Math.max(1, decimals))}</span>
        <span>{text(greatest)}</span>
      </span>
    </span>
  );
}
