// Text from the server is text: filled with markup and script, every page shows it as it is, and nothing runs.

import type { Page } from '@playwright/test';
import { PAGES, skeleton } from '../support/pages';
import { expect, test } from '../support/test';
import { enterWith } from '../support/visit';

/** What the server writes into every text; it would leave a mark if any of it ran. */
const MARKUP = '<img src=x onerror="window.__markup=1">"\'&<script>window.__markup=1</script>';

/** Pages whose texts are all the app's own: there is nothing on them to be filled. */
const WITHOUT_TEXTS = [
  'users from a list',
  'activity',
  'security of the administrator',
  'security of the user',
  // Its texts stand in fields.
  'profile of the user',
];

for (const appPage of PAGES) {
  test(`the page “${appPage.name}” shows markup from the server as text`, async ({ page, server }) => {
    const address = await appPage.address(server);
    const session = await server.sessionOf(appPage.account);
    await server.misbehave({ match: '*', markup: true });
    await enterWith(page, server, session, address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(skeleton(page)).toHaveCount(0);
    await expect(page.getByRole('banner').getByText(MARKUP)).toBeVisible();
    if (!WITHOUT_TEXTS.includes(appPage.name)) {
      await expect(page.getByRole('main').getByText(MARKUP).first()).toBeAttached();
    }
    await expectNothingRan(page);
  });
}

test('the sign-in page shows markup from the server as text', async ({ page, server }) => {
  await server.misbehave({ match: '*', markup: true });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(MARKUP);
  await expect.poll(() => page.title()).toContain(MARKUP);
  await expectNothingRan(page);
});

test('a refusal’s words are text, too', async ({ page, server, guard }) => {
  guard.expectsStatus(500);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Harbour Backup');
  await server.misbehave({ match: 'HybridSessionStart', status: 500, message: MARKUP });
  await page.getByLabel('User name').fill('admin');
  await page.getByLabel('Password', { exact: true }).fill('whatever it is');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(MARKUP);
  await expectNothingRan(page);
});

test('a name in the address is text, too', async ({ page, server, guard }) => {
  guard.expectsStatus(404, 400);
  const session = await server.sessionOf({ kind: 'admin', name: 'admin', password: 'demo-admin' });
  await enterWith(page, server, session, `/admin/users/${encodeURIComponent(MARKUP)}`);
  await expect(page.getByRole('main').getByText(MARKUP).first()).toBeVisible();
  await expectNothingRan(page);
});

/** No element came out of the markup, no address runs, and the mark is not there. */
async function expectNothingRan(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const own = `${location.origin}/assets/`;
    const count = (selector: string) => document.querySelectorAll(selector).length;
    return {
      mark: Reflect.get(window, '__markup') as unknown,
      pictures: count('img[src="x"], img[onerror]'),
      // The library for languages leaves an empty one.
      scripts: [...document.scripts].filter((it) => !it.src.startsWith(own) && (it.src || it.text)).length,
      handlers: count('[onerror], [onclick], [onload]'),
      addresses: count('[href^="javascript:" i], [src^="javascript:" i], [action^="javascript:" i]'),
    };
  });
  const nothing = { mark: undefined, pictures: 0, scripts: 0, handlers: 0, addresses: 0 };
  expect(found).toEqual(nothing);
}
