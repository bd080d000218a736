import { createSpotlight } from '@mantine/spotlight';

/** The command palette of the page, and how to open it. */
export const [paletteStore, palette] = createSpotlight();
