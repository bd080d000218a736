import { Button } from '@mantine/core';
import { IconGitFork } from '@tabler/icons-react';

export interface ForkButtonProps {
  /** What is forked, for readers that do not see where the button stands; left out where it is plain. */
  readonly of?: string | undefined;
  readonly onFork: () => void;
}

/** Leads to recording the same simulation anew, with other parameters. */
export function ForkButton({ of, onFork }: ForkButtonProps) {
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<IconGitFork size={14} aria-hidden />}
      title="Record it here anew, with its configuration and seed, after changing what you like"
      onClick={onFork}
    >
      Fork
      {of !== undefined && <span className="visually-hidden"> {of}</span>}
    </Button>
  );
}
