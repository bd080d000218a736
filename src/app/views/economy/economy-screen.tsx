import { useMemo } from 'react';
import { AnalysisPage } from '../../analysis/analysis-page.tsx';
import { usePageChoices } from '../../state/use-page-choices.ts';
import { CandleWidth } from './candle-width.tsx';
import { economySearchSchema } from './economy-search.ts';
import { partsOf } from './parts.tsx';

/** How wealth is spread, what things cost, and who trades. */
export function EconomyScreen() {
  const [{ candle }, change] = usePageChoices(economySearchSchema);
  const parts = useMemo(
    () => partsOf(candle, <CandleWidth value={candle} onChange={(next) => change({ candle: next })} />),
    [candle, change],
  );
  return (
    <AnalysisPage
      page="economy"
      parts={parts}
      needs="These analyses need bank transactions or trades as LLM Society records them."
    />
  );
}
