import type { FigureData } from '../../api/simulation.ts';
import { type FigureId, figures } from '../../metrics/figures.ts';
import { exploration, learningCurveFigure } from '../behaviour/behaviour-figures.ts';
import { attacksByType, attacksOnType, combatYield } from '../combat/combat-figures.ts';
import {
  deathsByCauseFigure,
  healthByAge,
  healthByType,
  healthDistribution,
  incidentsByCauseFigure,
} from '../combat/health-figures.ts';
import { requireOneOf } from '../known.ts';
import {
  learnedActionsFigure,
  learningProgressFigure,
  learningVarietyFigure,
} from '../learning/learning-figures.ts';
import { lineageFigureReaders } from '../lineage/figure-readers.ts';
import { societyTies } from '../network/read-network.ts';
import {
  resourceCoupling,
  resourceFlows,
  resourcePopulation,
  resourceTotals,
} from '../resources/figures-course.ts';
import {
  holdingsGini,
  holdingsHistogram,
  holdingsLorenz,
  holdingsQuartiles,
} from '../resources/figures-holdings.ts';
import { resourceEntropy, resourceHotspots } from '../resources/figures-places.ts';
import { altruism } from '../social/altruism.ts';
import { competition, cooperation, socialActs } from '../social/over-steps.ts';
import { societyFigureReaders } from '../society/figure-readers.ts';
import { actionMix, actionReward, actionRewardTotal, actionSuccess } from './actions.ts';
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
import { spaceCentre, spaceNeighbours, spaceSpeed, spaceSpread } from './space-course.ts';
import { spacePaths, spaceRipley, spaceStraightness } from './space-patterns.ts';
import { cycles, earlyWarning } from './temporal.ts';
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
  exploration,
  learning_curve: learningCurveFigure,
  actions,
  learning,
  growth,
  stability,
  demographics,
  dominance,
  survival_by_type: survivalByType,
  survival_by_generation: survivalByGeneration,
  lifespans,
  action_shares: actionMix,
  action_reward: actionReward,
  action_success: actionSuccess,
  action_reward_total: actionRewardTotal,
  resource_totals: resourceTotals,
  resource_flows: resourceFlows,
  resource_entropy: resourceEntropy,
  resource_hotspots: resourceHotspots,
  holdings_gini: holdingsGini,
  holdings_quartiles: holdingsQuartiles,
  holdings_lorenz: holdingsLorenz,
  holdings_histogram: holdingsHistogram,
  resource_population: resourcePopulation,
  resource_coupling: resourceCoupling,
  combat_yield: combatYield,
  attacks_by_type: attacksByType,
  attacks_on_type: attacksOnType,
  incidents_by_cause: incidentsByCauseFigure,
  deaths_by_cause: deathsByCauseFigure,
  health_distribution: healthDistribution,
  health_by_type: healthByType,
  health_by_age: healthByAge,
  learning_progress: learningProgressFigure,
  learned_actions: learnedActionsFigure,
  learning_variety: learningVarietyFigure,
  cooperation,
  competition,
  social_acts: socialActs,
  altruism,
  early_warning: earlyWarning,
  cycles,
  space_centre: spaceCentre,
  space_spread: spaceSpread,
  space_neighbours: spaceNeighbours,
  space_speed: spaceSpeed,
  space_paths: spacePaths,
  space_straightness: spaceStraightness,
  space_ripley: spaceRipley,
  society_population: societyPopulation,
  trades_prices: tradesPrices,
  money,
  inequality,
  society_ties: societyTies,
  events,
  memories,
  ...lineageFigureReaders,
  ...societyFigureReaders,
};

/**
 * The data of one figure for one simulation: every series that the file can yield, none for a
 * figure of another family. Units and definitions are in docs/metrics.md.
 *
 * @throws SourceFailure `unknown` when there is no such figure.
 */
export function readFigure(context: FigureContext, figure: FigureId): FigureData {
  requireOneOf('figure', figure, Object.keys(figures));
  if (figures[figure].family !== context.source.family) return { step: new Float64Array(), series: [] };
  return readers[figure](context);
}
