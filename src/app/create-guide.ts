import type { Guide } from './create-services.ts';
import type { createAppRouter } from './router.tsx';

/** The router as the services see it: where to go when files were opened. */
export function createGuide(router: ReturnType<typeof createAppRouter>): Guide {
  /** The source that the page was taken to by itself: only that one is left by itself. */
  let takenTo: string | undefined;

  const current = () => {
    const match = router.state.matches.find(({ params }) => 'source' in params);
    return match === undefined || !('source' in match.params) ? undefined : match.params.source;
  };

  function showSource(source: string, replace: boolean) {
    takenTo = source;
    void router.navigate({ to: '/source/$source', params: { source }, replace });
  }

  return {
    land(landing) {
      // Who compares opens files to compare them, too.
      if (router.state.location.pathname === '/compare') return;
      if (landing.kind === 'list') {
        void router.navigate({ to: '/list/$list', params: { list: landing.id } });
        return;
      }
      // An address that waited for this very file stays as it is.
      if (current() !== landing.id) showSource(landing.id, false);
    },
    leave(source, other) {
      if (takenTo !== source || current() !== source) return;
      if (other === undefined) router.history.back();
      else showSource(other, true);
    },
    showOnly(source, simulation) {
      if (router.state.location.pathname !== `/source/${encodeURIComponent(source)}`) return;
      void router.navigate({
        to: '/source/$source/$simulation',
        params: { source, simulation },
        replace: true,
      });
    },
  };
}
