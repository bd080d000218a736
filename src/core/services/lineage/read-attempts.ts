import {
  type Attempt,
  failureReason,
  matchBirths,
  UNKNOWN_REASON,
} from '../../analysis/reproduction/attempts.ts';
import type { Columns } from '../../base/columns.ts';
import { readReproduceActions, readReproductionEvents } from '../../repositories/farm/reproduction.ts';
import { hasRows } from '../../repositories/presence.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { waysToColumns } from '../provenance.ts';
import type { Source } from '../source.ts';
import type { Kin } from './read-kin.ts';

/** What the file tells of attempts to reproduce. */
export interface Attempts {
  /** Ascending by step; `undefined` where the file holds none, so that only births are known. */
  readonly attempts: readonly Attempt[] | undefined;
  /** Agents born after the start. */
  readonly births: number;
  /** Where the attempts come from, and what is left out; plain sentences. */
  readonly notes: readonly string[];
}

/** As events of reproduction are stored; else, or where those hold successes only, the actions with the births. */
export function readAttempts(context: FigureContext, kin: Kin): Attempts {
  const births = kin.lives.birth.reduce((count, step) => (step > 0 ? count + 1 : count), 0);
  const events = readEvents(context);
  if (events?.some(({ success }) => !success)) {
    return { attempts: events, births, notes: ['Attempts as stored in reproduction_events.'] };
  }
  const acted = readActions(context, kin, events?.length ?? 0);
  if (acted !== undefined) return { ...acted, births };
  return {
    attempts: events,
    births,
    notes: [
      events === undefined
        ? 'The file records no attempts to reproduce: only the births are known.'
        : 'Attempts as stored in reproduction_events, which hold successes only.',
    ],
  };
}

function readEvents({ source, simulation }: FigureContext): readonly Attempt[] | undefined {
  if (!has(source, 'reproduction_events.parent_id', 'reproduction_events.success')) return undefined;
  const answer = readReproductionEvents(source.connection, simulation);
  if (answer.length === 0) return undefined;
  const [step, success] = [numbers(answer, 'step_number'), numbers(answer, 'success')];
  const [before, offspring] = [numbers(answer, 'before'), numbers(answer, 'offspring')];
  const spent = spentOf(answer);
  const reason = texts(answer, 'reason');
  return texts(answer, 'agent').map((agent, i) => ({
    step: step[i] ?? Number.NaN,
    agent: agent ?? '',
    success: success[i] === 1,
    before: before[i] ?? Number.NaN,
    spent: spent[i] ?? Number.NaN,
    offspring: success[i] === 1 ? (offspring[i] ?? Number.NaN) : Number.NaN,
    reason: success[i] === 1 ? undefined : failureReason({ ...noDetails, reason: reason[i] }),
  }));
}

/** What the parent of each row had less afterwards, at least 0. */
function spentOf(answer: Columns): Float64Array {
  const after = numbers(answer, 'after');
  return numbers(answer, 'before').map((before, i) => Math.max(0, before - (after[i] ?? Number.NaN)));
}

const noDetails = {
  required: Number.NaN,
  available: Number.NaN,
  chance: Number.NaN,
  limit: Number.NaN,
} as const;

/** Attempts out of actions; `undefined` where there are fewer of them than stored successes, or none. */
function readActions(
  context: FigureContext,
  { agent: agents, lives, parents, resources }: Kin,
  stored: number,
): Omit<Attempts, 'births'> | undefined {
  const { source, simulation } = context;
  if (!has(source, 'agent_actions.action_type') || !has(source, 'agents.parent_id')) return undefined;
  const answer = readReproduceActions(source.connection, simulation);
  if (answer.length === 0 || answer.length < stored) return undefined;
  const column = (name: string) => numbers(answer, name);
  const [step, before, required] = [column('step_number'), column('before'), column('required')];
  const [available, chance, limit] = [column('available'), column('chance'), column('limit')];
  const reason = texts(answer, 'reason');
  const spent = spentOf(answer);
  const actions = texts(answer, 'agent').map((agent, i) => ({
    step: step[i] ?? Number.NaN,
    agent: agent ?? '',
    before: before[i] ?? Number.NaN,
    spent: spent[i] ?? Number.NaN,
    reason: failureReason({
      reason: reason[i],
      required: required[i] ?? Number.NaN,
      available: available[i] ?? Number.NaN,
      chance: chance[i] ?? Number.NaN,
      limit: limit[i] ?? Number.NaN,
    }),
  }));
  const births = agents.flatMap((_, i) =>
    (lives.birth[i] ?? 0) > 0
      ? [{ step: lives.birth[i] ?? 0, parent: parents[i]?.[0], offspring: resources[i] ?? Number.NaN }]
      : [],
  );
  const unreadable = column('unreadable').reduce((sum, each) => sum + each, 0);
  const { attempts } = matchBirths(actions, births);
  const untold = attempts.some((attempt) => attempt.reason === UNKNOWN_REASON);
  return {
    attempts,
    notes: [
      'Attempts are the actions of the type reproduce; one succeeded when an agent was born at its step whose first parent acted.',
      stored > 0 ? 'The table reproduction_events holds successes only.' : '',
      untold ? 'Some actions do not tell why they failed.' : '',
      unreadable > 0
        ? `The details of ${unreadable === 1 ? '1 attempt' : `${unreadable} attempts`} are no JSON and are skipped.`
        : '',
    ].filter((note) => note !== ''),
  };
}

function has(source: Source, ...columns: readonly string[]): boolean {
  const table = columns[0]?.split('.')[0] ?? '';
  return waysToColumns(source, columns).provenance !== 'unavailable' && hasRows(source.connection, table);
}
