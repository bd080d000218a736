import type { VerdictDifference, Verdicts } from '../../../../core/api/compare.ts';
import { formatNumber } from '../../../components/format.ts';
import classes from './changes.module.css';

/** What the simulations came to, in A and in B: shares with their intervals, and a sentence each. */
export function VerdictTable({ verdicts }: { readonly verdicts: readonly VerdictDifference[] }) {
  if (verdicts.length === 0) return null;
  // Of one simulation a side there is no more to say than its verdict.
  const isTold = verdicts.some(({ a, b }) => a.n > 1 || b.n > 1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.verdicts} aria-label="Verdicts, scrolling" tabIndex={0}>
      <table className={classes.table} aria-label="Verdicts">
        <thead>
          <tr>
            <th scope="col">What they came to</th>
            <th scope="col">A</th>
            <th scope="col">B</th>
            {isTold && <th scope="col">In words</th>}
          </tr>
        </thead>
        <tbody>
          {verdicts.map(({ name, a, b, sentence }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <VerdictCell verdicts={a} />
              <VerdictCell verdicts={b} />
              {isTold && <td className={classes.words}>{sentence}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function VerdictCell({ verdicts: { n, shares } }: { readonly verdicts: Verdicts }) {
  if (shares.length === 0) {
    return (
      <td>
        <span className={classes.nothing}>–</span>
      </td>
    );
  }
  const told = shares.map(({ verdict, count, share, interval }) => {
    const percent = (value: number) => formatNumber(100 * value);
    const range =
      interval === undefined ? '' : ` (95 % interval ${percent(interval[0])} to ${percent(interval[1])} %)`;
    return `${verdict}: ${count} of ${n}, ${percent(share)} %${range}`;
  });
  return (
    <td title={told.join('\n')}>
      {shares.map(({ verdict, count }) => (n === 1 ? verdict : `${verdict} ${count} of ${n}`)).join(', ')}
    </td>
  );
}
