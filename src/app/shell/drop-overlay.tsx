import { Text } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { droppedFiles } from '../files/dropped-files.ts';
import { useServices } from '../state/services.ts';
import classes from './drop-overlay.module.css';

/** Takes drops anywhere in the window, at any time. */
export function DropOverlay() {
  const { openFiles } = useServices();
  const [over, setOver] = useState(false);
  const records = useLocation({ select: ({ pathname }) => pathname === '/record' });
  useEffect(() => {
    // Entering a child leaves its parent: the depth tells when the window itself is left.
    let depth = 0;
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      // What lies under the pointer took it for itself.
      if (event.defaultPrevented) return;
      if (event.dataTransfer === null || !carriesFiles(event)) return;
      event.preventDefault();
      openFiles(droppedFiles(event.dataTransfer));
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: hover, drop };
    for (const [type, listener] of Object.entries(listeners)) {
      window.addEventListener(type as keyof typeof listeners, listener);
    }
    return () => {
      for (const [type, listener] of Object.entries(listeners)) {
        window.removeEventListener(type as keyof typeof listeners, listener);
      }
    };
  }, [openFiles]);
  if (!over) return null;
  return (
    <div className={classes.overlay}>
      <div className={classes.frame}>
        <Text fz={20} fw={600}>
          Drop to open
        </Text>
        <Text c="dimmed">
          Databases, their -wal files, or whole folders
          {records && '; onto the form of a new recording also a configuration as .json'}
        </Text>
      </div>
    </div>
  );
}
