import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { loadPage, PageRoute } from './page-routes.tsx';
import { AppFrame } from './shell/app-frame.tsx';
import { SourceGate } from './shell/source-gate.tsx';
import { type CompareSearchParams, compareSearchSchema } from './state/compare-params.ts';
import { type CompareViewParams, compareViewSchema } from './state/compare-view.ts';
import { type EventSearchParams, eventSearchSchema } from './state/event-search.ts';
import { type NetworkSearchParams, networkSearchSchema } from './state/network-search.ts';
import { type PathSearchParams, pathSearchSchema } from './state/path-search.ts';
import { type ScopeSearchParams, scopeSearchSchema } from './state/scope-search.ts';
import { type TableSearchParams, tableSearchSchema } from './state/table-search.ts';
import { readViewSearch, URL_VERSION, type ViewSearch } from './state/url-state.ts';
import { readConfigurationSearch } from './views/configuration/configuration-search.ts';
import { CrashedScreen } from './views/home/crashed-screen.tsx';
import { HomeScreen } from './views/home/home-screen.tsx';
import { NowhereScreen } from './views/home/nowhere-screen.tsx';
import { readIntegritySearch } from './views/integrity/integrity-search.ts';
import { formatMetricsSearch, readMetricsSearch } from './views/metrics/metrics-search.ts';

const ListScreen = lazyRouteComponent(() => import('./views/list/list-screen.tsx'), 'ListScreen');
const SourceScreen = lazyRouteComponent(() => import('./views/source/source-screen.tsx'), 'SourceScreen');
const SimulationLayout = lazyRouteComponent(
  () => import('./views/simulation/simulation-layout.tsx'),
  'SimulationLayout',
);
const OverviewScreen = lazyRouteComponent(
  () => import('./views/simulation/overview-screen.tsx'),
  'OverviewScreen',
);
const integrity = () => import('./views/integrity/integrity-screens.tsx');
const SourceIntegrityScreen = lazyRouteComponent(integrity, 'SourceIntegrityScreen');
const SimulationIntegrityScreen = lazyRouteComponent(integrity, 'SimulationIntegrityScreen');
const ConfigurationScreen = lazyRouteComponent(
  () => import('./views/configuration/configuration-screen.tsx'),
  'ConfigurationScreen',
);
const TurningPointsScreen = lazyRouteComponent(
  () => import('./views/turning-points/turning-points-screen.tsx'),
  'TurningPointsScreen',
);
const CompareScreen = lazyRouteComponent(() => import('./views/compare/compare-screen.tsx'), 'CompareScreen');
const RecordScreen = lazyRouteComponent(() => import('./views/record/record-screen.tsx'), 'RecordScreen');
const MetricsScreen = lazyRouteComponent(() => import('./views/metrics/metrics-screen.tsx'), 'MetricsScreen');
const tables = () => import('./table-routes.tsx');
const StepsRoute = lazyRouteComponent(tables, 'StepsRoute');
const AgentsRoute = lazyRouteComponent(tables, 'AgentsRoute');
const RowsRoute = lazyRouteComponent(tables, 'RowsRoute');
const StoredTableRoute = lazyRouteComponent(tables, 'StoredTableRoute');

const chunks = [SourceScreen, SimulationLayout, OverviewScreen, StepsRoute, ListScreen, CompareScreen];

/** Loads what the next pages need, one piece at a time, so that no piece delays an opening file. */
export async function preloadScreens(whenIdle: () => Promise<void>): Promise<void> {
  for (const chunk of chunks) {
    await whenIdle();
    await chunk.preload?.();
  }
}

const rootRoute = createRootRoute({ component: AppFrame, notFoundComponent: NowhereScreen });

const home = createRoute({ getParentRoute: () => rootRoute, path: '/', component: HomeScreen });

const list = createRoute({ getParentRoute: () => rootRoute, path: '/list/$list', component: ListScreen });

const compare = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compare',
  validateSearch: readCompare,
  component: CompareScreen,
});

const record = createRoute({ getParentRoute: () => rootRoute, path: '/record', component: RecordScreen });

