import { Text } from '@mantine/core';
import type { SwitchedOff } from '../../../core/api/turning-points.ts';
import { kindLabel } from '../../components/turning-points/event-kinds.ts';

/** What this file cannot yield, and why: one line a reason. */
export function SwitchedOffKinds({ off }: { readonly off: readonly SwitchedOff[] }) {
  if (off.length === 0) return null;
  const byReason = new Map<string, string[]>();
  for (const { kind, reason } of off) {
    byReason.set(reason, [...(byReason.get(reason) ?? []), kindLabel(kind)]);
  }
  return (
    <section aria-label="Not looked for">
      {[...byReason].map(([reason, kinds]) => (
        <Text key={reason} size="xs" c="dimmed" mt={8}>
          Not looked for: {kinds.join(', ')}. {reason}
        </Text>
      ))}
    </section>
  );
}
