import { Text } from '@mantine/core';
import type { Scope } from '../../../core/api/scope.ts';
import type { Part } from '../../analysis/part.ts';

const warning = (
  <Text size="sm" mb={8}>
    Learned labels are not behaviour: they are the names that modules give their actions, which programs often
    map wrongly. What agents did is on the page Actions.
  </Text>
);

/** Figures are always about the whole simulation, tables about the part of it that `scope` says. */
export function learningParts(scope: Scope | undefined): readonly Part[] {
  return [
    { title: 'Progress', figures: ['learning_progress', 'learning'] },
    {
      title: 'Progress in numbers',
      tables: ['learning-numbers', 'learning-efficiency', 'learning-modules'],
      scope,
    },
    {
      title: 'Agents and their modules',
      tables: ['learning-agents', 'learning-improvers', 'learning-module-ids'],
      scope,
    },
    { title: 'Learned actions', figures: ['learned_actions', 'learning_variety'], controls: warning },
    { title: 'Learned actions in numbers', tables: ['learned-action-rewards'], scope },
  ];
}
