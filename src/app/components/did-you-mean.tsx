import { Fragment, type ReactNode } from 'react';

export interface DidYouMeanProps {
  readonly names: readonly string[];
  /** How one of them is chosen; a plain text where absent. */
  readonly children?: (name: string) => ReactNode;
}

/** What a mistyped name may have meant, after the sentence that names it. */
export function DidYouMean({ names, children = (name) => name }: DidYouMeanProps) {
  if (names.length === 0) return null;
  return (
    <>
      {' Did you mean '}
      {names.map((name, k) => (
        <Fragment key={name}>
          {k > 0 && ' or '}
          {children(name)}
        </Fragment>
      ))}
      ?
    </>
  );
}
