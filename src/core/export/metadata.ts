import type { ExportQuery } from '../api/export.ts';

/** What an export says of itself; names as AgentFarm's exports have them. */
export interface ExportMetadata {
  readonly file: string;
  readonly generation: string;
  readonly export_timestamp: string;
  readonly exported_types: readonly string[];
  readonly data_range: { readonly start_step: number; readonly end_step: number } | null;
  readonly simulations: readonly string[];
  readonly agent_types: readonly string[] | null;
  /** The stored configuration of each simulation, as JSON. */
  readonly config: Readonly<Record<string, unknown>>;
}

export interface Exported {
  readonly file: string;
  readonly generation: string;
  readonly at: Date;
  readonly configurations: Readonly<Record<string, string | null>>;
}

export function metadataOf(
  query: ExportQuery,
  { file, generation, at, configurations }: Exported,
): ExportMetadata {
  return {
    file,
    generation,
    export_timestamp: at.toISOString(),
    exported_types: query.tables.map(({ name }) => name),
    data_range: query.steps === undefined ? null : { start_step: query.steps[0], end_step: query.steps[1] },
    simulations: query.simulations,
    agent_types: query.agentTypes ?? null,
    config: Object.fromEntries(
      query.simulations.map((simulation) => [simulation, parsed(configurations[simulation])]),
    ),
  };
}

function parsed(json: string | null | undefined): unknown {
  if (json === null || json === undefined || json === '') return null;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}
