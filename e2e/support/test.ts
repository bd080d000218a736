import { test as base, type ConsoleMessage, expect, type Fixtures, type Page } from '@playwright/test';
import { dist } from '../../src/node/build.mjs';
import { serve } from '../../src/node/serve.mjs';
import { hasRealFiles } from './files.ts';

interface Served {
  readonly url: string;
  close(): Promise<void>;
}

interface PerWorker {
  readonly server: Served;
  readonly sharedPage: Page;
}

interface PerTest {
  /** What the page may say in its console in this test although it counts as an error elsewhere. */
  readonly toleratedErrors: RegExp | undefined;
  readonly quietConsole: undefined;
}

interface NeedsRealFiles {
  readonly realFiles: undefined;
}

const needsRealFiles: Fixtures<NeedsRealFiles> = {
  realFiles: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off the pattern.
    async ({}, use, info) => {
      info.skip(!hasRealFiles, 'there is no ../shared/fixtures');
      await use(undefined);
    },
    { auto: true },
  ],
};

/** Serves the built app on a free port; `files` are offered to the page as `npm start -- files` does. */
async function serveApp(files: Parameters<typeof serve>[0]['files'] = []): Promise<Served> {
  const served = await serve({ dist, files, port: 0 });
  if (served === 'taken') throw new Error('no free port');
  return served;
}

/** Playwright's test with a server of its own, which fails when the page complains in its console. */
export const test = base.extend<PerTest, PerWorker>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off the pattern.
    async ({}, use) => {
      const served = await serveApp();
      await use(served);
      await served.close();
    },
    { scope: 'worker' },
  ],
  sharedPage: [
    async ({ browser, server }, use, { project }) => {
      const { viewport = null, colorScheme = 'light' } = project.use;
      const context = await browser.newContext({
        viewport,
        colorScheme,
        reducedMotion: 'reduce',
        acceptDownloads: true,
        baseURL: server.url,
      });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.url),
  toleratedErrors: [undefined, { option: true }],
  quietConsole: [
    async ({ page, toleratedErrors }, use) => {
      const complaints: string[] = [];
      const onConsole = (message: ConsoleMessage) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      };
      const onError = (error: Error) => complaints.push(`uncaught: ${error.stack ?? error.message}`);
      page.on('console', onConsole).on('pageerror', onError);
      await use(undefined);
      // The page may outlive the test.
      page.off('console', onConsole).off('pageerror', onError);
      expect(complaints.filter((text) => !toleratedErrors?.test(text))).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * The same in one page for all tests of a worker: a file is opened, and what it is asked, worked out once. For tests
 * that begin with `visit`, which leaves nothing on the page of what an earlier test did there.
 */
export const sharedTest = test.extend({
  page: async ({ sharedPage }, use, { project }) => {
    const { viewport, colorScheme } = project.use;
    if (viewport) await sharedPage.setViewportSize(viewport);
    await sharedPage.emulateMedia({ colorScheme: colorScheme ?? 'light' });
    await use(sharedPage);
  },
});

/** For tests on databases that the real programs wrote. */
export const realTest = test.extend<NeedsRealFiles>(needsRealFiles);

/** For tests on databases that the real programs wrote, in one page. */
export const sharedRealTest = sharedTest.extend<NeedsRealFiles>(needsRealFiles);

export { expect };
