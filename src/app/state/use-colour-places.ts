import { useServices } from './services.ts';
import type { ColourPlaces } from './simulation-colours.ts';
import { useStore } from './use-store.ts';

/** The places in the palette of all simulations that are open. */
export function useColourPlaces(): ColourPlaces {
  return useStore(useServices().colours);
}
