import type { AgentTypeDescription, ModelDescription, ParameterDescription } from '../api/recording.ts';
import { valueAt } from '../base/nested.ts';

/** Where the tables of parameters and presets stand in the page of a model. */
const BEGIN = '<!-- parameters -->';
const END = '<!-- end of parameters -->';

/** The page of a model with its tables as the description has them. */
export function withParameterTables(page: string, description: ModelDescription): string {
  const [before = '', rest = ''] = page.split(BEGIN);
  const [, after = ''] = rest.split(END);
  return `${before}${BEGIN}\n\n${tables(description)}\n\n${END}${after}`;
}

function tables(description: ModelDescription): string {
  const { parameters, agentTypes, presets } = description;
  const types =
    agentTypes === undefined
      ? []
      : [
          `Each type in \`${agentTypes.path}\` has (a new one these defaults):`,
          table(agentTypes.parameters),
          'The types of the default configuration:',
          typeTable(description, agentTypes),
        ];
  const list = presets.map(({ name, summary, values }) => {
    const changes = Object.entries(values).map(([path, value]) => `\`${path}\` ${value}`);
    return `| ${name} | ${summary} | ${changes.join(', ')} |`;
  });
  return [
    table(parameters),
    ...types,
    ['| Preset | What it shows | What it changes |', '|---|---|---|', ...list].join('\n'),
  ].join('\n\n');
}

function typeTable(
  { defaults }: ModelDescription,
  { path, names, parameters }: AgentTypeDescription,
): string {
  const rows = names.map((name) => {
    const values = parameters.map((parameter) => valueAt(defaults, `${path}.${name}.${parameter.path}`));
    return `| ${name} | ${values.join(' | ')} |`;
  });
  const head = parameters.map((parameter) => `\`${parameter.path}\``);
  return [`| Type | ${head.join(' | ')} |`, `|---${'|---'.repeat(head.length)}|`, ...rows].join('\n');
}

function table(parameters: readonly ParameterDescription[]): string {
  const rows = parameters.map(
    ({ path, label, help, unit, default: value, ...range }) =>
      `| \`${path}\` | ${label} | ${help} | ${unit ?? ''} | ${value} | ${rangeOf(range)} |`,
  );
  return [
    '| Path | Name | What it does | Unit | Default | Range |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function rangeOf({ kind, least, most }: Pick<ParameterDescription, 'kind' | 'least' | 'most'>): string {
  if (kind === 'boolean') return 'true or false';
  const whole = kind === 'integer' ? 'whole, ' : '';
  if (most === undefined) return `${whole}from ${least ?? '−∞'}`;
  return `${whole}${least ?? '−∞'} to ${most}`;
}
