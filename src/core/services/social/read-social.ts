import { linearTrend } from '../../analysis/networks/over-steps.ts';
import { canRead } from '../provenance.ts';
import type { ReportReader } from '../reports/read-report.ts';
import { numbersTable } from '../reports/table.ts';
import { readActs } from './acts.ts';
import { altruismTable } from './altruism.ts';
import { matrixTables } from './matrices.ts';
import { networkTables, typesTable } from './network-tables.ts';
import { readCourse } from './over-steps.ts';
import { rankingTables } from './rankings.ts';

/** Who acted on whom: the network, its numbers, types among themselves, and who stands out. */
export const readSocial: ReportReader = (context) => {
  if (!canRead(context.source, 'social_acts')) return [];
  const acts = readActs(context);
  return [
    ...networkTables(acts),
    typesTable(acts),
    ...rankingTables(acts),
    ...matrixTables(acts),
    altruismTable(context, acts.typeOf),
  ];
};

/** Cooperation and competition over the whole run. */
export const readSocialTrend: ReportReader = (context) => {
  if (!canRead(context.source, 'cooperation_acts')) return [];
  const { step, cooperation, competition, all, intensity } = readCourse(context);
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const [good, bad] = [sum(cooperation), sum(competition)];
  return [
    numbersTable(
      'social-trend',
      [
        ['cooperation_total', good],
        ['competition_total', bad],
        ['cooperation_overall', good / (good + bad)],
        ['competition_overall', bad / sum(all)],
        ['competition_intensity_slope', linearTrend(step, intensity)?.slope],
      ],
      ['From actions whose target is another agent.'],
    ),
  ];
};
