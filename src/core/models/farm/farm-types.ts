import type { AgentTypeDescription, ParameterDescription } from '../../api/recording.ts';
import type { JsonObject } from '../../base/json.ts';
import { type ActionType, actionTypes } from './farm-agent.ts';

/** How each action shows in the form. */
const weightHelp: Readonly<Record<ActionType, string>> = {
  move: 'Inclination to move: towards resources in sight, else anywhere.',
  gather: 'Inclination to gather resources.',
  attack: 'Inclination to attack the nearest other agent.',
  share: 'Inclination to give to the nearest other agent that has less.',
  defend: 'Inclination to defend itself and to heal.',
  reproduce: 'Inclination to reproduce.',
  pass: 'Inclination to do nothing.',
};

/** Inclinations of a type that the configuration says nothing about: between those of the first two. */
const control: Readonly<Record<ActionType, number>> = {
  move: 0.28,
  gather: 0.32,
  attack: 0.07,
  share: 0.07,
  defend: 0.06,
  reproduce: 0.14,
  pass: 0.06,
};

const weights: readonly ParameterDescription[] = actionTypes.map((action) => ({
  path: `action_weights.${action}`,
  label: `Weight of ${action}`,
  group: 'Agent types',
  help: weightHelp[action],
  kind: 'number',
  default: control[action],
  least: 0,
  most: 1000,
}));

/** Types of agents: any number of them, of any names. */
export const farmAgentTypes: AgentTypeDescription = {
  path: 'agent_types',
  names: ['system', 'independent', 'control'],
  parameters: [
    {
      path: 'count',
      label: 'Founders',
      group: 'Agent types',
      unit: 'agents',
      help: 'Agents of the type in the first step.',
      kind: 'integer',
      default: 10,
      least: 0,
      most: 100_000,
    },
    {
      path: 'learns',
      label: 'Learns',
      group: 'Agent types',
      help: 'Whether agents of the type learn what to expect of their actions.',
      kind: 'boolean',
      default: false,
    },
    ...weights,
  ],
};

/** What the types of the default configuration have of their own: the system shares, independents attack. */
export const farmTypeDefaults: Readonly<Record<string, JsonObject>> = {
  system: { learns: true, action_weights: { attack: 0.02, share: 0.14, pass: 0.04 } },
  independent: { learns: true, action_weights: { attack: 0.14, share: 0.02, pass: 0.04 } },
};
