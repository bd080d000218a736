import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import type { TableColumn } from '../../../core/api/table.ts';
import type { Cell } from '../../../core/base/columns.ts';
import { numberText } from './column-decimals.ts';
import { columnLabel } from './column-label.ts';
import { isIdentifier } from './column-traits.ts';
import classes from './data-table.module.css';

/** Characters of a text that are put into a cell; the rest opens in the inspector. */
const longest = 160;

export interface CellContentProps {
  readonly column: TableColumn;
  readonly cell: Cell;
  readonly decimals: number;
  readonly onInspect: (column: TableColumn, text: string) => void;
}

/** One value: a number, text, an identifier that can be copied, JSON that opens, or the dash of NULL. */
export function CellContent({ column, cell, decimals, onInspect }: CellContentProps) {
  if (cell === null) {
    return (
      <span className={classes.nothing}>
        <span aria-hidden>–</span>
        <span className="visually-hidden">NULL</span>
      </span>
    );
  }
  if (isIdentifier(column)) return <Identifier text={String(cell)} />;
  if (typeof cell === 'number') return <span title={String(cell)}>{numberText(cell, decimals)}</span>;
  if (cell.length > longest || looksLikeJson(cell)) {
    return (
      <button
        type="button"
        className={classes.open}
        title={`Open ${columnLabel(column)}`}
        onClick={() => onInspect(column, cell)}
      >
        {cell.slice(0, longest)}
      </button>
    );
  }
  return <span title={cell}>{cell}</span>;
}

function Identifier({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <span className={classes.identifier}>
      <span title={text}>{text}</span>
      <button
        type="button"
        className={classes.copy}
        aria-label={copied ? `Copied ${text}` : `Copy ${text}`}
        onClick={copy}
        onBlur={() => setCopied(false)}
        onMouseLeave={() => setCopied(false)}
      >
        <Icon size={13} aria-hidden />
      </button>
    </span>
  );
}

function looksLikeJson(text: string): boolean {
  return /^\s*(\{.*\}|\[.*\])\s*$/s.test(text);
}
