// Signing in as a user: in a tab of its own, beside the administrator's session, which nothing happens to.

import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { CARLA } from '../support/accounts';
import { enterUser, profileOf } from '../support/people';
import { expect, test } from '../support/test';
import { expectInside, expectOutside, navigation, signOut } from '../support/visit';

const KEPT = 'perihelion.session';

/** Opens the portal of the user whose page is shown. */
async function visit(page: Page): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Sign in as this user' }).click();
  const tab = await opened;
  await expectInside(tab);
  return tab;
}

const banner = (tab: Page) => tab.getByRole('region', { name: 'Visit' });

test('an administrator looks at a user’s portal in another tab and stays signed in', async ({ page, server }) => {
  await enterUser(page, server, 'anna');
  const tab = await visit(page);
  await expect(tab).toHaveURL('/account');
  await expect(banner(tab)).toContainText('You look at the account of anna as the administrator admin.');
  await expect(tab.getByText('Annas MacBook Air').first()).toBeVisible();
  const shared = await page.evaluate((key) => localStorage.getItem(key), KEPT);
  expect(JSON.parse(shared!)).toMatchObject({ username: 'admin', portal: 'admin' });
  await expectAccessible(tab);
  const own = await tab.evaluate((key) => sessionStorage.getItem(key), KEPT);
  expect(JSON.parse(own!)).toMatchObject({ username: 'anna', portal: 'user', by: 'admin' });
  // No address and no storage of the administrator's tab has the user's key.
  const { key } = JSON.parse(own!) as { key: string };
  expect(shared).not.toContain(key);
  expect(await page.evaluate((name) => sessionStorage.getItem(name), KEPT)).toBeNull();
  await navigation(page).getByRole('link', { name: 'Devices' }).click();
  await expect(page.getByRole('grid', { name: 'Devices' })).toBeVisible();
});

test('a visit outlasts a reload and goes through the user’s pages', async ({ page, server }) => {
  await enterUser(page, server, 'anna');
  const tab = await visit(page);
  await tab.reload();
  await expect(banner(tab)).toBeVisible();
  await navigation(tab).getByRole('link', { name: 'Jobs' }).click();
  await expect(tab).toHaveURL('/account/jobs');
  await expect(banner(tab)).toBeVisible();
});

test('a visit is ended by its button, which closes the tab and the session', async ({ page, server }) => {
  await enterUser(page, server, 'anna');
  const tab = await visit(page);
  const { key } = JSON.parse((await tab.evaluate((name) => sessionStorage.getItem(name), KEPT))!) as { key: string };
  const closed = tab.waitForEvent('close');
  await banner(tab).getByRole('button', { name: 'End the visit' }).click();
  await closed;
  const answer = await server.ask('user/web/get-user-profile-and-hash', { kind: 'user', name: 'anna', key });
  expect(answer.status).toBe(403);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anna Lindqvist');
});

test('a visit ends when the administrator signs out', async ({ page, server }) => {
  await enterUser(page, server, 'anna');
  const tab = await visit(page);
  const closed = tab.waitForEvent('close');
  await signOut(page);
  await closed;
  await expectOutside(page);
});

test('a visitor is not asked for the password that the user must change', async ({ page, server }) => {
  expect((await profileOf(server, CARLA.name)).RequirePasswordChange).toBe(true);
  await enterUser(page, server, CARLA.name);
  const tab = await visit(page);
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Overview');
});

test('a visit that has run out says so, and asks for no password', async ({ page, server }) => {
  await enterUser(page, server, 'anna');
  const tab = await visit(page);
  await server.endSessions();
  await tab.reload();
  const over = tab.getByRole('dialog', { name: 'Your session has ended' });
  await expect(over).toContainText('Your visit to the account of anna has ended');
  await expect(over.getByLabel('Password')).toHaveCount(0);
  const closed = tab.waitForEvent('close');
  await over.getByRole('button', { name: 'End the visit' }).click();
  await closed;
});

test('a visit that the server refuses leaves no empty tab behind', async ({ page, server, guard }) => {
  guard.expectsStatus(400);
  await enterUser(page, server, 'anna');
  await server.misbehave({ match: 'AdminAccountSessionStartAsUser', status: 400, message: 'Not today.' });
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Sign in as this user' }).click();
  const tab = await opened;
  await expect(page.getByRole('status').filter({ hasText: 'Not today.' })).toBeVisible();
  await expect.poll(() => tab.isClosed()).toBe(true);
});
