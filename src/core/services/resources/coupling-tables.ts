import { bestCrossCorrelation, feedbackEpisodes, laggedPearson } from '../../analysis/resources/coupling.ts';
import { oscillationOf } from '../../analysis/temporal/oscillation.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import type { FigureContext } from '../figures/context.ts';
import { column, numbersTable, rowsOf, unavailableTable } from '../reports/table.ts';
import { readCoupled } from './coupled.ts';
import type { Course } from './course.ts';

const LAGS = [0, 1, 2, 3, 4, 5] as const;

/** Episodes that are listed. */
const LISTED = 50;

/** How resources and population move together. */
export function couplingTables(context: FigureContext, course: Course): readonly ReportTable[] {
  const { step, resources, agents, changes, note } = readCoupled(context, course);
  if (step.length === 0) {
    const reason = 'The file does not tell resources and population at the same steps.';
    return (['coupling-numbers', 'coupling-lags'] as const).map((id) => unavailableTable(id, reason));
  }
  const best = bestCrossCorrelation(resources, agents);
  const cycle = oscillationOf(step, resources);
  const episodes = feedbackEpisodes(step, resources, agents);
  const listed = episodes.slice(0, LISTED);
  return [
    numbersTable(
      'coupling-numbers',
      [
        ['cross_correlation_lag', best?.lag],
        ['cross_correlation_max', best?.value],
        ['feedback_episode_count', episodes.length],
        ['resource_period', cycle?.dominantPeriod],
        ['resource_period_share', cycle?.dominantShare],
      ],
      [
        'The greatest is the most positive one: where more resources go with fewer agents, the table of lags shows stronger ones below 0.',
        note,
      ],
    ),
    {
      id: 'coupling-lags',
      name: reports['coupling-lags'].name,
      columns: [
        { label: 'Lag' },
        column('coupling_levels', 'Levels'),
        column('coupling_changes', 'Changes'),
        column('coupling_pairs', 'Pairs of levels'),
      ],
      rows: rowsOf(
        LAGS.filter((lag) => lag < step.length).map((lag) => [
          lag,
          laggedPearson(resources, agents, lag),
          laggedPearson(changes.resources, changes.agents, lag),
          step.length - lag,
        ]),
      ),
      notes: ['Resources against the population so many recorded steps later.', note],
    },
    {
      id: 'feedback-episodes',
      name: reports['feedback-episodes'].name,
      columns: [
        { label: 'Step' },
        column('feedback_resources', 'Resources'),
        column('feedback_change', 'Change of the population'),
        column('feedback_recovered', 'Resources recovered'),
        { label: 'Recovered at step' },
      ],
      rows: rowsOf(
        listed.map((each) => [
          each.step,
          each.resources,
          each.populationChange,
          each.recovered,
          each.recoveredStep,
        ]),
      ),
      notes: [
        ...(episodes.length === 0
          ? ['There is no shortage with a falling population after which resources rose again.']
          : []),
        ...(episodes.length > LISTED ? [`The first ${LISTED} of ${episodes.length}.`] : []),
        'Resources in the lowest quarter, fewer agents than before, and at least 2 % more resources within five recorded steps.',
      ],
    },
  ];
}
