import { describe, expect, it } from 'vitest';
import type { IntegrityScope } from '../../api/integrity.ts';
import { mappedText } from '../../testing/mapped.ts';
import type { Source } from '../source.ts';
import { runCheck } from './run-check.ts';
import { writeViolations } from './violations-csv.ts';

type Generation = Parameters<typeof mappedText>[0];

async function sourceOf(generation: Generation, text: string): Promise<Source> {
  const { connection, mapping } = await mappedText(generation, text);
  return { connection, large: false, ...mapping };
}

describe('a check', () => {
  const two = `
    simulation s1 steps 0..1
    agent a1 system
    state a1 @0..1 resources -1
    simulation s2 steps 0..1
    agent b1 system
    state b1 @0 resources -1
    state b1 @1 resources 1`;

  function violationsOf(source: Source, scope: IntegrityScope, id: string) {
    const outcome = runCheck(source, scope, id);
    return outcome.kind === 'failed' ? outcome.violations : outcome.message;
  }

  it('asks only the simulations that it is asked for', async () => {
    const source = await sourceOf('farm-2025-11', two);
    const counts = (['all', ['s1'], ['s2'], ['s1', 's2']] as const).map((scope) =>
      violationsOf(source, scope, 'resource_ranges'),
    );
    expect(counts).toEqual([3, 2, 1, 3]);
  });

  it('does not pass where it cannot be asked', async () => {
    const source = await sourceOf('farm-2025-11', two);
    expect(runCheck(source, ['s9'], 'resource_ranges')).toEqual({
      kind: 'not-applicable',
      message: 'The file has no simulation s9.',
    });
    expect(runCheck(source, ['s1'], 'rows_without_simulation').kind).toBe('not-applicable');
    expect(runCheck(source, 'all', 'nonsense')).toEqual({
      kind: 'not-applicable',
      message: 'There is no rule nonsense for this file.',
    });
    const first = await sourceOf('farm-2024-11-03', 'simulation s1 steps 0..1\nagent a1 system');
    expect(runCheck(first, 'all', 'health_ranges').message).toBe(
      'It needs agent_states.current_health, which this file lacks: The file does not store it.',
    );
  });

  it('says where a table has no rows', async () => {
    const source = await sourceOf('farm-2025-11', 'simulation s1');
    expect(runCheck(source, 'all', 'step_continuity')).toEqual({
      kind: 'passed',
      message: 'Nothing to check: simulation_steps has no rows.',
    });
    expect(runCheck(source, 'all', 'population_consistency').kind).toBe('passed');
  });

  it('offers a view of exactly the rows behind it, or none', async () => {
    const source = await sourceOf('farm-2025-11', two);
    const outcome = runCheck(source, ['s1'], 'resource_ranges');
    expect(outcome.kind === 'failed' && outcome.details.open).toEqual({
      table: 'agent_states',
      filters: [
        { column: 'resource_level', op: 'lt', value: 0 },
        { column: 'simulation_id', op: 'eq', value: 's1' },
      ],
    });
    // A ghost in s1 is an agent in s2: a filter by its id would show too much.
    const mixed = await sourceOf('farm-2025-11', `${two}\nstate a1 @0`);
    const orphan = runCheck(mixed, 'all', 'agent_states_foreign_key');
    expect(orphan.kind === 'failed' && [orphan.violations, orphan.details.open]).toEqual([1, undefined]);
    expect(orphan.kind === 'failed' && orphan.details.openRow).toEqual({
      table: 'agent_states',
      conditions: [
        { detail: 'agent_id', op: 'eq', column: 'agent_id' },
        { detail: 'step_number', op: 'eq', column: 'step_number' },
        { detail: 'simulation_id', op: 'eq', column: 'simulation_id' },
      ],
    });
  });

  it('writes everything as CSV', async () => {
    const source = await sourceOf('farm-2025-11', two);
    let text = '';
    const rows = writeViolations(source, ['s1'], 'resource_ranges', (chunk) => {
      text += chunk;
      return true;
    });
    expect(rows).toBe(2);
    expect(text).toBe('simulation_id,step_number,agent_id,resource_level\r\ns1,0,a1,-1\r\ns1,1,a1,-1\r\n');
  });

  it('holds the first hundred lines and counts all', async () => {
    const source = await sourceOf(
      'farm-2025-11',
      'simulation s1 steps 0..149\nagent a1 system\nstate a1 @0..149 resources -1',
    );
    const outcome = runCheck(source, 'all', 'resource_ranges');
    expect(outcome.kind === 'failed' && [outcome.violations, outcome.details.rows.length]).toEqual([
      150, 100,
    ]);
  });
});
