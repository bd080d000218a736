import type { Notice } from '../../api/source.ts';
import { hasIndexOn } from './catalog.ts';
import { ask, holds, type Probe } from './probe.ts';
import type { Fact } from './rules.ts';

/**
 * Today's program writes an action as carried out (no module) and again as learned (with its
 * module). Behaviour is counted from the first kind wherever there is any. Whether there is any
 * learning is told here too: a reader of rows that are not there would read the whole table.
 */
export function findDoubleLogging(probe: Probe): {
  readonly facts: readonly Fact[];
  readonly notice?: Notice;
} {
  const table = probe.catalog.table('agent_actions');
  const column = probe.catalog.column('agent_actions', 'module_type');
  if (table === undefined || column === undefined) return { facts: [] };
  // Where learning has a table of its own, an action that names its module is written once.
  if (holds(probe, 'SELECT 1 FROM {main:learning_experiences} LIMIT 1')) return { facts: [] };
  const bounded = probe.largeFile && !hasIndexOn(table, [column]);
  const rows = bounded
    ? '(SELECT {agent_actions.module_type} AS module FROM {main:agent_actions} LIMIT 10000)'
    : '(SELECT {agent_actions.module_type} AS module FROM {main:agent_actions})';
  const executed = holds(probe, `SELECT 1 FROM ${rows} WHERE module IS NULL LIMIT 1`);
  const learned = holds(probe, `SELECT 1 FROM ${rows} WHERE module IS NOT NULL LIMIT 1`);
  if (!learned) return { facts: bounded ? ['actions-learned'] : [] };
  if (!executed) return { facts: ['actions-learned'] };
  const [count] = probe.largeFile
    ? []
    : ask<{ executed: number; learned: number }>(
        probe,
        `SELECT count(*) - count(module) AS executed, count(module) AS learned FROM ${rows}`,
      );
  return { facts: ['actions-learned', 'executed-actions'], notice: notice(count) };
}

function notice(count: { readonly executed: number; readonly learned: number } | undefined): Notice {
  const [executed, learned] = [count?.executed, count?.learned].map((rows) => rows?.toLocaleString('en'));
  const numbers =
    count === undefined
      ? 'The program stored actions as carried out and again as learned'
      : `The program stored ${executed} actions as carried out and ${learned} rows that only record learning`;
  return {
    kind: 'double-logged-actions',
    severity: 'info',
    text: `${numbers}: behaviour is counted from the first kind, learning from the second.`,
  };
}
