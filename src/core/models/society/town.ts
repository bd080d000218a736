import type { Random } from '../../base/random.ts';
import type { Citizen } from './citizen.ts';
import type { Exchange } from './market/exchange.ts';
import type { Bank } from './money/bank.ts';
import type { SocietyLog } from './society-log.ts';
import type { SocietySettings } from './society-settings.ts';

/** What an agent can reach while it acts. */
export interface Town {
  readonly step: number;
  readonly settings: SocietySettings;
  readonly random: Random;
  readonly bank: Bank;
  readonly exchange: Exchange;
  readonly log: SocietyLog;
  /** Everybody alive, minors too, in the order in which they came. */
  readonly citizens: readonly Citizen[];
  /** A number that counts up by itself, for ids. */
  readonly serial: (of: 'family' | 'loan' | 'object') => number;
  readonly remember: (
    citizen: Citizen,
    content: string,
    importance: number,
    tags?: readonly string[],
    related?: Citizen,
  ) => void;
  /** A child is born; it lives with its parents. */
  readonly bear: (parents: readonly [Citizen, Citizen]) => Citizen;
}
