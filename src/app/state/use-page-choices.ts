import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ZodObject, z } from 'zod';

type Raw = Readonly<Record<string, unknown>>;

/**
 * What the address says about one page, as `schema` reads it, and how to change it: in place, or as a place to come
 * back to. `undefined` takes something out of the address. The schema must read anything (see `event-search.ts`), and
 * its names must not mean something else on another page (see `readPageSearch` in the router), where they are checked.
 */
export function usePageChoices<Schema extends ZodObject>(
  schema: Schema,
): [z.infer<Schema>, (changes: Partial<z.infer<Schema>>, history?: 'push' | 'replace') => void] {
  const raw: Raw = useSearch({ strict: false });
  const choices = useMemo(() => schema.parse(raw), [schema, raw]);
  const navigate = useNavigate();
  const change = useCallback(
    (changes: Partial<z.infer<Schema>>, history: 'push' | 'replace' = 'replace') => {
      void navigate({
        to: '.',
        search: (old: Raw): object => ({ ...old, ...changes }),
        replace: history === 'replace',
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [choices, change];
}
