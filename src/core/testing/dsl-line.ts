/**
 * One line of the text from which tests make databases:
 *
 *     kind word… [@step | @from..to] [-> target] [key value]… [{json}]
 *
 * e.g. `action a1 @1 attack -> a2 reward 1 {"damage_dealt": 3}`. How many words follow the kind
 * depends on the kind. A value is a number, `null`, a word, or text in double quotes.
 */
export interface Line {
  readonly kind: string;
  readonly words: readonly string[];
  /** First and last step, both included. */
  readonly steps?: readonly [from: number, to: number];
  readonly target?: string;
  readonly fields: Readonly<Record<string, Value>>;
  /** JSON to the end of the line, as written. */
  readonly json?: string;
}

export type Value = string | number | null;

/** The number of words that belong to a kind. */
export const wordCounts: Readonly<Record<string, number>> = {
  generation: 1,
  experiment: 1,
  simulation: 1,
  agent: 2,
  state: 1,
  resource: 1,
  step: 1,
  action: 2,
  learn: 2,
  incident: 2,
  birth: 1,
  config: 0,
  run: 1,
  trade: 2,
  bank: 2,
  memory: 1,
  event: 2,
};

const token = /"(?:[^"\\]|\\.)*"|[{[].*$|\S+/g;
const range = /^@?(\d+)(?:\.\.(\d+))?$/;

/** The lines of a text; empty lines and lines that begin with `#` are left out. */
export function parseLines(text: string): readonly Line[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(parseLine);
}

/** @throws Error when the line is not understood: a test is written wrongly. */
export function parseLine(text: string): Line {
  const [kind = '', ...rest] = text.match(token) ?? [];
  const count = wordCounts[kind];
  if (count === undefined) throw new Error(`Unknown kind: ${text}`);
  const words: string[] = [];
  const fields: Record<string, Value> = {};
  let steps: Line['steps'];
  let target: string | undefined;
  let json: string | undefined;
  while (rest.length > 0) {
    const next = rest.shift() ?? '';
    const follows = () => {
      const following = rest.shift();
      if (following === undefined) throw new Error(`Nothing follows ${next}: ${text}`);
      return following;
    };
    if (/^[{[]/.test(next)) json = next;
    else if (next.startsWith('@')) steps = parseSteps(next);
    else if (next === '->') target = unquote(follows());
    else if (words.length < count) words.push(unquote(next));
    else fields[next] = parseValue(follows());
  }
  if (words.length < count) throw new Error(`${kind} needs ${count} words: ${text}`);
  return {
    kind,
    words,
    fields,
    ...(steps === undefined ? {} : { steps }),
    ...(target === undefined ? {} : { target }),
    ...(json === undefined ? {} : { json }),
  };
}

/** `4` or `0..3`, with or without `@`. */
export function parseSteps(text: string): readonly [number, number] {
  const match = range.exec(text);
  if (match === null) throw new Error(`Not a step or a range of steps: ${text}`);
  return [Number(match[1]), Number(match[2] ?? match[1])];
}

/** The line as text again. */
export function formatLine({ kind, words, steps, target, fields, json }: Line): string {
  const parts = [
    kind,
    ...words.map(quote),
    ...(steps === undefined ? [] : [`@${steps[0]}..${steps[1]}`]),
    ...(target === undefined ? [] : ['->', quote(target)]),
    ...Object.entries(fields).flatMap(([key, value]) => [
      key,
      typeof value === 'string' ? quote(value) : String(value),
    ]),
    ...(json === undefined ? [] : [json]),
  ];
  return parts.join(' ');
}

function parseValue(text: string): Value {
  if (text.startsWith('"')) return unquote(text);
  if (text === 'null') return null;
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}

function quote(text: string): string {
  return /^[A-Za-z_:][\w:.-]*$/.test(text) && text !== 'null' ? text : JSON.stringify(text);
}

function unquote(text: string): string {
  return text.startsWith('"') ? String(JSON.parse(text)) : text;
}
