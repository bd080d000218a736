import type { ActionColumns, Codes } from '../../analysis/actions/action-columns.ts';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { type ActionColumn, readActions } from '../../repositories/farm/actions-columns.ts';
import { numbers } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { waysToColumn, waysToColumns } from '../provenance.ts';

const optional = [
  'action_id',
  'agent_id',
  'action_target_id',
  'reward',
  'resources_before',
  'resources_after',
] as const satisfies readonly ActionColumn[];

/** The actions of a simulation, or of a part of it, with what is known of how they are stored. */
export interface StoredActions extends ActionColumns {
  /** Actions without a stored reward. */
  readonly unrewarded: number;
  /** Actions whose resources cannot be read because their details are no JSON. */
  readonly broken: number;
  /** Whether the file has the column. */
  readonly has: (column: ActionColumn) => boolean;
}

/** More than this is not kept for the next question. */
const KEPT_ACTIONS = 1_000_000;

/** The last actions read of each file: the parts of a page ask for the same ones. */
const latest = new WeakMap<Connection, { readonly key: string; readonly actions: StoredActions }>();

/** Reads the actions in the scope of the question; `undefined` where the file has none. */
export function readActionColumns({ source, simulation, scope }: FigureContext): StoredActions | undefined {
  const has = (column: string) =>
    waysToColumn(source, `agent_actions.${column}`).provenance !== 'unavailable';
  if (!has('action_type') || !has('step_number')) return undefined;
  const key = JSON.stringify([simulation, scope]);
  const known = latest.get(source.connection);
  if (known?.key === key) return known.actions;
  const ways = waysToColumns(source, ['agent_actions.resources_before', 'agent_actions.resources_after']);
  const wanted: readonly ActionColumn[] = [
    ...optional.filter(has),
    ...(ways.provenance === 'derived' ? (['broken'] as const) : []),
  ];
  const answer = readActions(source.connection, simulation, scope, wanted);
  const number = (column: ActionColumn) =>
    wanted.includes(column) ? numbers(answer, column) : new Float64Array(answer.length).fill(Number.NaN);
  const stored = number('reward');
  const actions: StoredActions = {
    length: answer.length,
    step: numbers(answer, 'step_number'),
    id: number('action_id'),
    agent: codesOf(answer, 'agent_id'),
    type: codesOf(answer, 'action_type'),
    target: codesOf(answer, 'action_target_id'),
    reward: stored.map((reward) => (Number.isNaN(reward) ? 0 : reward)),
    before: number('resources_before'),
    after: number('resources_after'),
    broken: number('broken').reduce((count, broken) => count + (broken === 1 ? 1 : 0), 0),
    unrewarded: stored.reduce((count, reward) => count + (Number.isNaN(reward) ? 1 : 0), 0),
    has: (column) => wanted.includes(column),
  };
  if (actions.length <= KEPT_ACTIONS) latest.set(source.connection, { key, actions });
  return actions;
}

/** A text column as codes; empty text counts as nothing. */
function codesOf(answer: Columns, name: string): Codes {
  const column = answer.columns[name];
  if (column?.kind !== 'text') return { codes: new Int32Array(answer.length).fill(-1), names: [] };
  const empty = column.dictionary.indexOf('');
  const codes = empty < 0 ? column.codes : column.codes.map((code) => (code === empty ? -1 : code));
  return { codes, names: column.dictionary };
}
