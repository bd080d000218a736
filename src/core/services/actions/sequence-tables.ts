import { inOrder, transitionsOf, triplesOf } from '../../analysis/actions/sequences.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { column, rowsOf, unavailableTable } from '../reports/table.ts';
import type { ActionNotes } from './notes.ts';
import type { StoredActions } from './read-columns.ts';

const TOP_SEQUENCES = 20;

/** What agents do next, and what they do three times in a row. */
export function sequenceTables(actions: StoredActions, notes: ActionNotes): readonly ReportTable[] {
  if (!actions.has('agent_id')) {
    const reason = 'The file does not store which agent acted.';
    return [unavailableTable('action-transitions', reason), unavailableTable('action-sequences', reason)];
  }
  const order = inOrder(actions);
  const { types, counts, probabilities } = transitionsOf(actions, order);
  const triples = triplesOf(actions, order);
  const pairs = types.flatMap((from, i) =>
    types.flatMap((to, k) => {
      const count = counts[i]?.[k] ?? 0;
      return count === 0 ? [] : [[from, to, count, probabilities[i]?.[k]]];
    }),
  );
  const ordered = 'Consecutive actions of one agent, in the order of step and action_id.';
  return [
    {
      id: 'action-transitions',
      name: reports['action-transitions'].name,
      columns: [
        { label: 'From' },
        { label: 'To' },
        column('action_transitions', 'Count'),
        column('action_transition_probability', 'Probability'),
      ],
      rows: rowsOf(pairs),
      notes: [
        pairs.length === 0 ? 'No agent acts twice here.' : `${ordered} Pairs that never occur are left out.`,
        notes.scope,
      ],
    },
    {
      id: 'action-sequences',
      name: reports['action-sequences'].name,
      columns: [
        { label: 'First' },
        { label: 'Second' },
        { label: 'Third' },
        column('action_sequence_count', 'Count'),
        column('action_sequence_share', 'Share'),
        column('action_sequence_probability'),
      ],
      rows: rowsOf(
        triples
          .slice(0, TOP_SEQUENCES)
          .map(({ types: names, count, share, probability }) => [...names, count, share, probability]),
      ),
      notes: [
        triples.length > TOP_SEQUENCES
          ? `The ${TOP_SEQUENCES} commonest of ${triples.length} sequences. ${ordered}`
          : triples.length === 0
            ? 'No agent acts three times here.'
            : ordered,
        notes.scope,
      ],
    },
  ];
}
