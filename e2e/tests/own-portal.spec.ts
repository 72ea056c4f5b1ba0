// The user's own portal: am I protected, when is it next, and how do I start it.

import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { ADMIN, ANNA } from '../support/accounts';
import { onlineDevice } from '../support/devices';
import { openDialog, profileOf } from '../support/people';
import type { ReferenceServer } from '../support/server';
import { expect, test } from '../support/test';
import { enter, enterWith, navigation } from '../support/visit';

const overview = '/account';

/** Opens "Back up now" of a device that is online, as its user. */
async function openBackup(page: Page, server: ReferenceServer): Promise<void> {
  const { user } = await onlineDevice(server);
  const started = await server.call<{ SessionKey: string }>('admin/account/session-start-as-user', ADMIN, { TargetUser: user });
  await enterWith(page, server, { kind: 'user', name: user, key: started.SessionKey }, overview);
  const devices = page.getByRole('region', { name: 'Devices' });
  await devices.getByRole('button', { name: /^Back up .+ now$/ }).first().click();
}

test('each device says when it was last backed up and when it is next', async ({ page, server }) => {
  await enter(page, server, ANNA, overview);
  const devices = page.getByRole('region', { name: 'Devices' });
  for (const device of Object.values((await profileOf(server, 'anna')).Devices)) {
    const line = devices.getByRole('listitem').filter({ hasText: device.FriendlyName });
    await expect(line).toContainText(/Last backup .+ ago/);
    await expect(line).toContainText(/Next backup in \d+ (minute|hour|day)s?/);
  }
  await expectAccessible(page);
});

test('without schedules no next backup is planned', async ({ page, server }) => {
  await server.changeProfile('anna', { BackupRules: null });
  await enter(page, server, ANNA, overview);
  await expect(page.getByRole('region', { name: 'Devices' })).toContainText('No next backup is planned');
});

test('what no schedule backs up is said, and the way to the schedules', async ({ page, server }) => {
  const { Sources } = await profileOf(server, 'anna');
  await server.changeProfile('anna', { BackupRules: null });
  await enter(page, server, ANNA, overview);
  const count = Object.keys(Sources).length;
  await expect(page.getByText(`${count} items have no schedule and are only backed up by hand`)).toBeVisible();
  await page.getByRole('link', { name: 'See schedules' }).click();
  await expect(page).toHaveURL('/account/schedules');
});

test('items of one’s choice are backed up from the overview', async ({ page, server }) => {
  await openBackup(page, server);
  await openDialog(page).getByLabel('Items of my choice').check();
  await openDialog(page).getByRole('button', { name: 'Back up now' }).click();
  await expect.poll(() => server.timesCalled('UserWebDispatcherRunBackupCustom')).toBeGreaterThan(0);
});

test('a backup is begun from the overview', async ({ page, server }) => {
  await openBackup(page, server);
  await openDialog(page).getByRole('button', { name: 'Back up now' }).click();
  await expect.poll(async () => {
    const schedules = await server.timesCalled('UserWebDispatcherRunBackup');
    return schedules + (await server.timesCalled('UserWebDispatcherRunBackupCustom'));
  }).toBeGreaterThan(0);
});

test('the quota of all items is shown with how much of it is used', async ({ page, server }) => {
  await server.changeProfile('anna', { AllProtectedItemsQuotaEnabled: true, AllProtectedItemsQuotaBytes: 2 ** 42 });
  await enter(page, server, ANNA, overview);
  await expect(page.getByRole('meter', { name: 'Quota for all items' })).toBeVisible();
  await expect(page.getByText(/Quota for all items: .+ of 4\sTiB/)).toBeVisible();
});

test('all parts of the account are one step away, also on a phone', async ({ page, server }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await enter(page, server, ANNA, overview);
  const open = page.getByRole('button', { name: 'Open navigation' });
  for (const [name, address] of [
    ['Protected items', '/account/items'],
    ['Storage vaults', '/account/vaults'],
    ['Schedules', '/account/schedules'],
    ['Profile', '/account/profile'],
  ] as const) {
    await open.click();
    await navigation(page).getByRole('link', { name }).click();
    await expect(page).toHaveURL(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, `${address} is wider than the phone`).toBeLessThanOrEqual(0);
  }
});
