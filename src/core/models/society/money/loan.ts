export interface Loan {
  readonly id: string;
  readonly kind: 'personal' | 'business' | 'emergency';
  /** In cents, like all that follows. */
  readonly principal: number;
  /** What each payment takes off the debt; the last one takes what is left. */
  readonly installment: number;
  debt: number;
  /** Step of the next payment. */
  due: number;
  missed: number;
}

/** Payments in a row that may be missed; with the next one the loan is in default. */
export const MISSED_PAYMENTS = 2;
