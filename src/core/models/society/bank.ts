import type { Random } from '../../base/random.ts';
import type { BankTransactionType } from '../../recorder/society-records.ts';
import type { SocietyAgent } from './society-agent.ts';
import type { SocietyLog } from './society-log.ts';

/** Kinds that lower the balance although their amount is stored positive. */
const lowering: ReadonlySet<BankTransactionType> = new Set(['withdrawal', 'fee', 'loan_payment']);

export interface Movement {
  readonly step: number;
  readonly type: BankTransactionType;
  /** Change of the balance in whole cents, negative where it falls. */
  readonly change: number;
  readonly description: string;
  readonly counterpartyId?: string;
}

/** Moves money and logs each movement of each account, so that balances can always be added up. */
export class Bank {
  readonly #log: SocietyLog;
  readonly #random: Random;

  constructor(log: SocietyLog, random: Random) {
    this.#log = log;
    this.#random = random;
  }

  move(agent: SocietyAgent, { step, type, change, description, counterpartyId }: Movement): void {
    agent.balance += change;
    this.#log.logBankTransaction({
      transactionId: `txn_${agent.accountId}_${this.#random.text(8, '0123456789abcdef')}`,
      step,
      accountId: agent.accountId,
      agentId: agent.id,
      type,
      amount: (lowering.has(type) ? Math.abs(change) : change) / 100,
      balanceAfter: agent.balance / 100,
      description,
      ...(counterpartyId === undefined ? {} : { counterpartyId }),
    });
  }

  /** From one account to another: both sides are logged. */
  transfer(step: number, from: SocietyAgent, to: SocietyAgent, cents: number, purpose: string): void {
    const type = 'transfer';
    const out = `Transfer to ${to.id}: ${purpose}`;
    this.move(from, { step, type, change: -cents, description: out, counterpartyId: to.id });
    const back = `Transfer from ${from.id}: ${purpose}`;
    this.move(to, { step, type, change: cents, description: back, counterpartyId: from.id });
  }
}
