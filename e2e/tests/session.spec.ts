// The session: it outlives a reload, is one for all tabs, ends when it should, and loses nothing.

import type { Page } from '@playwright/test';
import { ADMIN, ANNA, RILEY } from '../support/accounts';
import { NO_STREAM } from '../support/guard';
import { SecurityKey } from '../support/security_key';
import { dialog, panel, toast } from '../support/security_page';
import { expect, test } from '../support/test';
import {
  chooseInAccountMenu,
  enter,
  enterPassword,
  expectInside,
  expectOutside,
  signIn,
  signInAgain,
  signOut,
} from '../support/visit';

const kept = (page: Page) => page.evaluate(() => localStorage.getItem('perihelion.session'));

test('a reload and a new tab are signed in', async ({ page, context }) => {
  await signIn(page, ADMIN);
  await page.reload();
  await expectInside(page);
  const tab = await context.newPage();
  await tab.goto('/');
  await expectInside(tab);
  await expect(tab).toHaveURL('/admin');
});

test('signing out in one tab signs out the other', async ({ page, context }) => {
  await signIn(page, ADMIN);
  const tab = await context.newPage();
  await tab.goto('/admin/security');
  await expectInside(tab);
  await signOut(page);
  await expectOutside(tab);
  expect(await kept(tab)).toBeNull();
});

test('signing in again in one tab lets the other go on', async ({ page, context, server }) => {
  await signIn(page, ADMIN);
  const tab = await context.newPage();
  await tab.goto('/admin/security');
  await expectInside(tab);
  await server.endSessions();
  await page.reload();
  await expect(dialog(page, 'Your session has ended')).toBeVisible();
  await expect(dialog(tab, 'Your session has ended')).toBeVisible();
  await signInAgain(page, ADMIN.password);
  await expect(dialog(tab, 'Your session has ended')).toBeHidden();
});

test('signing out ends the session on the server', async ({ page, server }) => {
  const session = await enter(page, server, ADMIN, '/admin');
  expect((await server.ask('admin/account/properties', session)).status).toBe(200);
  await signOut(page);
  await expect.poll(async () => (await server.ask('admin/account/properties', session)).status).toBe(403);
});

test('a user who signs out ends the session on the server', async ({ page, server }) => {
  const session = await enter(page, server, ANNA, '/account');
  const profile = 'user/web/get-user-profile-and-hash';
  expect((await server.ask(profile, session)).status).toBe(200);
  await signOut(page);
  await expect.poll(async () => (await server.ask(profile, session)).status).toBe(403);
});

for (const account of [ADMIN, ANNA]) {
  test(`what ${account.name} typed when the session ended is still there, and is sent after signing in again`, async ({ page, server }) => {
    const address = account.kind === 'admin' ? '/admin/security' : '/account/security';
    await enter(page, server, account, address);
    const form = panel(page, 'Password');
    await form.getByLabel('Current password').fill(account.password);
    await form.getByLabel('New password').fill('violet-anchor-42');
    await form.getByLabel('Repeat the password').fill('violet-anchor-42');
    await server.endSessions();
    await form.getByRole('button', { name: 'Change password' }).click();

    const again = dialog(page, 'Your session has ended');
    await expect(again).toContainText(`Nothing is lost: sign in again as ${account.name}`);
    await expect(form.getByLabel('New password')).toHaveValue('violet-anchor-42');
    await signInAgain(page, account.password);
    await expect(toast(page, 'The password was changed.')).toBeVisible();
    await expect(page).toHaveURL(address);
    await server.sessionOf({ ...account, password: 'violet-anchor-42' });
  });
}

test('a session that ends under an open dialog is taken up over it, and the dialog goes on', async ({ page, server }) => {
  await enter(page, server, RILEY, '/admin/security');
  await SecurityKey.plugIn(page);
  await panel(page, 'Security keys').getByRole('button', { name: 'Register a key' }).click();
  const form = dialog(page, 'Register a key');
  await form.getByLabel('Name of the key').fill('Blue key ring');
  await server.endSessions();
  await form.getByRole('button', { name: 'Register a key' }).click();
  await signInAgain(page, RILEY.password);
  await expect(panel(page, 'Security keys').getByText('Blue key ring', { exact: true })).toBeVisible();
  await expect(form).toBeHidden();
});

test('only the same person can go on with a page whose session has ended', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  await server.endSessions();
  await page.reload();
  const again = dialog(page, 'Your session has ended');
  await expect(again.getByLabel('User name')).toHaveValue('admin');
  await expect(again.getByLabel('User name')).toBeDisabled();
  await again.getByLabel('Password', { exact: true }).fill('a wrong one');
  await again.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(again.getByRole('alert')).toContainText('did not accept');
  await again.getByRole('button', { name: 'Sign out and leave this page' }).click();
  await expectOutside(page);
});

test('Escape does not get around signing in again', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  await server.endSessions();
  await page.reload();
  const again = dialog(page, 'Your session has ended');
  await expect(again).toBeVisible();
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape');
  await expect(again).toBeVisible();
});

