import { IconFolder } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SourceList } from '../state/sources.ts';
import classes from './sidebar.module.css';

export interface SidebarListProps {
  readonly list: SourceList;
  readonly children: ReactNode;
}

/** A folder that was opened whole. */
export function SidebarList({ list, children }: SidebarListProps) {
  return (
    <div className={classes.list}>
      <Link
        to="/list/$list"
        params={{ list: list.id }}
        className={classes.row}
        activeProps={{ className: classes.active ?? '' }}
        title={list.name}
      >
        <IconFolder size={16} aria-hidden className={classes.icon} />
        <span className={classes.name}>{list.name}</span>
      </Link>
      {children}
    </div>
  );
}
