import { useMemo } from 'react';
import type { Correlation, Outcome, Sweep } from '../../../../core/api/compare.ts';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { CsvButton } from '../../../components/report/csv-button.tsx';
import { HowComputed } from '../../../components/report/how-computed.tsx';
import { Stage } from '../../../components/stage.tsx';
import { useSweep } from '../../../state/compare-queries.ts';
import { sourceErrorOf } from '../../../state/failure.ts';
import { CorrelationTable } from './correlation-table.tsx';
import type { SweepMember } from './sweep-members.ts';
import classes from './sweeps.module.css';
import { ThresholdTable } from './threshold-table.tsx';
import { useAsked } from './use-asked.ts';

export interface RelationsProps {
  readonly members: readonly SweepMember[];
  readonly outcomes: readonly Outcome[];
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
  return (
    <>
      <Correlations sweep={data} labels={labels} />
      <Thresholds sweep={data} labels={labels} members={members.length} />
    </>
  );
}

interface PartProps {
  readonly sweep: Sweep;
  readonly labels: readonly string[];
}

function Correlations({ sweep: { correlations }, labels }: PartProps) {
  const told = correlations.filter(({ r }) => r !== undefined);
  return (
    <div className={classes.box}>
      <div className={classes.head}>
        <h3 className={classes.title}>Correlations</h3>
        <CsvButton
          name="Correlations"
          fileStem="compare"
          lines={() => correlationLines(correlations, labels)}
        />
      </div>
      <CorrelationTable correlations={correlations} labels={labels} />
      {told.length > 1 && (
        <p className={classes.remark}>
          {`${told.length} correlations are told: about ${(told.length * 0.05).toFixed(1)} of as many would have p below 0.05 by chance alone.`}
        </p>
      )}
      <HowComputed>
        <p>
          Pearson’s r of the values of a parameter and of an outcome over the N simulations that have both
          numbers; p is two-sided, from Student’s t = r · √((N − 2) / (1 − r²)) with N − 2 degrees of freedom.
          An r says how straight the relation is, not what causes it.
        </p>
      </HowComputed>
    </div>
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

function Thresholds({ sweep: { thresholds }, labels, members }: PartProps & { readonly members: number }) {
  return (
    <div className={classes.box}>
      <div className={classes.head}>
        <h3 className={classes.title}>Thresholds</h3>
        {thresholds.length > 0 && (
          <CsvButton
            name="Thresholds"
            fileStem="compare"
            lines={() => [
              ['Parameter', 'Outcome', 'Threshold', 'Mean at or below', 'Mean above'],
              ...thresholds.map(({ parameter, outcome, threshold, below, above }) => [
                parameter,
                labels[outcome],
                threshold,
                below,
                above,
              ]),
            ]}
          />
        )}
      </div>
      {thresholds.length === 0 ? (
        <p className={classes.remark}>
          {members < leastForThresholds
            ? `Where a parameter splits outcomes is looked for from ${leastForThresholds} simulations on; ${members} are chosen.`
            : 'No parameter of numbers has simulations on both sides of a threshold.'}
        </p>
      ) : (
        <ThresholdTable thresholds={thresholds} labels={labels} />
      )}
      <HowComputed>
        <p>
          Of the nine deciles of a parameter the one that sets the mean outcomes at or below it and above it
          furthest apart; it needs {leastForThresholds} simulations with both numbers.
        </p>
      </HowComputed>
    </div>
  );
}

const leastForThresholds = 20;
