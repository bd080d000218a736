import type { ActionType } from '../farm-agent.ts';
import type { Action } from '../turn.ts';
import { attack } from './attack.ts';
import { defend } from './defend.ts';
import { gather } from './gather.ts';
import { move } from './move.ts';
import { reproduce } from './reproduce.ts';
import { share } from './share.ts';

/** What each action does; its reward is told in docs/models/farm.md. */
export const actions: Readonly<Record<ActionType, Action>> = {
  move,
  gather,
  attack,
  share,
  defend,
  reproduce,
  pass: () => ({ reward: 0 }),
};
