import { AnalysisPage } from '../../analysis/analysis-page.tsx';
import { parts } from './parts.tsx';

/** What flows through the bank, and the ledger of each account. */
export function BankScreen() {
  return (
    <AnalysisPage
      page="bank"
      parts={parts}
      needs="These analyses need bank transactions as LLM Society records them."
    />
  );
}
