// The page "Sign-in and security": password, authenticator app, and which ways lead in.

import type { Page } from '@playwright/test';
import { ADMIN, ANNA, BEN, CARLA, MORGAN } from '../support/accounts';
import { allowOnly, dialog, holdBackAccount, panel, startTotp, toast } from '../support/security_page';
import { expect, test } from '../support/test';
import { enter, enterPassword, expectInside, navigation, signOut } from '../support/visit';

const PAGE = { admin: '/admin/security', user: '/account/security' };
const PASSWORD = 'Password alone';
const CODE = 'Password and a code';
const NEW = 'violet-anchor-42';

async function changePassword(page: Page, old: string, first: string, second = first): Promise<void> {
  const form = page.getByRole('main');
  await form.getByLabel('Current password').fill(old);
  await form.getByLabel('New password').fill(first);
  await form.getByLabel('Repeat the password').fill(second);
  await form.getByRole('button', { name: 'Change password' }).click();
}

for (const account of [ADMIN, ANNA]) {
  const { name, kind, password } = account;

  test(`${name} changes the password and signs in with the new one only`, async ({ page, server }) => {
    await enter(page, server, account, PAGE[kind]);
    await changePassword(page, password, NEW);
    await expect(toast(page, 'The password was changed.')).toBeVisible();
    await expect(panel(page, 'Password').getByLabel('New password')).toHaveValue('');
    await signOut(page);
    await enterPassword(page, { name, password });
    await expect(page.getByRole('alert')).toContainText('did not accept');
    await enterPassword(page, { name, password: NEW });
    await expectInside(page);
  });

  test(`${name} does not change the password without the current one`, async ({ page, server }) => {
    await enter(page, server, account, PAGE[kind]);
    await changePassword(page, 'not the password', NEW);
    await expect(panel(page, 'Password').getByRole('alert')).toContainText('The current password is wrong.');
    await expect(panel(page, 'Password').getByLabel('New password')).toHaveValue(NEW);
    await expectInside(page);
    await server.sessionOf(account);
  });

  test(`${name} sets up an authenticator app, demands its codes and signs in with one`, async ({ page, server }) => {
    await enter(page, server, account, PAGE[kind]);
    await expect(panel(page, 'Codes of an authenticator app').getByText('Not set up')).toBeVisible();
    const app = await startTotp(page);
    const form = dialog(page, 'Codes of an authenticator app');
    const picture = form.getByRole('img', { name: 'QR code for the authenticator app' });
    await expect.poll(async () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(50);
    await form.getByLabel('Code').fill(app.generate());
    await expect(toast(page, 'The app works.')).toBeVisible();
    await expect(panel(page, 'Codes of an authenticator app').getByText('Set up', { exact: true })).toBeVisible();

    await allowOnly(page, CODE);
    await expect(toast(page, 'Saved.')).toBeVisible();
    await signOut(page);
    await enterPassword(page, account);
    await server.skip(30);
    await page.getByLabel('Code').fill(app.generate({ timestamp: Date.now() + 30_000 }));
    await expectInside(page);
  });
}

test('a password that is too short or typed differently twice is not sent', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  await changePassword(page, ADMIN.password, 'short', 'other');
  await expect(page.getByText('Use at least 8 characters.')).toBeVisible();
  await expect(page.getByText('The two passwords differ.')).toBeVisible();
  expect(await server.timesCalled('AdminAccountSetProperties')).toBe(0);
});

test('who may not change the password is told so instead of offered a form', async ({ page, server }) => {
  await server.changeProfile('anna', { Policy: { PreventChangeAccountPassword: true } });
  await enter(page, server, ANNA, '/account/security');
  await expect(page.getByText('This account may not change its password.')).toBeVisible();
  await expect(page.getByLabel('New password')).toBeHidden();
});

