import { IconCsv } from '@tabler/icons-react';
import { fileNameOf } from '../../charts/figure-csv.ts';
import { saveFile } from '../../charts/save-file.ts';
import { csvOf } from './csv.ts';
import classes from './report-table.module.css';

export interface CsvButtonProps {
  /** Accessible name of the table. */
  readonly name: string;
  /** What the download is named after, `<source>-<simulation>`. */
  readonly fileStem: string;
  /** Head and rows, written down when they are asked for. */
  readonly lines: () => readonly (readonly (string | number | undefined)[])[];
}

/** Takes a table home with all its digits. */
export function CsvButton({ name, fileStem, lines }: CsvButtonProps) {
  const save = () =>
    saveFile(
      fileNameOf(fileStem, name, 'csv'),
      new Blob([csvOf(lines())], { type: 'text/csv;charset=utf-8' }),
    );
  return (
    <button
      type="button"
      className={classes.action}
      aria-label={`Download CSV of ${name}`}
      title="Download CSV"
      onClick={save}
    >
      <IconCsv size={18} stroke={1.6} aria-hidden />
    </button>
  );
}
