import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Scope } from '../../../core/api/scope.ts';
import { NetworkPart } from '../../analysis/network-part.tsx';
import type { DrawnTable, Part, Place } from '../../analysis/part.ts';
import { drawMatrix } from '../../components/report/draw-matrix.ts';
import { keepView } from '../../state/use-view-search.ts';

const sharing: DrawnTable = {
  table: 'sharing-matrix',
  draw: drawMatrix({ value: 2, rowTitle: 'Giver', columnTitle: 'Receiver', unit: 'shares' }),
  description: 'How often agents of one type shared with agents of another.',
  unit: 'acts',
};

const attacks: DrawnTable = {
  table: 'attack-matrix',
  draw: drawMatrix({ value: 2, rowTitle: 'Attacker', columnTitle: 'Target', unit: 'attacks' }),
  description: 'How often agents of one type attacked agents of another.',
  unit: 'acts',
};

/**
 * The parts of the page.
 *
 * @param scope what the network and its tables are about, which `control` changes.
 * @param pinned the pinned step, where there is one.
 */
export function partsOf(
  scope: Scope | undefined,
  control: ReactNode,
  pinned: Scope | undefined,
): readonly Part[] {
  return [
    {
      title: 'Over the steps',
      figures: ['cooperation', 'competition', 'social_acts'],
      tables: ['social-trend'],
    },
    {
      title: 'Who did what to whom',
      scope,
      controls: control,
      rest: (place) => (
        <NetworkPart
          {...place}
          table="interactions"
          scope={scope}
          description="Agents that acted on other agents: an edge from who acted to whom, as wide as it happened often."
          unit="acts"
          links={(agent) => <LastSteps {...place} agent={agent} />}
        />
      ),
    },
    { title: 'The network in numbers', scope, tables: ['social-kinds', 'social-types', 'social-agents'] },
    {
      title: 'Types among themselves, and who stands out',
      scope,
      tables: [sharing, 'top-givers', 'top-receivers', attacks, 'top-attackers', 'top-attacked'],
    },
    {
      title: 'Who gives although they have little',
      scope,
      figures: ['altruism'],
      tables: ['altruistic-shares'],
    },
    {
      title: 'Who stands together, and where agents are born',
      scope: pinned,
      controls: <GroupsAt pinned={pinned} />,
      tables: ['spatial-groups', { table: 'birth-surroundings', wide: true }],
    },
  ];
}

function GroupsAt({ pinned }: { readonly pinned: Scope | undefined }) {
  return (
    <Text size="xs" c="dimmed" mb={8}>
      {pinned?.scope === 'step'
        ? `Groups at step ${pinned.step}, which is pinned; births of the whole simulation.`
        : 'No step is pinned: groups at the last step. Click into a figure over steps to see those of another. Births are those of the whole simulation.'}
    </Text>
  );
}

function LastSteps({ source, simulation, agent }: Place & { readonly agent: string }) {
  return (
    <Link
      to="/source/$source/$simulation/turning-points"
      params={{ source, simulation }}
      search={(raw: Readonly<Record<string, unknown>>) => ({ ...keepView(raw), agent })}
    >
      The last steps of {agent}: states, actions and incidents
    </Link>
  );
}
