import type { FigureDefinition } from '../figure-definition.ts';

/** The figures of the page Bank of an LLM Society simulation. */
export const bankFigures = {
  bank_flows: {
    family: 'society',
    page: 'bank',
    name: 'Flows by kind',
    description: 'What transactions of each kind do to the balances in each step, and how many there are.',
    panels: [
      { metrics: ['money_flow'], mark: 'line', short: 'flow' },
      { metrics: ['bank_transactions'], mark: 'bars', short: 'transactions' },
    ],
  },
  bank_balances: {
    family: 'society',
    page: 'bank',
    name: 'Balances',
    description:
      'Money in all accounts, their number, and where balances do not follow from the transactions.',
    panels: [
      { metrics: ['total_balance'], mark: 'stairs' },
      { metrics: ['bank_accounts'], mark: 'stairs' },
      { metrics: ['bank_breaks_at_step'], mark: 'bars' },
    ],
  },
} as const satisfies Record<string, FigureDefinition>;
