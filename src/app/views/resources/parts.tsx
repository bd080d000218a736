import { Text } from '@mantine/core';
import type { Scope } from '../../../core/api/scope.ts';
import type { Part } from '../../analysis/part.ts';
import { mapOfResources } from './map-of-resources.ts';

/** The parts of the page; those about one step follow the pinned one. */
export function partsAt(step: number | undefined): readonly Part[] {
  const scope: Scope | undefined = step === undefined ? undefined : { scope: 'step', step };
  const controls = <StepAsked step={step} />;
  return [
    {
      title: 'Amounts',
      figures: ['resource_totals', 'resource_flows'],
      tables: ['resource-numbers', 'consumption'],
    },
    {
      title: 'Spread and hotspots',
      figures: ['resource_entropy', 'resource_hotspots'],
      tables: ['resource-efficiency', 'hotspot-numbers', 'lasting-hotspots'],
    },
    {
      title: 'Places at one step',
      controls,
      scope,
      tables: [
        {
          table: 'resource-map',
          draw: mapOfResources,
          description: 'Resources at each place, at the pinned step or the last one.',
          unit: 'resource units',
        },
        'hotspots-at-step',
      ],
    },
    {
      title: 'What agents hold',
      figures: ['holdings_gini', 'holdings_quartiles'],
      tables: ['holdings-over-time'],
    },
    {
      title: 'What agents hold at one step',
      controls,
      scope,
      figures: ['holdings_lorenz', 'holdings_histogram'],
      tables: ['holdings-at-step'],
    },
    {
      title: 'Resources and population',
      figures: ['resource_population', 'resource_coupling'],
      tables: ['coupling-numbers', 'coupling-lags', 'granger-causality', 'feedback-episodes'],
    },
  ];
}

function StepAsked({ step }: { readonly step: number | undefined }) {
  return (
    <Text size="xs" c="dimmed" mb={8}>
      {step === undefined
        ? 'No step is pinned: the last step with rows. Click into a figure over steps to see another.'
        : `Step ${step}, which is pinned.`}
    </Text>
  );
}
