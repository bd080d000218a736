import { MultiSelect } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import type { Configurations, Outcome } from '../../../../core/api/compare.ts';
import type { HoverStore } from '../../../charts/hover-store.ts';
import { exactNumber } from '../../../charts/numbers.ts';
import type { SelectionStore } from '../../../charts/selection-store.ts';
import { DrawnFigure, type PictureTable } from '../../../charts/sweep/drawn-figure.tsx';
import {
  numberAxis,
  type ParallelAxis,
  parameterAxis,
  shortPaths,
} from '../../../charts/sweep/parallel-axes.ts';
import { layParallel } from '../../../charts/sweep/parallel-layout.ts';
import { ParallelPlot } from '../../../charts/sweep/parallel-plot.tsx';
import { type BrushState, type KeptBrushes, useBrushes } from '../../../charts/sweep/use-brushes.ts';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import report from '../../../components/report/report-table.module.css';
import { Stage } from '../../../components/stage.tsx';
import { sourceErrorOf } from '../../../state/failure.ts';
import { useOutcomes } from '../../../state/use-outcomes.ts';
import { BrushFields } from './brush-fields.tsx';
import type { SweepMember } from './sweep-members.ts';
import classes from './sweeps.module.css';
import { useAsked } from './use-asked.ts';

export interface ParallelFigureProps {
  readonly members: readonly SweepMember[];
  readonly outcomes: readonly Outcome[];
  readonly labels: readonly string[];
  readonly parameters: Configurations['parameters'];
  /** Dotted paths; `undefined` for the first few. */
  readonly chosen: readonly string[] | undefined;
  readonly onChosen: (paths: readonly string[]) => void;
  /** Where brushes are kept beyond the figure. */
  readonly brushes: KeptBrushes;
  readonly hover: HoverStore;
  readonly selection: SelectionStore;
}

const name = 'Parameters and outcomes side by side';
const description =
  'Each line is a simulation and runs through its parameters and outcomes. Drag along an axis, or use the fields, to keep those in a range.';

/** Parameters that stand side by side when nobody says otherwise, and outcomes. */
const few = 6;

/** The parameters that vary and the outcomes as parallel axes; brushing them narrows tables and charts of the page. */
export function ParallelFigure(props: ParallelFigureProps) {
  const { members, outcomes } = props;
  const asked = useAsked(members);
  const query = useMemo(() => ({ members: asked, outcomes }), [asked, outcomes]);
  const { data, error, complete } = useOutcomes(query);
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  if (data === undefined || !complete) return <Stage text="Reading the outcomes" />;
  return <Parallel {...props} values={data.values} />;
}

function Parallel(props: ParallelFigureProps & { readonly values: Float64Array }) {
  const { members, outcomes, labels, parameters, chosen, onChosen, hover, selection, values } = props;
  const paths = useMemo(
    () =>
      chosen?.filter((path) => parameters.some((each) => each.path === path)) ??
      parameters.slice(0, few).map(({ path }) => path),
    [chosen, parameters],
  );
  const axes = useMemo((): readonly ParallelAxis[] => {
    const short = shortPaths(paths);
    return [
      ...paths.map((path, k) => {
        const parameter = parameters.find((each) => each.path === path);
        return parameterAxis(
          { key: `parameter ${path}`, label: short[k] ?? path, title: path },
          parameter?.values ?? [],
        );
      }),
      ...labels.slice(0, few).map((label, k) => {
        const own = Float64Array.from(
          members,
          (_, member) => values[member * outcomes.length + k] ?? Number.NaN,
        );
        return numberAxis({ key: `outcome ${label}`, label, title: label }, own);
      }),
    ];
  }, [paths, parameters, labels, members, outcomes, values]);
  const keys = useMemo(() => members.map(({ key }) => key), [members]);
  const state = useBrushes(axes, keys, selection, props.brushes);
  const shown = useDeferredValue(state);
  const table = useMemo(() => memberTable(members, axes), [members, axes]);
  const lay = (width: number) =>
    layParallel(axes, members, { width, brushes: shown.brushes, kept: shown.kept });
  return (
    <div className={report.box}>
      <DrawnFigure
        name={name}
        description={description}
        notes={[
          description,
          'Numbers stand on a linear axis of their own, texts beside each other in the order of the alphabet. A line is broken where a simulation has no value.',
          'Brushing lists in the table of outcomes what is kept and lets it stand out in the figures; statistics are always of all.',
          ...(labels.length > few ? [`Of ${labels.length} outcomes the first ${few} stand here.`] : []),
        ]}
        draw={(width) => lay(width)?.drawing}
        empty="There is one axis alone: choose a parameter or an outcome more."
        table={table}
        fileStem="compare"
        hover={hover}
        legend={<Kept state={state} of={members.length} />}
        controls={
          <div className={classes.controls}>
            <MultiSelect
              size="xs"
              label="Parameters shown"
              data={parameters.map(({ path }) => path)}
              value={[...paths]}
              onChange={onChosen}
              searchable
              maw="100%"
            />
            <details>
              <summary>Brush with fields</summary>
              <BrushFields axes={axes} state={state} />
            </details>
          </div>
        }
      >
        {(width) => {
          const layout = lay(width);
          if (layout === undefined) return null;
          return <ParallelPlot layout={layout} axes={axes} members={members} state={state} hover={hover} />;
        }}
      </DrawnFigure>
    </div>
  );
}

function Kept({ state: { kept, onClear }, of }: { readonly state: BrushState; readonly of: number }) {
  return (
    <span className={classes.small} role="status">
      {kept === undefined ? `${of} simulations` : `${kept.size} of ${of} simulations kept `}
      {kept !== undefined && (
        <button type="button" onClick={onClear}>
          Clear brushes
        </button>
      )}
    </span>
  );
}

function memberTable(members: readonly SweepMember[], axes: readonly ParallelAxis[]): PictureTable {
  return {
    caption: 'Parameters and outcomes of each simulation',
    rows: members.length,
    head: { key: 'simulation', label: 'Simulation', text: (row) => members[row]?.label ?? '' },
    columns: axes.map((axis) => ({
      key: axis.key,
      label: axis.title,
      text: (row) =>
        axis.kind === 'numbers' ? exactNumber(axis.values[row] ?? Number.NaN) : (axis.values[row] ?? ''),
    })),
    memberOf: (row) => members[row]?.key,
  };
}
