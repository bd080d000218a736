import type { ReportTable } from '../../../core/api/report.ts';
import type { Forest } from '../../charts/drawing/forest-model.ts';
import { type ForestOrder, orderForest } from '../../charts/drawing/forest-order.ts';
import type { Range } from '../../charts/scale.ts';

/** The agents of a simulation as the table of the family forest tells of them, one entry each. */
export interface Family extends Forest {
  readonly type: readonly string[];
  /** NaN where it is not stored. */
  readonly generation: Float64Array;
  /** Generations from a root. */
  readonly depth: Float64Array;
  readonly descendants: Float64Array;
  readonly living: Float64Array;
  readonly children: readonly (readonly number[])[];
  readonly place: ReadonlyMap<string, number>;
  readonly order: ForestOrder;
  /** First and last step. */
  readonly steps: Range;
}

/** Reads the table; a life without a death goes on to the last step of the simulation. */
export function readFamily({ columns, rows }: ReportTable, lastStep: number): Family {
  const at = new Map(columns.map(({ label }, k) => [label, k]));
  const cells = (label: string) => rows.map((row) => row.cells[at.get(label) ?? -1]);
  const text = (label: string) => cells(label).map((cell) => (cell === undefined ? '' : String(cell)));
  const number = (label: string) => Float64Array.from(cells(label), (cell) => Number(cell ?? Number.NaN));
  const name = text('Agent');
  const place = new Map(name.map((agent, i) => [agent, i]));
  const parents = (label: string) => Int32Array.from(text(label), (parent) => place.get(parent) ?? -1);
  const birth = number('Birth').map((step) => (Number.isNaN(step) ? 0 : step));
  const death = number('Death');
  const [first, second] = [parents('First parent'), parents('Second parent')];
  const latest = death.reduce((last, step) => (step > last ? step : last), lastStep);
  const children: number[][] = name.map(() => []);
  first.forEach((parent, i) => {
    children[parent]?.push(i);
    children[second[i] ?? -1]?.push(i);
  });
  return {
    name,
    place,
    birth,
    end: death.map((step) => (Number.isNaN(step) ? latest : step)),
    alive: Uint8Array.from(death, (step) => (Number.isNaN(step) ? 1 : 0)),
    first,
    second,
    children,
    type: text('Type'),
    generation: number('Generation'),
    depth: number('From root'),
    descendants: number('Descendants'),
    living: number('Living descendants'),
    order: orderForest(first, birth),
    steps: [birth.reduce((least, step) => Math.min(least, step), 0), latest],
  };
}

/** 2 for an agent itself, 1 for all its ancestors, by either parent, and all its descendants. */
export function kinOf({ first, second, children }: Family, agent: number): Uint8Array {
  const kin = new Uint8Array(first.length);
  const mark = (start: readonly number[], next: (i: number) => readonly number[]) => {
    const waiting = [...start];
    for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
      if (i < 0 || kin[i] === 1) continue;
      kin[i] = 1;
      for (const each of next(i)) waiting.push(each);
    }
  };
  const parents = (i: number) => [first[i] ?? -1, second[i] ?? -1];
  mark(parents(agent), parents);
  mark(children[agent] ?? [], (i) => children[i] ?? []);
  kin[agent] = 2;
  return kin;
}

/** One fact about an agent: what it is called, and names of other agents or plain text. */
export type AgentFact =
  | { readonly label: string; readonly text: string }
  | { readonly label: string; readonly agents: readonly number[] };

/** What is to be said about an agent, the most telling first. */
export function factsOf(family: Family, agent: number): readonly AgentFact[] {
  const { type, birth, end, alive, generation, first, second, children, descendants, living } = family;
  const [born, ended] = [birth[agent] ?? 0, end[agent] ?? 0];
  const parents = [first[agent] ?? -1, second[agent] ?? -1].filter((parent) => parent >= 0);
  const own = children[agent] ?? [];
  const below = descendants[agent] ?? 0;
  const known = generation[agent] ?? Number.NaN;
  return [
    { label: 'Type', text: type[agent] ?? '' },
    { label: 'Born', text: `at step ${born}` },
    alive[agent] === 1
      ? { label: 'Died', text: `not by step ${ended}` }
      : { label: 'Died', text: `at step ${ended}, ${ended - born} steps old` },
    ...(Number.isNaN(known) ? [] : [{ label: 'Generation', text: String(known) }]),
    parents.length === 0 ? { label: 'Parents', text: 'none known' } : { label: 'Parents', agents: parents },
    { label: 'Offspring', text: String(own.length) },
    ...(own.length === 0 ? [] : [{ label: 'Children', agents: own }]),
    ...(below === 0
      ? []
      : [{ label: 'Descendants', text: `${below}, of which ${living[agent] ?? 0} live at the end` }]),
  ];
}
