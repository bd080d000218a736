import {
  advantageOf,
  attackSuccess,
  defenceSuccess,
  populationGrowth,
  reproductiveEfficiency,
  reproductiveSuccess,
  resourceTrajectory,
  type TypeRecord,
} from '../../analysis/advantage/advantage.ts';
import type { ReportRow, ReportTable } from '../../api/report.ts';
import { type MetricId, metrics } from '../../metrics/registry.ts';
import { reports } from '../../metrics/reports.ts';
import type { FigureContext } from '../figures/context.ts';
import { column, known, rowsOf } from '../reports/table.ts';
import { type Part, type Records, readRecords } from './advantage-records.ts';
import { readBasis } from './basis.ts';

type Labelled = Records['types'][number];
type Quantity = readonly [
  part: Part,
  metric: MetricId,
  label: string,
  of: (own: TypeRecord, other: TypeRecord) => number | undefined,
];

const quantities: readonly Quantity[] = [
  ['resources', 'mean_resources_in_phase', 'Mean resources, early', (own) => own.resources?.early],
  ['resources', 'mean_resources_in_phase', 'Mean resources, middle', (own) => own.resources?.middle],
  ['resources', 'mean_resources_in_phase', 'Mean resources, late', (own) => own.resources?.late],
  ['resources', 'resource_trajectory', '', (own) => resourceTrajectory(own.resources)],
  ['reproduction', 'reproduction_success', '', ({ reproduction: r }) => r && reproductiveSuccess(r)],
  ['reproduction', 'reproduction_efficiency', '', ({ reproduction: r }) => r && reproductiveEfficiency(r)],
  ['reproduction', 'first_reproduction', '', (own) => own.reproduction?.firstStep],
  ['survival', 'dead_mean_lifetime', '', (own) => own.lives?.meanLifetime],
  ['survival', 'alive_share', '', (own) => own.lives?.aliveShare],
  ['growth', 'mean_population_in_phase', 'Mean population, early', (own) => own.population?.early],
  ['growth', 'mean_population_in_phase', 'Mean population, middle', (own) => own.population?.middle],
  ['growth', 'mean_population_in_phase', 'Mean population, late', (own) => own.population?.late],
  ['growth', 'population_growth_rate', '', (own) => populationGrowth(own.population)],
  ['combat', 'attack_success', '', (own) => attackSuccess(own.combat?.made)],
  ['combat', 'defence_success', '', (own) => defenceSuccess(own.combat?.suffered)],
  ['combat', 'direct_success', '', (own, other) => attackSuccess(own.combat?.on.get(other.type))],
  ['position', 'nearest_resource', '', (own) => own.position?.nearest],
  ['position', 'resource_distance', '', (own) => own.position?.distance],
  ['position', 'weighted_resource_distance', '', (own) => own.position?.weighted],
  ['position', 'near_resources', '', (own) => own.position?.nearResources],
  ['position', 'near_amount', '', (own) => own.position?.nearAmount],
];

const partNames: Readonly<Record<Part, string>> = {
  resources: 'Resources',
  reproduction: 'Reproduction',
  survival: 'Survival',
  growth: 'Population growth',
  combat: 'Combat',
  position: 'Position',
};

const parts: readonly (readonly [Part, MetricId])[] = [
  ['resources', 'resource_advantage'],
  ['reproduction', 'reproduction_advantage'],
  ['survival', 'survival_advantage'],
  ['growth', 'growth_advantage'],
  ['combat', 'combat_advantage'],
  ['position', 'position_advantage'],
];

/** What each type has over each other one, and the numbers behind it. Reads large tables. */
export function readAdvantage(context: FigureContext): readonly ReportTable[] {
  const basis = readBasis(context);
  const records = readRecords(context, basis);
  const pairs = records.types.flatMap((a, i) => records.types.slice(i + 1).map((b) => [a, b] as const));
  if (pairs.length === 0) return [];
  return [advantages(records, pairs), favours(records, pairs), components(records, pairs)];
}

