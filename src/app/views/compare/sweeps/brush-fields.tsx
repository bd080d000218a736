import { MultiSelect, NumberInput } from '@mantine/core';
import type { Brush } from '../../../charts/sweep/brushes.ts';
import type { ParallelAxis } from '../../../charts/sweep/parallel-axes.ts';
import type { BrushState } from '../../../charts/sweep/use-brushes.ts';
import classes from './sweeps.module.css';

export interface BrushFieldsProps {
  readonly axes: readonly ParallelAxis[];
  readonly state: BrushState;
}

/** The brushes of all axes for the keyboard: two numbers, or a list of texts. */
export function BrushFields({ axes, state: { brushes, onBrush } }: BrushFieldsProps) {
  return (
    <div className={classes.fields}>
      {axes.map((axis) => (
        <fieldset key={axis.key} className={classes.field}>
          <legend title={axis.title}>{axis.title}</legend>
          <AxisField axis={axis} brush={brushes[axis.key]} onBrush={(brush) => onBrush(axis.key, brush)} />
        </fieldset>
      ))}
    </div>
  );
}

interface AxisFieldProps {
  readonly axis: ParallelAxis;
  readonly brush: Brush | undefined;
  readonly onBrush: (brush: Brush | undefined) => void;
}

function AxisField({ axis, brush, onBrush }: AxisFieldProps) {
  if (axis.kind === 'texts') {
    return (
      <MultiSelect
        size="xs"
        aria-label={`${axis.title}: kept`}
        data={[...axis.texts]}
        value={brush?.kind === 'texts' ? [...brush.texts] : []}
        onChange={(texts) => onBrush({ kind: 'texts', texts })}
        placeholder={brush === undefined ? 'all' : ''}
      />
    );
  }
  const range = brush?.kind === 'range' ? brush : { from: undefined, to: undefined };
  const [low, high] = axis.domain;
  const field = (end: 'from' | 'to', limit: number) => (
    <NumberInput
      size="xs"
      aria-label={`${axis.title}: ${end}`}
      value={range[end] ?? ''}
      placeholder={`${end} ${limit}`}
      step={(high - low) / 20}
      onChange={(value) => {
        const number = typeof value === 'number' ? value : undefined;
        onBrush({ kind: 'range', ...range, [end]: number });
      }}
    />
  );
  return (
    <div className={classes.range}>
      {field('from', low)}
      {field('to', high)}
    </div>
  );
}
