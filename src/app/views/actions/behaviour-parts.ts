import type { Scope } from '../../../core/api/scope.ts';
import type { Part } from '../../analysis/part.ts';
import { agentsPicture, clusterParameters } from './behaviour-agents.tsx';

const causes: NonNullable<Part['tables']> = ['action-worth', 'next-actions'];
const clusters: NonNullable<Part['tables']> = ['behaviour-clusters'];
const conflict: NonNullable<Part['tables']> = ['adversarial', 'around-conflicts', 'answers', 'collaboration'];
const learning: NonNullable<Part['tables']> = ['exploration-learning', 'behaviour-curve', 'risk-resilience'];

/** How agents behave and what comes of it, about the part of the simulation that `scope` says. */
export function behaviourParts(scope: Scope | undefined): readonly Part[] {
  return [
    { title: 'What actions lead to', tables: causes, scope },
    {
      title: 'Agents that behave alike',
      tables: clusters,
      scope,
      controls: clusterParameters,
      rest: agentsPicture(scope),
    },
    { title: 'Conflict and collaboration', tables: conflict, scope },
    {
      title: 'Exploration, learning and risk',
      figures: ['exploration', 'learning_curve'],
      tables: learning,
      scope,
    },
  ];
}
