import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { SourceInfo } from '../../core/api/source.ts';
import type { FigureMarkers } from '../charts/markers.ts';
import { toMarkers } from '../components/turning-points/event-kinds.ts';
import { formatEventSearch, isWanted } from '../state/event-search.ts';
import { useBusy, useServices } from '../state/services.ts';
import { useTurningPoints } from '../state/turning-points.ts';
import { useEventSearch } from '../state/use-event-search.ts';
import { keepView } from '../state/use-view-search.ts';
import type { EventMarkerControlsProps } from './event-marker-controls.tsx';

/** In larger files markers wait until a person asks for them: finding turning points reads large tables. */
const MARKED_UNASKED_BYTES = 64e6;

/**
 * The turning points of a simulation as markers of its figures, looked for once the page has nothing else
 * to do, and what switches them. A file of another family has none.
 */
export function useEventMarkers(
  source: string,
  simulation: string,
  info: Pick<SourceInfo, 'family' | 'size'> | undefined,
): {
  readonly markers: FigureMarkers | undefined;
  readonly control: EventMarkerControlsProps | undefined;
} {
  const { cursor } = useServices();
  const [search, change] = useEventSearch();
  const navigate = useNavigate();
  const isFarm = info?.family === 'farm';
  const on =
    search.markers === undefined ? (info?.size ?? 0) <= MARKED_UNASKED_BYTES : search.markers === 'on';
  const place = `${source}/${simulation}`;
  const idle = useHasBeenIdle(place);
  const enabled = isFarm && on && (idle || search.markers === 'on');
  const { data } = useTurningPoints(source, simulation, search.detector, { enabled, quiet: true });
  const { severity, without, detector } = search;
  const markers = useMemo((): FigureMarkers | undefined => {
    if (!on || data === undefined) return undefined;
    const shown = data.events.filter((event) => isWanted({ severity, without }, event));
    return {
      list: toMarkers(shown),
      place: 'flags',
      onSelect: (id) => {
        const event = data.events.find((each) => each.id === id);
        if (event === undefined) return;
        cursor.set(event.step);
        const [agent, ...others] = event.agents;
        const open = { event: id, agent: others.length === 0 ? agent : undefined };
        void navigate({
          to: '/source/$source/$simulation/turning-points',
          params: { source, simulation },
          search: (raw: Readonly<Record<string, unknown>>) => ({
            ...keepView(raw),
            step: event.step,
            ...formatEventSearch({
              detector,
              severity,
              without,
              sort: 'severity',
              markers: undefined,
              ...open,
            }),
          }),
        });
      },
    };
  }, [on, data, severity, without, detector, source, simulation, cursor, navigate]);
  return {
    // Drawn in pieces: markers never hold the page up.
    markers: useDeferredValue(markers),
    control: isFarm ? { on, search, found: markers?.list.length, onChange: change } : undefined,
  };
}

/** Whether the page came to rest since it shows `place`. */
function useHasBeenIdle(place: string): boolean {
  const busy = useBusy();
  const [rested, setRested] = useState<string>();
  useEffect(() => {
    if (busy) return undefined;
    const timer = setTimeout(() => setRested(place), IDLE_MS);
    return () => clearTimeout(timer);
  }, [busy, place]);
  return rested === place;
}

const IDLE_MS = 300;
