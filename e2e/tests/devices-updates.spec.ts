// The update campaign: started with every option, watched while it goes on, and stopped.

import { expectAccessible } from '../support/accessibility';
import { ADMIN } from '../support/accounts';
import { devices } from '../support/devices';
import type { ReferenceServer } from '../support/server';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

interface Campaign {
  readonly Active: boolean;
  readonly TargetVersion: string;
  readonly Devices: { readonly Username: string; readonly DeviceID: string; readonly Status: number }[];
}

const CONFIRMED = 5;

const campaignOf = (server: ReferenceServer) => server.call<Campaign>('admin/update-campaign/status', ADMIN);

test('a campaign brings older devices up, and its page moves with it', async ({ page, startServer }) => {
  const server = await startServer({ speed: 30 });
  await enter(page, server, ADMIN, '/admin/devices');
  await page.getByRole('navigation', { name: 'Devices' }).getByRole('link', { name: 'Updates' }).click();
  await expect(page.getByText('No campaign has been started yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Start a campaign' }).click();
  const form = page.getByRole('dialog', { name: 'Start a campaign' });
  await expect(form.getByText(/^\d+ devices fit: \d+ online, \d+ not online now\.$/)).toBeVisible();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByText('The update campaign has started')).toBeVisible();
  expect((await campaignOf(server)).Active).toBe(true);
  const updated = page.getByRole('link', { name: 'Updated', exact: true }).locator('xpath=../following-sibling::*[1]');
  await expect(updated).not.toHaveText('0', { timeout: 20_000 });
  await page.getByRole('link', { name: 'Updated', exact: true }).click();
  await expect(page).toHaveURL(/state=updated/);
  const table = page.getByRole('grid', { name: 'Devices of the campaign' });
  const { Devices, TargetVersion } = await campaignOf(server);
  const done = Devices.find((device) => device.Status === CONFIRMED)!;
  const name = (await devices(server)).find((it) => it.user === done.Username && it.id === done.DeviceID)!.name;
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await expect(row).toContainText(TargetVersion, { timeout: 20_000 });
  await expectAccessible(page);
});

test('every option of a campaign arrives at the server', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/devices/updates');
  await page.getByRole('button', { name: 'Start a campaign' }).click();
  const form = page.getByRole('dialog', { name: 'Start a campaign' });
  await form.getByLabel('Devices with an older version').uncheck();
  const start = form.getByRole('button', { name: 'Start', exact: true });
  await expect(form.getByText('Choose at least one kind of version.')).toBeVisible();
  await expect(start).toHaveAttribute('aria-disabled', 'true');
  await form.getByLabel('Devices with the same version').check();
  await form.getByLabel('Devices with a newer version').check();
  await expect(form.getByText('An older version may not understand')).toBeVisible();
  await form.getByLabel('Interrupt devices that are backing up').check();
  await form.getByLabel('Those that fit these rules').check();
  await expect(form.getByText('Add at least one complete rule.')).toBeVisible();
  await form.getByRole('button', { name: 'Add a rule' }).click();
  await form.getByLabel('Value').fill('anna');
  await form.getByLabel('Value').press('Tab');
  await expect(form.getByText(/^\d devices? fits?: /)).toBeVisible();
  await expectAccessible(page);
  const asked = page.waitForRequest((request) => request.url().endsWith('/update-campaign/start'));
  await start.click();
  const fields = new URLSearchParams((await asked).postData() ?? '');
  expect(JSON.parse(fields.get('Options') ?? '')).toEqual({
    Active: true,
    UpgradeOlder: false,
    ReinstallCurrentVer: true,
    DowngradeNewer: true,
    ForceUpgradeRunning: true,
    ApplyDeviceFilter: true,
    DeviceFilter: {
      ClauseType: 'and',
      ClauseChildren: [
        { ClauseType: '', RuleField: 'LiveUserConnection.Username', RuleOperator: 'str_contains_ci', RuleValue: 'anna' },
      ],
    },
  });
  await expect(page.getByText('user ~ anna')).toBeVisible();
  expect(await campaignOf(server)).toMatchObject({
    Active: true,
    UpgradeOlder: false,
    ReinstallCurrentVer: true,
    DowngradeNewer: true,
    ForceUpgradeRunning: true,
    ApplyDeviceFilter: true,
  });
});

test('a campaign is stopped after a question, and a new one begins like the last', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/devices/updates');
  await page.getByRole('button', { name: 'Start a campaign' }).click();
  const form = page.getByRole('dialog', { name: 'Start a campaign' });
  await form.getByLabel('Devices with the same version').check();
  await form.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByText('Running', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Stop the campaign' }).click();
  const question = page.getByRole('dialog', { name: 'Stop the campaign?' });
  await question.getByRole('button', { name: 'Stop the campaign' }).click();
  await expect(page.getByText('The campaign was stopped')).toBeVisible();
  await expect(page.getByText('Running', { exact: true })).toBeHidden();
  expect((await campaignOf(server)).Active).toBe(false);
  await page.getByRole('button', { name: 'Start a campaign' }).click();
  await expect(form.getByLabel('Devices with the same version')).toBeChecked();
});
