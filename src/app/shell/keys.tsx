import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { compareAddress } from '../state/compare-store.ts';
import { useServices } from '../state/services.ts';
import type { SourceStore } from '../state/source-store.ts';
import { useSource } from '../state/use-source.ts';
import { keepView } from '../state/use-view-search.ts';
import { simulationTabs } from '../views/simulation/tabs.ts';
import { chooseFiles } from './file-inputs.tsx';
import { commandFor, type KeyCommand } from './key-commands.ts';
import { palette } from './palette.ts';
import { usePlace } from './use-place.ts';

/** The keys of the whole page. */
export function Keys({ onHelp }: { readonly onHelp: () => void }): null {
  const services = useServices();
  const navigate = useNavigate();
  const { source, simulation } = usePlace();
  const info = useSource(source ?? '');
  useEffect(() => {
    function showView(index: number) {
      const tab = info && simulationTabs(info)[index];
      if (tab === undefined || source === undefined || simulation === undefined) return;
      void navigate({ to: tab.to, params: { source, simulation, page: tab.end }, search: keepView });
    }
    function onKey(event: KeyboardEvent) {
      const command = commandFor(event);
      if (command === undefined) return;
      if (isStepping(command) && !services.playback.hasRange()) return;
      if (command.kind !== 'cancel') event.preventDefault();
      switch (command.kind) {
        case 'help':
          return onHelp();
        case 'search':
          return focusSearch();
        case 'palette':
          return palette.toggle();
        case 'compare':
          return void navigate({ to: '/compare', search: compareAddress(services.compare.get()) });
        case 'record':
          return void navigate({ to: '/record' });
        case 'open':
          return chooseFiles(services.openFiles);
        case 'cancel':
          return cancelOpening(services.sources);
        case 'view':
          return showView(command.index);
        case 'play':
          return services.playback.toggle();
        case 'step':
          return services.playback.move(command.by);
        case 'slower':
          return services.playback.shiftSpeed(-1);
        case 'faster':
          return services.playback.shiftSpeed(1);
      }
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [services, navigate, source, simulation, info, onHelp]);
  return null;
}

function isStepping({ kind }: KeyCommand): boolean {
  return kind === 'play' || kind === 'step' || kind === 'slower' || kind === 'faster';
}

/** Gives up the files that are still opening. */
function cancelOpening(sources: SourceStore) {
  for (const { id, phase } of sources.get().sources) if (phase.kind === 'opening') sources.close(id);
}

/** The search box of the page, else the filter of the sources. */
function focusSearch() {
  const boxes = [...document.querySelectorAll<HTMLElement>('main [data-search], nav [data-search]')];
  boxes.find((box) => box.checkVisibility())?.focus();
}