test('a page that was closed with an ended session asks for the password when it is opened again', async ({ page, server, context }) => {
  await enter(page, server, ADMIN, '/admin/security');
  await server.endSessions();
  await page.reload();
  await expect(dialog(page, 'Your session has ended')).toBeVisible();
  await page.close();
  const tab = await context.newPage();
  await tab.goto('/admin/security');
  await expect(dialog(tab, 'Your session has ended')).toBeVisible();
  await signInAgain(tab, ADMIN.password);
  await expect(panel(tab, 'Security keys')).toBeVisible();
});

test('a restart of the server is survived by signing in again', async ({ page, server, guard }) => {
  guard.expects(/^Failed to load resource: net::ERR/, NO_STREAM);
  guard.expectsStatus(503);
  await enter(page, server, ADMIN, '/admin/security');
  await expect(panel(page, 'Security keys')).toBeVisible();
  await server.restart();
  await expect.poll(() => server.isUp()).toBe(true);
  await page.reload();
  await signInAgain(page, ADMIN.password);
  await expect(panel(page, 'Security keys')).toBeVisible();
});

test('whoever does nothing is warned two minutes before the end, and can stay', async ({ page, server }) => {
  await page.clock.install();
  await enter(page, server, ADMIN, '/admin/security');
  await page.clock.runFor('27:00');
  const warning = dialog(page, 'Are you still there?');
  await expect(warning).toBeHidden();
  await page.clock.runFor('01:30');
  await expect(warning.getByRole('timer')).toContainText(/signed out in \d+ seconds/);
  await warning.getByRole('button', { name: 'Stay signed in' }).click();
  await page.clock.runFor('00:10');
  await expect(warning).toBeHidden();
  await page.clock.runFor('20:00');
  await expect(warning).toBeHidden();
  await expectInside(page);
});

test('whoever stays away is signed out on the server, and the page waits for them', async ({ page, server }) => {
  await page.clock.install();
  const session = await enter(page, server, ADMIN, '/admin/security');
  await panel(page, 'Password').getByLabel('Current password').fill('half-typed');
  await page.clock.runFor('31:00');
  await expect(dialog(page, 'Your session has ended')).toBeVisible();
  await expect(dialog(page, 'Are you still there?')).toBeHidden();
  await expect.poll(async () => (await server.ask('admin/account/properties', session)).status).toBe(403);
  expect(await kept(page)).not.toContain(session.key);
  await signInAgain(page, ADMIN.password);
  await expect(panel(page, 'Password').getByLabel('Current password')).toHaveValue('half-typed');
});

test('someone who reads for long without asking the server stays signed in', async ({ page, server }) => {
  await page.clock.install();
  const session = await enter(page, server, ADMIN, '/admin/security');
  for (let minutes = 0; minutes < 40; minutes += 10) {
    // The clocks jump; what the page says to the server in these minutes must not come after the next jump.
    const heard = page.waitForResponse((response) => response.url().includes('/api/'));
    await page.clock.runFor('10:00');
    await heard;
    await server.skip(600);
    await page.mouse.move(100 + minutes, 100);
  }
  await expect.poll(async () => (await server.ask('admin/account/properties', session)).status).toBe(200);
  await expect(dialog(page, 'Are you still there?')).toBeHidden();
});

test('whoever is busy in another tab is not warned in this one', async ({ page, context, server }) => {
  await context.clock.install();
  await enter(page, server, ADMIN, '/admin/security');
  const tab = await context.newPage();
  await tab.goto('/admin/security');
  await expectInside(tab);
  await context.clock.runFor('26:00');
  await tab.mouse.move(200, 200);
  await context.clock.runFor('03:00');
  await expect(dialog(page, 'Are you still there?')).toBeHidden();
  await context.clock.runFor('26:00');
  await expect(dialog(page, 'Are you still there?')).toBeVisible();
  await expect(dialog(tab, 'Are you still there?')).toBeVisible();
});

test('a browser that keeps nothing works for this tab and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The user denied permission', 'SecurityError');
      },
    });
  });
  await signIn(page, ADMIN);
  await expect(page.getByText('This browser keeps nothing')).toBeVisible();
  await page.getByRole('link', { name: 'Sign-in and security' }).click();
  await expect(panel(page, 'Security keys')).toBeVisible();
  await page.reload();
  await expectOutside(page);
});

test('a full storage is no reason to be locked out', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
  });
  await signIn(page, ADMIN);
  await expect(page.getByText('This browser keeps nothing')).toBeVisible();
});

test('what others left in the storage is no session', async ({ page }) => {
  await page.goto('/robots.txt');
  await page.evaluate(() => localStorage.setItem('perihelion.session', '{"username":7}'));
  await page.goto('/admin');
  await expectOutside(page);
});

test('one person does not see what another has read before', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  await expect(panel(page, 'Security keys')).toBeVisible();
  await signOut(page);
  await enterPassword(page, ANNA);
  await expectInside(page);
  await expect(page).toHaveURL('/account');
  await chooseInAccountMenu(page, 'Sign-in and security');
  await expect(page.getByRole('heading', { name: 'Sign-in and security' })).toBeVisible();
  await expect(panel(page, 'Security keys')).toBeHidden();
});
