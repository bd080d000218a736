import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { z } from 'zod';
import type { Colouring } from './forest-colours.ts';

type Raw = Readonly<Record<string, unknown>>;

/** The part of the address that belongs to the family forest; values that make no sense are ignored. */
const forestSearchSchema = z.object({
  colour: z.enum(['type', 'fate', 'generation']).optional().catch(undefined),
  agent: z.union([z.string(), z.number()]).transform(String).optional().catch(undefined),
});

export interface ForestSearch {
  readonly colour: Colouring;
  /** Identifier of the chosen agent. */
  readonly agent: string | undefined;
}

export function readForestSearch(raw: unknown): ForestSearch {
  const { colour, agent } = forestSearchSchema.safeParse(raw).data ?? {};
  return { colour: colour ?? 'type', agent: agent === '' ? undefined : agent };
}

/** What the address says about the forest, and how to change it in place. */
export function useForestSearch(): [ForestSearch, (changes: Partial<ForestSearch>) => void] {
  const raw: Raw = useSearch({ strict: false });
  const { colour, agent } = raw;
  const search = useMemo(() => readForestSearch({ colour, agent }), [colour, agent]);
  const navigate = useNavigate();
  const change = useCallback(
    (changes: Partial<ForestSearch>) => {
      void navigate({
        to: '.',
        search: (old: Raw): object => {
          const next = { ...readForestSearch(old), ...changes };
          return { ...old, agent: next.agent, colour: next.colour === 'type' ? undefined : next.colour };
        },
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [search, change];
}
