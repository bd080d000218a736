import { demographicsOf } from '../../analysis/population/demographics.ts';
import {
  fitExponential,
  percentChange,
  phasesOf,
  SMOOTHING,
  trailingMean,
} from '../../analysis/population/growth.ts';
import { stabilityOf } from '../../analysis/population/stability.ts';
import { meanOf, sampleSd, statistics } from '../../analysis/population/statistics.ts';
import { summarizePopulation } from '../../analysis/population/summary.ts';
import { sumKnown } from '../../analysis/ratio.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { birthsDeaths } from '../figures/births-deaths.ts';
import type { FigureContext } from '../figures/context.ts';
import { column, numbersTable, rowsOf, type Values } from '../reports/table.ts';
import type { Basis } from './basis.ts';

/** Numbers of the population, its growth phases, and its composition. */
export function populationTables(context: FigureContext, basis: Basis): readonly ReportTable[] {
  if (basis.total.length === 0) return [];
  return [numbers(context, basis), ...phases(basis), ...composition(basis)];
}

function numbers(context: FigureContext, { step, total, totalNote }: Basis): ReportTable {
  const summary = summarizePopulation(step, total);
  const growth = statistics(percentChange(total).filter((value) => !Number.isNaN(value)));
  const fit = fitExponential(step, total);
  const steady = stabilityOf(total);
  const events = flows(context, total.length);
  const values: Values = [
    ['population_initial', summary?.initial],
    ['population_final', summary?.final],
    ['population_change', summary?.change],
    ['population_change_percent', summary?.changePercent],
    ['population_mean', summary?.mean],
    ['population_median', summary?.median],
    ['population_sd', summary?.sd],
    ['population_min', summary?.min],
    ['population_q25', summary?.q25],
    ['population_q75', summary?.q75],
    ['population_peak', summary?.max],
    ['population_peak_step', summary?.peakStep],
    ['population_slope', summary?.slope],
    ['steps_survived', summary?.survived],
    ['peak_to_end', summary?.peakToEnd],
    ['extinction_threshold_step', summary?.thresholdStep],
    ['survivor_ratio', summary?.survivorRatio],
    ...events.values,
    ['growth_mean', growth.mean],
    ['growth_sd', sampleSd(percentChange(total))],
    ['growth_max', growth.max],
    ['growth_min', growth.min],
    ['exponential_rate', fit?.rate],
    ['exponential_initial', fit?.initial],
    ['exponential_r2', fit?.r2],
    ['doubling_time', fit?.doubling],
    ['mean_cv', steady.meanCv],
    ['stability', steady.stability],
    ['volatility', steady.volatility],
    ['max_fluctuation', steady.maxFluctuation],
    ['relative_change_mean', steady.relativeMean],
    ['relative_change_max', steady.relativeMax],
  ];
  return numbersTable('numbers', values, [totalNote, events.note]);
}

/** Births and deaths; recounted from the agents where what is stored cannot be. */
function flows(context: FigureContext, rows: number): { readonly values: Values; readonly note: string } {
  const { series } = birthsDeaths(context);
  const total = (metric: 'births' | 'deaths') => {
    const found = series.findLast((each) => each.metric === metric);
    return found === undefined ? undefined : sumKnown(found.values);
  };
  const births = total('births');
  const deaths = total('deaths');
  const net = births === undefined || deaths === undefined ? undefined : births - deaths;
  const per = (sum: number | undefined) => (sum === undefined ? undefined : sum / rows);
  const derived = series.filter((each) => each.provenance === 'derived').map((each) => each.metric);
  return {
    values: [
      ['births_total', births],
      ['birth_rate', per(births)],
      ['deaths_total', deaths],
      ['death_rate', per(deaths)],
      ['net_growth', net],
      ['net_growth_rate', per(net)],
    ],
    note:
      derived.length === 0
        ? 'Births and deaths: as stored.'
        : `${[...new Set(derived)].join(' and ')}: counted from the agents.`.replace(/^./, (c) =>
            c.toUpperCase(),
          ),
  };
}

function phases({ step, total, totalNote }: Basis): readonly ReportTable[] {
  const found = phasesOf(step, trailingMean(percentChange(total), SMOOTHING));
  const names = ['growth', 'stable', 'decline'] as const;
  const spent = (name: (typeof names)[number]) =>
    found.filter(({ phase }) => phase === name).reduce((sum, { duration }) => sum + duration, 0);
  return [
    {
      id: 'phases',
      name: reports.phases.name,
      columns: [
        column('growth_phase'),
        { label: 'First step' },
        { label: 'Last step' },
        column('phase_duration', 'Duration'),
      ],
      rows: rowsOf(found.map(({ phase, start, end, duration }) => [phase, start, end, duration])),
      notes: [totalNote],
    },
    {
      id: 'phase-times',
      name: reports['phase-times'].name,
      columns: [
        column('growth_phase'),
        column('phase_duration', 'Recorded steps'),
        column('phase_share', 'Share of recorded steps'),
      ],
      rows: rowsOf(names.map((name) => [name, spent(name), spent(name) / total.length])),
      notes: [],
    },
  ];
}

function composition({ step, types, typesNote }: Basis): readonly ReportTable[] {
  if (types.length === 0) return [];
  const { shannon, simpson, meanShares, typeStability, changes } = demographicsOf(types, step.length);
  const summarize = (values: Float64Array<ArrayBuffer>) => {
    const seen = values.filter((value) => !Number.isNaN(value));
    const { mean, sd } = statistics(seen);
    return [mean, sd, seen.at(-1)];
  };
  const first = (changes ?? []).slice(0, 5).map((row) => step[row]);
  const more = (changes?.length ?? 0) > first.length ? ', …' : '';
  return [
    {
      id: 'composition',
      name: reports.composition.name,
      columns: [
        { label: 'Type' },
        column('type_count_mean'),
        column('type_share_mean'),
        column('type_stability', 'Stability'),
      ],
      rows: rowsOf(
        types.map(({ label, counts }, k) => [label, meanOf(counts), meanShares[k], typeStability[k]]),
      ),
      notes: [typesNote],
    },
    {
      id: 'diversity',
      name: reports.diversity.name,
      columns: [
        { label: 'Measure' },
        { label: 'Mean' },
        { label: 'Standard deviation' },
        { label: 'Last' },
        { label: 'Unit' },
      ],
      rows: [
        { cells: ['Shannon', ...summarize(shannon), 'nats'], metric: 'type_entropy' },
        { cells: ['Simpson', ...summarize(simpson), 'probability'], metric: 'type_concentration' },
        {
          cells: ['Changes of composition', changes?.length, undefined, undefined, 'steps'],
          metric: 'composition_changes',
        },
      ],
      notes: first.length === 0 ? [] : [`The composition changes at the steps ${first.join(', ')}${more}.`],
    },
  ];
}
