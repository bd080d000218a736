import { test as base, type ConsoleMessage, expect } from '@playwright/test';
import { dist } from '../../src/node/build.mjs';
import { serve } from '../../src/node/serve.mjs';
import { hasRealFiles } from './files.ts';

interface Served {
  readonly url: string;
  close(): Promise<void>;
}

interface PerTest {
  /** What the page may say in its console in this test although it counts as an error elsewhere. */
  readonly toleratedErrors: RegExp | undefined;
  readonly quietConsole: undefined;
}

/** Serves the built app on a free port; `files` are offered to the page as `npm start -- files` does. */
async function serveApp(files: Parameters<typeof serve>[0]['files'] = []): Promise<Served> {
  const served = await serve({ dist, files, port: 0 });
  if (served === 'taken') throw new Error('no free port');
  return served;
}

/** Playwright's test with a server of its own, which fails when the page complains in its console. */
export const test = base.extend<PerTest, { server: Served }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off the pattern.
    async ({}, use) => {
      const served = await serveApp();
      await use(served);
      await served.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.url),
  toleratedErrors: [undefined, { option: true }],
  quietConsole: [
    async ({ page, toleratedErrors }, use) => {
      const complaints: string[] = [];
      page.on('console', (message: ConsoleMessage) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
      await use(undefined);
      expect(complaints.filter((text) => !toleratedErrors?.test(text))).toEqual([]);
    },
    { auto: true },
  ],
});

/** For tests on databases that the real programs wrote. */
export const realTest = test.extend<{ readonly realFiles: undefined }>({
  realFiles: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off the pattern.
    async ({}, use, info) => {
      info.skip(!hasRealFiles, 'there is no ../shared/fixtures');
      await use(undefined);
    },
    { auto: true },
  ],
});

export { expect };
