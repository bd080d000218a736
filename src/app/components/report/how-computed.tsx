import type { ReactNode } from 'react';
import classes from './report-table.module.css';

/** Behind a click: how the numbers above it come about. */
export function HowComputed({ children }: { readonly children: ReactNode }) {
  return (
    <details className={classes.notes}>
      <summary>How is this computed?</summary>
      {children}
    </details>
  );
}
