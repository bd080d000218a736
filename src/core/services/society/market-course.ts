import { ratio } from '../../analysis/ratio.ts';
import { inflation, laspeyres, type PriceBase, priceBase } from '../../analysis/society/price-index.ts';
import { lastVwap, overLastPrices, sumInWindow, type Trade } from '../../analysis/society/prices.ts';
import type { Numbers } from '../figures/series.ts';
import type { RunTrades } from './trades.ts';

/** Steps that liquidity and velocity look back over. */
const WINDOW = 10;

const AVERAGED = 10;
const VARIED = 20;
const NECESSITIES = ['food', 'materials', 'energy'];

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of the population; NaN for fewer than two values. */
function deviation(values: readonly number[]): number {
  if (values.length < 2) return Number.NaN;
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

export const movingAverage = (axis: Numbers, trades: readonly Trade[]) =>
  overLastPrices(axis, trades, AVERAGED, mean);

export const volatility = (axis: Numbers, trades: readonly Trade[]) =>
  overLastPrices(axis, trades, VARIED, deviation);

/** Trades in the last steps as a part of ten, at most 1. */
export function liquidity(axis: Numbers, trades: readonly Trade[]): Numbers {
  const steps = trades.map(({ step }) => step);
  const ones = new Float64Array(trades.length).fill(1);
  return sumInWindow(axis, steps, ones, WINDOW).map((count) => Math.min(1, count / 10));
}

export interface PriceLevel {
  readonly index: Numbers | undefined;
  readonly base: PriceBase | undefined;
  readonly inflation: Numbers;
  /** Those of the necessities that are traded. */
  readonly necessities: readonly string[];
}

/** Price index and inflation over the steps of a run. */
export function priceLevel(axis: Numbers, { byResource }: RunTrades): PriceLevel {
  const prices = new Map([...byResource].map(([resource, trades]) => [resource, lastVwap(axis, trades)]));
  const base = priceBase(axis, byResource);
  const necessities = NECESSITIES.filter((resource) => prices.has(resource));
  return {
    index: base && laspeyres(axis, prices, base),
    base,
    inflation: inflation(necessities.flatMap((resource) => prices.get(resource) ?? [])),
    necessities,
  };
}

/** What the index is measured against, in one sentence. */
export function baseNote({ base }: PriceLevel, { byResource }: RunTrades): string {
  if (base === undefined) return '';
  const basket = [...base.basket].map(([resource, { quantity }]) => `${resource} ${quantity}`).join(', ');
  const left = [...byResource.keys()].filter((resource) => !base.basket.has(resource));
  const without = left.length === 0 ? '' : ` Not traded in the base and left out: ${left.join(', ')}.`;
  return `Base: steps ${base.from} to ${base.to}; units in the basket: ${basket}.${without}`;
}

/** Value of the trades in the last steps against the mean of all balances, both over an ascending axis. */
export function velocity(axis: Numbers, trades: RunTrades, total: Numbers): Numbers {
  const known = total.map((value) => (Number.isNaN(value) ? 0 : 1));
  const sum = sumInWindow(
    axis,
    axis,
    total.map((value) => (Number.isNaN(value) ? 0 : value)),
    WINDOW,
  );
  const meanBalance = ratio(sum, sumInWindow(axis, axis, known, WINDOW));
  const paid = sumInWindow(
    axis,
    trades.step,
    trades.cost.map((cost) => (Number.isNaN(cost) ? 0 : cost)),
    WINDOW,
  );
  return ratio(paid, meanBalance).map((value, i) => ((meanBalance[i] ?? 0) > 0 ? value : Number.NaN));
}
