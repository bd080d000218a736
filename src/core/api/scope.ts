/**
 * What part of a simulation a question is about. `episode` is another word for the whole simulation; both ends of a
 * range of steps belong to it. See docs/metrics.md.
 */
export type Scope =
  | { readonly scope: 'simulation' | 'episode' }
  | { readonly scope: 'step'; readonly step: number }
  | { readonly scope: 'step_range'; readonly from: number; readonly to: number }
  | { readonly scope: 'agent'; readonly agent: string };

export const wholeSimulation: Scope = { scope: 'simulation' };
