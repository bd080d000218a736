import type { SourceInfo } from '../../../core/api/source.ts';
import type { TurningPoint } from '../../../core/api/turning-points.ts';
import { formatTableSearch, type SearchFilter, type TableSearchParams } from '../../state/table-search.ts';

/** A table with the rows behind a turning point. */
export type RowLink =
  | { readonly label: string; readonly to: 'steps' | 'agents'; readonly search: TableSearchParams }
  | {
      readonly label: string;
      readonly to: 'stored';
      readonly table: string;
      readonly search: TableSearchParams;
    };

type Info = Pick<SourceInfo, 'tables'>;

/** The tables that hold what a turning point was found in; stored ones only where their columns can be asked. */
export function rowLinks(info: Info, simulation: string, event: TurningPoint): readonly RowLink[] {
  const { kind, since, step } = event;
  const links: (RowLink | undefined)[] = [stepsLink(since, step)];
  const at: SearchFilter = { column: 'step_number', op: 'eq', value: String(step) };
  const ofType = (value: string): SearchFilter => ({ column: 'action_type', op: 'eq', value });
  switch (kind) {
    case 'population_crash':
      links.push(livesLink('Agents that died', 'death_time', since, step));
      break;
    case 'population_boom':
      links.push(livesLink('Agents that were born', 'birth_time', since, step));
      break;
    case 'population_shift':
      links.push(livesLink('Agents that died', 'death_time', since, step));
      links.push(livesLink('Agents that were born', 'birth_time', since, step));
      break;
    case 'agent_death':
    case 'agent_birth':
      links.push(agentLink(event.agents));
      break;
    case 'health_critical':
      links.push(agentLink(event.agents));
      links.push(
        storedLink(info, 'Health incidents', 'health_incidents', [
          at,
          { column: 'agent_id', op: 'in', value: event.agents },
        ]),
      );
      break;
    case 'mass_combat':
    case 'intense_combat':
    case 'combat_pattern_change':
      links.push(scoped(info, simulation, 'Attacks', 'agent_actions', [at, ofType('attack')]));
      break;
    case 'reproduction_shift':
    case 'reproduction_resource_crisis':
    case 'reproduction_failure':
      links.push(
        scoped(info, simulation, 'Attempts to reproduce', 'agent_actions', [at, ofType('reproduce')]),
      );
      links.push(scoped(info, simulation, 'Reproduction events', 'reproduction_events', [at]));
      break;
    case 'health_crisis':
    case 'health_decline':
      links.push(scoped(info, simulation, 'Health incidents', 'health_incidents', [at]));
      break;
    case 'learning_spike':
    case 'reward_shift':
      links.push(scoped(info, simulation, 'Learning experiences', 'learning_experiences', [at]));
      break;
    case 'resource_depletion':
    case 'resource_crisis':
      links.push(scoped(info, simulation, 'Resources', 'resource_states', [at]));
      break;
    case 'record':
      break;
  }
  return links.filter((link) => link !== undefined);
}

/** The row of one agent. */
export function agentLink(agents: readonly string[]): RowLink | undefined {
  if (agents.length === 0) return undefined;
  return {
    label: agents.length === 1 ? 'The agent' : 'The agents',
    to: 'agents',
    search: searchOf([{ column: 'agent_id', op: 'in', value: agents }]),
  };
}

function stepsLink(since: number, step: number): RowLink {
  return {
    label: since === step ? `Step ${step}` : `Steps ${since} and ${step}`,
    to: 'steps',
    search: searchOf(within('step_number', since - 1, step)),
  };
}

function livesLink(label: string, column: string, since: number, step: number): RowLink {
  return { label, to: 'agents', search: searchOf(within(column, since, step)) };
}

/** After one step and not after another. */
function within(column: string, after: number, until: number): readonly SearchFilter[] {
  return [
    { column, op: 'gt', value: String(after) },
    { column, op: 'le', value: String(until) },
  ];
}

/** Rows of one simulation, where the table tells simulations apart. */
function scoped(
  info: Info,
  simulation: string,
  label: string,
  table: string,
  filters: readonly SearchFilter[],
): RowLink | undefined {
  const own: SearchFilter = { column: 'simulation_id', op: 'eq', value: simulation };
  return storedLink(info, label, table, [...filters, own], ['simulation_id']);
}

function storedLink(
  { tables }: Info,
  label: string,
  canonical: string,
  filters: readonly SearchFilter[],
  optional: readonly string[] = [],
): RowLink | undefined {
  const table = tables.find(({ name }) => plain(name) === plain(canonical));
  if (table === undefined || table.rows.count === 0) return undefined;
  const named = filters.map((filter) => {
    const column = table.columns.find(({ name }) => plain(name) === plain(filter.column))?.name;
    return column === undefined ? undefined : { ...filter, column };
  });
  const lacking = filters.some(({ column }, i) => named[i] === undefined && !optional.includes(column));
  if (lacking) return undefined;
  return {
    label,
    to: 'stored',
    table: table.name,
    search: searchOf(named.filter((one) => one !== undefined)),
  };
}

/** `AgentActions` and `agent_actions` are one table. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

function searchOf(filters: readonly SearchFilter[]): TableSearchParams {
  return formatTableSearch({ filters, sort: [], widths: {} });
}
