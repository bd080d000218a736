import type { BankTransactionType } from '../../../recorder/society-records.ts';
import type { SocietyLog } from '../society-log.ts';
import type { SocietySettings } from '../society-settings.ts';
import { type Account, hexOf } from './account.ts';

/** Kinds that lower the balance although their amount is stored positive. */
const lowering: ReadonlySet<BankTransactionType> = new Set(['withdrawal', 'fee', 'loan_payment']);

export interface Movement {
  readonly step: number;
  readonly type: BankTransactionType;
  /** Change of the balance in whole cents, negative where it falls. */
  readonly change: number;
  readonly description: string;
  readonly counterpartyId?: string;
  /** What the movement belongs to: a loan, a trade. */
  readonly referenceId?: string;
}

/** Moves money and logs each movement of each account, so that balances can always be added up. */
export class Bank {
  readonly #log: SocietyLog;
  readonly #overdraftFee: number;
  #count = 0;
  #accounts = 0;

  constructor(log: SocietyLog, { bank }: SocietySettings) {
    this.#log = log;
    this.#overdraftFee = cents(bank.overdraft_fee);
  }

  open(ownerId: string, kind: Account['kind']): Account {
    return { id: `acc_${ownerId}_${hexOf(0x10000 + this.#accounts++)}`, kind, ownerId, balance: 0 };
  }

  /** One movement; whoever is overdrawn by it and was not before pays for it. */
  move(account: Account, movement: Movement): void {
    const before = account.balance;
    const id = `txn_${account.id}_${hexOf(this.#count++)}`;
    this.#write(account, id, movement);
    if (account.balance >= 0 || before < 0 || this.#overdraftFee === 0) return;
    const fee = { type: 'fee', change: -this.#overdraftFee, description: 'Overdraft fee' } as const;
    this.#write(account, `${id}_fee`, { step: movement.step, ...fee });
  }

  /** From one account to another: both sides are logged. */
  transfer(step: number, from: Account, to: Account, sum: number, purpose: string): void {
    const type = 'transfer';
    const out = `Transfer to ${to.ownerId}: ${purpose}`;
    this.move(from, { step, type, change: -sum, description: out, counterpartyId: to.ownerId });
    const back = `Transfer from ${from.ownerId}: ${purpose}`;
    this.move(to, { step, type, change: sum, description: back, counterpartyId: from.ownerId });
  }

  #write(account: Account, transactionId: string, movement: Movement): void {
    const { step, type, change, description, counterpartyId, referenceId } = movement;
    account.balance += change;
    this.#log.logBankTransaction({
      transactionId,
      step,
      accountId: account.id,
      agentId: account.ownerId,
      type,
      amount: (lowering.has(type) ? Math.abs(change) : change) / 100,
      balanceAfter: account.balance / 100,
      description,
      ...(counterpartyId === undefined ? {} : { counterpartyId }),
      ...(referenceId === undefined ? {} : { referenceId }),
    });
  }
}

/** An amount of money as whole cents. */
export function cents(amount: number): number {
  return Math.round(amount * 100);
}
