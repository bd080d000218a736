import { useMemo } from 'react';
import type { Correlation, Outcome, Split, Sweep } from '../../../../core/api/compare.ts';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { Stage } from '../../../components/stage.tsx';
import { useSweep } from '../../../state/compare-queries.ts';
import { sourceErrorOf } from '../../../state/failure.ts';
import { CorrelationTable } from './correlation-table.tsx';
import { RelationBox } from './relation-box.tsx';
import { SplitTable, splitCells, splitHead } from './split-table.tsx';
import type { SweepMember } from './sweep-members.ts';
import classes from './sweeps.module.css';
import { useAsked } from './use-asked.ts';

export interface RelationsProps {
  readonly members: readonly SweepMember[];
  readonly outcomes: readonly Outcome[];
  /** Of the outcomes. */
  readonly labels: readonly string[];
  /** Dotted paths of the parameters that vary. */
  readonly paths: readonly string[];
}

/** How each varying parameter goes along with each outcome, and where it splits them. */
export function Relations({ members, outcomes, labels, paths }: RelationsProps) {
  const asked = useAsked(members);
  const key = paths.join('\n');
  const query = useMemo(
    () => ({ members: asked, parameters: key.split('\n'), outcomes }),
    [asked, key, outcomes],
  );
  const { data, error } = useSweep(query);
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  if (data === undefined) return <Stage text="Reading the outcomes of the sweep" />;
  const { correlations, splits, thresholds } = data;
  const few = members.length < leastForThresholds;
  return (
    <>
      <Correlations correlations={correlations} labels={labels} />
      <Splits
        name="Median splits"
        splits={splits}
        labels={labels}
        empty="No parameter of numbers has simulations on both sides of its median."
        formula="The median of a parameter, with the mean outcomes of the simulations at or below it and of those above it. Percent is the difference in percent of the mean at or below."
      />
      <Splits
        name="Thresholds"
        splits={thresholds}
        labels={labels}
        empty={
          few
            ? `Where a parameter splits outcomes most is looked for from ${leastForThresholds} simulations on; ${members.length} are chosen.`
            : 'No parameter of numbers has simulations on both sides of a threshold.'
        }
        formula={`Of the nine deciles of a parameter the one that sets the mean outcomes at or below it and above it furthest apart; it needs ${leastForThresholds} simulations with both numbers. As it is the best of nine, the difference is larger than chance alone would make it at a number chosen before.`}
      />
    </>
  );
}

const leastForThresholds = 20;

function Correlations({
  correlations,
  labels,
}: {
  readonly correlations: Sweep['correlations'];
  readonly labels: readonly string[];
}) {
  const told = correlations.filter(({ r }) => r !== undefined).length;
  return (
    <RelationBox
      name="Correlations"
      lines={() => correlationLines(correlations, labels)}
      formula="Pearson’s r of the values of a parameter and of an outcome over the N simulations that have both numbers (true and false count as 1 and 0), told from five on; p is two-sided, from Student’s t = r · √((N − 2) / (1 − r²)) with N − 2 degrees of freedom. An r says how straight the relation is, not what causes it."
    >
      <CorrelationTable correlations={correlations} labels={labels} />
      {told > 1 && (
        <p className={classes.remark}>
          {`${told} correlations are told: where nothing is related, about ${(told * 0.05).toFixed(1)} of as many have p below 0.05 by chance.`}
        </p>
      )}
    </RelationBox>
  );
}

function correlationLines(correlations: readonly Correlation[], labels: readonly string[]) {
  return [
    ['Parameter', 'Outcome', 'r', 'p', 'N', 'Withheld'],
    ...correlations.map(({ parameter, outcome, r, p, n, withheld }) => [
      parameter,
      labels[outcome],
      r,
      p,
      n,
      withheld,
    ]),
  ];
}

interface SplitsProps {
  readonly name: string;
  readonly splits: readonly Split[];
  readonly labels: readonly string[];
  /** Said where there is none. */
  readonly empty: string;
  readonly formula: string;
}

function Splits({ name, splits, labels, empty, formula }: SplitsProps) {
  const lines = () => [
    [...splitHead],
    ...splits.map((split) => [split.parameter, labels[split.outcome], ...splitCells(split)]),
  ];
  return (
    <RelationBox name={name} lines={splits.length > 0 ? lines : undefined} formula={formula}>
      {splits.length === 0 ? (
        <p className={classes.remark}>{empty}</p>
      ) : (
        <SplitTable name={name} splits={splits} labels={labels} />
      )}
    </RelationBox>
  );
}
