import type { SimulationList } from '../../api/simulation.ts';
import { countActiveAgentsOfAll } from '../../repositories/society/activity.ts';
import { listRuns } from '../../repositories/society/runs.ts';
import type { Source } from '../source.ts';
import { ascending, pickNumbers, rowsBy } from './by-simulation.ts';
import { type Recorded, summarize } from './summary.ts';

/** The runs of an LLM Society file; its agents per step are the distinct ones that do anything. */
export function societySimulations(source: Source): SimulationList {
  const { connection } = source;
  const named = listRuns(connection).filter((row) => row.run_id !== null);
  const stored = new Map(named.map((row) => [String(row.run_id), row]));
  const active = countActiveAgentsOfAll(connection);
  const groups = rowsBy(active, 'run');
  const recorded = [...new Set([...stored.keys(), ...groups.keys()])].map((id): Recorded => {
    const row = stored.get(id);
    const rows = ascending(active, 'step', groups.get(id) ?? []);
    const unknown = new Float64Array(rows.length).fill(Number.NaN);
    return {
      id,
      experiment: undefined,
      status: row?.status ?? undefined,
      startTime: row?.start_time ?? undefined,
      endTime: row?.end_time ?? undefined,
      notes: row?.notes?.trim() || undefined,
      parameters: row?.config_snapshot ?? null,
      results: {},
      rows: {
        step: pickNumbers(active, 'step', rows),
        agents: pickNumbers(active, 'agents', rows),
        births: unknown,
        deaths: unknown,
      },
      lives: undefined,
    };
  });
  return { experiments: [], ...summarize(recorded) };
}
