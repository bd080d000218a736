import type { TypeCounts } from '../../analysis/population/demographics.ts';
import type { FigureContext } from '../figures/context.ts';
import { type Agents, type Frame, readFrame, readLives } from '../figures/frame.ts';
import { countTotal, countTypes } from './counts.ts';

type Numbers = Float64Array<ArrayBuffer>;

export interface CountedType extends TypeCounts {
  /** The type for a reader. */
  readonly label: string;
}

/** The steps at which the number of living agents is known. */
export interface Totals {
  readonly step: Numbers;
  readonly total: Numbers;
  /** Where the numbers of agents come from; plain sentences. */
  readonly totalNote: string;
}

/** What the analyses of the population start from. */
export interface Basis extends Totals {
  /** In the order that decides between equals; empty where the file does not tell types apart. */
  readonly types: readonly CountedType[];
  readonly typesNote: string;
}

/** Types in this order come first; the others follow by name. */
const typeOrder = ['system', 'independent', 'control', 'order', 'chaos'];

/** Reads agents alive in total: what is stored by type takes longer to read than all the rest. */
export function readTotals(context: FigureContext): Totals {
  return totalsOf(context, readFrame(context, ['total_agents'])).totals;
}

/** Reads agents alive, in total and by type. */
export function readBasis(context: FigureContext): Basis {
  const frame = readFrame(context, ['total_agents', 'agent_type_counts']);
  const { totals, pick } = totalsOf(context, frame);
  const types = countTypes(context, frame);
  return {
    ...totals,
    types: types.drafts
      .map((draft) => ({
        type: draft.key.replace('type:', ''),
        label: draft.label,
        counts: pick(draft.values),
      }))
      .sort((a, b) => placeOf(a.type) - placeOf(b.type) || (a.type < b.type ? -1 : 1)),
    typesNote: types.note,
  };
}

/** The totals of a frame, and what picks the rows of theirs from its other columns. */
function totalsOf(context: FigureContext, frame: Frame) {
  const { values, note } = countTotal(context, frame);
  const rows = new Int32Array(values.length);
  let known = 0;
  for (let row = 0; row < values.length; row++) {
    if (!Number.isNaN(values[row] ?? Number.NaN)) rows[known++] = row;
  }
  const pick = (from: Numbers): Numbers => {
    if (known === from.length) return from.slice();
    const picked = new Float64Array(known);
    for (let k = 0; k < known; k++) picked[k] = from[rows[k] ?? 0] ?? Number.NaN;
    return picked;
  };
  const totals: Totals = { step: pick(frame.axis), total: pick(values), totalNote: note };
  return { totals, pick };
}

function placeOf(type: string): number {
  const place = typeOrder.indexOf(type);
  return place < 0 ? typeOrder.length : place;
}

/** The agents with the last step of the simulation, up to which the living are known to live. */
export interface Lifetimes extends Agents {
  readonly lastStep: number;
}

export function readLifetimes(context: FigureContext): Lifetimes {
  const { axis }: Pick<Frame, 'axis'> = readFrame(context, []);
  const agents = readLives(context);
  const known = [...agents.birth, ...agents.death].filter((step) => !Number.isNaN(step));
  const lastStep = axis.at(-1) ?? known.reduce((last, step) => Math.max(last, step), 0);
  return { ...agents, lastStep };
}
