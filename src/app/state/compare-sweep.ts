import { type Fields, formatList, parseList } from './url-list.ts';

/** Which parameters and which outcome a sweep is looked at by, and what brushes keep. */
export interface SweepSearch {
  /** Dotted paths. */
  readonly parameter?: string | undefined;
  readonly second?: string | undefined;
  /** Place in the list of outcomes. */
  readonly outcome?: number | undefined;
  /** Dotted paths of the parameters among the parallel axes. */
  readonly axes?: readonly string[] | undefined;
  /** What is kept on an axis, by its key. */
  readonly brushes?: Readonly<Record<string, SweepBrush>> | undefined;
}

/** Numbers between two ends, of which either may be open, or some texts. */
export type SweepBrush =
  | { readonly kind: 'range'; readonly from?: number | undefined; readonly to?: number | undefined }
  | { readonly kind: 'texts'; readonly texts: readonly string[] };

/** `by.agent.damage*outcome.2`: each part by its name; wrong ones are left out. */
export function parseSweep(text: string): SweepSearch {
  const parts = new Map(parseList(text).map(([name = '', ...values]) => [name, values]));
  const [parameter, second] = parts.get('by') ?? [];
  const [place] = parts.get('outcome') ?? [];
  const outcome = Number(place);
  const axes = parts.get('axes');
  return {
    ...(parameter !== undefined && { parameter }),
    ...(second !== undefined && { second }),
    ...(place !== undefined && place !== '' && Number.isInteger(outcome) && outcome >= 0 && { outcome }),
    ...(axes !== undefined && { axes }),
  };
}

export function formatSweep({ parameter, second, outcome, axes }: SweepSearch): string | undefined {
  const parts: Fields[] = [];
  if (parameter !== undefined) parts.push(['by', parameter, ...(second === undefined ? [] : [second])]);
  if (outcome !== undefined) parts.push(['outcome', String(outcome)]);
  if (axes !== undefined) parts.push(['axes', ...axes]);
  return parts.length === 0 ? undefined : formatList(parts);
}

/** `parameter damage.from.10.20*outcome Births.only.a.b`: an open end is left empty; wrong brushes are left out. */
export function parseBrushes(text: string): SweepSearch['brushes'] {
  const brushes = parseList(text).flatMap(([axis, kind, ...values]): [string, SweepBrush][] => {
    if (axis === undefined || axis === '__proto__') return [];
    if (kind === 'only' && values.length > 0) return [[axis, { kind: 'texts', texts: values }]];
    const [from, to] = values.map((value) => (value === '' ? undefined : Number(value)));
    const wrong = Number.isNaN(from) || Number.isNaN(to) || (from === undefined && to === undefined);
    return kind !== 'from' || values.length !== 2 || wrong ? [] : [[axis, { kind: 'range', from, to }]];
  });
  return brushes.length === 0 ? undefined : Object.fromEntries(brushes);
}

export function formatBrushes(brushes: SweepSearch['brushes']): string | undefined {
  const items = Object.entries(brushes ?? {}).map(([axis, brush]): Fields => {
    if (brush.kind === 'texts') return [axis, 'only', ...brush.texts];
    return [axis, 'from', String(brush.from ?? ''), String(brush.to ?? '')];
  });
  return items.length === 0 ? undefined : formatList(items);
}
