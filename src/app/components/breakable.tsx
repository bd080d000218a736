import { Fragment } from 'react';

/** A long name without spaces, which may go on in another line after `.`, `_`, `-` and `/`. */
export function Breakable({ name }: { readonly name: string }) {
  return name.split(/(?<=[._/-])/).map((part, k) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts keep their places.
    <Fragment key={k}>
      {k > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
