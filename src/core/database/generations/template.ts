import type { Catalog } from './catalog.ts';
import { quoteName } from './names.ts';
import type { Findings, Template, Value } from './rules.ts';

const placeholder = /\{(?:(main|value):)?(\w+)(?:\.(\w+))?\}/g;

/**
 * Fills a template for one file, or `undefined` where the file lacks one of its names.
 *
 * @param own the table that `{column}` is looked up in
 */
export function fill(
  template: Template,
  own: string | undefined,
  catalog: Catalog,
  findings: Findings,
): string | undefined {
  let complete = true;
  const keep = (text: string | undefined): string => {
    if (text === undefined) complete = false;
    return text ?? '';
  };
  const sql = template.replace(
    placeholder,
    (_match, kind: string | undefined, first: string, second: string) => {
      if (kind === 'main') return keep(catalog.table(first)?.source);
      if (kind === 'value') return keep(findings.values[first as Value]);
      if (second !== undefined) return keep(named(catalog.column(first, second)));
      const column = own === undefined ? undefined : named(catalog.column(own, first));
      return keep(column === undefined ? undefined : `t.${column}`);
    },
  );
  return complete ? sql : undefined;
}

function named(column: string | undefined): string | undefined {
  return column === undefined ? undefined : quoteName(column);
}
