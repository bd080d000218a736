import type { Citizen } from '../citizen.ts';
import type { Account } from '../money/account.ts';
import { borrow } from '../money/lending.ts';
import { personas } from '../personas.ts';
import type { Town } from '../town.ts';
import type { Choice } from './choice.ts';

/** Cents on the account below which an agent looks for money. */
const LITTLE = 2000;
/** Cents in the pocket that are enough. */
const POCKET = 1500;

/** What is most sensible at the bank: money from savings or a loan, money to savings, into the pocket or out of it. */
export function bankingAction(citizen: Citizen, town: Town): Choice {
  const { checking, savings } = citizen;
  if (checking.balance < LITTLE) {
    if (savings !== undefined && savings.balance > 0) return fromSavings(citizen, savings, town);
    if (citizen.loan === undefined) return askForLoan(citizen, town);
  }
  if (checking.balance > personas[citizen.persona].keeps) return toSavings(citizen, town);
  if (citizen.cash > POCKET) return deposit(citizen, town);
  if (checking.balance > 2 * LITTLE && citizen.cash < POCKET / 3) return withdraw(citizen, town);
  if (citizen.loan === undefined && town.random.chance(0.1)) return askForLoan(citizen, town);
  return statement(citizen, town);
}

/** Reads its balance. */
export function statement(citizen: Citizen, { remember }: Town): Choice {
  const balance = citizen.checking.balance / 100;
  remember(citizen, `My balance is ${balance}`, 0.3, ['bank']);
  return { parameters: { action: 'statement', balance, savings: (citizen.savings?.balance ?? 0) / 100 } };
}

function askForLoan(citizen: Citizen, town: Town): Choice {
  const kind =
    citizen.checking.balance < 0 ? 'emergency' : citizen.persona === 'merchant' ? 'business' : 'personal';
  const wanted = 100 * (20 + town.random.below(Math.max(1, Math.round(town.settings.bank.greatest_loan))));
  const loan = borrow(citizen, wanted, kind, town);
  if (loan === undefined) {
    town.remember(citizen, `The bank did not lend me ${wanted / 100}`, 0.5, ['bank', 'loan']);
    return {
      parameters: { action: 'apply_loan', amount: wanted / 100, loan_type: kind, status: 'rejected' },
    };
  }
  town.remember(citizen, `The bank lent me ${loan.principal / 100}`, 0.7, ['bank', 'loan']);
  return {
    parameters: {
      action: 'apply_loan',
      amount: loan.principal / 100,
      loan_type: kind,
      loan_id: loan.id,
      status: 'active',
    },
  };
}

function fromSavings({ checking }: Citizen, savings: Account, { step, bank }: Town): Choice {
  const sum = Math.min(savings.balance, LITTLE - checking.balance + 1000);
  bank.transfer(step, savings, checking, sum, 'From savings');
  return { parameters: { action: 'transfer', from: 'savings', amount: sum / 100 } };
}

function toSavings(citizen: Citizen, { step, bank, remember }: Town): Choice {
  if (citizen.savings === undefined) {
    citizen.savings = bank.open(citizen.id, 'savings');
    remember(citizen, 'Opened a savings account', 0.6, ['bank', 'savings']);
  }
  const sum = Math.round((citizen.checking.balance - personas[citizen.persona].keeps / 2) / 2);
  bank.transfer(step, citizen.checking, citizen.savings, sum, 'To savings');
  return { parameters: { action: 'transfer', to: 'savings', amount: sum / 100 } };
}

function deposit(citizen: Citizen, { step, bank }: Town): Choice {
  const sum = citizen.cash - POCKET / 2;
  citizen.cash -= sum;
  bank.move(citizen.checking, { step, type: 'deposit', change: sum, description: 'Cash deposit' });
  return { parameters: { action: 'deposit', amount: sum / 100 } };
}

function withdraw(citizen: Citizen, { step, random, bank }: Town): Choice {
  const sum = 100 * (5 + random.below(16));
  citizen.cash += sum;
  bank.move(citizen.checking, { step, type: 'withdrawal', change: -sum, description: 'Cash withdrawal' });
  return { parameters: { action: 'withdraw', amount: sum / 100 } };
}
