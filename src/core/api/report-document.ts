/** A report as data: a page that is read without a program of its own. Texts are plain; nothing in them is markup. */
export interface ReportDocument {
  readonly title: string;
  /** When it was made, as a person reads it. */
  readonly made: string;
  /** Name and version of the program. */
  readonly program: string;
  /** The address of the view that it shows, to be pasted behind that of the page. */
  readonly address?: string | undefined;
  readonly sources: readonly ReportSource[];
  /** What the person wrote about the report. */
  readonly notes?: string | undefined;
  readonly sections: readonly ReportSection[];
}

export interface ReportSource {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly generation: string;
  readonly fingerprint: string;
  /** What the person wrote about the file and the experiments in it. */
  readonly remarks: readonly ReportRemark[];
  /** The chosen simulations. */
  readonly simulations: readonly ReportRemark[];
}

/** Something in a file, and what the person wrote about it. */
export interface ReportRemark {
  /** The id of a simulation, or what else it is about. */
  readonly name: string;
  readonly tags: readonly string[];
  readonly notes?: string | undefined;
}

export interface ReportSection {
  readonly heading: string;
  /** Plain sentences under the heading. */
  readonly text?: readonly string[] | undefined;
  readonly figures?: readonly ReportPicture[] | undefined;
  readonly tables?: readonly ReportDataTable[] | undefined;
}

export interface ReportPicture {
  readonly name: string;
  /** What it shows, in a sentence: stands under it, and for who does not see it. */
  readonly caption: string;
  /** An SVG document, as the app saves it. */
  readonly svg: string;
  /** How its numbers are computed, in plain sentences. */
  readonly computed: readonly string[];
  /** The questions behind it. */
  readonly sql: readonly ReportSql[];
}

/** What was asked of a file. */
export interface ReportSql {
  readonly file: string;
  readonly statements: readonly string[];
}

export interface ReportDataTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
  /** How its numbers are computed, in plain sentences. */
  readonly computed: readonly string[];
}
