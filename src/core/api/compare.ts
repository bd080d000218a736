import type { Cell } from '../base/columns.ts';
import type { MetricId } from '../metrics/registry.ts';
import type { Provenance } from './source.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** A simulation that is compared; the same id may stand in several files. */
export interface Member {
  readonly source: string;
  readonly simulation: string;
}

/** One course of values over steps: a metric and, where it has a series for each of several groups, which of them. */
export interface MetricSeries {
  readonly metric: MetricId;
  /** Key of the series in the figure of the metric, e.g. `type:system`; absent where the metric has only one. */
  readonly key?: string | undefined;
}

/** A series that the chosen simulations have, and where it is missing. */
export interface ComparableSeries extends MetricSeries {
  /** As figures and tables name it: the name of the metric, and the group where it has groups. */
  readonly label: string;
  readonly unit: string;
  /** `scan` where some file must read a large table for it: then it is read in the background. */
  readonly cost: 'plain' | 'scan';
  /** Sources that cannot yield it, with the reason. */
  readonly missing: readonly { readonly source: string; readonly reason: string }[];
}

/** Where courses of different length are laid over each other: at equal steps, or at equal shares of their duration. */
export type Alignment = 'step' | 'share';

/** How the middle of a group is found. */
export type Centre = 'mean' | 'median';

/**
 * What surrounds the middle: least to greatest, one standard deviation, one standard error, Student's 95 % interval
 * of the mean, the bootstrap's 95 % percentile interval (2,000 resamples, seeded).
 */
export type Band = 'none' | 'range' | 'sd' | 'se' | 't95' | 'bootstrap';

export interface TrajectoryQuery {
  readonly members: readonly Member[];
  readonly series: MetricSeries;
  readonly alignment: Alignment;
  /** Values in the trailing mean that smooths each course, before anything else is done; 1 for none. */
  readonly smoothing: number;
  /** Place of the member whose course is subtracted from every course; absent for none. */
  readonly baseline?: number | undefined;
  /** Group of each member, numbered from 0; -1 for none. */
  readonly groups: readonly number[];
  readonly centre: Centre;
  readonly band: Band;
}

/** Courses of one metric on one axis. */
export interface Trajectories {
  readonly series: MetricSeries;
  /** Steps, or shares of the duration from 0 to 1; ascending. */
  readonly x: Numbers;
  /** Row after row, one a member, each as long as `x`; NaN where a course has no value. */
  readonly values: Numbers;
  /** In the order of the question. */
  readonly members: readonly MemberCourse[];
  readonly groups: readonly GroupCourse[];
  /** The SQL that was asked, by source. */
  readonly sql: readonly { readonly source: string; readonly statements: readonly string[] }[];
  /** What was left out because there is too much of it; one plain sentence. */
  readonly note?: string | undefined;
}

/** How a member's course came about; `missing` says why there is none. */
export interface MemberCourse {
  readonly provenance: Provenance;
  readonly note?: string | undefined;
  readonly missing?: string | undefined;
}

/** The middle of a group and what surrounds it; each as long as the axis, NaN where the group has too few values. */
export interface GroupCourse {
  readonly group: number;
  /** Members that have values anywhere. */
  readonly members: number;
  /** Members that have a value there. */
  readonly counts: Numbers;
  readonly centre: Numbers;
  readonly lower: Numbers;
  readonly upper: Numbers;
}

/** What a course is summed up to; `area` is the integral over steps (trapezoids), `at` the value at a step. */
export type CourseStatistic = 'last' | 'mean' | 'min' | 'max' | 'at' | 'area';

/** `value` is that of a metric which is one number of a simulation and nothing over steps. */
export type Statistic = CourseStatistic | 'value';

/** A number for each simulation; of the statistic `value` there is no key. */
export interface Outcome extends MetricSeries {
  readonly statistic: Statistic;
  /** The step of `at`. */
  readonly step?: number | undefined;
}

export interface OutcomeQuery {
  readonly members: readonly Member[];
  readonly outcomes: readonly Outcome[];
}

export interface Outcomes {
  /** Row after row, one a member, each as long as the outcomes; NaN where there is no value. */
  readonly values: Numbers;
  /** Why a source has no value at all of an outcome. */
  readonly missing: readonly {
    readonly source: string;
    readonly outcome: number;
    readonly reason: string;
  }[];
  /** Why some members have no value of an outcome that others of their source have; places of the members. */
  readonly absent: readonly {
    readonly outcome: number;
    readonly reason: string;
    readonly members: readonly number[];
  }[];
}

/** The configurations of the members, flattened; nested and dotted keys are one. */
export interface Configurations {
  /** Every path that a member stores, sorted, with the value of each member; `undefined` where it stores none. */
  readonly parameters: readonly {
    readonly path: string;
    readonly values: readonly (Cell | undefined)[];
    /** Whether the members that store it differ in it, or some store it and others do not. */
    readonly differs: boolean;
    /** Whether it names a seed: replicates differ in nothing else. */
    readonly seed: boolean;
  }[];
  /** For each member the number of its group of replicates: equal configurations but for seeds. From 0. */
  readonly replicates: readonly number[];
  /** Members without a readable configuration. */
  readonly silent: readonly number[];
}

/** Two groups that are set against each other; every difference is B − A. */
export interface DifferenceQuery {
  readonly a: readonly Member[];
  readonly b: readonly Member[];
  readonly outcomes: readonly Outcome[];
  /** Pairs members of A and B of equal seed where each seed stands once on either side. */
  readonly paired: boolean;
}

