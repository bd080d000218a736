import type { Citizen } from '../citizen.ts';
import type { Town } from '../town.ts';
import { hexOf } from './account.ts';
import { cents } from './bank.ts';
import { type Loan, MISSED_PAYMENTS } from './loan.ts';

/** Points of the credit score, which runs from 300 to 850. */
const points = { paid: 10, missed: -40, defaulted: -150 } as const;

/** The bank lends where the score suffices and no other loan runs; answers with the loan. */
export function borrow(
  citizen: Citizen,
  wanted: number,
  kind: Loan['kind'],
  { step, settings, bank, log, serial }: Town,
): Loan | undefined {
  const { least_credit_score, greatest_loan, origination_fee_rate, installments, installment_interval } =
    settings.bank;
  const sum = Math.min(wanted, cents(greatest_loan));
  if (citizen.loan !== undefined || citizen.creditScore < least_credit_score || sum <= 0) return undefined;
  const id = `loan_${citizen.id}_${hexOf(serial('loan'))}`;
  const loan: Loan = {
    ...{ id, kind, principal: sum, debt: sum, missed: 0 },
    installment: Math.ceil(sum / installments),
    due: step + installment_interval,
  };
  citizen.loan = loan;
  const description = `Loan disbursement - ${id}`;
  bank.move(citizen.checking, { step, type: 'deposit', change: sum, description, referenceId: id });
  const fee = Math.round(sum * origination_fee_rate);
  if (fee > 0) {
    const text = 'Loan origination fee';
    bank.move(citizen.checking, { step, type: 'fee', change: -fee, description: text, referenceId: id });
  }
  log.logEvent({
    step,
    type: 'LOAN_DISBURSED',
    agentId: citizen.id,
    details: { loan_id: id, loan_type: kind, principal: sum / 100, credit_score: citizen.creditScore },
  });
  return loan;
}

/** A payment that is due: principal and interest, as far as the account and its overdraft allow; else it is missed. */
export function payInstallment(citizen: Citizen, town: Town): void {
  const { loan, checking } = citizen;
  const { step, settings, bank, log } = town;
  const { loan_rate, month, installment_interval, overdraft_limit } = settings.bank;
  if (loan === undefined || step < loan.due) return;
  loan.due = step + installment_interval;
  const principal = Math.min(loan.installment, loan.debt);
  const interest = Math.round((loan.debt * loan_rate * installment_interval) / (12 * month));
  const payment = principal + interest;
  if (checking.balance + cents(overdraft_limit) >= payment) {
    const description = `Loan payment - ${loan.id}`;
    bank.move(checking, { step, type: 'loan_payment', change: -payment, description, referenceId: loan.id });
    loan.debt -= principal;
    loan.missed = 0;
    rate(citizen, points.paid);
    if (loan.debt > 0) return;
    citizen.loan = undefined;
    log.logEvent({ step, type: 'LOAN_PAID_OFF', agentId: citizen.id, details: { loan_id: loan.id } });
  } else if (loan.missed++ < MISSED_PAYMENTS) {
    rate(citizen, points.missed);
    town.remember(citizen, `Could not pay ${payment / 100} for my loan`, 0.5, ['bank', 'loan']);
  } else {
    rate(citizen, points.defaulted);
    writeOff(citizen, town);
  }
}

/** The bank gives up what is still owed. */
export function writeOff(citizen: Citizen, { step, log }: Town): void {
  const { loan } = citizen;
  if (loan === undefined) return;
  citizen.loan = undefined;
  log.logEvent({
    step,
    type: 'LOAN_DEFAULTED',
    agentId: citizen.id,
    details: { loan_id: loan.id, loss: loan.debt / 100, credit_score: citizen.creditScore },
  });
}

function rate(citizen: Citizen, more: number): void {
  citizen.creditScore = Math.max(300, Math.min(850, citizen.creditScore + more));
}
