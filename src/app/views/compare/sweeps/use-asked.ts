import { useMemo } from 'react';
import type { Member } from '../../../../core/api/compare.ts';
import type { SweepMember } from './sweep-members.ts';

/** The members as questions name them. */
export function useAsked(members: readonly SweepMember[]): readonly Member[] {
  return useMemo(() => members.map(({ source, simulation }) => ({ source, simulation })), [members]);
}
