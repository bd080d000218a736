import { canonicalAgentType } from '../schema/agent-type.ts';
import { farmKinds, type Kind, societyKinds } from './dsl-kinds.ts';
import { type Line, parseSteps, type Value } from './dsl-line.ts';

/** One row in canonical columns, for the table that a kind of line writes. */
export interface TestRecord {
  readonly table: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** The rows that lines write, in order; a line over several steps writes one row a step. */
export function recordsOf(family: 'farm' | 'society', lines: readonly Line[]): readonly TestRecord[] {
  const kinds = family === 'farm' ? farmKinds : societyKinds;
  const opening = family === 'farm' ? 'simulation' : 'run';
  let current: Value = null;
  return lines.flatMap((line) => {
    const kind = kinds[line.kind];
    if (kind === undefined) throw new Error(`A ${family} database has no ${line.kind}`);
    if (line.kind === opening) current = line.words[0] ?? null;
    const { [opening]: named, steps, stored, ...fields } = line.fields;
    const belongs = line.kind === opening || line.kind === 'experiment';
    const values = {
      ...kind.defaults,
      ...(belongs ? {} : { [references[opening]]: named === undefined ? current : named }),
      ...written(kind, line, fields),
    };
    return [
      ...(stored === 'no' ? [] : perStep(kind, line, values)),
      ...(opening === 'simulation' && typeof steps === 'string' ? emptySteps(current, steps, lines) : []),
    ];
  });
}

/** The column by which rows name the simulation or run that they belong to. */
const references = { simulation: 'simulation_id', run: 'simulation_run_id' } as const;

/** The columns that a line gives. */
function written(kind: Kind, line: Line, fields: Line['fields']): Readonly<Record<string, Value>> {
  const values: Record<string, Value> = {};
  kind.words.forEach((column, i) => {
    values[column] = line.words[i] ?? null;
  });
  if (kind.target !== undefined && line.target !== undefined) values[kind.target] = line.target;
  if (kind.json !== undefined && line.json !== undefined) values[kind.json] = line.json;
  for (const [key, value] of Object.entries(fields)) values[kind.fields[key] ?? key] = value;
  return values;
}

function perStep(kind: Kind, line: Line, values: Readonly<Record<string, Value>>): readonly TestRecord[] {
  const range = line.kind === 'step' ? parseSteps(line.words[0] ?? '') : line.steps;
  const { table, step } = kind;
  if (step === undefined || range === undefined) return [{ table, values }];
  return count(range).map((number) => ({ table, values: { ...values, [step]: number } }));
}

/** A row for each step of a simulation that no line describes, with the agents that are alive then. */
function emptySteps(simulation: Value, steps: string, lines: readonly Line[]): readonly TestRecord[] {
  const from = lines.findIndex((line) => line.kind === 'simulation' && line.words[0] === simulation);
  const after = lines.slice(from + 1);
  const next = after.findIndex((line) => line.kind === 'simulation');
  const own = next < 0 ? after : after.slice(0, next);
  const described = own
    .filter((line) => line.kind === 'step')
    .flatMap((line) => count(parseSteps(line.words[0] ?? '')));
  const agents = own.filter((line) => line.kind === 'agent');
  return count(parseSteps(steps))
    .filter((step) => !described.includes(step))
    .map((step) => {
      const alive = agents.filter(
        ({ fields: { born = 0, died = null } }) =>
          Number(born) <= step && (died === null || Number(died) > step),
      );
      const types = alive.map((agent) => canonicalAgentType(agent.words[1] ?? ''));
      const counts = Object.fromEntries(types.map((type) => [type, types.filter((t) => t === type).length]));
      return {
        table: 'simulation_steps',
        values: {
          simulation_id: simulation,
          step_number: step,
          total_agents: alive.length,
          agent_type_counts: JSON.stringify(counts),
          births: agents.filter(({ fields }) => step > 0 && fields.born === step).length,
          deaths: agents.filter(({ fields }) => fields.died === step).length,
        },
      };
    });
}

function count([from, to]: readonly [number, number]): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
