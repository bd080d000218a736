/**
 * Colours of series. Agent types keep theirs everywhere; everything else takes the next of a
 * stable order. Chosen after Okabe and Ito's colour-blind-safe set, each shade with a contrast
 * of at least 3:1 against the surface of its theme. After eight, dash and marker tell series apart.
 */

export interface Colour {
  readonly light: string;
  readonly dark: string;
}

export type Marker = 'circle' | 'square' | 'triangle' | 'diamond';

export interface SeriesStyle {
  readonly colour: Colour;
  /** SVG `stroke-dasharray`; `undefined` draws a solid line. */
  readonly dash?: string;
  readonly marker?: Marker;
}

const blue: Colour = { light: '#0a66ad', dark: '#5ab4f4' };
const red: Colour = { light: '#c63d17', dark: '#ff8161' };
const gold: Colour = { light: '#a97500', dark: '#f2c14b' };
const green: Colour = { light: '#007d5c', dark: '#37cfa2' };
const purple: Colour = { light: '#8146a6', dark: '#cfa0ee' };
const ink: Colour = { light: '#343a40', dark: '#dee2e6' };
const grey: Colour = { light: '#7a828a', dark: '#9aa2aa' };

const teal: Colour = { light: '#0b7f93', dark: '#63d4e6' };
const pink: Colour = { light: '#b83878', dark: '#f791c1' };
const brown: Colour = { light: '#6f5a43', dark: '#c8b39a' };

const order: readonly Colour[] = [blue, red, green, gold, purple, teal, pink, brown];

/** Agent types, actions, kinds and goods, with what they are counted as: one colour each on every page. */
const reserved: Readonly<Record<string, Colour>> = {
  system: blue,
  independent: red,
  individual: red,
  control: gold,
  order: green,
  chaos: purple,
  attack: pink,
  combat_encounters: pink,
  competition_acts: pink,
  competition_intensity: pink,
  share: teal,
  resources_shared: teal,
  cooperation_acts: teal,
  move: blue,
  gather: green,
  reproduce: gold,
  defend: purple,
  communicate: red,
  pass: brown,
  // A society: bank transactions, goods, and events with what is counted of them.
  deposit: blue,
  withdrawal: red,
  salary: green,
  interest_payment: gold,
  transfer: purple,
  fee: teal,
  loan_payment: pink,
  trade_settlement: brown,
  food: blue,
  materials: brown,
  energy: gold,
  tools: green,
  luxury: purple,
  knowledge: teal,
  services: pink,
  currency: red,
  action_chosen: blue,
  trade_completed: red,
  trade: red,
  social_interaction: green,
  marriage_formed: pink,
  marriage: pink,
  society_marriages: pink,
  child_born: gold,
  society_births: gold,
  death_inheritance: brown,
  society_deaths: brown,
  came_of_age: teal,
  // What is not known, whatever it is: causes, types.
  unknown: grey,
};

const totals: Readonly<Record<string, SeriesStyle>> = {
  total: { colour: ink },
  recomputed: { colour: grey, dash: '5 3' },
  total_balance: { colour: ink },
  equality: { colour: grey, dash: '2 3' },
};

const dashes = ['6 3', '2 3', '9 3 2 3'] as const;
const markers: readonly Marker[] = ['circle', 'square', 'triangle', 'diamond'];

/**
 * The style of one series by its key (`total`, `type:system`, `SystemAgent`) or, for a key without
 * a colour of its own, by its place in the figure.
 */
export function colourOf(key: string, index: number): SeriesStyle {
  const name = plainName(key);
  const total = totals[name];
  if (total !== undefined) return total;
  const own = reserved[name];
  return own === undefined ? inOrder(order, index) : { colour: own };
}

/**
 * Styles of all series of a figure, in the order of their keys: no colour of a present type used twice,
 * and one style for one name, also where several panels have a series of it (`price:food`, `trades:food`).
 */
export function stylesOf(keys: readonly string[]): readonly SeriesStyle[] {
  const names = keys.map(plainName);
  const owners = new Map<Colour, string>();
  for (const name of names) {
    const own = reserved[name];
    if (own !== undefined && !owners.has(own)) owners.set(own, name);
  }
  const free = order.filter((colour) => !owners.has(colour));
  // Of two names with one colour the first keeps it.
  const isOwn = (name: string) => name in totals || [...owners.values()].includes(name);
  const others = [...new Set(names)].filter((name) => !isOwn(name));
  return names.map((name) => {
    const place = others.indexOf(name);
    if (place < 0) return colourOf(name, 0);
    const colour = free[place];
    return colour === undefined ? inOrder(order, order.length + place - free.length) : { colour };
  });
}

/** The dash that tells the `rank`-th value of something apart: solid lines first. */
export function dashAt(rank: number): string | undefined {
  return [undefined, ...dashes][rank % (dashes.length + 1)];
}

function inOrder(colours: readonly Colour[], index: number): SeriesStyle {
  const colour = colours[index % colours.length] ?? ink;
  const round = Math.floor(index / colours.length);
  if (round === 0) return { colour };
  const dash = dashes[(round - 1) % dashes.length] ?? dashes[0];
  return { colour, dash, marker: markers[(round - 1) % markers.length] ?? 'circle' };
}

/** `type:SystemAgent`, `system_agents` and `system` are one type. */
function plainName(key: string): string {
  const name = key.slice(key.lastIndexOf(':') + 1).toLowerCase();
  return name
    .replace(/[ _]?agents?(?=$|_)/, '')
    .replace(/^_/, '')
    .replace(/^.*recomputed.*$/, 'recomputed');
}
