import { lazyRouteComponent, useParams } from '@tanstack/react-router';
import type { FigurePage } from '../core/metrics/pages.ts';
import { NowhereScreen } from './views/home/nowhere-screen.tsx';

/** The pages of a simulation that are found by the last part of their address. */
const screens: Readonly<Partial<Record<FigurePage, ReturnType<typeof lazyRouteComponent>>>> = {
  dynamics: lazyRouteComponent(() => import('./views/dynamics/dynamics-screen.tsx'), 'DynamicsScreen'),
};

/** The page that the address names. */
export function PageRoute() {
  const { page } = useParams({ from: '/source/$source/$simulation/$page' });
  const Screen = Object.hasOwn(screens, page) ? screens[page as FigurePage] : undefined;
  return Screen === undefined ? <NowhereScreen /> : <Screen />;
}
