import { type ReactNode, useId, useState } from 'react';
import styles from './figure.module.css';

export interface NotesPopoverProps {
  readonly label: string;
  /** What the button shows. */
  readonly mark: ReactNode;
  readonly children: ReactNode;
}

/**
 * A mark in a title with a panel on hover, focus or click. The panel scrolls by itself, so however much
 * there is in it, the figure keeps its shape.
 */
export function NotesPopover({ label, mark, children }: NotesPopoverProps) {
  const id = useId();
  const [open, setOpen] = useState<'closed' | 'hovered' | 'kept'>('closed');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only shows what the button inside shows too.
    <span
      className={styles.notes}
      onMouseEnter={() => setOpen((now) => (now === 'closed' ? 'hovered' : now))}
      onMouseLeave={() => setOpen((now) => (now === 'hovered' ? 'closed' : now))}
      onBlur={() => setOpen('closed')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen('closed');
      }}
    >
      <button
        type="button"
        className={styles.notesButton}
        aria-label={label}
        aria-expanded={open !== 'closed'}
        aria-controls={id}
        onFocus={() => setOpen((now) => (now === 'closed' ? 'hovered' : now))}
        onClick={() => setOpen((now) => (now === 'kept' ? 'closed' : 'kept'))}
      >
        {mark}
      </button>
      {open !== 'closed' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard.
        <div id={id} className={styles.notesPanel} role="note" tabIndex={0}>
          {children}
        </div>
      )}
    </span>
  );
}
