/** The pages of a simulation that are made of figures and tables of numbers, in their order; the key is their address. */
export const pages = {
  overview: { label: 'Overview' },
  dynamics: { label: 'Dynamics' },
  actions: { label: 'Actions' },
  combat: { label: 'Combat and health' },
  resources: { label: 'Resources' },
  learning: { label: 'Learning' },
  lineage: { label: 'Reproduction and lineage' },
  social: { label: 'Social' },
  space: { label: 'Space' },
  economy: { label: 'Economy' },
  bank: { label: 'Bank' },
  memories: { label: 'Memories' },
  events: { label: 'Events' },
  network: { label: 'Network' },
} as const satisfies Record<string, { readonly label: string }>;

/** Address of a page, and what a figure names to be on it. */
export type FigurePage = keyof typeof pages;
