// The profile of an account: what administrators and users change there, typed as people type it.

import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { ADMIN, ANNA, TENANT_ADMIN } from '../support/accounts';
import { getsIn, idOf, openDialog, profileOf } from '../support/people';
import { toast } from '../support/security_page';
import type { ReferenceServer } from '../support/server';
import { expect, test } from '../support/test';
import { enter, keepSession } from '../support/visit';

const PROFILE = '/admin/users/anna/profile';
/** What nobody here knows. */
const LATER = { LaterField: { deep: [1, { two: null }] } };

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const press = (where: Page | Locator, button: string) =>
  where.getByRole('button', { name: button, exact: true }).click();

async function openProfile(page: Page, server: ReferenceServer): Promise<void> {
  await enter(page, server, ADMIN, PROFILE);
  await expect(box(page, 'Account name')).toHaveValue('Anna Lindqvist');
}

/** Opens the summary of what would be saved. */
async function review(page: Page): Promise<Locator> {
  await press(panel(page, 'Unsaved changes'), 'Save…');
  return openDialog(page);
}

async function save(page: Page): Promise<void> {
  await press(await review(page), 'Save');
  await expect(toast(page, 'Saved.').last()).toBeVisible();
  await expect(panel(page, 'Unsaved changes')).toHaveCount(0);
}

test('who it is and how to reach them is changed, and nothing else', async ({ page, server }) => {
  await server.changeProfile('anna', LATER);
  await openProfile(page, server);
  const before = await profileOf(server, 'anna');
  await box(page, 'Account name').fill('Anna L.');
  await box(page, 'E-mail addresses').fill('anna@one.example\nanna@two.example\n');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
  await page.getByLabel('Time zone').fill('Europe/Berlin');
  await save(page);
  expect(await profileOf(server, 'anna')).toEqual({
    ...before,
    AccountName: 'Anna L.',
    Emails: ['anna@one.example', 'anna@two.example'],
    LanguageCode: 'de_DE',
    LocalTimezone: 'Europe/Berlin',
  });
  expect(await server.timesCalled('AdminSetUserProfileHash')).toBe(1);
});

test('sizes are typed with a unit, and the number counts only while the limit is on', async ({ page, server }) => {
  await openProfile(page, server);
  const size = page.getByLabel('Total size', { exact: true });
  await expect(size).toHaveValue('350 GiB');
  await size.fill('1,5 TB');
  await box(page, 'Microsoft 365 accounts').fill('25');
  await page.getByRole('textbox', { name: 'Random delay of schedules' }).fill('1 h 30 min');
  await save(page);
  expect(await profileOf(server, 'anna')).toMatchObject({
    AllProtectedItemsQuotaBytes: 1.5 * 2 ** 40,
    QuotaOffice365ProtectedAccounts: 25,
    ServerConfig: { RandomDelaySecs: 5400 },
  });
  await page.getByLabel('Limit the total size of all protected items').uncheck();
  await expect(size).toHaveCount(0);
  await save(page);
  expect(await profileOf(server, 'anna')).toMatchObject({
    AllProtectedItemsQuotaEnabled: false,
    AllProtectedItemsQuotaBytes: 1.5 * 2 ** 40,
  });
});

test('what can’t be understood stays as it was typed, says what is wrong, and is not saved', async ({ page, server }) => {
  await openProfile(page, server);
  const before = await profileOf(server, 'anna');
  const devices = box(page, 'Devices');
  for (const [field, typed, says] of [
    [devices, 'a few', 'Enter a whole number.'],
    [devices, '-1', 'Enter a number of at least 0.'],
    [page.getByLabel('Total size', { exact: true }), '50', 'Enter a size with its unit, such as 50 GB.'],
    [box(page, 'E-mail addresses'), 'a@b.example\nnobody', 'Line 2 is no e-mail address.'],
    [page.getByLabel('Time zone'), 'Europe/Atlantis', 'There is no time zone of this name.'],
  ] as const) {
    await field.fill(typed);
    await expect(field).not.toHaveAttribute('aria-invalid');
    await field.blur();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(new RegExp(says.replaceAll('.', '\\.')));
    await expect(field).toHaveValue(typed);
    const dialog = await review(page);
    await press(dialog, 'Save');
    await expect(dialog.getByRole('alert')).toContainText('can’t be understood');
    await press(dialog, 'Cancel');
    await press(panel(page, 'Unsaved changes'), 'Undo');
    await expect(field).not.toHaveAttribute('aria-invalid');
  }
  await devices.fill('a few');
  await devices.blur();
  await expectAccessible(page);
  expect(await profileOf(server, 'anna')).toEqual(before);
  await devices.fill('3');
  await save(page);
  expect(await profileOf(server, 'anna')).toEqual({ ...before, MaximumDevices: 3 });
});

