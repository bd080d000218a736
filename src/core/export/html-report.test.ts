import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReportDocument } from '../api/report-document.ts';
import { htmlReport } from './html-report.ts';

const hostile = `<script>alert('x')</script>" onload="alert(1) & <img src=http://example.org>`;

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
        simulations: [{ id: text, tags: [text], notes: text }],
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
            svg: `<svg xmlns="http://www.w3.org/2000/svg"><text>${text}</text></svg>`,
            computed: [text],
            sql: [{ file: text, statements: [text] }],
          },
        ],
        tables: [
          {
            name: text,
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
  // The only images are pictures of its own.
  expect(page.match(/<img[^>]*src="(?!data:)/g)).toBeNull();
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
