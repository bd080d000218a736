import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const axeSource = readFileSync(axePath, 'utf8');

/** What axe finds wrong on the page as it is, one line a place. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  // A tooltip under the mouse is no part of the screen.
  await page.mouse.move(0, 0);
  // Evaluated rather than added as a script: the page's policy forbids foreign scripts.
  await page.evaluate(axeSource);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

/** The same in the light and in the dark theme, each line with its theme. */
export async function problemsInBothThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForSelector(`html[data-mantine-color-scheme="${colorScheme}"]`);
    const problems = await accessibilityProblems(page);
    found.push(...problems.map((problem) => `${colorScheme}: ${problem}`));
  }
  return found;
}
