import type { ReactNode } from 'react';
import type { Scope } from '../../core/api/scope.ts';
import type { SourceInfo } from '../../core/api/source.ts';
import type { FigureId } from '../../core/metrics/figures.ts';
import type { ReportTableId } from '../../core/metrics/reports.ts';
import type { Draw } from '../components/report/drawn-report.tsx';

/** A table of numbers that is shown as a picture, with the table behind a button. */
export interface DrawnTable {
  readonly table: ReportTableId;
  readonly draw: Draw;
  /** One sentence. */
  readonly description: string;
  readonly unit?: string;
  /** Over the whole width of the page; where it is absent, when the table has many columns. */
  readonly wide?: boolean;
}

/** A table over the whole width of the page although its columns are few: their words are long. */
export interface WideTable {
  readonly table: ReportTableId;
  readonly wide: true;
}

/** A table that scrolls after a few rows: its first ones say most. */
export interface ShortTable {
  readonly table: ReportTableId;
  readonly short: true;
}

/** Whose analysis a page shows. */
export interface Place {
  readonly source: string;
  readonly simulation: string;
  readonly info: SourceInfo;
}

/** A part of a page: figures, below them tables in this order, then whatever else belongs there. */
export interface Part {
  readonly title: string;
  readonly figures?: readonly FigureId[];
  readonly tables?: readonly (ReportTableId | WideTable | ShortTable | DrawnTable)[];
  /** What its figures and tables are about; the whole simulation where absent. */
  readonly scope?: Scope | undefined;
  /** Choices, under the heading. */
  readonly controls?: ReactNode;
  readonly rest?: (place: Place) => ReactNode;
}
