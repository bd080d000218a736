import type { TypeCounts } from '../../analysis/population/demographics.ts';
import type { FigureContext } from '../figures/context.ts';
import { type Agents, type Frame, readFrame, readLives } from '../figures/frame.ts';
import { countTotal, countTypes } from './counts.ts';

type Numbers = Float64Array<ArrayBuffer>;

export interface CountedType extends TypeCounts {
  /** The type for a reader. */
  readonly label: string;
}

/** What the analyses of the population start from: the steps at which the number of living agents is known. */
export interface Basis {
  readonly step: Numbers;
  readonly total: Numbers;
  /** In the order that decides between equals; empty where the file does not tell types apart. */
  readonly types: readonly CountedType[];
  /** Where the numbers of agents come from; plain sentences. */
  readonly totalNote: string;
  readonly typesNote: string;
}

/** Types in this order come first; the others follow by name. */
const typeOrder = ['system', 'independent', 'control', 'order', 'chaos'];

/** Reads agents alive, in total and by type. */
export function readBasis(context: FigureContext): Basis {
  const frame = readFrame(context, ['total_agents', 'agent_type_counts']);
  const total = countTotal(context, frame);
  const types = countTypes(context, frame);
  const rows = Array.from(total.values.keys()).filter(
    (row) => !Number.isNaN(total.values[row] ?? Number.NaN),
  );
  const pick = (values: Numbers) => Float64Array.from(rows, (row) => values[row] ?? Number.NaN);
  return {
    step: pick(frame.axis),
    total: pick(total.values),
    types: types.drafts
      .map((draft) => ({
        type: draft.key.replace('type:', ''),
        label: draft.label,
        counts: pick(draft.values),
      }))
      .sort((a, b) => placeOf(a.type) - placeOf(b.type) || (a.type < b.type ? -1 : 1)),
    totalNote: total.note,
    typesNote: types.note,
  };
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
