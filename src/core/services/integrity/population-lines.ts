import { populationIssues } from '../../analysis/integrity/population.ts';
import type { IntegrityScope } from '../../api/integrity.ts';
import type { Cell } from '../../base/columns.ts';
import { parseJsonObject } from '../../base/json.ts';
import { countLivingAtEnd, readLastSteps } from '../../repositories/integrity/last-population.ts';
import type { RowsBehind } from '../../repositories/integrity/rule-sql.ts';
import { canonicalAgentType } from '../../schema/agent-type.ts';
import type { Source } from '../source.ts';

export interface PopulationLines {
  readonly kind: 'lines';
  readonly columns: readonly string[];
  readonly lines: readonly (readonly Cell[])[];
  readonly rows: RowsBehind;
}

/** The stored counts of last steps that are not those of the living agents; two questions for all simulations. */
export function populationLines(source: Source, scope: IntegrityScope): PopulationLines {
  const living = new Map<string, Map<string, number>>();
  for (const { simulation, type, agents } of countLivingAtEnd(source.connection, scope)) {
    const types = living.get(simulation) ?? new Map<string, number>();
    const name = canonicalAgentType(type ?? 'unknown');
    types.set(name, (types.get(name) ?? 0) + agents);
    living.set(simulation, types);
  }
  const lines = readLastSteps(source.connection, scope).flatMap(({ simulation, step, total, types }) =>
    populationIssues(
      { simulation, step, total: total ?? undefined, types: storedTypes(types) },
      living.get(simulation) ?? new Map(),
    ),
  );
  return {
    kind: 'lines',
    columns: ['simulation_id', 'step_number', 'count', 'stored', 'counted'],
    lines: lines.map(({ simulation, step, count, stored, counted }) => [
      simulation,
      step,
      count,
      stored,
      counted,
    ]),
    rows: { table: 'simulation_steps', one: [['step_number', 'eq', 'step_number']] },
  };
}

function storedTypes(json: string | null): ReadonlyMap<string, number> {
  const types = new Map<string, number>();
  for (const [type, count] of Object.entries(parseJsonObject(json))) {
    const name = canonicalAgentType(type);
    if (typeof count === 'number') types.set(name, (types.get(name) ?? 0) + count);
  }
  return types;
}
