// What can be done to one device from its page: each action, what it says, and what came of it on the server.

import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { ADMIN, TENANT_ADMIN } from '../support/accounts';
import { connectionsOf, devices, logOf, offlineDevice, onlineDevice, pageOf } from '../support/devices';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

const SUCCESS = 5000;

const actions = (page: Page) => page.getByRole('region', { name: 'Actions' });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

/** Opens the form of an action and answers with it. */
async function prepare(page: Page, action: string) {
  await actions(page).getByRole('button', { name: action }).click();
  const form = dialog(page, action);
  await expect(form).toBeVisible();
  return form;
}

test('dropping the connection ends it, and the device comes back with another one', async ({ page, startServer }) => {
  const server = await startServer({ speed: 20 });
  const device = await onlineDevice(server);
  await enter(page, server, ADMIN, pageOf(device));
  const form = await prepare(page, 'Drop the connection');
  await expect(form).toContainText('comes back by itself');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Drop the connection' }).click();
  await expect(page.getByText(`The connection of ${device.name} was dropped`)).toBeVisible();
  await expect(form).toBeHidden();
  await expect.poll(() => connectionsOf(server, device)).toHaveLength(1);
  expect(await connectionsOf(server, device)).not.toContain(device.connection);
});

test('ending the app leaves the device offline, and what needs it online can no longer be pressed', async ({ page, server }) => {
  const device = await onlineDevice(server);
  await enter(page, server, ADMIN, pageOf(device));
  const form = await prepare(page, 'End the backup app');
  await form.getByRole('button', { name: 'End the backup app' }).click();
  await expect(page.getByText(`The backup app on ${device.name} was ended`)).toBeVisible();
  expect(await connectionsOf(server, device)).toEqual([]);
  await expect(page.getByText('This device is offline. What follows needs a connection.')).toBeVisible();
  await expect(actions(page).getByRole('button', { name: 'Back up now' })).toHaveAttribute('aria-disabled', 'true');
});

test('a device that is offline says why nothing can be done to it', async ({ page, server }) => {
  const device = await offlineDevice(server);
  await enter(page, server, ADMIN, pageOf(device));
  await expect(page.getByText('This device is offline. What follows needs a connection.')).toBeVisible();
  // A press all the same.
  await actions(page).getByRole('button', { name: 'Drop the connection' }).click({ force: true });
  await expect(dialog(page, 'Drop the connection')).toBeHidden();
  await expect(page.getByRole('region', { name: 'Protected items' }).getByRole('button')).toHaveCount(0);
});

test('a device reads its profile again when it is told to', async ({ page, server }) => {
  const device = await onlineDevice(server);
  await enter(page, server, ADMIN, pageOf(device));
  const form = await prepare(page, 'Read the profile again');
  await form.getByRole('button', { name: 'Read the profile again' }).click();
  await expect(page.getByText(`${device.name} was told to read its profile again`)).toBeVisible();
  expect(await logOf(server)).toContain(`The device ${device.id} of "${device.user}" read its profile`);
});

test('an update brings an old device to the server’s version', async ({ page, startServer }) => {
  const server = await startServer({ speed: 200 });
  const { Version } = await server.call<{ Version: string }>('admin/meta/version', ADMIN);
  const device = await onlineDevice(server, (device) => device.version !== Version);
  await server.jobsEndWith(SUCCESS);
  await enter(page, server, ADMIN, pageOf(device));
  await expect(page.getByRole('region', { name: 'Device', exact: true }).getByText('Older than the server')).toBeAttached();
  const form = await prepare(page, 'Update the software');
  await form.getByRole('button', { name: 'Update the software' }).click();
  await expect(page.getByText(`${device.name} is updating`)).toBeVisible();
  const version = async () => (await devices(server)).find((it) => it.id === device.id && it.user === device.user)?.version;
  await expect.poll(version).toBe(Version);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('region', { name: 'Device', exact: true }).getByText(Version)).toBeVisible();
});

test('a device moves to another address, which is tried first unless one says not to', async ({ page, server }) => {
  const device = await onlineDevice(server, (device) => device.user === 'ben');
  const { LoginURL } = await server.call<{ LoginURL: string }>('admin/dispatcher/get-default-login-url', ADMIN, { OrganizationID: '' });
  await enter(page, server, ADMIN, pageOf(device));
  const form = await prepare(page, 'Change the server address');
  const address = form.getByLabel('New address');
  // The server takes the name that it was called by.
  await expect(address).toHaveValue(LoginURL.replace('127.0.0.1', 'localhost'));
  expect(await server.timesCalled('AdminDispatcherGetDefaultLoginUrl')).toBe(1);
  await expect(form).toContainText('A device that moves to another server is gone from this one.');
  await expectAccessible(page);
  await address.fill('backup.example');
  await expect(form.getByText('Enter an address that begins with https://')).toBeVisible();
  await address.fill('https://nowhere.invalid/');
  await form.getByRole('button', { name: 'Change the server address' }).click();
  await expect(form.getByRole('alert')).toContainText('no such host');
  await expect(address).toHaveValue('https://nowhere.invalid/');
  expect(await connectionsOf(server, device)).toHaveLength(1);
  await form.getByLabel('Do not try the address first').check();
  await form.getByRole('button', { name: 'Change the server address' }).click();
  await expect(page.getByText(`${device.name} signs in at the new address`)).toBeVisible();
  expect(await connectionsOf(server, device)).toEqual([]);
  expect(await logOf(server)).toContain(`The device ${device.id} of "ben" signs in at nowhere.invalid from now on`);
});

