// The list of all devices: what it tells, what narrows it, and what a row offers.

import { expectAccessible } from '../support/accessibility';
import { ADMIN } from '../support/accounts';
import { choose, connectionsOf, devices, logOf, onlineDevice, pageOf } from '../support/devices';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

test('devices are listed by whether they are online, and a row leads to the device’s page', async ({ page, server }) => {
  const all = await devices(server);
  const offline = all.filter((device) => device.connection === undefined);
  await enter(page, server, ADMIN, '/admin/devices');
  const rows = page.getByRole('grid', { name: 'Devices' });
  await expect(rows).toHaveAttribute('aria-rowcount', `${all.length + 1}`);
  await page.getByRole('combobox', { name: 'State' }).selectOption('Offline');
  await expect(rows).toHaveAttribute('aria-rowcount', `${offline.length + 1}`);
  await rows.getByRole('link', { name: offline[0]!.name, exact: true }).click();
  await expect(page).toHaveURL(pageOf(offline[0]!));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(offline[0]!.name);
});

test('devices that are older than the server are found', async ({ page, server }) => {
  const { Version } = await server.call<{ Version: string }>('admin/meta/version', ADMIN);
  const all = await devices(server);
  await enter(page, server, ADMIN, '/admin/devices?state=online');
  await page.getByRole('combobox', { name: 'Version' }).selectOption('Older than the server');
  const behind = all.filter((device) => device.connection !== undefined && device.version !== Version);
  await expect(page.getByRole('grid', { name: 'Devices' })).toHaveAttribute('aria-rowcount', `${behind.length + 1}`);
  await expect(page).toHaveURL(/version=behind/);
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Version' })).toHaveValue('behind');
});

test('the list follows devices that go', async ({ page, server }) => {
  const device = await onlineDevice(server);
  await enter(page, server, ADMIN, '/admin/devices');
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: device.name, exact: true }) });
  await page.getByRole('searchbox', { name: 'Filter' }).fill(device.name);
  await expect(row.getByText('Online')).toBeVisible();
  await server.call('admin/dispatcher/kill-process', ADMIN, { TargetID: device.connection! });
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(row.getByText('Offline')).toBeVisible();
});

test('a row offers what can be done to its device', async ({ page, server }) => {
  const device = await onlineDevice(server);
  await enter(page, server, ADMIN, '/admin/devices');
  await page.getByRole('searchbox', { name: 'Filter' }).fill(device.name);
  await page.getByRole('button', { name: `Actions for ${device.name}`, exact: true }).click();
  const menu = page.getByRole('dialog', { name: device.name });
  await expectAccessible(page);
  await menu.getByRole('button', { name: 'Read the profile again' }).click();
  const form = page.getByRole('dialog', { name: 'Read the profile again' });
  await form.getByRole('button', { name: 'Read the profile again' }).click();
  await expect(form).toBeHidden();
  expect(await logOf(server)).toContain(`The device ${device.id} of "${device.user}" read its profile`);
});

test('chosen devices lose their connections together, and those that are offline are left out', async ({ page, server }) => {
  const all = await devices(server);
  const offline = all.find((device) => device.connection === undefined)!;
  const first = await onlineDevice(server);
  const second = await onlineDevice(server, (device) => device.user !== first.user);
  await enter(page, server, ADMIN, '/admin/devices');
  await choose(page, first, second, offline);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'End the backup app' }).click();
  const form = page.getByRole('dialog', { name: 'End the backup app' });
  await expect(form).toContainText('1 device that is offline is left out');
  await form.getByRole('button', { name: 'End the backup app' }).click();
  await expect.poll(async () => (await connectionsOf(server, first)).length + (await connectionsOf(server, second)).length).toBe(0);
});
