import type { SourceInfo } from '../../core/api/source.ts';
import { useSources } from './services.ts';
import { findSource } from './sources.ts';

/** What is known of an open source; `undefined` while it is not open. */
export function useSource(id: string): SourceInfo | undefined {
  const phase = findSource(useSources(), id)?.phase;
  return phase?.kind === 'open' ? phase.info : undefined;
}
