import { useMemo } from 'react';
import { AnalysisPage } from '../../analysis/analysis-page.tsx';
import type { Part } from '../../analysis/part.ts';
import { usePageScope } from '../../analysis/use-page-scope.tsx';
import { drawTypes } from './draw-types.ts';
import { parts } from './parts.ts';

/** A population is no single agent. */
const kinds = ['simulation', 'view', 'step'] as const;

/** How the population moves, who dominates, who lives longest, and what one type has over another. */
export function DynamicsScreen() {
  const { scope, control } = usePageScope(kinds);
  const all = useMemo((): readonly Part[] => {
    const [first, ...others] = parts;
    const statistics: Part = {
      title: 'Statistics of a part',
      controls: control,
      tables: [
        'population-statistics',
        {
          table: 'types-at-step',
          draw: drawTypes,
          description:
            'What the agents of each type have on average at a step; each axis reaches to the greatest type.',
        },
        { table: 'step-values', wide: true },
      ],
      scope,
    };
    return first === undefined ? [statistics] : [first, statistics, ...others];
  }, [scope, control]);
  return (
    <AnalysisPage
      page="dynamics"
      parts={all}
      needs="These analyses need agents and steps as AgentFarm records them."
    />
  );
}
