import type { TurningPointKind } from '../../../core/api/turning-points.ts';
import { markerAt } from '../../charts/paths.ts';
import { seriesVariables } from '../../charts/series-variables.ts';
import { kindLook } from './event-kinds.ts';
import classes from './kind-mark.module.css';

/** The colour and shape of a kind beside its name. */
export function KindMark({ kind }: { readonly kind: TurningPointKind }) {
  const look = kindLook(kind);
  return (
    <svg className={classes.mark} style={seriesVariables(look)} width="14" height="14" aria-hidden="true">
      <path d={markerAt(look.shape, 7, 7)} />
    </svg>
  );
}