test('a suspended account notes since when, and one that is resumed before saving was never suspended', async ({ page, server }) => {
  await openProfile(page, server);
  const suspended = page.getByLabel('Account is suspended');
  await suspended.check();
  await suspended.uncheck();
  await expect(panel(page, 'Unsaved changes')).toHaveCount(0);
  await suspended.check();
  await page.getByLabel('Ask for a new password at the next sign-in').check();
  await save(page);
  const profile = await profileOf(server, 'anna');
  expect(profile).toMatchObject({ IsSuspended: true, RequirePasswordChange: true });
  expect(profile).toHaveProperty('LastSuspended', expect.any(Number));
  expect(await getsIn(server, ANNA.name, ANNA.password)).toBe(false);
});

test('ways to sign in are one choice, each with what comes of it', async ({ page, server }) => {
  await openProfile(page, server);
  await page.getByRole('radio', { name: 'With the password and a code of an app' }).check();
  await expect(page.getByText('No app is set up yet: until one is, nobody gets in.')).toBeVisible();
  await page.getByRole('radio', { name: 'With the password; a code may be given as well' }).check();
  await expect(page.getByText('No app is set up yet: until one is, nobody gets in.')).toHaveCount(0);
  await save(page);
  const flags = { AllowPasswordLogin: true, AllowPasswordAndTOTPLogin: true };
  expect(await profileOf(server, 'anna')).toMatchObject(flags);
});

test('letting nobody in wants the user’s name typed', async ({ page, server }) => {
  await openProfile(page, server);
  const [nobody, password] = ['Not at all', 'With the password alone'].map((name) => page.getByRole('radio', { name }));
  await nobody!.click();
  await press(openDialog(page), 'Cancel');
  await expect(password!).toBeChecked();
  await expect(panel(page, 'Unsaved changes')).toHaveCount(0);
  await nobody!.click();
  await openDialog(page).getByRole('textbox').fill('anna');
  await press(openDialog(page), 'Let nobody sign in');
  await expect(nobody!).toBeChecked();
  await save(page);
  expect(await profileOf(server, 'anna')).toMatchObject({ AllowPasswordLogin: false });
  expect(await getsIn(server, ANNA.name, ANNA.password)).toBe(false);
});

test('resets of the password can be forbidden, and not allowed again', async ({ page, server }) => {
  await openProfile(page, server);
  const resets = panel(page, 'Password resets');
  await press(resets, 'Forbid resets');
  await press(openDialog(page), 'Forbid resets');
  await expect(resets).toContainText('Only the user can allow it again, in the backup app.');
  await expect(resets.getByRole('button')).toHaveCount(0);
  const dialog = await review(page);
  await expect(dialog).not.toContainText((await profileOf(server, 'anna')).PasswordRecovery);
  await press(dialog, 'Save');
  await expect(toast(page, 'Saved.')).toBeVisible();
  expect((await profileOf(server, 'anna')).PasswordRecovery).toBe('');
});

test('group and policy are chosen by name, and the summary says them by name', async ({ page, server }) => {
  await openProfile(page, server);
  const place = panel(page, 'Where it belongs');
  await place.getByLabel('Group').selectOption({ label: 'No group' });
  const policy = place.getByLabel('Policy');
  const name = (await policy.getByRole('option').nth(1).textContent())!;
  await policy.selectOption({ label: name });
  const dialog = await review(page);
  await expect(dialog.getByRole('term')).toHaveText(['Group', 'Policy']);
  await expect(dialog.getByRole('definition').nth(0)).toContainText('Private customers');
  await expect(dialog.getByRole('definition').nth(1)).toContainText(name);
  await press(dialog, 'Save');
  await expect(toast(page, 'Saved.')).toBeVisible();
  const id = await idOf(server, 'admin/policies/list', name);
  expect(await profileOf(server, 'anna')).toMatchObject({ GroupID: '', PolicyID: id });
});

test('an administrator of a tenant chooses among what the tenant has, and no tenant', async ({ page, server }) => {
  const [own] = await server.call<string[]>('admin/list-users', TENANT_ADMIN);
  await enter(page, server, TENANT_ADMIN, `/admin/users/${own}/profile`);
  await expect(panel(page, 'Where it belongs').getByLabel('Group')).toBeVisible();
  await expect(panel(page, 'Where it belongs').getByLabel('Tenant')).toHaveCount(0);
});

test('a user goes to another tenant', async ({ page, server }) => {
  await openProfile(page, server);
  const tenant = panel(page, 'Where it belongs').getByLabel('Tenant');
  const name = (await tenant.getByRole('option').nth(1).textContent())!;
  await tenant.selectOption({ label: name });
  await save(page);
  const tenants = await server.call<Record<string, { Name: string }>>('admin/organization/list', ADMIN);
  expect(tenants[(await profileOf(server, 'anna')).OrganizationID]?.Name).toBe(name);
});

