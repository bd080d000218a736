import type { SourceInfo } from '../../../core/api/source.ts';
import { type FigurePage, pages } from '../../../core/metrics/pages.ts';
import { figuresOnPage } from '../../figures/figures-on-page.ts';

/** A page of a simulation: the end of its address, and where the router finds it. */
export interface SimulationTab {
  readonly end: string;
  readonly label: string;
  readonly to:
    | '/source/$source/$simulation'
    | '/source/$source/$simulation/$page'
    | `/source/$source/$simulation/${(typeof fixed)[number]['end']}`;
}

const fixed = [
  { end: 'turning-points', label: 'Turning points' },
  { end: 'steps', label: 'Steps' },
  { end: 'agents', label: 'Agents' },
  { end: 'configuration', label: 'Configuration' },
  { end: 'integrity', label: 'Integrity' },
] as const;

type TabInfo = Pick<SourceInfo, 'canonical' | 'family' | 'figures'>;

/** The pages of a simulation: those of figures and tables only where the file has anything for them. */
export function simulationTabs(info: TabInfo): readonly SimulationTab[] {
  const has = (table: string) =>
    info.canonical.some(
      ({ name, columns }) => name === table && columns.some(({ provenance }) => provenance !== 'unavailable'),
    );
  const drawn = (Object.keys(pages) as FigurePage[])
    .filter(
      (page) =>
        page === 'overview' ||
        figuresOnPage(info, page).some(({ provenance }) => provenance !== 'unavailable'),
    )
    .map(
      (page): SimulationTab => ({
        end: page,
        label: pages[page].label,
        to: page === 'overview' ? '/source/$source/$simulation' : '/source/$source/$simulation/$page',
      }),
    );
  const present: Readonly<Partial<Record<string, boolean>>> = {
    'turning-points': info.family === 'farm',
    steps: has('simulation_steps'),
    agents: has('agents'),
  };
  const others = fixed
    .filter(({ end }) => present[end] ?? true)
    .map(({ end, label }): SimulationTab => ({ end, label, to: `/source/$source/$simulation/${end}` }));
  return [...drawn, ...others];
}
