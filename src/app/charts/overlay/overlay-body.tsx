import shared from '../figure.module.css';
import { type WindowColumn, WindowTable } from '../window-table.tsx';
import styles from './overlay.module.css';
import { axisColumn } from './overlay-columns.ts';
import type { OverlayGeometry } from './overlay-layout.ts';
import { OverlayPlot, type OverlayPlotProps } from './overlay-plot.tsx';
import type { OverlayContent } from './overlay-types.ts';

export interface OverlayBodyProps extends Omit<OverlayPlotProps, 'geometry'> {
  readonly content: OverlayContent;
  /** Why there is no plot; one sentence. */
  readonly empty: string | undefined;
  /** What to draw; `undefined` until it is this figure's turn. */
  readonly geometry: OverlayGeometry | undefined;
  readonly columns: readonly WindowColumn[];
  readonly table: boolean;
  readonly onPage: (page: number) => void;
}

/** What stands under the title; every state is as high as one large panel, so that nothing jumps. */
export function OverlayBody(props: OverlayBodyProps) {
  const { content, empty, geometry, columns, table, onPage, ...plot } = props;
  if (content.phase === 'loading') {
    return (
      <div className={`${shared.skeleton} ${styles.state}`} role="status">
        {content.text}
      </div>
    );
  }
  if (content.phase === 'failed') {
    return (
      <div className={`${shared.message} ${styles.state}`} role="alert">
        {content.message}
      </div>
    );
  }
  if (empty !== undefined) return <div className={`${shared.message} ${styles.state}`}>{empty}</div>;
  if (geometry === undefined) return <div className={`${shared.skeleton} ${styles.state}`} />;
  if (table) {
    return (
      <div className={styles.state}>
        <WindowTable
          name={plot.name}
          caption={`${plot.name}: groups and simulations at each place of the axis`}
          rows={plot.model.x.length}
          head={axisColumn(plot.model.x, plot.terms)}
          columns={columns}
          hover={plot.hover}
        />
      </div>
    );
  }
  return (
    <>
      <OverlayPlot {...plot} geometry={geometry} />
      {geometry.pages > 1 && <Pager geometry={geometry} onPage={onPage} />}
    </>
  );
}

function Pager({
  geometry,
  onPage,
}: Pick<OverlayBodyProps, 'onPage'> & { readonly geometry: OverlayGeometry }) {
  const { page, pages } = geometry;
  return (
    <div className={styles.pager}>
      <button type="button" disabled={page === 0} onClick={() => onPage(page - 1)}>
        Earlier panels
      </button>
      <span>{`page ${page + 1} of ${pages}`}</span>
      <button type="button" disabled={page >= pages - 1} onClick={() => onPage(page + 1)}>
        Later panels
      </button>
    </div>
  );
}
