import { aliveCounts } from '../../analysis/lives.ts';
import type { FigureContext } from '../figures/context.ts';
import { type Frame, readLives } from '../figures/frame.ts';
import { countsByType } from '../figures/population-types.ts';
import type { Draft } from '../figures/series.ts';
import { storedOrDerived } from '../figures/stored-or-derived.ts';
import { canDerive } from '../provenance.ts';
import { holdsStatesTwice } from '../source.ts';

type Numbers = Float64Array<ArrayBuffer>;

const DOUBTFUL = 'The program stored agent states twice, which its totals count twice too.';

/**
 * Agents alive at each step of the frame: as stored, or counted from the agents where nothing is stored,
 * where it is 0 throughout although there are agents, and where stored totals count agents twice.
 */
export function countTotal(
  context: FigureContext,
  frame: Frame,
): { readonly values: Numbers; readonly note: string } {
  const twice = holdsStatesTwice(context.source) && canDerive(context.source, 'total_agents');
  const drafts = storedOrDerived(context, {
    metric: 'total_agents',
    axis: frame.axis,
    stored: twice ? undefined : frame.column('total_agents'),
    derive: () => ({
      step: frame.axis,
      values: aliveCounts(frame.axis, readLives(context)),
      absent: Number.NaN,
    }),
  });
  const draft = drafts.at(-1);
  if (draft === undefined) return { values: new Float64Array(frame.axis.length).fill(Number.NaN), note: '' };
  return { values: draft.values, note: noteOf('Agents alive', draft, twice) };
}

/** Agents alive by type in the same way; none where the file does not tell. */
export function countTypes(
  context: FigureContext,
  frame: Frame,
): { readonly drafts: readonly Draft[]; readonly note: string } {
  const twice = holdsStatesTwice(context.source) && canDerive(context.source, 'agents_of_type');
  const drafts = countsByType(context, twice ? { ...frame, typeCounts: [] } : frame);
  const first = drafts.find((draft) => draft.provenance === 'derived') ?? drafts[0];
  return { drafts, note: first === undefined ? '' : noteOf('Agents alive by type', first, twice) };
}

function noteOf(what: string, { provenance, note }: Draft, twice: boolean): string {
  if (provenance === 'stored') return `${what}: as stored.`;
  return [`${what}: derived.`, twice ? DOUBTFUL : undefined, note].filter(Boolean).join(' ');
}
