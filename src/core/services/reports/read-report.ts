import type { ReportTable } from '../../api/report.ts';
import type { ReportId } from '../../metrics/reports.ts';
import { readActionReport } from '../actions/read-actions.ts';
import { readAgent } from '../agents/read-agent.ts';
import { readBehaviourTables } from '../behaviour/read-behaviour.ts';
import { readCombat } from '../combat/combat-tables.ts';
import { readHealth } from '../combat/incident-tables.ts';
import { readHealthByType } from '../combat/state-tables.ts';
import { readCrossCheck } from '../cross-check/read-cross-check.ts';
import { readAdvantage } from '../dynamics/advantage-tables.ts';
import { readDynamics } from '../dynamics/read-dynamics.ts';
import { readTypesAtStep } from '../dynamics/types-at-step.ts';
import type { FigureContext } from '../figures/context.ts';
import { requireOneOf } from '../known.ts';
import { readLearning } from '../learning/learning-tables.ts';
import { readGenetics } from '../lineage/genetics-tables.ts';
import { readForest, readLineage } from '../lineage/lineage-tables.ts';
import { readReproduction } from '../lineage/read-reproduction.ts';
import { readNetwork } from '../network/read-network.ts';
import { readResources } from '../resources/course-tables.ts';
import { readHoldingsAtStep, readHoldingsOverTime } from '../resources/holdings-tables.ts';
import { readResourceMap } from '../resources/map-tables.ts';
import { readResourcePlaces } from '../resources/places-tables.ts';
import { readPopulation } from '../retriever/population.ts';
import { readStepValues } from '../retriever/step-values.ts';
import { readSocial, readSocialTrend } from '../social/read-social.ts';
import { readSpatialGroups, readSurroundings } from '../social/space-tables.ts';
import { readBank } from '../society/read-bank.ts';
import { readEconomy } from '../society/read-economy.ts';
import { readEvents } from '../society/read-events.ts';
import { readMemories } from '../society/read-memories.ts';
import { readSpace } from '../space/read-space.ts';
import { readClusters, readPositionsTable } from '../space/step-tables.ts';
import { readImpacts, readStepImpact } from '../temporal/read-impacts.ts';
import { readOverTime } from '../temporal/read-over-time.ts';
import { readEventPatterns } from '../turning-points/pattern-tables.ts';

/** Reads the tables of one report. */
export type ReportReader = (context: FigureContext) => readonly ReportTable[];

const readers: Readonly<
  Record<ReportId, { readonly family: 'farm' | 'society'; readonly read: ReportReader }>
> = {
  dynamics: { family: 'farm', read: readDynamics },
  advantage: { family: 'farm', read: readAdvantage },
  reproduction: { family: 'farm', read: readReproduction },
  lineage: { family: 'farm', read: readLineage },
  forest: { family: 'farm', read: readForest },
  genetics: { family: 'farm', read: readGenetics },
  social: { family: 'farm', read: readSocial },
  'social-trend': { family: 'farm', read: readSocialTrend },
  'social-space': { family: 'farm', read: readSpatialGroups },
  'social-births': { family: 'farm', read: readSurroundings },
  network: { family: 'society', read: readNetwork },
  actions: { family: 'farm', read: readActionReport },
  agent: { family: 'farm', read: readAgent },
  resources: { family: 'farm', read: readResources },
  'resource-places': { family: 'farm', read: readResourcePlaces },
  'resource-map': { family: 'farm', read: readResourceMap },
  holdings: { family: 'farm', read: readHoldingsOverTime },
  'holdings-at-step': { family: 'farm', read: readHoldingsAtStep },
  behaviour: { family: 'farm', read: readBehaviourTables },
  combat: { family: 'farm', read: readCombat },
  health: { family: 'farm', read: readHealth },
  'health-states': { family: 'farm', read: readHealthByType },
  learning: { family: 'farm', read: readLearning },
  population: { family: 'farm', read: readPopulation },
  step: { family: 'farm', read: readStepValues },
  types: { family: 'farm', read: readTypesAtStep },
  'cross-check': { family: 'farm', read: readCrossCheck },
  economy: { family: 'society', read: readEconomy },
  space: { family: 'farm', read: readSpace },
  'space-step': { family: 'farm', read: readPositionsTable },
  'space-clusters': { family: 'farm', read: readClusters },
  'over-time': { family: 'farm', read: readOverTime },
  impacts: { family: 'farm', read: readImpacts },
  'event-patterns': { family: 'farm', read: readEventPatterns },
  'step-impact': { family: 'farm', read: readStepImpact },
  bank: { family: 'society', read: readBank },
  memories: { family: 'society', read: readMemories },
  events: { family: 'society', read: readEvents },
};

/**
 * The tables of one report about one simulation; none for another family.
 *
 * @throws SourceFailure `unknown` when there is no such report
 */
export function readReport(context: FigureContext, report: ReportId): readonly ReportTable[] {
  requireOneOf('table', report, Object.keys(readers));
  const { family, read } = readers[report];
  return context.source.family === family ? read(context) : [];
}
