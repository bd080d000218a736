import { checkLedger } from '../../analysis/society/ledger.ts';
import type { MetricId } from '../../metrics/registry.ts';
import type { FigureContext, FigureReader } from '../figures/context.ts';
import { money } from '../figures/money.ts';
import { type Draft, derivedSeries, type Numbers, toFigure } from '../figures/series.ts';
import { type Ways, waysOf } from '../provenance.ts';
import { type BankMovements, movementsOf } from './movements.ts';
import { axisOfRun } from './run-steps.ts';

/** What transactions of each kind do to the balances, and how many there are. */
export const bankFlows: FigureReader = (context) => {
  const axis = axisOfRun(context);
  const movements = movementsOf(context);
  const kinds = [...new Set(movements.kind)].sort();
  const counts = kinds.map((kind) =>
    counted(movements, 'bank_transactions', kind, (i) => movements.kind[i] === kind, {
      key: `bank_transactions:${kind}`,
      ...waysOf(context.source, 'bank_transactions'),
    }),
  );
  return toFigure(axis, [...ofMoney(context, 'money_flow', 0), ...counts]);
};

/** Money in all accounts, their number, and where balances do not follow from the transactions. */
export const bankBalances: FigureReader = (context) => {
  const axis = axisOfRun(context);
  const movements = movementsOf(context);
  if (movements.step.length === 0) return toFigure(axis, []);
  const checked = checkLedger(movements);
  const breaks = counted(movements, 'bank_breaks_at_step', 'Breaks', (i) => checked[i]?.breaks === true, {
    key: 'bank_breaks_at_step',
    provenance: 'derived',
    note: 'Counted from the bank transactions.',
  });
  const accounts = derivedSeries(axis, 'Accounts count from their first transaction.');
  return toFigure(axis, [
    ...ofMoney(context, 'total_balance', Number.NaN),
    accounts('bank_accounts', 'Accounts', accountsSoFar(axis, movements)),
    breaks,
  ]);
};

/** The series of one metric of the overview's figure of money. */
function ofMoney(context: FigureContext, metric: MetricId, absent: number): readonly Draft[] {
  const { step, series } = money(context);
  return series.filter((one) => one.metric === metric).map((one) => ({ ...one, step, absent }));
}

function counted(
  { step }: BankMovements,
  metric: MetricId,
  label: string,
  counts: (row: number) => boolean,
  ways: Ways & Pick<Draft, 'key'>,
): Draft {
  const sums = new Map<number, number>();
  step.forEach((at, i) => {
    if (counts(i)) sums.set(at, (sums.get(at) ?? 0) + 1);
  });
  return {
    metric,
    label,
    step: Float64Array.from(sums.keys()),
    values: Float64Array.from(sums.values()),
    absent: 0,
    ...ways,
  };
}

function accountsSoFar(axis: Numbers, { step, account }: BankMovements): Numbers {
  const seen = new Set<string>();
  let next = 0;
  return axis.map((at) => {
    for (; next < step.length && !((step[next] ?? 0) > at); next++) seen.add(account[next] ?? '');
    return seen.size;
  });
}
