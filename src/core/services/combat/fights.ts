import type { Attacks } from '../../analysis/combat/attacks.ts';
import { readFights } from '../../repositories/farm/combat.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { canRead, definitionOf, waysToColumns } from '../provenance.ts';
import { readTypeOf } from './agent-types.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Stands for the target of attacks that name none. */
export const NOBODY = 'nobody';

/** Who attacked and who defended. */
export interface Fights {
  readonly attacks: Attacks;
  /** Defend actions, one entry each. */
  readonly defends: { readonly agent: readonly string[]; readonly reward: Numbers };
  readonly attackerType: (row: number) => string;
  /** `undefined` where the attack names nobody. */
  readonly targetType: (row: number) => string | undefined;
  readonly typeOf: (agent: string) => string;
}

/** The attacks and defend actions of a scope; `undefined` where the file records no actions. */
export function fightsOf(context: FigureContext): Fights | undefined {
  const { source, simulation, scope } = context;
  if (!canRead(source, 'attack_count')) return undefined;
  const answer = readFights(source.connection, simulation, scope);
  const kinds = texts(answer, 'kind');
  const agents = texts(answer, 'agent_id').map((id) => id ?? '');
  const targets = texts(answer, 'target');
  const rowsOf = (kind: string) => Array.from(kinds.keys()).filter((row) => kinds[row] === kind);
  const attacked = rowsOf('attack');
  const defended = rowsOf('defend');
  const pick = (name: string, rows: readonly number[]): Numbers => {
    const values = numbers(answer, name);
    return Float64Array.from(rows, (row) => values[row] ?? Number.NaN);
  };
  const attacks: Attacks = {
    step: pick('step_number', attacked),
    attacker: attacked.map((row) => agents[row] ?? ''),
    target: attacked.map((row) => targets[row]),
    damage: pick('damage', attacked),
    success: pick('success', attacked),
    reward: pick('reward', attacked),
    defending: pick('defending', attacked),
  };
  const typeOf = readTypeOf(context);
  return {
    attacks,
    defends: { agent: defended.map((row) => agents[row] ?? ''), reward: pick('reward', defended) },
    typeOf,
    attackerType: (row) => typeOf(attacks.attacker[row] ?? ''),
    targetType: (row) => {
      const target = attacks.target[row];
      return target === undefined ? undefined : typeOf(target);
    },
  };
}

/** Why there are no fights to tell of. */
export function whyNoFights({ source }: FigureContext): string {
  const { note } = waysToColumns(source, definitionOf('attack_count').needs);
  return note ?? 'The file records no actions.';
}