const metrics = createRoute({
  getParentRoute: () => rootRoute,
  path: '/metrics',
  validateSearch: (raw: Readonly<Record<string, unknown>>) => formatMetricsSearch(readMetricsSearch(raw)),
  component: MetricsScreen,
});

const source = createRoute({
  getParentRoute: () => rootRoute,
  path: '/source/$source',
  component: SourceGate,
});

const sourceIndex = createRoute({ getParentRoute: () => source, path: '/', component: SourceScreen });

const storedTable = createRoute({
  getParentRoute: () => source,
  path: '/table/$table',
  validateSearch: readTableSearch,
  component: StoredTableRoute,
});

const rows = createRoute({
  getParentRoute: () => source,
  path: '/rows/$table',
  validateSearch: readTableSearch,
  component: RowsRoute,
});

const simulation = createRoute({
  getParentRoute: () => source,
  path: '/$simulation',
  validateSearch: readViewSearch,
  component: SimulationLayout,
});

const overview = createRoute({
  getParentRoute: () => simulation,
  path: '/',
  validateSearch: readEvents,
  component: OverviewScreen,
});

const page = createRoute({
  getParentRoute: () => simulation,
  path: '/$page',
  validateSearch: readPageSearch,
  loader: ({ params }) => loadPage(params.page),
  staleTime: Number.POSITIVE_INFINITY,
  component: PageRoute,
});

const turningPoints = createRoute({
  getParentRoute: () => simulation,
  path: '/turning-points',
  validateSearch: readEvents,
  component: TurningPointsScreen,
});

const steps = createRoute({
  getParentRoute: () => simulation,
  path: '/steps',
  validateSearch: readTableSearch,
  component: StepsRoute,
});

const agents = createRoute({
  getParentRoute: () => simulation,
  path: '/agents',
  validateSearch: readTableSearch,
  component: AgentsRoute,
});

const sourceIntegrity = createRoute({
  getParentRoute: () => source,
  path: '/integrity',
  validateSearch: readIntegritySearch,
  component: SourceIntegrityScreen,
});

const simulationIntegrity = createRoute({
  getParentRoute: () => simulation,
  path: '/integrity',
  component: SimulationIntegrityScreen,
});

const configuration = createRoute({
  getParentRoute: () => simulation,
  path: '/configuration',
  validateSearch: readConfigurationSearch,
  component: ConfigurationScreen,
});

/** What makes no sense to comparing is left out of what it sees; with the version where anything is said. */
function readCompare(
  raw: Readonly<Record<string, unknown>>,
): ViewSearch & CompareSearchParams & CompareViewParams {
  const { v, ...view } = readViewSearch(raw);
  const said = { ...view, ...compareSearchSchema.parse(raw), ...compareViewSchema.parse(raw) };
  const empty = Object.values(said).every((value) => value === undefined);
  return empty ? {} : { ...said, v: v ?? URL_VERSION };
}

/** What makes no sense to turning points is left out of what they see. */
function readEvents(raw: Readonly<Record<string, unknown>>): EventSearchParams {
  return eventSearchSchema.parse(raw);
}

/** What makes no sense to the pages of figures and tables is left out of what they see. */
function readPageSearch(
  raw: Readonly<Record<string, unknown>>,
): ScopeSearchParams & PathSearchParams & NetworkSearchParams {
  return {
    ...scopeSearchSchema.parse(raw),
    ...pathSearchSchema.parse(raw),
    ...networkSearchSchema.parse(raw),
  };
}

/** What makes no sense to a table is left out of what it sees. */
function readTableSearch(raw: Readonly<Record<string, unknown>>): TableSearchParams {
  return tableSearchSchema.parse(raw);
}

const routeTree = rootRoute.addChildren([
  home,
  list,
  compare,
  record,
  metrics,
  source.addChildren([
    sourceIndex,
    sourceIntegrity,
    storedTable,
    rows,
    simulation.addChildren([
      overview,
      page,
      turningPoints,
      simulationIntegrity,
      configuration,
      steps,
      agents,
    ]),
  ]),
]);

/** Addresses are behind `#`, so that any static server and any folder will do. */
export function createAppRouter() {
  return createRouter({
    routeTree,
    history: createHashHistory(),
    defaultPendingMs: 0,
    scrollRestoration: true,
    defaultErrorComponent: CrashedScreen,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
