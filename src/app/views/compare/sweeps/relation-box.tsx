import type { ReactNode } from 'react';
import { CsvButton, type CsvButtonProps } from '../../../components/report/csv-button.tsx';
import { HowComputed } from '../../../components/report/how-computed.tsx';
import report from '../../../components/report/report-table.module.css';

export interface RelationBoxProps {
  readonly name: string;
  /** What can be taken home; absent where there is nothing. */
  readonly lines: CsvButtonProps['lines'] | undefined;
  readonly formula: string;
  readonly children: ReactNode;
}

/** A table of the section with its title, its file and how it is computed. */
export function RelationBox({ name, lines, formula, children }: RelationBoxProps) {
  return (
    <div className={report.box}>
      <div className={report.head}>
        <h3 className={report.title}>{name}</h3>
        {lines !== undefined && <CsvButton name={name} fileStem="compare" lines={lines} />}
      </div>
      {children}
      <HowComputed>
        <p>{formula}</p>
      </HowComputed>
    </div>
  );
}
