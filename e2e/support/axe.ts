import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

interface Axe {
  run(options: RunOptions): Promise<AxeResults>;
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const axeSource = readFileSync(axePath, 'utf8');

/** The rules, of those that are on, that may find something else in another theme. */
const ofColour: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** What axe finds wrong on the page as it is, one line a place. */
export async function accessibilityProblems(
  page: Page,
  options: RunOptions = {},
): Promise<readonly string[]> {
  // A tooltip under the mouse is no part of the screen.
  await page.mouse.move(0, 0);
  // Evaluated rather than added as a script: the page's policy forbids foreign scripts.
  await page.evaluate(`'axe' in globalThis || (() => { ${axeSource} })()`);
  const results = await page.evaluate((given) => (globalThis as unknown as { axe: Axe }).axe.run(given), {
    resultTypes: ['violations'],
    ...options,
  } satisfies RunOptions);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

/**
 * The same in the light and in the dark theme, each line with its theme. The themes differ in nothing but colours, so
 * the other rules are asked once.
 */
export async function problemsInBothThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForSelector(`html[data-mantine-color-scheme="${colorScheme}"]`);
    const problems = await accessibilityProblems(page, colorScheme === 'light' ? {} : ofColour);
    found.push(...problems.map((problem) => `${colorScheme}: ${problem}`));
  }
  return found;
}