export interface Difference {
  readonly outcome: Outcome;
  /** Means of the groups; NaN without values. */
  readonly a: number;
  readonly b: number;
  /** B − A. */
  readonly difference: number;
  /** (B − A) / |A|; NaN where A is 0. */
  readonly relative: number;
  /** Cohen's d of B − A with the pooled standard deviation (paired: mean / SD of the differences); needs two a side. */
  readonly effect: number | undefined;
  /** Standardized mean difference: B − A over √((sₐ² + s_b²) / 2); needs two a side. */
  readonly standardized: number | undefined;
  /** Welch's 95 % interval of B − A (paired: Student's), where there are two a side. */
  readonly interval: readonly [low: number, high: number] | undefined;
  /** Two-sided p of the same test. */
  readonly p: number | undefined;
  /** Members with a value, in A and in B; the number of pairs twice where paired. */
  readonly n: readonly [a: number, b: number];
  /** |Σ signs| / n of the pairs, where paired: 1 where all point the same way; robust from 0.75. */
  readonly agreement?: number | undefined;
  /** One plain sentence. */
  readonly sentence: string;
  /** Where there is too little to say. */
  readonly warning?: string | undefined;
}

export interface Differences {
  /** Those that say most first: by |effect|, then by |relative|. */
  readonly rows: readonly Difference[];
  readonly test: 'welch' | 'paired' | 'none';
  /** Why pairs that were asked for are none; how many of many tests chance alone lets through. */
  readonly note?: string | undefined;
  /** What the simulations came to, in A and in B: how they ended, and which type dominates at the end. */
  readonly verdicts: readonly VerdictDifference[];
}

/** What the simulations of A and of B came to, in one respect. */
export interface VerdictDifference {
  readonly name: string;
  readonly a: Verdicts;
  readonly b: Verdicts;
  /** One plain sentence. */
  readonly sentence: string;
}

/** What replicates came to: the same, or different things. */
export interface Verdicts {
  readonly n: number;
  /** Commonest first, of equals by name; each share with Wilson's 95 % interval where there are two simulations. */
  readonly shares: readonly {
    readonly verdict: string;
    readonly count: number;
    readonly share: number;
    readonly interval: readonly [low: number, high: number] | undefined;
  }[];
  /** Share of the commonest verdict: 1 where all came to the same. NaN for fewer than two. */
  readonly convergence: number;
  /** −Σ p ln p over the verdicts, in nats: 0 where all came to the same. NaN for fewer than two. */
  readonly entropy: number;
}

export interface DivergenceQuery {
  readonly a: readonly Member[];
  readonly b: readonly Member[];
  readonly series: readonly MetricSeries[];
  /** What B must leave: the band of A where A has several members, else this share of A's range around A. */
  readonly band: Exclude<Band, 'none'>;
  readonly tolerance: number;
  /** Steps in a row for which B must stay out. */
  readonly hold: number;
}

export interface Divergence {
  readonly series: MetricSeries;
  /** First step at which the middle of B leaves and stays out; `undefined` where it never does. */
  readonly step: number | undefined;
  /** Which way, and how far at that step. */
  readonly side?: 'above' | 'below' | undefined;
  readonly a?: number | undefined;
  readonly b?: number | undefined;
  /** Steps that both have. */
  readonly compared: number;
  readonly sentence: string;
}

export interface SweepQuery {
  readonly members: readonly Member[];
  /** Dotted paths of parameters. */
  readonly parameters: readonly string[];
  readonly outcomes: readonly Outcome[];
}

/** Members that share the values of the asked parameters, summed up by one outcome. */
export interface SweepLevel {
  /** Values of the parameters, in their order. */
  readonly values: readonly (Cell | undefined)[];
  /** Places of its members in the question. */
  readonly members: readonly number[];
  /** Members with a value. */
  readonly n: number;
  readonly mean: number;
  /** Student's 95 % interval of the mean; `undefined` for fewer than two. */
  readonly interval: readonly [low: number, high: number] | undefined;
}

export interface Correlation {
  readonly parameter: string;
  /** Place of the outcome in the question. */
  readonly outcome: number;
  /** Pearson's r and its two-sided p; `undefined` where there are too few pairs or one side does not vary. */
  readonly r: number | undefined;
  readonly p: number | undefined;
  readonly n: number;
  /** Why there is no r. */
  readonly withheld?: string | undefined;
}

export interface Sweep {
  readonly outcomes: Outcomes;
  /** By outcome: the levels that the first one or two parameters make, in ascending order of their values. */
  readonly levels: readonly (readonly SweepLevel[])[];
  readonly correlations: readonly Correlation[];
  /** Of each numeric parameter and outcome: where a threshold splits outcomes most (20 simulations and more). */
  readonly thresholds: readonly Split[];
  /** Of each numeric parameter and outcome: the median, where simulations lie above it. */
  readonly splits: readonly Split[];
}

/** Mean outcomes of the simulations of which a parameter is at most a number, and of those where it is above. */
export interface Split {
  readonly parameter: string;
  /** Place of the outcome in the question. */
  readonly outcome: number;
  readonly threshold: number;
  readonly below: number;
  readonly nBelow: number;
  readonly above: number;
  readonly nAbove: number;
  /** Above less below, in percent of |below|; NaN where that is 0. */
  readonly percent: number;
}
