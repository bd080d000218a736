import { spatialGroups } from '../../analysis/networks/groups.ts';
import { type Nearest, surroundingsOf } from '../../analysis/networks/surroundings.ts';
import { reports } from '../../metrics/reports.ts';
import { lastStepOfStates, readPlaces } from '../../repositories/farm/social.ts';
import { numbers, texts } from '../../repositories/values.ts';
import { canonicalAgentType } from '../../schema/agent-type.ts';
import { canRead } from '../provenance.ts';
import type { ReportReader } from '../reports/read-report.ts';
import { column, rowsOf, unavailableTable } from '../reports/table.ts';
import { readBirthSurroundings } from './births.ts';

/** Radii in cells; the last are AgentFarm's, which in small worlds take in everybody. */
const groupRadii = [5, 10, 20, 50];
const birthRadii = [5, 10, 25, 50, 100];

const NO_PLACES = 'The file does not say where agents are.';

/** Who stands together at the step that is asked for, or at the last one. */
export const readSpatialGroups: ReportReader = ({ source, simulation, scope }) => {
  if (!canRead(source, 'spatial_groups')) return [unavailableTable('spatial-groups', NO_PLACES)];
  const step = scope?.scope === 'step' ? scope.step : lastStepOfStates(source.connection, simulation);
  if (step === undefined) return [unavailableTable('spatial-groups', NO_PLACES)];
  const places = readPlaces(source.connection, simulation, step);
  const [x, y] = [numbers(places, 'x'), numbers(places, 'y')];
  const points = Array.from(x, (each, i) => [each, y[i] ?? Number.NaN] as const);
  const types = texts(places, 'type').map((type) => canonicalAgentType(type ?? 'unknown'));
  const rows = groupRadii.map((radius) => {
    const found = spatialGroups(points, types, radius);
    return [
      radius,
      found.groups,
      found.groupedShare,
      found.meanSize,
      found.largest,
      found.diversity,
      found.diversityOfAll,
    ];
  });
  return [
    {
      id: 'spatial-groups',
      name: reports['spatial-groups'].name,
      columns: [
        { label: 'Radius (cells)' },
        column('spatial_groups', 'Groups'),
        column('spatial_grouped', 'In a group'),
        column('spatial_group_size', 'Mean size'),
        column('spatial_largest_group', 'Largest group'),
        column('spatial_group_diversity', 'Diversity of types'),
        column('spatial_diversity', 'Diversity of all'),
      ],
      rows: points.length === 0 ? [] : rowsOf(rows),
      notes: [
        points.length === 0
          ? `Nobody has a place at step ${step}.`
          : `${points.length.toLocaleString('en')} agents at step ${step}. AgentFarm looks at a radius of 50 alone.`,
      ],
    },
  ];
};

/** What was around those born. */
export const readSurroundings: ReportReader = (context) => {
  if (!canRead(context.source, 'births_alone')) {
    return [unavailableTable('birth-surroundings', 'The file does not say who was born of whom, and where.')];
  }
  const { nearest, type } = readBirthSurroundings(context);
  const types = [...new Set(type)].sort();
  const only = (own: string): Nearest => ({
    same: nearest.same.filter((_, i) => type[i] === own),
    other: nearest.other.filter((_, i) => type[i] === own),
  });
  const groups = types.map((own) => [own, only(own)] as const);
  const asked = types.length < 2 ? groups : [['all types', nearest] as const, ...groups];
  const rows = birthRadii.flatMap((radius) =>
    asked.map(([label, own]) => {
      const found = surroundingsOf(own, radius);
      return [radius, label, found.alone, found.own, found.others, found.others / found.births];
    }),
  );
  return [
    {
      id: 'birth-surroundings',
      name: reports['birth-surroundings'].name,
      columns: [
        { label: 'Radius (cells)' },
        { label: 'Type of the parent' },
        column('births_alone', 'Isolated'),
        column('births_among_own', 'Homogeneous'),
        column('births_among_others', 'Heterogeneous'),
        column('births_among_others_share', 'Heterogeneous, share'),
      ],
      rows: rowsOf(rows),
      notes: [
        type.length === 0
          ? 'Nobody was born of a known parent.'
          : `${type.length.toLocaleString('en')} agents born after the start of a known parent. AgentFarm looks at a radius of 100 alone.`,
      ],
    },
  ];
};
