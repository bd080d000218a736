import { useLayoutEffect, useRef } from 'react';
import { inSlices } from '../in-slices.ts';
import { drawMembers } from './draw-members.ts';
import type { MemberLook } from './member-look.ts';
import styles from './overlay.module.css';
import type { OverlayGeometry } from './overlay-layout.ts';
import type { MemberModel } from './overlay-model.ts';
import { useTheme } from './use-theme.ts';

export interface MembersCanvasProps {
  readonly geometry: OverlayGeometry;
  readonly look: (member: MemberModel) => MemberLook;
  /** All courses are drawn. */
  readonly onDrawn: () => void;
}

/** The courses of all members, drawn anew only when data, size, zoom, theme or what is visible changes. */
export function MembersCanvas({ geometry, look, onDrawn }: MembersCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const { width, height } = geometry;
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    // A page without a canvas still has the middles, the table and the files.
    if (element === null || !context) {
      onDrawn();
      return undefined;
    }
    const scale = Math.min(2, globalThis.devicePixelRatio);
    element.width = width * scale;
    element.height = height * scale;
    context.scale(scale, scale);
    const stop = new AbortController();
    void inSlices(drawMembers(context, geometry, look, theme), stop.signal).then(() => {
      if (!stop.signal.aborted) onDrawn();
    });
    return () => stop.abort();
  }, [geometry, look, theme, width, height, onDrawn]);
  return <canvas ref={canvas} className={styles.members} style={{ width, height }} />;
}
