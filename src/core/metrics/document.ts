import { type FigureDefinition, figures } from './figures.ts';
import { type MetricDefinition, type MetricId, metrics } from './registry.ts';
import { type ReportDefinition, reports } from './reports.ts';

const families = [
  { id: 'farm', title: 'AgentFarm' },
  { id: 'society', title: 'LLM Society' },
] as const;

const introduction = `# Metrics

Every number that Terrarium shows: what it says, its formula, its unit, and the columns that it comes from. This page is
written from \`src/core/metrics\` (run the tests of that folder with \`-u\` after a change there).

A number is *stored* where the file holds it, *derived* where Terrarium works it out from other rows, and *unavailable*
where the file has neither; the page of a simulation says which. Columns are canonical ones, see [schema.md](schema.md). A
number that is not known is left empty and never shown as 0. Steps are counted as the file counts them.

Where a number differs on purpose from the one that AgentFarm or LLM Society gives, its definition says how.
`;

/** The page docs/metrics.md. */
export function metricsDocument(): string {
  const parts = families.map(({ id, title }) =>
    [`## ${title}`, ...figuresOf(id), ...tablesOf(id)].join('\n\n'),
  );
  return `${[introduction.trimEnd(), ...parts].join('\n\n')}\n`;
}

function figuresOf(family: FigureDefinition['family']): readonly string[] {
  return Object.values<FigureDefinition>(figures)
    .filter((figure) => figure.family === family)
    .map((figure) => {
      const shown = figure.panels.flatMap((panel) => panel.metrics);
      return [`### ${figure.name}`, figure.description, ...shown.map(describe)].join('\n\n');
    });
}

/** Tables of numbers; a metric that stands in a figure or an earlier table is only named. */
function tablesOf(family: ReportDefinition['family']): readonly string[] {
  const known = new Set<MetricId>(
    Object.values<FigureDefinition>(figures).flatMap(({ panels }) =>
      panels.flatMap((panel) => panel.metrics),
    ),
  );
  return Object.values<ReportDefinition>(reports)
    .filter((report) => report.family === family && report.metrics.length > 0)
    .map((report) => {
      const above = report.metrics.filter((id) => known.has(id)).map((id) => metrics[id].name);
      const fresh = report.metrics.filter((id) => !known.has(id));
      for (const id of fresh) known.add(id);
      const see = above.length === 0 ? [] : [`See above: ${above.join(', ')}.`];
      return [`### ${report.name} (table)`, ...see, ...fresh.map(describe)].join('\n\n');
    });
}

function describe(id: MetricId): string {
  const metric: MetricDefinition = metrics[id];
  const lines = [
    `- Unit: ${metric.unit}`,
    `- Formula: ${metric.formula}`,
    `- From: ${codes(metric.needs)}`,
    ...(metric.computed === undefined ? [] : [`- Always derived: ${metric.computed}`]),
    ...(metric.derivation === undefined
      ? []
      : [
          `- Otherwise derived from ${codes(metric.derivation.needs)}: ${metric.derivation.note}${
            metric.derivation.cost === 'scan' ? ' Reads a large table.' : ''
          }`,
        ]),
    ...(metric.direction === 'neither' ? [] : [`- Better for the agents: ${metric.direction}`]),
  ];
  return `#### ${metric.name} (\`${id}\`)\n\n${metric.definition}\n\n${lines.join('\n')}`;
}

function codes(columns: readonly string[]): string {
  return columns.map((column) => `\`${column}\``).join(', ');
}
