import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import classes from './form.module.css';

export interface DisclosureProps {
  readonly title: string;
  /** Beside the title: how many, what changed. */
  readonly note?: string | undefined;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly children: ReactNode;
}

/** A part of the form that is opened where it is wanted. */
export function Disclosure({ title, note, open, onToggle, children }: DisclosureProps) {
  const id = useId();
  const Icon = open ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.part}>
      <h3 className={classes.partHead}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => onToggle(!open)}
        >
          <Icon size={14} aria-hidden />
          {title}
          {note !== undefined && <span className={classes.note}>{note}</span>}
        </button>
      </h3>
      {open && (
        <div id={id} className={classes.partBody}>
          {children}
        </div>
      )}
    </div>
  );
}
