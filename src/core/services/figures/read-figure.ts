import type { FigureData } from '../../api/simulation.ts';
import { type FigureId, figures } from '../../metrics/figures.ts';
import { actions, learning } from './behaviour.ts';
import { birthsDeaths } from './births-deaths.ts';
import { combat } from './combat.ts';
import type { FigureContext, FigureReader } from './context.ts';
import { growth, stability } from './dynamics-growth.ts';
import { lifespans, survivalByGeneration, survivalByType } from './dynamics-lives.ts';
import { demographics, dominance } from './dynamics-types.ts';
import { resources } from './environment.ts';
import { genetics } from './genetics.ts';
import { agentResources, healthAge, reward } from './means-of-agents.ts';
import { inequality, money } from './money.ts';
import { population } from './population.ts';
import { sharing } from './sharing.ts';
import { societyPopulation } from './society-population.ts';
import { events, memories } from './society-records.ts';
import { tradesPrices } from './trades-prices.ts';

const readers: Readonly<Record<FigureId, FigureReader>> = {
  population,
  births_deaths: birthsDeaths,
  resources,
  agent_resources: agentResources,
  health_age: healthAge,
  combat,
  sharing,
  reward,
  genetics,
  actions,
  learning,
  growth,
  stability,
  demographics,
  dominance,
  survival_by_type: survivalByType,
  survival_by_generation: survivalByGeneration,
  lifespans,
  society_population: societyPopulation,
  trades_prices: tradesPrices,
  money,
  inequality,
  events,
  memories,
};

/**
 * The data of one figure for one simulation: every series that the file can yield, none for a
 * figure of another family. Units and definitions are in docs/metrics.md.
 */
export function readFigure(context: FigureContext, figure: FigureId): FigureData {
  if (figures[figure].family !== context.source.family) return { step: new Float64Array(), series: [] };
  return readers[figure](context);
}
