import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RowLink as RowLinkData } from './row-links.ts';
import classes from './turning-points.module.css';

export interface RowLinkProps {
  readonly source: string;
  readonly simulation: string;
  readonly link: RowLinkData;
  readonly children?: ReactNode;
}

/** A way to the rows of a table, filtered in the address. */
export function RowLink({ source, simulation, link, children }: RowLinkProps) {
  const text = children ?? link.label;
  switch (link.to) {
    case 'steps':
      return (
        <Link
          className={classes.link}
          to="/source/$source/$simulation/steps"
          params={{ source, simulation }}
          search={link.search}
        >
          {text}
        </Link>
      );
    case 'agents':
      return (
        <Link
          className={classes.link}
          to="/source/$source/$simulation/agents"
          params={{ source, simulation }}
          search={link.search}
        >
          {text}
        </Link>
      );
    case 'stored':
      return (
        <Link
          className={classes.link}
          to="/source/$source/table/$table"
          params={{ source, table: link.table }}
          search={link.search}
        >
          {text}
        </Link>
      );
  }
}
