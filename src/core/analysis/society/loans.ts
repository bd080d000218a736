/** What the description of a movement says about a loan or a fee. */
export type BankPurpose =
  | { readonly kind: 'disbursement' | 'payment'; readonly loan: string }
  | { readonly kind: 'origination fee' | 'overdraft fee' | 'monthly fee' | 'early withdrawal fee' };

/** Reads the descriptions that the program writes; `undefined` for any other. */
export function purposeOf(description: string | undefined): BankPurpose | undefined {
  const text = description?.trim().toLowerCase() ?? '';
  const loan = /^loan (disbursement|payment)\s*-?\s*(.*)$/.exec(text);
  if (loan !== null) {
    const id = description?.trim().slice(text.length - (loan[2]?.length ?? 0)) ?? '';
    return { kind: loan[1] === 'payment' ? 'payment' : 'disbursement', loan: id };
  }
  if (text.startsWith('loan origination fee')) return { kind: 'origination fee' };
  if (text.includes('overdraft')) return { kind: 'overdraft fee' };
  if (text.includes('early withdrawal')) return { kind: 'early withdrawal fee' };
  if (text.startsWith('monthly') && text.includes('fee')) return { kind: 'monthly fee' };
  return undefined;
}

export interface Loan {
  readonly loan: string;
  readonly account: string;
  readonly firstStep: number;
  readonly principal: number;
  readonly paid: number;
  readonly payments: number;
}

/** The loans that descriptions name, in the order in which they first appear. */
export function loansOf(
  rows: readonly {
    readonly account: string;
    readonly step: number;
    readonly amount: number;
    readonly description: string | undefined;
  }[],
): readonly Loan[] {
  const loans = new Map<string, Loan>();
  for (const { account, step, amount, description } of rows) {
    const purpose = purposeOf(description);
    if (purpose === undefined || !('loan' in purpose) || Number.isNaN(amount)) continue;
    const known = loans.get(purpose.loan) ?? {
      loan: purpose.loan,
      account,
      firstStep: step,
      principal: 0,
      paid: 0,
      payments: 0,
    };
    const size = Math.abs(amount);
    const paid = purpose.kind === 'payment';
    loans.set(purpose.loan, {
      ...known,
      principal: known.principal + (paid ? 0 : size),
      paid: known.paid + (paid ? size : 0),
      payments: known.payments + (paid ? 1 : 0),
    });
  }
  return [...loans.values()];
}