test('a device gets another name, and one that is gone is revoked', async ({ page, server }) => {
  await openProfile(page, server);
  const device = page.getByRole('group', { name: 'ANNA-DESKTOP' });
  await device.getByLabel('Name').fill('Desk at home');
  const dialog = await review(page);
  await expect(dialog.getByRole('definition')).toContainText('ANNA-DESKTOPbecomesDesk at home');
  await press(dialog, 'Save');
  await expect(toast(page, 'Saved.')).toBeVisible();
  const names = async () => Object.values((await profileOf(server, 'anna')).Devices).map((it) => it.FriendlyName);
  expect(await names()).toContain('Desk at home');
  await press(page, 'Revoke Desk at home');
  await openDialog(page).getByRole('textbox').fill('Desk at home');
  await press(openDialog(page), 'Revoke device');
  await expect(page.getByRole('group', { name: 'Desk at home' })).toHaveCount(0);
  expect(await names()).not.toContain('Desk at home');
});

test('a language that is not known here stays and can be seen', async ({ page, server }) => {
  await server.changeProfile('anna', { LanguageCode: 'tlh_QO' });
  await openProfile(page, server);
  await expect(page.getByLabel('Language').getByRole('option', { selected: true })).toHaveText('Other (tlh_QO)');
  await box(page, 'Account name').fill('Anna L.');
  await save(page);
  expect(await profileOf(server, 'anna')).toMatchObject({ AccountName: 'Anna L.', LanguageCode: 'tlh_QO' });
});

test('users change what is theirs, and see nothing of the rest', async ({ page, server }) => {
  await server.changeProfile('anna', LATER);
  await enter(page, server, ANNA, '/account/profile');
  await box(page, 'Account name').fill('Anna herself');
  await box(page, 'E-mail addresses').fill('herself@anna.example');
  await save(page);
  expect(await profileOf(server, 'anna')).toMatchObject({
    ...LATER,
    AccountName: 'Anna herself',
    Emails: ['herself@anna.example'],
  });
  expect(await server.timesCalled('UserWebSetProfileHash')).toBe(1);
  for (const name of ['Quotas and limits', 'Where it belongs', 'Signing in', 'Devices']) {
    await expect(panel(page, name)).toHaveCount(0);
  }
});

test('what the policy forbids users is locked and says so, and administrators still may', async ({ page, openBrowser, server }) => {
  await server.changeProfile('anna', { Policy: { PreventChangeAccountName: true, PreventChangeEmailSettings: true } });
  await enter(page, server, ANNA, '/account/profile');
  for (const name of ['Account name', 'E-mail addresses']) {
    await expect(box(page, name)).toBeDisabled();
    await expect(box(page, name)).toHaveAccessibleDescription(/Decided by a policy/);
  }
  await expect(page.getByLabel('Send e-mail reports')).toBeDisabled();
  await expect(page.getByLabel('Time zone')).toBeEnabled();
  await expectAccessible(page);
  const other = await openBrowser();
  await openProfile(other, server);
  await expect(box(other, 'Account name')).toBeEnabled();
});

test('what a policy enforces is locked for administrators, too, under the policy’s name', async ({ page, server }) => {
  const list = await server.call<Record<string, string>>('admin/policies/list', ADMIN);
  const [id, name] = Object.entries(list)[0]!;
  await server.changeProfile('anna', { PolicyID: id, Policy: { ModeRequireUserResetPassword: 3 } });
  await openProfile(page, server);
  const demand = page.getByLabel('Ask for a new password at the next sign-in');
  await expect(demand).toBeDisabled();
  await expect(demand).toHaveAccessibleDescription(new RegExp(name));
});

test.describe('in a German browser', () => {
  test.use({ locale: 'de-DE' });

  test('nothing English is left of the profile', async ({ page, server }) => {
    const texts = (language: string, area: string): Record<string, string> =>
      JSON.parse(readFileSync(new URL(`../../locales/${language}/${area}.json`, import.meta.url), 'utf8'));
    for (const [account, address] of [[ADMIN, PROFILE], [ANNA, '/account/profile']] as const) {
      await keepSession(page, server, await server.sessionOf(account));
      await page.goto(server.address + address);
      await expect(page.getByRole('textbox', { name: 'Kontoname' })).toHaveValue('Anna Lindqvist');
      const said = await page.getByRole('main').innerText();
      for (const area of ['profile', 'form', 'parts']) {
        const [english, german] = [texts('en', area), texts('de', area)];
        const left = Object.keys(english).filter((key) => {
          const text = english[key]!;
          return text !== german[key] && said.split('\n').some((line) => line.trim() === text);
        });
        expect(left).toEqual([]);
      }
    }
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('the profile fits, with an error in it', async ({ page, server }) => {
    await openProfile(page, server);
    await box(page, 'Devices').fill('a few');
    await box(page, 'Devices').blur();
    await expect(box(page, 'Devices')).toHaveAttribute('aria-invalid', 'true');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
