import classes from './integrity.module.css';
import type { Tally } from './tally.ts';

/** What came out, in four numbers. */
export function Counts({ tally }: { readonly tally: Tally }) {
  const { errors, warnings, passed, notApplicable } = tally;
  const counts = [
    { name: errors === 1 ? 'error' : 'errors', count: errors, severity: 'error' },
    { name: warnings === 1 ? 'warning' : 'warnings', count: warnings, severity: 'warning' },
    { name: 'passed', count: passed },
    { name: 'not applicable', count: notApplicable },
  ];
  return (
    <ul className={classes.counts} aria-label="What the checks found">
      {counts.map(({ name, count, severity }) => (
        <li key={name} data-severity={count > 0 ? severity : undefined}>
          <b>{count}</b> {name}
        </li>
      ))}
    </ul>
  );
}
