import { rampColour } from '../../charts/drawing/colour-ramp.ts';
import type { ForestColours } from '../../charts/drawing/forest-model.ts';
import { stylesOf } from '../../charts/palette.ts';
import type { Family } from './family.ts';

/** What the colour of a life says. */
export const colourings = {
  type: 'Type',
  fate: 'Fate',
  generation: 'Generation',
} as const;

export type Colouring = keyof typeof colourings;

/** More types than this cannot be told apart by colour. */
const MOST_TYPES = 8;
/** Generations from this one on share a colour. */
const LAST_GENERATION = 7;

const fates = [
  { label: 'alive at the end', colour: { light: '#007d5c', dark: '#37cfa2' } },
  { label: 'dead', colour: { light: '#8b939b', dark: '#7c858d' } },
];
const unknown = { label: 'generation unknown', colour: { light: '#8b939b', dark: '#7c858d' } };

export function coloursOf(family: Family, colouring: Colouring): ForestColours {
  switch (colouring) {
    case 'type':
      return byType(family.type);
    case 'fate':
      return { group: family.alive.map((alive) => 1 - alive), groups: fates };
    case 'generation':
      return byGeneration(family);
  }
}

function byType(type: readonly string[]): ForestColours {
  const types = [...new Set(type)].sort();
  const shown = types.length > MOST_TYPES ? types.slice(0, MOST_TYPES - 1) : types;
  const labels = shown.length < types.length ? [...shown, 'other types'] : shown;
  const styles = stylesOf(labels.map((label) => `type:${label.replaceAll(' ', '')}`));
  return {
    group: Uint8Array.from(type, (each) => {
      const at = shown.indexOf(each);
      return at < 0 ? shown.length : at;
    }),
    groups: labels.map((label, k) => ({ label, colour: styles[k]?.colour ?? unknown.colour })),
  };
}

function byGeneration({ generation, depth }: Family): ForestColours {
  const known = generation.some((each) => !Number.isNaN(each)) ? generation : depth;
  const last = known.reduce((most, each) => (each > most ? each : most), 0);
  const count = Math.min(last, LAST_GENERATION) + 1;
  const labels = Array.from({ length: count }, (_, k) => {
    if (k === 0) return 'generation 0';
    return k === LAST_GENERATION && last > k ? `${k} and later` : String(k);
  });
  const groups = labels.map((label, k) => ({
    label,
    colour: rampColour('sequential', count === 1 ? 0.6 : 0.28 + (0.72 * k) / (count - 1)),
  }));
  const lacking = known.some((each) => Number.isNaN(each));
  return {
    group: Uint8Array.from(known, (each) =>
      Number.isNaN(each) ? count : Math.max(0, Math.min(each, LAST_GENERATION)),
    ),
    groups: lacking ? [...groups, unknown] : groups,
  };
}
