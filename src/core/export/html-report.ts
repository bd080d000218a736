import type {
  ReportDataTable,
  ReportDocument,
  ReportPicture,
  ReportRemark,
  ReportSection,
  ReportSource,
  ReportSql,
} from '../api/report-document.ts';
import { reportStyle } from './html-report-style.ts';
import { inlineSvg } from './inline-svg.ts';

/**
 * A report as one HTML page: no script, nothing from elsewhere, readable from disk, in print, and in the dark. Everything
 * that came from a file or a person is text there, whatever it looks like.
 */
export function htmlReport(report: ReportDocument): string {
  const { title, made, program, address, sources, notes, sections } = report;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escaped(title)}</title>
<style>${reportStyle}</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
<p class="made">${escaped(made)} · ${escaped(program)}</p>
${notes === undefined || notes.trim() === '' ? '' : `<section class="notes">${paragraphs(notes)}</section>`}
</header>
<main>
${sections.map(section).join('\n')}
<section>
<h2>Files</h2>
${sources.map(source).join('\n')}
${address === undefined ? '' : `<p class="small">The same view in Terrarium: <code>${escaped(address)}</code></p>`}
</section>
</main>
</body>
</html>
`;
}

function section({ heading, text = [], figures = [], tables = [] }: ReportSection, place: number): string {
  return `<section>
<h2>${escaped(heading)}</h2>
${sentences(text)}
${figures.map((figure, k) => picture(figure, `p${place}-${k}-`)).join('\n')}
${tables.map(table).join('\n')}
</section>`;
}

function sentences(text: readonly string[]): string {
  return text.map((sentence) => `<p>${escaped(sentence)}</p>`).join('\n');
}

/** A picture that is more than shapes and texts is embedded as data: whatever stands in it cannot run. */
function picture({ name, caption, svg, computed, sql }: ReportPicture, prefix: string): string {
  const drawn =
    inlineSvg(svg, prefix, escaped(caption)) ??
    `<img alt="${escaped(caption)}" src="data:image/svg+xml,${encodeURIComponent(svg)}">`;
  return `<figure aria-label="${escaped(name)}">
<h3>${escaped(name)}</h3>
${drawn}
<figcaption>${escaped(caption)}</figcaption>
${details(computed, sql)}
</figure>`;
}

function details(computed: readonly string[], sql: readonly ReportSql[]): string {
  if (computed.length === 0 && sql.length === 0) return '';
  const asked = sql.map(
    ({ file, statements }) =>
      `<p class="small">${escaped(file)}</p>${statements.map((one) => `<pre>${escaped(one)}</pre>`).join('\n')}`,
  );
  return `<details><summary>How is this computed?</summary>
${sentences(computed)}
${asked.join('\n')}
</details>`;
}

function table({ name, columns, rows, computed }: ReportDataTable): string {
  const numeric = columns.map((_, k) => rows.every((row) => typeof row[k] !== 'string'));
  const cell = (value: string | number | undefined, k: number) => {
    const kind = numeric[k] ? ' class="number"' : isShort(value) ? ' class="short"' : '';
    const exact = typeof value === 'number' ? ` title="${value}"` : '';
    return `<td${kind}${exact}>${value === undefined ? '–' : escaped(text(value))}</td>`;
  };
  return `<div class="scroll"><table aria-label="${escaped(name)}">
<caption>${escaped(name)}</caption>
<thead><tr>${columns.map((label, k) => `<th scope="col"${numeric[k] ? ' class="number"' : ''}>${escaped(label)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${columns.map((_, k) => cell(row[k], k)).join('')}</tr>`).join('\n')}
</tbody>
</table></div>
${details(computed, [])}`;
}

function source({ file, size, generation, fingerprint, remarks, simulations }: ReportSource): string {
  return `<h3>${escaped(file)}</h3>
<p class="small">${escaped(generation)} · ${size.toLocaleString('en')} bytes · fingerprint <code>${escaped(fingerprint)}</code></p>
${list(remarks)}
${list(simulations)}`;
}

function list(remarks: readonly ReportRemark[]): string {
  if (remarks.length === 0) return '';
  const items = remarks.map(({ name, tags, notes }) => {
    const own = tags.map((tag) => ` <span class="tag">${escaped(tag)}</span>`).join('');
    return `<li><code>${escaped(name)}</code>${own}${notes === undefined ? '' : paragraphs(notes)}</li>`;
  });
  return `<ul>
${items.join('\n')}
</ul>`;
}

/** A text that is better not broken. */
function isShort(value: string | number | undefined): boolean {
  return typeof value === 'string' && value.length <= 16;
}

/** Numbers to six significant figures; all digits are in the title. */
function text(value: string | number): string {
  if (typeof value === 'string') return value;
  return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : String(value);
}

function paragraphs(notes: string): string {
  return notes
    .split(/\n{2,}/)
    .map((part) => `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(raw: string): string {
  return raw.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
