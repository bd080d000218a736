import { CopyButton, UnstyledButton } from '@mantine/core';
import classes from './source.module.css';

/** How a file is known again, whatever it is called: the beginning of it, and all of it to take along. */
export function Fingerprint({ value }: { readonly value: string }) {
  const short = `fingerprint ${value.slice(0, 12)}…`;
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <UnstyledButton
          className={classes.fingerprint}
          aria-label={copied ? 'Copied' : `${short} Copy all of it`}
          title={`Fingerprint of the content, by which notes find the file again: ${value}`}
          onClick={copy}
        >
          {copied ? 'Copied' : short}
        </UnstyledButton>
      )}
    </CopyButton>
  );
}