test('uninstalling wants the device’s name, and takes the device out of the profile when its settings go too', async ({ page, startServer }) => {
  const server = await startServer({ speed: 200 });
  const device = await onlineDevice(server);
  await server.jobsEndWith(SUCCESS);
  await enter(page, server, ADMIN, pageOf(device));
  const form = await prepare(page, 'Uninstall the software');
  await expectAccessible(page);
  const uninstall = form.getByRole('button', { name: 'Uninstall the software' });
  await form.getByLabel(`Type ${device.name} to confirm`).fill('something else');
  await form.getByLabel(`Type ${device.name} to confirm`).press('Enter');
  await expect(uninstall).toHaveAttribute('aria-disabled', 'true');
  expect(await server.timesCalled('AdminDispatcherUninstallSoftware')).toBe(0);
  await form.getByLabel('Remove its settings too').check();
  await form.getByLabel(`Type ${device.name} to confirm`).fill(device.name);
  await uninstall.click();
  await expect(page.getByText(`${device.name} removes the backup app`)).toBeVisible();
  await expect
    .poll(async () => (await devices(server)).some((it) => it.id === device.id && it.user === device.user))
    .toBe(false);
});

test('a device that is connected twice says so, and one of its connections can be ended', async ({ page, server }) => {
  const all = await devices(server);
  const device = all.find((it) => it.name === 'BRANDT-HV01');
  if (device === undefined) throw new Error('There is no such device');
  const before = await connectionsOf(server, device);
  expect(before).toHaveLength(2);
  await enter(page, server, ADMIN, pageOf(device));
  const panel = page.getByRole('region', { name: 'Connections' });
  await expect(panel).toContainText('This device is connected more than once');
  await panel.getByRole('button', { name: /^End the backup app/ }).first().click();
  await dialog(page, 'End the backup app').getByRole('button', { name: 'End the backup app' }).click();
  await expect(panel).toBeHidden();
  const after = await connectionsOf(server, device);
  expect(after).toHaveLength(1);
  expect(before).toContain(after[0]);
});

test('what the server refuses is said in the form, and the form stays', async ({ page, server, guard }) => {
  guard.expectsStatus(500);
  const device = await onlineDevice(server);
  await enter(page, server, ADMIN, pageOf(device));
  const form = await prepare(page, 'Drop the connection');
  await server.misbehave({ match: 'AdminDispatcherDropConnection', times: 1, status: 500, message: 'The disk is full.' });
  await form.getByRole('button', { name: 'Drop the connection' }).click();
  await expect(form.getByRole('alert')).toContainText('The disk is full.');
  await form.getByRole('button', { name: 'Drop the connection' }).click();
  await expect(form).toBeHidden();
});

test('a device that is not there is said to be not there', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/devices/anna/0123456789abcdef');
  await expect(page.getByText('There is no such device')).toBeVisible();
  await page.getByRole('link', { name: 'Go to all devices' }).click();
  await expect(page).toHaveURL('/admin/devices');
});

test('an administrator of one tenant is offered this console’s address, and no update campaigns', async ({ page, server }) => {
  const live = await server.call<Record<string, { Username: string; DeviceID: string }>>('admin/dispatcher/list-active', TENANT_ADMIN);
  const [connection] = Object.values(live);
  if (connection === undefined) throw new Error('No device of the tenant is online');
  await enter(page, server, TENANT_ADMIN, `/admin/devices/${connection.Username}/${connection.DeviceID}`);
  const form = await prepare(page, 'Change the server address');
  await expect(form.getByLabel('New address')).toHaveValue(`${server.address}/`);
  await page.goto('/admin/devices');
  await expect(page.getByRole('navigation', { name: 'Devices' }).getByRole('link', { name: 'Lobby' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Devices' }).getByRole('link', { name: 'Updates' })).toBeHidden();
  await page.goto('/admin/devices/updates');
  await expect(page.getByText('Only administrators of the whole server can start update campaigns.')).toBeVisible();
});