test('an account that must change its password sees nothing else before it has', async ({ page }) => {
  await page.goto('/account/jobs');
  await enterPassword(page, CARLA);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose a new password');
  await navigation(page).getByRole('link', { name: 'Devices' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose a new password');
  await changePassword(page, CARLA.password, NEW);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Devices');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Devices');
});

test('an administrator who must change the password does so', async ({ page, server }) => {
  await server.changeAdministrator('admin', { RequirePasswordChange: true });
  await page.goto('/');
  await enterPassword(page, ADMIN);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose a new password');
  await changePassword(page, ADMIN.password, NEW);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview');
});

test('a wrong code does not prove the app, and leaving unproved asks first', async ({ page, server, guard }) => {
  guard.expectsStatus(400);
  await enter(page, server, ADMIN, '/admin/security');
  const app = await startTotp(page);
  const form = dialog(page, 'Codes of an authenticator app');
  const right = app.generate();
  await form.getByLabel('Code').fill(right === '000000' ? '000001' : '000000');
  await expect(form.getByRole('alert')).toContainText('This code does not fit.');
  await page.keyboard.press('Escape');
  const question = dialog(page, 'Leave without confirming?');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(form).toBeVisible();
  await form.getByLabel('Code').fill(app.generate());
  await expect(toast(page, 'The app works.')).toBeVisible();
  await expect(form).toBeHidden();
});

test('nobody makes a new secret by accident', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  await panel(page, 'Codes of an authenticator app').getByRole('button', { name: 'Set up an app' }).click();
  await dialog(page, 'Set up an authenticator app?').getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog(page, 'Set up an authenticator app?')).toBeHidden();
  expect(await server.timesCalled('AdminAccountRegenerateTotp')).toBe(0);
});

test('nobody can shut every way in, or demand what is not set up', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  const ways = panel(page, 'Ways to sign in');
  await allowOnly(page);
  await expect(ways.getByRole('alert')).toContainText('At least one way must stay');
  await allowOnly(page, CODE);
  await expect(ways.getByRole('alert')).toContainText('Set up an authenticator app first.');
  await allowOnly(page, 'Password and a security key');
  await expect(ways.getByRole('alert')).toContainText('Register a security key first.');
  expect(await server.timesCalled('AdminAccountSetProperties')).toBe(0);
});

test('an app that works can be demanded at once, before the page has read of it', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  const app = await startTotp(page);
  const { letCome } = await holdBackAccount(page, 1);
  await dialog(page, 'Codes of an authenticator app').getByLabel('Code').fill(app.generate());
  await expect(dialog(page, 'Codes of an authenticator app')).toBeHidden();
  await allowOnly(page, CODE);
  await expect(toast(page, 'Saved.')).toBeVisible();
  letCome();
  await expect(panel(page, 'Ways to sign in').getByLabel(CODE)).toBeChecked();
});

test('a second factor beside the password alone is called optional', async ({ page, server }) => {
  await enter(page, server, MORGAN, '/admin/security');
  const ways = panel(page, 'Ways to sign in');
  const optional = ways.getByText('the second factor is optional');
  await expect(ways.getByLabel(CODE)).toBeChecked();
  await expect(optional).toBeHidden();
  await ways.getByLabel(PASSWORD).check();
  await expect(optional).toBeVisible();
});

test('security keys are offered to administrators only', async ({ page, server }) => {
  await enter(page, server, ANNA, '/account/security');
  await expect(panel(page, 'Ways to sign in').getByRole('checkbox')).toHaveCount(2);
  await expect(panel(page, 'Security keys')).toBeHidden();
});

test('the ways of a user are kept after a reload', async ({ page, server }) => {
  await enter(page, server, BEN, '/account/security');
  await allowOnly(page, PASSWORD, CODE);
  await expect(toast(page, 'Saved.')).toBeVisible();
  await page.reload();
  await expect(panel(page, 'Ways to sign in').getByLabel(PASSWORD)).toBeChecked();
  await expect(panel(page, 'Ways to sign in').getByLabel(CODE)).toBeChecked();
});
