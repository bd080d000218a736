import { lazyRouteComponent, useParams } from '@tanstack/react-router';
import type { FigurePage } from '../core/metrics/pages.ts';
import { NoPage } from './views/simulation/no-page.tsx';

/** The pages of a simulation that are found by the last part of their address. */
const screens: Readonly<Partial<Record<FigurePage, ReturnType<typeof lazyRouteComponent>>>> = {
  combat: lazyRouteComponent(() => import('./views/combat/combat-screen.tsx'), 'CombatScreen'),
  actions: lazyRouteComponent(() => import('./views/actions/actions-screen.tsx'), 'ActionsScreen'),
  dynamics: lazyRouteComponent(() => import('./views/dynamics/dynamics-screen.tsx'), 'DynamicsScreen'),
  resources: lazyRouteComponent(() => import('./views/resources/resources-screen.tsx'), 'ResourcesScreen'),
  economy: lazyRouteComponent(() => import('./views/economy/economy-screen.tsx'), 'EconomyScreen'),
  learning: lazyRouteComponent(() => import('./views/learning/learning-screen.tsx'), 'LearningScreen'),
  lineage: lazyRouteComponent(() => import('./views/lineage/lineage-screen.tsx'), 'LineageScreen'),
  bank: lazyRouteComponent(() => import('./views/bank/bank-screen.tsx'), 'BankScreen'),
  memories: lazyRouteComponent(() => import('./views/memories/memories-screen.tsx'), 'MemoriesScreen'),
  events: lazyRouteComponent(() => import('./views/events/events-screen.tsx'), 'EventsScreen'),
  space: lazyRouteComponent(() => import('./views/space/space-screen.tsx'), 'SpaceScreen'),
  social: lazyRouteComponent(() => import('./views/social/social-screen.tsx'), 'SocialScreen'),
  network: lazyRouteComponent(() => import('./views/network/network-screen.tsx'), 'NetworkScreen'),
};

function screenOf(page: string) {
  return Object.hasOwn(screens, page) ? screens[page as FigurePage] : undefined;
}

/** Loads the program of a page before the address leads to it: until then the page before stays, and counts as busy. */
export async function loadPage(page: string): Promise<void> {
  await screenOf(page)?.preload?.();
}

/** The page that the address names. */
export function PageRoute() {
  const { page } = useParams({ from: '/source/$source/$simulation/$page' });
  const Screen = screenOf(page);
  return Screen === undefined ? <NoPage /> : <Screen />;
}
