// Another page may embed or open the console and hand it a session, if the host's config.json lists its origin.

import type { FrameLocator, Page } from '@playwright/test';
import { ADMIN, ANNA } from '../support/accounts';
import { appFor, HostPage } from '../support/host_page';
import type { ReferenceServer } from '../support/server';
import { expect, test as base } from '../support/test';
import { expectInside, expectOutside } from '../support/visit';

interface Embedding {
  host: HostPage;
  /** A server whose app hears the host, or does not. */
  serverThatHears: (origins: string[]) => Promise<ReferenceServer>;
}

const test = base.extend<Embedding>({
  host: async ({ guard }, use) => {
    const host = await HostPage.start();
    guard.mayAsk(host.origin);
    await use(host);
    host.stop();
  },
  serverThatHears: async ({ startServer, host }, use) => {
    await use(async (origins) => {
      const { folder, remove } = appFor(origins, [host.origin]);
      // Not before: an opened page may still be fetching its icon while the guard looks at it.
      return startServer({ site: folder, afterwards: remove });
    });
  },
});

async function visit(page: Page, host: HostPage, how: 'embeds' | 'opens', server: ReferenceServer, message: unknown): Promise<void> {
  host.serve(how, server.address, message);
  await page.goto(host.origin);
}

const frameOf = (page: Page): FrameLocator => page.frameLocator('iframe');

test('an embedding page that is listed hands over an administrator’s session', async ({ page, host, serverThatHears }) => {
  const server = await serverThatHears([host.origin]);
  const { name, key } = await server.sessionOf(ADMIN);
  const message = { msg: 'session_login', username: name, sessionkey: key };
  await visit(page, host, 'embeds', server, message);
  await expect(frameOf(page).getByRole('button', { name: 'Account', exact: true })).toBeVisible();
  await expect(frameOf(page).getByRole('navigation').getByText('Administration')).toBeVisible();
});

test('an opening page that is listed hands over a user’s session, even as JSON text', async ({ page, host, serverThatHears }) => {
  const server = await serverThatHears([host.origin]);
  const { name, key } = await server.sessionOf(ANNA);
  const message = JSON.stringify({ msg: 'user_session_login', username: name, sessionkey: key });
  await visit(page, host, 'opens', server, message);
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Open the console' }).click();
  const console = await opened;
  await expectInside(console);
  await expect(console).toHaveURL(`${server.address}/account`);
});

test('an embedding page that is not listed is neither told nor heard', async ({ page, host, serverThatHears, guard }) => {
  guard.expects(/Failed to execute 'postMessage'/);
  const server = await serverThatHears(['https://portal.example']);
  const { name, key } = await server.sessionOf(ADMIN);
  const message = { msg: 'session_login', username: name, sessionkey: key };
  await visit(page, host, 'embeds', server, message);
  await expect(frameOf(page).getByLabel('User name')).toBeVisible();
  // Without being asked: what an attacker would do.
  await page.evaluate((message) => {
    document.querySelector('iframe')?.contentWindow?.postMessage(message, '*');
  }, message);
  await expect(frameOf(page).getByRole('heading', { level: 1 })).toHaveText('Sign in to Harbour Backup');
  await expect(page).toHaveTitle('Host');
  await expect(frameOf(page).getByLabel('User name')).toBeVisible();
});

test('messages that are no session are ignored', async ({ page, host, serverThatHears }) => {
  const server = await serverThatHears([host.origin]);
  for (const message of [{}, 7, 'session_login', { msg: 'session_login', username: 'admin' }, { msg: 'other' }]) {
    await visit(page, host, 'embeds', server, message);
    await expect(page).toHaveTitle('app_loaded');
    await expect(frameOf(page).getByLabel('User name')).toBeVisible();
  }
});

test('by default nobody may embed the console', async ({ page, host, server, guard }) => {
  guard.expects(/frame-ancestors/);
  const { name, key } = await server.sessionOf(ADMIN);
  const message = { msg: 'session_login', username: name, sessionkey: key };
  await visit(page, host, 'embeds', server, message);
  await expect(page.locator('iframe')).toBeVisible();
  await expect(frameOf(page).getByLabel('User name')).toHaveCount(0);
  await expect(page).toHaveTitle('Host');
});

test('by default a page that opens the console is not heard', async ({ page, host, server }) => {
  const { name, key } = await server.sessionOf(ADMIN);
  const message = { msg: 'session_login', username: name, sessionkey: key };
  await visit(page, host, 'opens', server, message);
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Open the console' }).click();
  const console = await opened;
  await expectOutside(console);
  await expect(page).toHaveTitle('Host');
});
