// axe-core has nothing to say: on any page, in any step of signing in, with menus and dialogs open, light and dark.

import { ADMIN, MORGAN, RILEY } from '../support/accounts';
import { expectAccessible } from '../support/accessibility';
import { expectLoaded, PAGES } from '../support/pages';
import { SecurityKey } from '../support/security_key';
import { allowOnly, dialog, panel, registerKey, startTotp, toast } from '../support/security_page';
import { expect, test } from '../support/test';
import { enter, enterPassword, enterWith, expectInside, signOut } from '../support/visit';

for (const appPage of PAGES) {
  test(`the page “${appPage.name}” is accessible`, async ({ page, server }) => {
    await enter(page, server, appPage.account, await appPage.address(server));
    await expectLoaded(page, appPage);
    await expectAccessible(page);
  });

  if (appPage.asksNothing) continue;
  test(`the page “${appPage.name}” is accessible while it loads and when it fails`, async ({ page, server, guard }) => {
    guard.expectsStatus(500);
    const address = await appPage.address(server);
    const session = await server.sessionOf(appPage.account);
    await server.misbehave({ match: 'BrandingProps' }, { match: '*', status: 500, message: 'The disk is full.' });
    await enterWith(page, server, session, address);
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expectAccessible(page);
    await server.behave();
    await server.misbehave({ match: '*', delayMs: 20_000 });
    await page.reload();
    await expectInside(page);
    await expectAccessible(page);
  });
}

test('signing in is accessible, empty and with errors', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Harbour Backup');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Enter your user name.')).toBeVisible();
  await expectAccessible(page);
  await enterPassword(page, { name: 'admin', password: 'a wrong one' });
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
});

test('the code is accessible, and so is a refused one', async ({ page, server }) => {
  await page.goto('/');
  await enterPassword(page, MORGAN);
  await expect(page.getByLabel('Code')).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel('Code').fill((await server.codeOf(MORGAN)) === '000000' ? '000001' : '000000');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
});

test('the choice of a second factor and the key are accessible', async ({ page, server }) => {
  await enter(page, server, RILEY, '/admin/security');
  const key = await SecurityKey.plugIn(page);
  await registerKey(page, 'Blue key ring');
  const app = await startTotp(page);
  await expectAccessible(page);
  await dialog(page, 'Codes of an authenticator app').getByLabel('Code').fill(app.generate());
  await expect(toast(page, 'The app works.')).toBeVisible();
  await expectAccessible(page);
  await allowOnly(page, 'Password and a code', 'Password and a security key');
  await expect(toast(page, 'Saved.')).toBeVisible();
  await signOut(page);
  await key.leaveAlone();
  await enterPassword(page, RILEY);
  await expect(page.getByText('How do you want to confirm that it is you?')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Security key' }).click();
  await expect(page.getByText('Touch your security key')).toBeVisible();
  await expectAccessible(page);
});

test('the first administrator’s form is accessible', async ({ page, startServer }) => {
  const server = await startServer({ seed: 'empty' });
  await page.goto(server.address);
  await expect(page.getByLabel('New password')).toBeVisible();
  await expectAccessible(page);
});

test('pages that are not there and pages of others are accessible', async ({ page, server }) => {
  await page.goto('/no/such/page');
  await expect(page.getByText('There is no page at this address')).toBeVisible();
  await expectAccessible(page);
  await enter(page, server, ADMIN, '/admin/no/such/page');
  await expect(page.getByText('There is no page at this address')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/account');
  await expect(page.getByText('This page is for another kind of account')).toBeVisible();
  await expectAccessible(page);
});

test('open menus are accessible', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  for (const name of ['Theme', 'Language', 'Account']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  }
});

test('dialogs and questions are accessible', async ({ page, server }) => {
  await enter(page, server, RILEY, '/admin/security');
  await SecurityKey.plugIn(page);
  await panel(page, 'Security keys').getByRole('button', { name: 'Register a key' }).click();
  await expect(dialog(page, 'Register a key')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await registerKey(page, 'Blue key ring');
  await page.getByRole('button', { name: 'Remove Blue key ring' }).click();
  await expect(dialog(page, 'Remove this key?')).toBeVisible();
  await expectAccessible(page);
});

test('the sign-in over an ended session is accessible', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  await server.endSessions();
  await page.reload();
  await expect(dialog(page, 'Your session has ended')).toBeVisible();
  await expectAccessible(page);
});

test('the warning before the end is accessible', async ({ page, server }) => {
  await page.clock.install();
  await enter(page, server, ADMIN, '/admin/security');
  await page.clock.runFor('28:30');
  await expect(dialog(page, 'Are you still there?')).toBeVisible();
  await page.clock.resume();
  await expectAccessible(page);
});

test('the drawer of a phone is accessible', async ({ page, server }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await enter(page, server, ADMIN, '/admin/security');
  await page.getByRole('button', { name: 'Open navigation' }).click();
  await expectAccessible(page);
});
