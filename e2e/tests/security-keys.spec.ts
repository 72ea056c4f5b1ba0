// Security keys: registered, named, used, removed. Chromium makes and signs, the server verifies.

import type { Page } from '@playwright/test';
import { ADMIN, RILEY } from '../support/accounts';
import { SecurityKey } from '../support/security_key';
import { allowOnly, dialog, holdBackAccount, panel, registerKey, startTotp, toast } from '../support/security_page';
import type { ReferenceServer } from '../support/server';
import { expect, test } from '../support/test';
import { enter, enterPassword, expectInside, signOut } from '../support/visit';

const KEY_ALONE = 'Password and a security key';
const CODE = 'Password and a code';

/** Riley has a registered key and must use it from now on; nobody is signed in any more. */
async function rileyWithKey(page: Page, server: ReferenceServer): Promise<SecurityKey> {
  await enter(page, server, RILEY, '/admin/security');
  const key = await SecurityKey.plugIn(page);
  await registerKey(page, 'Blue key ring');
  await allowOnly(page, KEY_ALONE);
  await expect(toast(page, 'Saved.')).toBeVisible();
  await signOut(page);
  return key;
}

test('a key is registered under a name, and signs in after the password', async ({ page, server }) => {
  await rileyWithKey(page, server);
  await enterPassword(page, RILEY);
  await expectInside(page);
  await page.goto('/admin/security');
  await expect(panel(page, 'Security keys').getByText('Blue key ring', { exact: true })).toBeVisible();
});

for (const form of ['headers', 'message', 'body'] as const) {
  test(`a key is asked for when the server demands it by its ${form}`, async ({ page, server }) => {
    await rileyWithKey(page, server);
    await server.askBy(form);
    // The answer to the key is held back, so that the step before it can be seen.
    await server.misbehave({ match: 'HybridSessionStart', times: 1 }, { match: 'HybridSessionStart', delayMs: 20_000 });
    await enterPassword(page, RILEY);
    await expect(page.getByRole('heading', { name: 'Use your security key' })).toBeVisible();
    await expect(page.getByText('Touch your security key')).toBeVisible();
    await server.behave();
    await expectInside(page);
  });
}

for (const way of ['key', 'code'] as const) {
  test(`with a key and an app set up, one picks how to sign in: by ${way}`, async ({ page, server }) => {
    await enter(page, server, RILEY, '/admin/security');
    await SecurityKey.plugIn(page);
    await registerKey(page, 'Blue key ring');
    const app = await startTotp(page);
    await dialog(page, 'Codes of an authenticator app').getByLabel('Code').fill(app.generate());
    await expect(toast(page, 'The app works')).toBeVisible();
    await allowOnly(page, KEY_ALONE, CODE);
    await expect(toast(page, 'Saved.')).toBeVisible();
    await signOut(page);

    await enterPassword(page, RILEY);
    await expect(page.getByText('How do you want to confirm that it is you?')).toBeVisible();
    if (way === 'key') {
      await page.getByRole('button', { name: 'Security key' }).click();
    } else {
      await page.getByRole('button', { name: 'Code of an app' }).click();
      await page.getByRole('button', { name: 'Use another way' }).click();
      await page.getByRole('button', { name: 'Code of an app' }).click();
      await page.getByLabel('Code').fill(await server.codeOf(RILEY));
    }
    await expectInside(page);
  });
}

test('a key can be given another name', async ({ page, server }) => {
  await enter(page, server, RILEY, '/admin/security');
  await SecurityKey.plugIn(page);
  await registerKey(page, 'Blue key ring');
  await page.getByRole('button', { name: 'Rename Blue key ring' }).click();
  const form = dialog(page, 'Rename');
  await expect(form.getByLabel('Name of the key')).toHaveValue('Blue key ring');
  await form.getByLabel('Name of the key').fill('In the safe');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(toast(page, 'The key was renamed.')).toBeVisible();
  await page.reload();
  await expect(panel(page, 'Security keys').getByText('In the safe', { exact: true })).toBeVisible();
  await expect(page.getByText('Blue key ring')).toHaveCount(0);
});

test('a removed key no longer works', async ({ page, server }) => {
  const key = await rileyWithKey(page, server);
  await enterPassword(page, RILEY);
  await expectInside(page);
  await page.goto('/admin/security');
  // Another key stays, so that there is something to be asked for.
  const plugInOld = await key.swapForAnother();
  await registerKey(page, 'In the safe');
  await page.getByRole('button', { name: 'Remove Blue key ring' }).click();
  await dialog(page, 'Remove this key?').getByRole('button', { name: 'Remove' }).click();
  await expect(toast(page, 'The key was removed.')).toBeVisible();
  await expect(panel(page, 'Security keys').getByText('Blue key ring')).toHaveCount(0);
  await signOut(page);

  await plugInOld();
  await enterPassword(page, RILEY);
  await expect(page.getByRole('alert')).toContainText('The key was not used');
  await expectStillAsked(page);
});

