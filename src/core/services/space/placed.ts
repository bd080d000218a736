import { readResourcePositions } from '../../repositories/farm/positions.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { definitionOf, waysToColumns } from '../provenance.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Resources with a known position at a step, one entry each. */
export interface Placed {
  readonly names: readonly (string | undefined)[];
  readonly x: Numbers;
  readonly y: Numbers;
  readonly amount: Numbers;
  /** Why there are none, where the file cannot tell. */
  readonly note: string | undefined;
}

const nothing = {
  names: [],
  x: new Float64Array(),
  y: new Float64Array(),
  amount: new Float64Array(),
} as const;

export function readPlaced({ source, simulation }: FigureContext, step: number | undefined): Placed {
  if (step === undefined) return { ...nothing, note: undefined };
  const { needs } = definitionOf('space_resource_amount');
  if (waysToColumns(source, needs).provenance === 'unavailable') {
    return { ...nothing, note: 'The file does not record where resources are.' };
  }
  const answer = readResourcePositions(source.connection, simulation, step);
  const names = texts(answer, 'resource_id');
  const [x, y, amount] = [
    numbers(answer, 'position_x'),
    numbers(answer, 'position_y'),
    numbers(answer, 'amount'),
  ];
  // Today's program may store the first step twice: each resource counts once, with what was left of it.
  const least = new Map<string, number>();
  names.forEach((name, row) => {
    const known = least.get(name ?? `${row}`);
    if (known === undefined || (amount[row] ?? 0) < (amount[known] ?? 0)) least.set(name ?? `${row}`, row);
  });
  const found = [...least].filter(([, row]) => Number.isFinite(x[row]) && Number.isFinite(y[row]));
  const pick = (values: Numbers) => Float64Array.from(found, ([, row]) => values[row] ?? Number.NaN);
  return {
    names: found.map(([name]) => name),
    x: pick(x),
    y: pick(y),
    amount: pick(amount),
    note: undefined,
  };
}
