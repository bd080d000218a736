import type { Outcome, Outcomes } from '../../../../core/api/compare.ts';
import { groupBy } from '../../../../core/base/group-by.ts';
import { fileNameOf } from '../../../files/source-id.ts';
import { useSources } from '../../../state/services.ts';
import { findSource } from '../../../state/sources.ts';
import type { Comparison } from '../comparison.ts';
import { outcomeLabel } from './outcome-words.ts';
import classes from './outcomes.module.css';

/** Sentences that are not folded away. */
const FEW = 2;

export interface MissingOutcomesProps {
  readonly comparison: Comparison;
  readonly outcomes: readonly Outcome[];
  readonly answer: Outcomes | undefined;
}

/** Why columns are empty, for whole files and for some simulations: a sentence each. */
export function MissingOutcomes({ comparison, outcomes, answer }: MissingOutcomesProps) {
  const state = useSources();
  const { missing = [], absent = [] } = answer ?? {};
  const said = [
    ...missing.map(({ source, outcome, reason }) => ({
      outcome,
      where: `in ${findSource(state, source)?.label ?? fileNameOf(source)}. ${reason}`,
    })),
    ...absent.map(({ outcome, reason, members }) => ({
      outcome,
      where: `of ${namesOf(comparison, members)}. ${reason}`,
    })),
  ];
  // What is missing for the same reason in the same place is said at once.
  const texts = [...groupBy(said, ({ where }) => where)].map(([where, some]) => {
    const labels = some.flatMap(({ outcome }) => outcomes[outcome] ?? []);
    return `${labels.map((each) => outcomeLabel(each, comparison.series)).join('; ')}: none ${where}`;
  });
  if (texts.length === 0) return null;
  const list = (
    <ul className={classes.missing}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
  if (texts.length <= FEW) return list;
  return (
    <details className={classes.parameters}>
      <summary>Why values are missing, in {texts.length} sentences</summary>
      {list}
    </details>
  );
}

function namesOf({ members }: Comparison, places: readonly number[]): string {
  const names = places.slice(0, 5).map((place) => members[place]?.label ?? '');
  return places.length > 5 ? `${names.join(', ')} and ${places.length - 5} more` : names.join(', ');
}
