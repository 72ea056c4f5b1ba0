// The test of this project: each has a fresh browser context and a server as new, and is watched by a guard.

import { type BrowserContextOptions, type Page, test as base } from '@playwright/test';
import { recordCalls } from './coverage';
import { Guard } from './guard';
import { ReferenceServer, type Start } from './server';

interface OfTest {
  /** Watches the pages of the test. */
  guard: Guard;
  /** Opens a page in another browser, which shares nothing with the test's own. */
  openBrowser: (options?: BrowserContextOptions) => Promise<Page>;
  /** Starts one more server, for what the common one can't do. */
  startServer: (start: Start) => Promise<ReferenceServer>;
  /** What `startServer` has started; ends after the guard has judged, lest pages complain of it. */
  startedServers: ReferenceServer[];
}

interface OfWorker {
  /** The worker's own server, with demo data. */
  server: ReferenceServer;
}

async function end(server: ReferenceServer): Promise<void> {
  await recordCalls(server);
  await server.stop();
}

export const test = base.extend<OfTest, OfWorker>({
  server: [
    async ({}, use) => {
      const server = await ReferenceServer.start();
      await use(server);
      await end(server);
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ server }, use) => use(server.address),

  startedServers: async ({}, use) => {
    const started: ReferenceServer[] = [];
    await use(started);
    for (const server of started) await end(server);
  },

  guard: [
    async ({ server, context, startedServers: _ }, use) => {
      await server.reset();
      const guard = new Guard(server.address);
      await guard.watch(context);
      await use(guard);
      await guard.judge();
    },
    { auto: true },
  ],

  openBrowser: async ({ browser, guard }, use) => {
    await use((options = {}) => guard.open(browser, options));
  },

  startServer: async ({ guard, startedServers }, use) => {
    await use(async (start) => {
      const server = await ReferenceServer.start(start);
      startedServers.push(server);
      guard.mayAsk(server.address);
      return server;
    });
  },
});

export { expect } from '@playwright/test';
