import type { ReportId } from '../../../core/api/report.ts';
import type { FigureId } from '../../../core/metrics/figures.ts';
import type { ReportTableId } from '../../../core/metrics/reports.ts';

/** A part of the page: figures, and below them tables of one report, in this order. */
export interface Part {
  readonly title: string;
  readonly figures: readonly FigureId[];
  readonly report: ReportId;
  /** Ids of its tables. */
  readonly tables: readonly ReportTableId[];
}

export const parts: readonly Part[] = [
  {
    title: 'Population',
    figures: ['growth', 'stability'],
    report: 'dynamics',
    tables: ['numbers', 'phases', 'phase-times'],
  },
  {
    title: 'Composition and dominance',
    figures: ['demographics', 'dominance'],
    report: 'dynamics',
    tables: [
      'dominance',
      'composition',
      'dominant-types',
      'diversity',
      'switch-numbers',
      'switches',
      'transitions',
    ],
  },
  {
    title: 'Lives',
    figures: ['survival_by_type', 'survival_by_generation', 'lifespans'],
    report: 'dynamics',
    tables: ['lives-by-type', 'lives-by-generation'],
  },
  {
    title: 'Advantage between types',
    figures: [],
    report: 'advantage',
    tables: ['advantage', 'advantage-components'],
  },
];
