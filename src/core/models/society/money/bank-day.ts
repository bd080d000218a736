import { about, type Citizen, isAdult } from '../citizen.ts';
import type { Town } from '../town.ts';
import type { Account } from './account.ts';
import { cents } from './bank.ts';
import { payInstallment } from './lending.ts';

/** Salaries, installments, interest and fees, each on its day. */
export function bankDay(citizens: readonly Citizen[], town: Town): void {
  const { step, settings } = town;
  const isPayday = step % settings.work.salary_interval === 0;
  const isMonthsEnd = step % settings.bank.month === 0;
  for (const citizen of citizens) {
    if (!isAdult(citizen, step)) continue;
    if (isPayday && citizen.employed) paySalary(citizen, town);
    payInstallment(citizen, town);
    if (isMonthsEnd) endMonth(citizen, town);
  }
}

function paySalary({ checking }: Citizen, { step, settings, random, bank }: Town): void {
  const change = about(cents(settings.work.salary), 0.2, random);
  if (change === 0) return;
  bank.move(checking, {
    step,
    type: 'salary',
    change,
    description: 'Salary payment',
    counterpartyId: 'employer_1',
  });
}

function endMonth({ checking, savings }: Citizen, { step, settings, bank }: Town): void {
  const { checking_rate, savings_rate, monthly_fee } = settings.bank;
  const pay = (account: Account, yearly: number) => {
    const change = Math.round((account.balance * yearly) / 12);
    if (change <= 0) return;
    bank.move(account, { step, type: 'interest_payment', change, description: 'Monthly interest earned' });
  };
  pay(checking, checking_rate);
  if (savings !== undefined) pay(savings, savings_rate);
  const fee = cents(monthly_fee);
  if (fee > 0) {
    bank.move(checking, { step, type: 'fee', change: -fee, description: 'Monthly maintenance fee' });
  }
}
