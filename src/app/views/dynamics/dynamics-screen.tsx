import { Text } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { reports } from '../../../core/metrics/reports.ts';
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
      title: 'Statistics of chosen steps',
      controls: chosenSteps(control),
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

/** Two tables tell a mean population: this says which is which. */
function chosenSteps(control: ReactNode): ReactNode {
  return (
    <>
      {control}
      <Text size="sm">
        About the steps chosen here, without those at which nobody is alive. “{reports.numbers.name}” above is
        about all recorded steps.
      </Text>
    </>
  );
}
