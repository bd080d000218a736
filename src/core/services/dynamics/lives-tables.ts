import { lifeNumbers } from '../../analysis/survival/lifetimes.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import type { FigureContext } from '../figures/context.ts';
import { waysToColumns } from '../provenance.ts';
import { column, rowsOf } from '../reports/table.ts';
import { type LabelledLives, readLivesByGeneration, readLivesByType } from './lives.ts';

/** How long agents live, by type and by generation. */
export function livesTables(context: FigureContext): readonly ReportTable[] {
  const ways = waysToColumns(context.source, ['agents.birth_time', 'agents.death_time']);
  if (ways.provenance === 'unavailable') return [];
  return [
    livesTable('lives-by-type', 'Type', readLivesByType(context)),
    livesTable('lives-by-generation', 'Generation', readLivesByGeneration(context)),
  ].filter(({ rows }) => rows.length > 0);
}

function livesTable(
  id: 'lives-by-type' | 'lives-by-generation',
  first: string,
  groups: readonly LabelledLives[],
): ReportTable {
  return {
    id,
    name: reports[id].name,
    columns: [
      { label: first },
      column('agents_known', 'Agents'),
      column('agents_dead', 'Dead'),
      column('agents_alive_at_end', 'Alive'),
      column('dead_share'),
      column('lifespan_mean'),
      column('lifespan_median'),
      column('lifespan_max'),
      column('mean_time_alive'),
      column('median_survival'),
    ],
    rows: rowsOf(
      groups.map(({ label, observed }) => {
        const lives = lifeNumbers(observed);
        return [
          label.replace(/^generation /, ''),
          lives.agents,
          lives.dead,
          lives.alive,
          lives.dead / lives.agents,
          lives.meanLifespan,
          lives.medianLifespan,
          lives.maxLifespan,
          lives.meanTimeAlive,
          lives.curve.median,
        ];
      }),
    ),
    notes: ['From birth_time and death_time of the agents. Agents of unknown birth are left out.'],
  };
}
