import { compositeScores } from '../../analysis/dominance/composite.ts';
import { dominantAt, type Switches, switchesOf } from '../../analysis/dominance/switches.ts';
import { lifeNumbers } from '../../analysis/survival/lifetimes.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import type { FigureContext } from '../figures/context.ts';
import { column, numbersTable, rowsOf } from '../reports/table.ts';
import type { Basis, CountedType } from './basis.ts';
import { readLivesByType } from './lives.ts';

/** Who dominates by each measure, the scores behind it, and how dominance changed hands. */
export function dominanceTables(context: FigureContext, basis: Basis): readonly ReportTable[] {
  const { types, step, typesNote } = basis;
  if (types.length === 0) return [];
  const switches = switchesOf(types, step.length);
  return [
    scores(basis, switches),
    kinds(context, basis),
    numbersTable(
      'switch-numbers',
      [
        ['dominance_switches', switches.switches.length],
        ['dominance_switch_rate', switches.perRow],
        ['dominance_switches_early', switches.byPhase.early],
        ['dominance_switches_middle', switches.byPhase.middle],
        ['dominance_switches_late', switches.byPhase.late],
        ['dominance_stability', switches.stability],
      ],
      [typesNote],
    ),
    {
      id: 'switches',
      name: reports.switches.name,
      columns: [{ label: 'Step' }, { label: 'From' }, { label: 'To' }, { label: 'Third of the simulation' }],
      rows: rowsOf(
        switches.switches.map(({ row, from, to, phase }) => [
          step[row],
          types[from]?.label,
          types[to]?.label,
          phase,
        ]),
      ),
      notes: switches.switches.length === 0 ? ['The dominant type never changes.'] : [],
    },
    transitions(types, switches),
  ];
}

function scores({ types, step, typesNote }: Basis, { meanPeriod }: Switches): ReportTable {
  const rows = compositeScores(types, step.length).map((score, k) => ({
    score: score.score,
    cells: [
      types[k]?.label,
      score.score,
      score.presence,
      score.recent,
      score.duration,
      score.growth,
      score.finalShare,
      meanPeriod[k],
    ],
  }));
  return {
    id: 'dominance',
    name: reports.dominance.name,
    columns: [
      { label: 'Type' },
      column('dominance_score', 'Score (composite)'),
      column('dominance_auc'),
      column('dominance_recent'),
      column('dominance_duration'),
      column('dominance_growth'),
      column('dominance_final'),
      column('dominance_period', 'Mean period on top, steps'),
    ],
    rows: rowsOf(rows.sort((a, b) => b.score - a.score).map(({ cells }) => cells)),
    notes: [typesNote],
  };
}

function kinds(context: FigureContext, { types, step }: Basis): ReportTable {
  const last = dominantAt(types, step.length - 1);
  const lives = readLivesByType(context).map(({ label, observed }) => ({
    label,
    mean: lifeNumbers(observed).meanTimeAlive,
  }));
  const longest = lives.reduce<(typeof lives)[number] | undefined>(
    (best, each) => (best === undefined || each.mean > best.mean ? each : best),
    undefined,
  );
  const best = compositeScores(types, step.length).reduce<{ at: number; score: number }>(
    (top, { score }, at) => (score > top.score ? { at, score } : top),
    { at: -1, score: 0 },
  );
  return {
    id: 'dominant-types',
    name: reports['dominant-types'].name,
    columns: [{ label: 'Measure' }, { label: 'Type' }],
    rows: [
      { cells: ['By population', types[last]?.label], metric: 'dominance_by_population' },
      { cells: ['By survival', longest?.label], metric: 'dominance_by_survival' },
      { cells: ['By composite score', types[best.at]?.label], metric: 'dominance_by_score' },
    ],
    notes: last < 0 ? ['Nobody is left at the last step: no type dominates by population.'] : [],
  };
}

function transitions(types: readonly CountedType[], { transitions: counts }: Switches): ReportTable {
  const rows = types.flatMap((from, i) => {
    const away = (counts[i] ?? []).reduce((sum, count) => sum + count, 0);
    return types.flatMap((to, k) => {
      const count = counts[i]?.[k] ?? 0;
      return count === 0 ? [] : [[from.label, to.label, count, count / away]];
    });
  });
  return {
    id: 'transitions',
    name: reports.transitions.name,
    columns: [
      { label: 'From' },
      { label: 'To' },
      column('dominance_transitions', 'Count'),
      column('dominance_transition_probability', 'Probability'),
    ],
    rows: rowsOf(rows),
    notes: rows.length === 0 ? ['The dominant type never changes.'] : [],
  };
}
