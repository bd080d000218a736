import { nearest } from '../../core/base/nearest.ts';
import { figures } from '../../core/metrics/figures.ts';
import { readScopeSearch } from './scope-search.ts';
import { parseList } from './url-list.ts';
import type { ViewSearch } from './url-state.ts';

/** What the address asks for that cannot be shown: one sentence that names it, and values that may have been meant. */
export interface AddressRemark {
  readonly text: string;
  /** What the address may have meant. */
  readonly near: readonly string[];
}

/** The parts of a simulation that an address can name without more. */
const scopes = ['view', 'step'] as const;

/**
 * What of an address makes no sense for a simulation: steps that run backwards or are not there, a scope or a figure
 * that nobody knows.
 *
 * @param search what stands behind the `?`.
 * @param extent first and last step of the simulation, where it has steps.
 */
export function addressRemarks(
  search: ViewSearch & { readonly scope?: unknown },
  extent: readonly [first: number, last: number] | undefined,
): readonly AddressRemark[] {
  return [
    ...rangeRemarks(search),
    ...stepRemarks(search, extent),
    ...scopeRemarks(search),
    ...hiddenRemarks(search),
  ];
}

function rangeRemarks({ from, to }: ViewSearch): readonly AddressRemark[] {
  if (from === undefined || to === undefined || from <= to) return [];
  return [
    {
      text: `The steps ${from} to ${to} run backwards, so all steps are in view.`,
      near: [`${to} to ${from}`],
    },
  ];
}

function stepRemarks(
  { step }: ViewSearch,
  extent: readonly [first: number, last: number] | undefined,
): readonly AddressRemark[] {
  if (step === undefined || extent === undefined || (step >= extent[0] && step <= extent[1])) return [];
  return [
    {
      text: `There is no step ${step}: this simulation has the steps ${extent[0]} to ${extent[1]}.`,
      near: [],
    },
  ];
}

function scopeRemarks({ scope }: { readonly scope?: unknown }): readonly AddressRemark[] {
  if (typeof scope !== 'string' || scope === '' || scope === 'simulation') return [];
  if (readScopeSearch({ scope }).kind !== 'simulation') return [];
  return [
    {
      text: `There is no scope ${scope}; the numbers are those of the whole simulation.`,
      near: nearest(scope, scopes),
    },
  ];
}

function hiddenRemarks({ hidden }: ViewSearch): readonly AddressRemark[] {
  const named = [...new Set(parseList(hidden ?? '').flatMap(([figure]) => figure ?? []))];
  return named
    .filter((figure) => !Object.hasOwn(figures, figure))
    .map((figure) => ({
      text: `There is no figure ${figure} to hide a line of.`,
      near: nearest(figure, Object.keys(figures)),
    }));
}
