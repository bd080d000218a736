import type { KnownGeneration } from '../database/generations/known-generations.ts';
import type { SchemaDefinition } from '../schema/define.ts';

/** The parts of docs/schema.md that are written from the code, by the marker around them. */
export function schemaMarkdown(schema: SchemaDefinition): string {
  return Object.entries(schema)
    .map(([name, { row, columns }]) => {
      const lines = Object.entries(columns).map(([column, { type, unit, key, meaning }]) =>
        tableRow([key ? `**${column}**` : column, type, unit ?? '', meaning]),
      );
      return [
        `### ${name}`,
        '',
        row,
        '',
        tableRow(['Column', 'Type', 'Unit', 'Meaning']),
        '|---|---|---|---|',
        ...lines,
      ].join('\n');
    })
    .join('\n\n');
}

export function generationsMarkdown(generations: readonly KnownGeneration[]): string {
  const code = (columns: readonly string[]) => columns.map((column) => `\`${column}\``).join(', ');
  return [
    tableRow(['Generation', 'Id', 'Has', 'Lacks']),
    '|---|---|---|---|',
    ...generations.map(({ id, label, has, lacks }) => tableRow([label, `\`${id}\``, code(has), code(lacks)])),
  ].join('\n');
}

/** The document with the text between two markers replaced. */
export function replaceMarked(document: string, marker: string, text: string): string {
  const begin = `<!-- ${marker} -->`;
  const end = `<!-- end of ${marker} -->`;
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/schema.md has no part marked ${marker}`);
  return `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`;
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
