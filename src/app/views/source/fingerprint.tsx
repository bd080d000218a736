import { CopyButton, UnstyledButton } from '@mantine/core';
import classes from './source.module.css';

/** How a file is known again, whatever it is called: the beginning of it, and all of it to take along. */
export function Fingerprint({ value }: { readonly value: string }) {
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <UnstyledButton
          className={classes.fingerprint}
          aria-label={`Copy the fingerprint ${value}`}
          title={`Fingerprint of the content, by which notes find the file again: ${value}`}
          onClick={copy}
        >
          {copied ? 'Copied' : `fingerprint ${value.slice(0, 12)}…`}
        </UnstyledButton>
      )}
    </CopyButton>
  );
}
