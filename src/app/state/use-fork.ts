import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { parseJsonObject } from '../../core/base/json.ts';
import { sourceErrorOf, unwrap } from './failure.ts';
import { fitConfiguration } from './fit-configuration.ts';
import { draftOf } from './record-draft.ts';
import { modelsQuery } from './record-queries.ts';
import { useServices } from './services.ts';
import { findSource } from './sources.ts';

/** Takes the configuration and seed of a recorded simulation to the page that records. */
export function useFork(): (source: string, simulation: string) => Promise<void> {
  const { client, recorder, queries, draft, sources } = useServices();
  const navigate = useNavigate();
  return useCallback(
    async (source, simulation) => {
      const found = findSource(sources.get(), source);
      if (found?.phase.kind !== 'open') return;
      const { family } = found.phase.info;
      try {
        const [{ places }, models] = await Promise.all([
          client.configuration(source, simulation).then(unwrap),
          queries.fetchQuery(modelsQuery(recorder)),
        ]);
        const model = models.find((one) => one.family === family) ?? models[0];
        const stored = places.find(({ readable }) => readable);
        if (model === undefined) return;
        const fitted = fitConfiguration(model, parseJsonObject(stored?.json));
        draft.update(() => draftOf(model, fitted, `${simulation} of ${found.label}`));
        await navigate({ to: '/record' });
      } catch (error) {
        sources.report(sourceErrorOf(error));
      }
    },
    [client, recorder, queries, draft, sources, navigate],
  );
}
