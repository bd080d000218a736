import type { FigureContext } from '../figures/context.ts';
import { waysToColumn, waysToColumns } from '../provenance.ts';
import type { StoredActions } from './read-columns.ts';

/** What is to be said about the numbers of actions, a sentence each; empty where there is nothing to say. */
export interface ActionNotes {
  readonly scope: string;
  readonly rewards: string;
  readonly targets: string;
  readonly resources: string;
}

export function actionNotes(context: FigureContext, actions: StoredActions): ActionNotes {
  return {
    scope: scopeNote(context, actions),
    rewards: rewardNote(actions),
    targets: actions.has('action_target_id') ? '' : 'The file does not store the targets of actions.',
    resources: resourceNote(context, actions),
  };
}

function scopeNote({ scope, source }: FigureContext, { length }: StoredActions): string {
  const note = waysToColumn(source, 'agent_actions.action_type').note;
  const counted = `${length.toLocaleString('en')} ${length === 1 ? 'action' : 'actions'}`;
  const of = (() => {
    switch (scope?.scope) {
      case undefined:
      case 'simulation':
      case 'episode':
        return 'the whole simulation';
      case 'step':
        return `step ${scope.step}`;
      case 'step_range':
        return `the steps ${scope.from} to ${scope.to}`;
      case 'agent':
        return `the agent ${scope.agent}`;
    }
  })();
  return `From ${counted} of ${of}.${note === undefined ? '' : ` ${note}`}`;
}

function rewardNote({ has, unrewarded, length }: StoredActions): string {
  if (!has('reward')) return 'The file does not store the rewards of actions.';
  if (unrewarded === 0) return '';
  return `${unrewarded.toLocaleString('en')} of ${length.toLocaleString('en')} actions have no stored reward: it counts as 0.`;
}

function resourceNote({ source }: FigureContext, actions: StoredActions): string {
  const ways = waysToColumns(source, ['agent_actions.resources_before', 'agent_actions.resources_after']);
  if (ways.provenance === 'unavailable')
    return 'The file does not store the resources before and after an action.';
  const known = actions.before.reduce(
    (count, before, row) => count + (Number.isFinite((actions.after[row] ?? Number.NaN) - before) ? 1 : 0),
    0,
  );
  const told = `Resources before and after are known of ${known.toLocaleString('en')} of ${actions.length.toLocaleString('en')} actions; the others are left out.`;
  if (ways.provenance === 'stored') return told;
  const { broken } = actions;
  const unread = broken === 0 ? '' : ` ${broken.toLocaleString('en')} details are no JSON and were skipped.`;
  return `${told} ${ways.note ?? ''}${unread}`.trim();
}
