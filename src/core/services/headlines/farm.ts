import type { FigureData, FigureSeries, Headline } from '../../api/simulation.ts';
import type { FigureId } from '../../metrics/figures.ts';
import type { FigureContext } from '../figures/context.ts';
import { readFigure } from '../figures/read-figure.ts';
import { canRead, definitionOf } from '../provenance.ts';
import { extinctAt } from '../simulations/course.ts';
import { headlineOf, type Wish } from './headline.ts';

const wishes: readonly (Wish & { readonly figure: FigureId })[] = [
  { figure: 'population', metric: 'total_agents', shows: 'course', label: 'Agents', remark: agentsRemark },
  { figure: 'births_deaths', metric: 'births', shows: 'sum' },
  { figure: 'births_deaths', metric: 'deaths', shows: 'sum' },
  { figure: 'resources', metric: 'total_resources', shows: 'course', label: 'Resources' },
  { figure: 'health_age', metric: 'average_agent_health', shows: 'course' },
  { figure: 'reward', metric: 'average_reward', shows: 'course' },
  { figure: 'genetics', metric: 'current_max_generation', shows: 'course' },
];

/** Agents, births, deaths, resources, mean health, mean reward, and the highest generation. */
export function farmHeadlines(context: FigureContext): readonly Headline[] {
  const read = new Map<FigureId, FigureData>();
  return wishes.flatMap((wish) => {
    const { derivation } = definitionOf(wish.metric);
    if (!canRead(context.source, wish.metric) && derivation?.cost !== 'plain') return [];
    const figure = read.get(wish.figure) ?? readFigure(context, wish.figure);
    read.set(wish.figure, figure);
    return headlineOf(figure, wish);
  });
}

/** What the last number alone does not tell: when nobody was left. */
function agentsRemark(series: FigureSeries, step: Float64Array<ArrayBuffer>): string | undefined {
  const at = extinctAt(step, series.values);
  if (at === undefined) return undefined;
  const known = series.values.filter((value) => !Number.isNaN(value));
  return `${known[0]?.toLocaleString('en')} → ${known.at(-1)?.toLocaleString('en')}, extinct at step ${at}`;
}
