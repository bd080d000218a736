import { useMemo } from 'react';
import type { Outcome, Sweep, SweepLevel } from '../../../../core/api/compare.ts';
import type { Drawing } from '../../../charts/drawing/shape.ts';
import type { HoverStore } from '../../../charts/hover-store.ts';
import { exactNumber } from '../../../charts/numbers.ts';
import { DrawnFigure, type PictureTable } from '../../../charts/sweep/drawn-figure.tsx';
import { levelHeatMap } from '../../../charts/sweep/level-heat-map.ts';
import { levelPlot, storedLevels } from '../../../charts/sweep/level-plot.ts';
import { SpotPicture } from '../../../charts/sweep/spot-picture.tsx';
import type { Spot } from '../../../charts/sweep/sweep-types.ts';
import { parameterText } from '../../../charts/sweep/sweep-types.ts';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import report from '../../../components/report/report-table.module.css';
import { Stage } from '../../../components/stage.tsx';
import { useSweep } from '../../../state/compare-queries.ts';
import { sourceErrorOf } from '../../../state/failure.ts';
import { outcomeMeaning, outcomeUnit } from '../outcomes/outcome-words.ts';
import type { SweepMember } from './sweep-members.ts';
import classes from './sweeps.module.css';
import { useAsked } from './use-asked.ts';

export interface LevelFigureProps {
  readonly members: readonly SweepMember[];
  /** Dotted paths; one or two. */
  readonly parameters: readonly [string] | readonly [string, string];
  /** The same, as short as they can be told apart. */
  readonly short: readonly string[];
  readonly outcome: Outcome;
  readonly label: string;
  readonly hover: HoverStore;
}

/** An outcome over the values of one parameter, as points with means; over two, as a heat map. */
export function LevelFigure(props: LevelFigureProps) {
  const { members, outcome } = props;
  const asked = useAsked(members);
  // Equal questions must be the same object, or every answer would be asked for anew.
  const key = props.parameters.join('\n');
  const query = useMemo(
    () => ({ members: asked, parameters: key.split('\n'), outcomes: [outcome] }),
    [asked, key, outcome],
  );
  const { data, error } = useSweep(query);
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  if (data === undefined) return <Stage text="Reading the outcomes of the sweep" />;
  return <Levels {...props} sweep={data} />;
}

function Levels(props: LevelFigureProps & { readonly sweep: Sweep }) {
  const { members, parameters, outcome, label, hover, sweep } = props;
  const [parameter, second] = parameters;
  const levels = sweep.levels[0] ?? [];
  const unit = outcomeUnit(outcome);
  const lay = useMemo(() => {
    const known = sweep.levels[0] ?? [];
    return (width: number): { readonly drawing: Drawing; readonly spots: readonly Spot[] } | undefined => {
      if (second === undefined) {
        const { values } = sweep.outcomes;
        return levelPlot({ levels: known, members, values, parameter, outcome: `${label} (${unit})`, width });
      }
      const drawing = levelHeatMap({ levels: known, parameters: [parameter, second], outcome: label, width });
      return drawing && { drawing, spots: [] };
    };
  }, [sweep, members, parameter, second, label, unit]);
  const table = useMemo(
    () => levelTable(sweep.levels[0] ?? [], parameters, members, label, unit),
    [sweep, parameters, members, label, unit],
  );
  const by = parameters.join(' and ');
  const remark = remarkOf(levels, members.length);
  return (
    <div className={report.box}>
      <DrawnFigure
        name={`${label} by ${props.short.join(' and ')}`}
        description={`${outcomeMeaning(outcome)} At each value of ${by}.`}
        unit={unit}
        notes={[outcomeMeaning(outcome), howMeans(second !== undefined)]}
        draw={(width) => lay(width)?.drawing}
        empty={`None of the ${members.length} simulations has a value of ${label}.`}
        table={table}
        fileStem="compare"
        hover={hover}
        controls={remark !== undefined && <p className={classes.remark}>{remark}</p>}
      >
        {(width) => {
          const { drawing, spots } = lay(width) ?? { drawing: { width, height: 0, shapes: [] }, spots: [] };
          return <SpotPicture drawing={drawing} spots={spots} hover={hover} />;
        }}
      </DrawnFigure>
    </div>
  );
}

function howMeans(pairs: boolean): string {
  const interval =
    'The 95 % interval is Student’s: mean ± t(0.975, N − 1) · s / √N, s being the sample standard deviation; it needs N of at least 2.';
  return pairs
    ? `Each cell holds the mean outcome of the N simulations with that pair of values. ${interval}`
    : `Each point is a simulation; the bar is the mean of the N simulations with that value, the line its interval. ${interval}`;
}

/** What is withheld or left out; `undefined` where nothing is. */
function remarkOf(levels: readonly SweepLevel[], members: number): string | undefined {
  const shown = storedLevels(levels);
  const placed = shown.reduce((sum, level) => sum + level.members.length, 0);
  const counted = shown.reduce((sum, { n }) => sum + n, 0);
  const single = shown.filter(({ n }) => n === 1).length;
  const parts = [
    ...(placed < members
      ? [`${members - placed} of ${members} simulations do not store the parameter.`]
      : []),
    ...(counted < placed
      ? [`${placed - counted} of ${members} simulations have no value of the outcome.`]
      : []),
    ...(single > 0
      ? [`${single} of ${shown.length} means stand on one simulation: no interval is told.`]
      : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' ');
}

function levelTable(
  levels: readonly SweepLevel[],
  parameters: readonly string[],
  members: readonly SweepMember[],
  label: string,
  unit: string,
): PictureTable {
  const [head, ...others] = parameters.map((path, k) => ({
    key: `parameter ${k}`,
    label: path,
    text: (row: number) => parameterText(levels[row]?.values[k]),
  }));
  const number = (
    key: string,
    name: string,
    of: (level: SweepLevel) => number | undefined,
    in_?: string,
  ) => ({
    key,
    label: name,
    unit: in_,
    text: (row: number) => {
      const level = levels[row];
      return exactNumber((level && of(level)) ?? Number.NaN);
    },
  });
  return {
    caption: `${label} at each value of ${parameters.join(' and ')}`,
    rows: levels.length,
    head: head ?? { key: 'none', label: '', text: () => '' },
    columns: [
      ...others,
      number('n', 'N', ({ n }) => n, 'simulations'),
      number('mean', `${label}: mean`, ({ mean }) => mean, unit),
      number('lower', 'lower', ({ interval }) => interval?.[0], unit),
      number('upper', 'upper', ({ interval }) => interval?.[1], unit),
      {
        key: 'members',
        label: 'Simulations',
        text: (row) => (levels[row]?.members ?? []).map((member) => members[member]?.label).join(', '),
      },
    ],
  };
}