test('two keys that are removed in a hurry are both gone, though an older list comes last', async ({ page, server }) => {
  const registrations = ['Blue key ring', 'In the safe', 'At home'].map((Description) => ({ ID: btoa(Description), Description }));
  await server.changeAdministrator(ADMIN.name, { WebAuthnRegistrations: registrations });
  await enter(page, server, ADMIN, '/admin/security');
  await expect(page.getByRole('button', { name: 'Remove Blue key ring' })).toBeVisible();
  // The first is read for the change itself.
  const { timesAsked, letCome } = await holdBackAccount(page, 2);
  for (const name of ['Blue key ring', 'In the safe']) {
    const before = timesAsked();
    await page.getByRole('button', { name: `Remove ${name}` }).click();
    await dialog(page, 'Remove this key?').getByRole('button', { name: 'Remove' }).click();
    // Once for the change and once after it; and once more where the server's news of the change comes late.
    await expect.poll(timesAsked).toBeGreaterThanOrEqual(before + 2);
  }
  letCome();
  const keys = panel(page, 'Security keys').getByRole('listitem');
  await expect(keys).toHaveCount(1);
  await expect(keys).toContainText('At home');
});

test('a key that nobody touches can be left for another account', async ({ page, server }) => {
  const key = await rileyWithKey(page, server);
  await key.leaveAlone();
  await enterPassword(page, RILEY);
  await expect(page.getByText('Touch your security key')).toBeVisible();
  await page.getByRole('button', { name: 'Use another account' }).click();
  await enterPassword(page, ADMIN);
  await expectInside(page);
});

test('the last key stays while it is the only way in', async ({ page, server }) => {
  await rileyWithKey(page, server);
  await enterPassword(page, RILEY);
  await expectInside(page);
  await page.goto('/admin/security');
  await page.getByRole('button', { name: 'Remove Blue key ring' }).click();
  await expect(toast(page, 'This is the only key')).toBeVisible();
  await expect(dialog(page, 'Remove this key?')).toBeHidden();
});

test('a key that was not registered does not sign in', async ({ page, server }) => {
  const key = await rileyWithKey(page, server);
  await key.swapForAnother();
  await enterPassword(page, RILEY);
  await expect(page.getByRole('alert')).toContainText('The key was not used');
  await expectStillAsked(page);
});

test('a key that signs with another secret is refused', async ({ page, server }) => {
  const key = await rileyWithKey(page, server);
  await key.forge();
  await enterPassword(page, RILEY);
  await expect(page.getByRole('alert')).toContainText('The server did not accept this key');
  await expectStillAsked(page);
});

test('a copy of a key, whose counter goes back, is refused', async ({ page, server }) => {
  const key = await rileyWithKey(page, server);
  await enterPassword(page, RILEY);
  await expectInside(page);
  await signOut(page);
  await key.countBackwards();
  await enterPassword(page, RILEY);
  await expect(page.getByRole('alert')).toContainText('The server did not accept this key');
  await expectStillAsked(page);
});

test('after a refused key the right one still works, with a fresh challenge', async ({ page, server }) => {
  const key = await rileyWithKey(page, server);
  await server.misbehave({ match: 'HybridSessionStart', times: 1 }, { match: 'HybridSessionStart', times: 1, status: 403 });
  await enterPassword(page, RILEY);
  await expect(page.getByRole('alert')).toContainText('The server did not accept this key');
  expect(await key.size()).toBe(1);
  await page.getByRole('button', { name: 'Use the key' }).click();
  await expectInside(page);
});

test('the same key is not registered twice', async ({ page, server }) => {
  await enter(page, server, RILEY, '/admin/security');
  await SecurityKey.plugIn(page);
  await registerKey(page, 'Blue key ring');
  await panel(page, 'Security keys').getByRole('button', { name: 'Register a key' }).click();
  await dialog(page, 'Register a key').getByRole('button', { name: 'Register a key' }).click();
  await expect(page.getByRole('alert')).toContainText('This key is registered already');
});

test('a browser without security keys says so', async ({ page, server, openBrowser }) => {
  await rileyWithKey(page, server);
  const old = await openBrowser();
  await old.addInitScript(() => Reflect.deleteProperty(window, 'PublicKeyCredential'));
  await old.goto('/');
  await enterPassword(old, RILEY);
  await expect(old.getByRole('alert')).toContainText("This browser can't use security keys");
});

test('over plain http the page says that keys need https', async ({ page, guard, startServer }) => {
  const server = await startServer({ keysOfLocalhost: true });
  const insecure = server.addressAt('console.example');
  guard.mayAsk(insecure);
  guard.expects(/Cross-Origin-Opener-Policy header has been ignored/);
  await rileyWithKey(page, server);
  await page.goto(insecure);
  await enterPassword(page, RILEY);
  await expect(page.getByRole('alert')).toContainText('Security keys work only over https');
});

async function expectStillAsked(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Use the key' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Account', exact: true })).toBeHidden();
  expect(await page.evaluate(() => localStorage.getItem('perihelion.session'))).toBeNull();
}
