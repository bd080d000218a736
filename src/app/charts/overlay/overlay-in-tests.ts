import type { GroupCourse, Trajectories } from '../../../core/api/compare.ts';
import type { OverlayGroup, OverlayMember, OverlayTerms } from './overlay-types.ts';

const none = Number.NaN;

/**
 * Three simulations over five steps: two replicates of which one ends at step 2, and one of no group. The mean of the
 * first two at step 0 is 15, s = √50, so Student's interval is 12.7062 · √50 / √2 = 63.531 to either side.
 */
export const trajectories: Trajectories = {
  series: { metric: 'total_agents' },
  x: Float64Array.of(0, 1, 2, 3, 4),
  values: Float64Array.of(10, 12, 14, 16, 18, 20, 22, 24, none, none, 5, 0, 5, 5, 1 / 3),
  members: [
    { provenance: 'stored' },
    { provenance: 'derived', note: 'Counted from the agents.' },
    { provenance: 'stored' },
  ],
  groups: [
    {
      group: 0,
      members: 2,
      counts: Float64Array.of(2, 2, 2, 1, 1),
      centre: Float64Array.of(15, 17, 19, 16, 18),
      lower: Float64Array.of(15 - 63.531, 17 - 63.531, 19 - 63.531, none, none),
      upper: Float64Array.of(15 + 63.531, 17 + 63.531, 19 + 63.531, none, none),
    } satisfies GroupCourse,
  ],
  sql: [{ source: 'runs.db', statements: ['select 1'] }],
};

const colour = (hex: string) => ({ colour: { light: hex, dark: hex } });

export const members: readonly OverlayMember[] = [
  { key: 'a', label: 'run a', style: colour('#0000ff'), group: 0 },
  { key: 'b', label: 'run b', style: colour('#ff0000'), group: 0 },
  { key: 'c', label: 'run c', style: { ...colour('#00ff00'), dash: '6 3' }, group: -1 },
];

export const groups: readonly OverlayGroup[] = [
  { label: 'damage = 10', style: { colour: { light: '#123456', dark: '#abcdef' } } },
];

export const terms: OverlayTerms = { alignment: 'step', centre: 'mean', band: 't95', smoothing: 1 };
