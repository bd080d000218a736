import type { Citizen } from '../citizen.ts';
import { goodNames } from '../goods.ts';
import { writeOff } from '../money/lending.ts';
import type { Town } from '../town.ts';

/**
 * An agent dies. What it owns is gathered on its checking account and pays its debt; the rest goes in equal parts to
 * spouse and children, or where there are none to those who knew it, or to the community. Its goods go the same way.
 */
export function die(citizen: Citizen, cause: 'age' | 'hunger', town: Town): void {
  const { step, bank, log, remember } = town;
  const { checking } = citizen;
  citizen.alive = false;
  if (citizen.spouse !== undefined) citizen.spouse.spouse = undefined;
  for (const order of town.exchange.ordersOf(citizen)) town.exchange.cancel(order);
  gatherEstate(citizen, town);
  const wealth = Math.max(0, checking.balance);
  const heirs = heirsOf(citizen, town);
  const distribution: Record<string, number> = {};
  heirs.forEach((heir, index) => {
    const part = Math.floor(wealth / heirs.length) + (index < wealth % heirs.length ? 1 : 0);
    if (part > 0) bank.transfer(step, checking, heir.checking, part, 'Inheritance');
    distribution[heir.id] = part / 100;
    inheritGoods(citizen, heir, index, heirs.length);
    remember(heir, `${citizen.name} died and left me ${part / 100}`, 0.9, ['death', 'inheritance'], citizen);
  });
  closeAccount(citizen, step, town);
  log.logEvent({
    step,
    type: 'AGENT_DEATH_INHERITANCE',
    agentId: citizen.id,
    ...(heirs[0] === undefined ? {} : { otherAgentId: heirs[0].id }),
    details: {
      deceased_wealth: wealth / 100,
      inheritance_distribution: distribution,
      cause,
      age: step - citizen.birthStep,
    },
    description: `${citizen.name} died of ${cause} and left ${wealth / 100}`,
  });
}

/** Cash and savings come to the checking account; the loan is paid back as far as that goes. */
function gatherEstate(citizen: Citizen, town: Town): void {
  const { checking, savings, loan, cash } = citizen;
  const { step, bank } = town;
  if (cash > 0) {
    bank.move(checking, { step, type: 'deposit', change: cash, description: 'Cash of the estate' });
    citizen.cash = 0;
  }
  if (savings !== undefined && savings.balance > 0) {
    bank.transfer(step, savings, checking, savings.balance, 'Estate');
  }
  if (loan === undefined) return;
  const payment = Math.min(loan.debt, Math.max(0, checking.balance));
  if (payment > 0) {
    const description = `Loan payment - ${loan.id}`;
    bank.move(checking, { step, type: 'loan_payment', change: -payment, description, referenceId: loan.id });
    loan.debt -= payment;
  }
  if (loan.debt > 0) writeOff(citizen, town);
  citizen.loan = undefined;
}

function heirsOf(citizen: Citizen, { citizens }: Town): readonly Citizen[] {
  const { spouse, children, bonds } = citizen;
  const family = [spouse, ...children].filter((heir): heir is Citizen => heir?.alive === true);
  if (family.length > 0) return family;
  return citizens.filter((other) => other !== citizen && (bonds.get(other.id) ?? 0) >= 0.45);
}

function inheritGoods(citizen: Citizen, heir: Citizen, index: number, heirs: number): void {
  for (const good of goodNames) {
    const units = citizen.holds[good];
    heir.holds[good] += Math.floor(units / heirs) + (index < units % heirs ? 1 : 0);
  }
}

/** No account of the dead holds anything: what is left goes to the community, what is owed is the bank's loss. */
function closeAccount({ checking }: Citizen, step: number, { bank }: Town): void {
  if (checking.balance > 0) {
    const description = 'Estate without heirs, to the community';
    bank.move(checking, { step, type: 'withdrawal', change: -checking.balance, description });
  } else if (checking.balance < 0) {
    const description = 'Debt of the estate written off';
    bank.move(checking, { step, type: 'deposit', change: -checking.balance, description });
  }
}
