import type { Part } from '../../analysis/part.ts';
import { LedgerPart } from './ledger-part.tsx';

export const parts: readonly Part[] = [
  {
    title: 'Flows',
    figures: ['bank_flows', 'bank_balances'],
    tables: ['bank-kinds', 'bank-numbers', 'loans'],
  },
  { title: 'Accounts', tables: ['accounts'] },
  { title: 'Ledger of an account', rest: (place) => <LedgerPart {...place} /> },
];
