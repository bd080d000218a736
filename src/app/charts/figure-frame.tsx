import type { ReactNode } from 'react';
import styles from './figure.module.css';

export interface FigureFrameProps {
  readonly name: string;
  readonly description: string;
  readonly unit: string | undefined;
  /** Of the title: 2 on a page of figures alone, 3 under a heading. */
  readonly level: 2 | 3;
  /** `data-figure`, for who looks for it on the page. */
  readonly id?: string;
  /** Beside the title: how the numbers come about. */
  readonly notes?: ReactNode;
  readonly legend?: ReactNode;
  readonly actions?: ReactNode;
  /** Why the last download failed. */
  readonly problem: string | undefined;
  /** As high as what is in it; otherwise as high as every other figure. */
  readonly grows?: boolean;
  /** Only a sentence stands in it, which needs little room. */
  readonly empty?: boolean;
  readonly children: ReactNode;
}

/** What every figure has around its plot: name, unit, notes, legend and what can be taken home. */
export function FigureFrame(props: FigureFrameProps) {
  const { name, description, unit, level, id, notes, legend, actions, problem, grows, empty, children } =
    props;
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    // biome-ignore lint/a11y/useSemanticElements: the role is written out so that it can be asked for as an attribute.
    <div
      className={styles.figure}
      role="figure"
      aria-label={name}
      data-figure={id}
      data-grows={grows || undefined}
      data-empty={empty || undefined}
    >
      <header className={styles.header}>
        <div className={styles.lead}>
          <div className={styles.heading}>
            <Title className={styles.title} title={description}>
              {name}
            </Title>
            {unit !== undefined && (
              <span className={styles.unit} title={unit}>
                {unit}
              </span>
            )}
            {notes}
          </div>
          {legend}
        </div>
        {actions}
      </header>
      {problem !== undefined && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {children}
    </div>
  );
}
