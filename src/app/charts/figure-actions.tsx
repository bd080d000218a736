import { IconCsv, IconPhoto, IconSvg, IconTable, IconZoomReset } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import styles from './figure.module.css';

export interface FigureActionsProps {
  readonly table: boolean;
  readonly zoomed: boolean;
  readonly onTable: () => void;
  readonly onCsv: () => void;
  readonly onSvg: () => void;
  readonly onPng: () => void;
  readonly onResetZoom: () => void;
}

/** Plain buttons: eleven figures have dozens of them, and they must cost nothing while a file opens. */
export function FigureActions(props: FigureActionsProps) {
  const { table, zoomed } = props;
  return (
    <div className={styles.actions}>
      {zoomed && <Action name="Reset zoom" icon={IconZoomReset} onClick={props.onResetZoom} />}
      <Action name="View as table" icon={IconTable} pressed={table} onClick={props.onTable} />
      <Action name="Download CSV" icon={IconCsv} onClick={props.onCsv} />
      <Action name="Save SVG" icon={IconSvg} onClick={props.onSvg} />
      <Action name="Save PNG" icon={IconPhoto} onClick={props.onPng} />
    </div>
  );
}

interface ActionProps {
  readonly name: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

function Action({ name, icon: Icon, pressed, onClick }: ActionProps) {
  return (
    <button
      type="button"
      className={styles.action}
      aria-label={name}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon size={18} stroke={1.6} />
    </button>
  );
}
