import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReportDocument } from '../api/report-document.ts';
import { htmlReport } from './html-report.ts';

const hostile = `<script>alert('x')</script>" onload="alert(1) & <img src=http://example.org>`;

/** As the app draws: text is escaped, ids are those that clips have. */
function svgOf(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  const escaped = text.replaceAll(/[&<>"]/g, (c) => entities[c] ?? c);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><clipPath id="clip"><rect width="9"/></clipPath><g clip-path="url(#clip)"><text>${escaped}</text></g></svg>\n`;
}

function report(text: string): ReportDocument {
  return {
    title: text,
    made: text,
    program: text,
    address: text,
    notes: text,
    sources: [
      {
        file: text,
        size: 1234,
        generation: text,
        fingerprint: text,
        remarks: [{ name: text, tags: [text], notes: text }],
        simulations: [{ name: text, tags: [text], notes: text }],
      },
    ],
    sections: [
      {
        heading: text,
        text: [text],
        figures: [
          {
            name: text,
            caption: text,
            svg: svgOf(text),
            computed: [text],
            sql: [{ file: text, statements: [text] }],
          },
        ],
        tables: [
          {
            name: text,
            computed: [text],
            columns: [text, 'n'],
            rows: [
              [text, 1.23456789],
              [undefined, 2],
            ],
          },
        ],
      },
    ],
  };
}

test('whatever stands in a file or a note is text in the page', () => {
  const page = htmlReport(report(hostile));
  expect(page).not.toContain('<script');
  expect(page).not.toContain('" onload=');
  expect(page).not.toContain('<img');
});

test('pictures of shapes and texts stand in the page, each with ids of its own', () => {
  const one = report('x');
  const [section] = one.sections;
  const [figure] = section?.figures ?? [];
  if (section === undefined || figure === undefined) throw new Error('no figure');
  const page = htmlReport({ ...one, sections: [{ ...section, figures: [figure, figure] }] });
  expect([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['p0-0-clip', 'p0-1-clip']);
  expect([...page.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id)).toEqual(['p0-0-clip', 'p0-1-clip']);
  expect(page.match(/<svg role="img" aria-label="x"/g)).toHaveLength(2);
});

test.each([
  '<svg><script>alert(1)</script></svg>',
  '<svg onload="alert(1)"></svg>',
  '<svg><foreignObject><b>x</b></foreignObject></svg>',
  '<svg><g fill="url(http://example.org)"/></svg>',
  '<svg><g a=">" onclick="alert(1)"/></svg>',
  '<svg><a href="http://example.org"><text>x</text></a></svg>',
  '<svg><!-- <g> --></svg>',
  '<svg><text>x</text></svg><img src="http://example.org">',
])('a picture with anything else in it is shown as an image, where it can do nothing: %s', (svg) => {
  const one = report('x');
  const sections = one.sections.map((section) => ({
    ...section,
    figures: section.figures?.map((figure) => ({ ...figure, svg })),
  }));
  const page = htmlReport({ ...one, sections });
  expect(page).toContain('<img alt="x" src="data:image/svg+xml,%3Csvg');
  expect(page).not.toContain('<svg');
  expect(page).not.toContain('example.org"');
});

test('no text of any kind makes markup, or asks for anything from elsewhere', () => {
  const bare = htmlReport(report('x')).replaceAll('x', '').match(/</g)?.length;
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const page = htmlReport(report(text.replaceAll('\n', ' ')));
      expect(page.match(/</g)?.length).toBe(
        // Empty notes leave their paragraphs out.
        text.trim() === '' ? page.match(/</g)?.length : bare,
      );
      expect(page).not.toMatch(/(?:src|href)="https?:/);
    }),
  );
});

test('numbers stand to six figures, with all digits in their title, what is not known as a dash', () => {
  const page = htmlReport(report('x'));
  expect(page).toContain('<td class="number" title="1.23456789">1.23457</td>');
  expect(page).toContain('<td>–</td>');
});
