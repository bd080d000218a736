import type { Configurations, Member } from '../../../../core/api/compare.ts';
import type { Brushes } from '../../../charts/sweep/brushes.ts';
import type { SweepPoint } from '../../../charts/sweep/sweep-types.ts';
import { varyingParameters } from '../varying.ts';

/** A simulation of a sweep: which one, and how it is named and drawn. */
export interface SweepMember extends Member, SweepPoint {}

/** What is looked at. */
export interface SweepChoice {
  /** Dotted path. */
  readonly parameter?: string | undefined;
  readonly second?: string | undefined;
  /** Place in the list of outcomes. */
  readonly outcome?: number | undefined;
  /** Dotted paths of the parameters among the parallel axes. */
  readonly axes?: readonly string[] | undefined;
  /** What is kept on an axis, by its key. */
  readonly brushes?: Brushes | undefined;
}

/** The parameters that were varied: those of which different values are stored, without seeds; most often stored first. */
export function sweptParameters(configurations: Configurations): Configurations['parameters'] {
  const stored = ({ values }: Configurations['parameters'][number]) =>
    values.filter((value) => value !== undefined).length;
  return varyingParameters(configurations.parameters)
    .filter(({ seed }) => !seed)
    .toSorted((a, b) => stored(b) - stored(a));
}

/** Why there is no sweep to look at, in one sentence; `undefined` where there is one. */
export function noSweep(
  members: readonly SweepMember[],
  configurations: Configurations,
  outcomes: readonly unknown[],
): string | undefined {
  if (members.length < 2)
    return 'One simulation alone is no sweep: choose at least two that differ in a parameter.';
  if (configurations.silent.length === members.length)
    return 'The chosen simulations store no configuration, so nothing is known of their parameters.';
  if (sweptParameters(configurations).length === 0)
    return 'The chosen simulations differ in no parameter but the seed: there is no sweep to look at.';
  if (outcomes.length === 0) return 'No outcome is chosen: add a column to the table of outcomes.';
  return undefined;
}