function advantages(records: Records, pairs: readonly (readonly [Labelled, Labelled])[]): ReportTable {
  const missing = parts.filter(([part]) => records.ways[part].provenance === 'unavailable');
  return {
    id: 'advantage',
    name: reports.advantage.name,
    columns: [
      { label: 'First type' },
      { label: 'Second type' },
      ...parts.map(([part, metric]) => ({
        ...column(metric, partNames[part]),
        provenance: records.ways[part].provenance,
      })),
      column('composite_advantage', 'Composite'),
      { label: 'In favour of' },
    ],
    rows: rowsOf(
      pairs.map(([a, b]) => {
        const found = advantageOf(a, b);
        return [
          a.label,
          b.label,
          ...parts.map(([part]) => found[part]),
          found.composite,
          favoured(found.composite, a, b),
        ];
      }),
    ),
    notes: [
      'Positive numbers favour the first type. The composite is a weighted mean over the advantages that are known for the pair: the weights of missing ones are shared among the others.',
      ...missing.map(
        ([part]) =>
          `${partNames[part]}: unavailable. ${records.ways[part].note ?? 'The file lacks its columns.'}`,
      ),
      ...parts
        .filter(([part]) => records.ways[part].provenance !== 'unavailable')
        .map(([part]) =>
          `${partNames[part]}: ${records.ways[part].provenance}. ${records.ways[part].note ?? ''}`.trim(),
        ),
    ],
  };
}

function favoured(composite: number | undefined, a: Labelled, b: Labelled): string | undefined {
  if (composite === undefined) return undefined;
  if (composite === 0) return 'neither';
  return composite > 0 ? a.label : b.label;
}

/** How many of the advantages each type has, over all pairs that it is in. */
function favours({ types, ways }: Records, pairs: readonly (readonly [Labelled, Labelled])[]): ReportTable {
  const dominant = dominantType(types);
  const rows = types.map((own) => {
    const values = pairs.flatMap(([a, b]) => {
      if (a !== own && b !== own) return [];
      const found = advantageOf(a, b);
      const sign = a === own ? 1 : -1;
      return parts.flatMap(([part]) => (found[part] === undefined ? [] : [sign * found[part]]));
    });
    const held = values.filter((value) => value > 0).length;
    return [own.label, own === dominant ? 'yes' : 'no', held, values.length, held / values.length];
  });
  return {
    id: 'advantage-favours',
    name: reports['advantage-favours'].name,
    columns: [
      { label: 'Type' },
      { label: 'Most agents late' },
      column('advantages_held', 'In its favour'),
      column('advantages_compared', 'Compared'),
      column('advantages_share', 'Share'),
    ],
    rows: rowsOf(rows),
    notes: [
      'Each of the six advantages over each other type counts alike, however large it is.',
      ...(ways.growth.provenance === 'unavailable'
        ? ['The file does not tell which type has most agents.']
        : []),
    ],
  };
}

/** The type with most agents in the last third; the first of equals. */
function dominantType(types: Records['types']): Labelled | undefined {
  const [most] = types
    .filter(({ population }) => (population?.late ?? 0) > 0)
    .toSorted((a, b) => (b.population?.late ?? 0) - (a.population?.late ?? 0));
  return most;
}

function components(records: Records, pairs: readonly (readonly [Labelled, Labelled])[]): ReportTable {
  const rows = pairs.flatMap(([a, b]) =>
    quantities.map(([part, metric, label, of]): ReportRow => {
      const first = of(a, b);
      const second = of(b, a);
      const difference = first === undefined || second === undefined ? undefined : first - second;
      const { provenance } = records.ways[part];
      const { name, unit } = metrics[metric];
      const cells = [a.label, b.label, label === '' ? name : label, first, second, difference, unit];
      return { cells: [...cells.map(known), provenance], metric };
    }),
  );
  return {
    id: 'advantage-components',
    name: reports['advantage-components'].name,
    columns: [
      { label: 'First type' },
      { label: 'Second type' },
      { label: 'Number' },
      { label: 'First' },
      { label: 'Second' },
      { label: 'Difference' },
      { label: 'Unit' },
      { label: 'Basis' },
    ],
    rows,
    notes: ['Empty where the type has nothing to compute it from, e.g. success without attempts.'],
  };
}
