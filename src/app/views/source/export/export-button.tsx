import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { SimulationSummary } from '../../../../core/api/simulation.ts';
import type { SourceInfo } from '../../../../core/api/source.ts';
import { ExportDialog } from './export-dialog.tsx';

export interface ExportButtonProps {
  readonly info: SourceInfo;
  readonly simulations: readonly SimulationSummary[];
}

/** Opens the dialog in which a file, or some of it, is taken home. */
export function ExportButton({ info, simulations }: ExportButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconDownload size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        Export
      </Button>
      {open && <ExportDialog info={info} simulations={simulations} onClose={() => setOpen(false)} />}
    </>
  );
}
