// The lobby: devices that wait for an account are given to a user, or sent away.

import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { ADMIN, ANNA, BEN } from '../support/accounts';
import { devices } from '../support/devices';
import type { ReferenceServer } from '../support/server';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

const waiting = async (server: ReferenceServer): Promise<string[]> => {
  const lobby = await server.call<Record<string, { FriendlyName: string }>>('admin/installation/list-active', ADMIN);
  return Object.values(lobby).map((device) => device.FriendlyName).sort();
};

const registration = (page: Page, name: string) => page.getByRole('dialog', { name: `Register ${name}` });

test('waiting devices are listed, and one is registered to a user', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/devices');
  await page.getByRole('navigation', { name: 'Devices' }).getByRole('link', { name: 'Lobby' }).click();
  const table = page.getByRole('grid', { name: 'Lobby' });
  for (const name of await waiting(server)) await expect(table.getByRole('rowheader', { name })).toBeVisible();
  await page.getByRole('button', { name: 'Register RECEPTION-PC' }).click();
  const form = registration(page, 'RECEPTION-PC');
  await form.getByRole('button', { name: 'Register' }).click();
  await expect(form.getByRole('alert')).toContainText('Choose the user.');
  await form.getByRole('searchbox', { name: 'Search users' }).fill('lindq');
  await form.getByRole('radio', { name: /Anna Lindqvist/ }).check();
  await expectAccessible(page);
  await form.getByLabel('The user’s password').fill('not this one');
  await form.getByRole('button', { name: 'Register' }).click();
  await expect(form.getByRole('alert')).toContainText(/password/i);
  expect(await waiting(server)).toContain('RECEPTION-PC');
  await form.getByLabel('The user’s password').fill(ANNA.password);
  await form.getByRole('button', { name: 'Register' }).click();
  await expect(page.getByText('RECEPTION-PC is a device of anna now')).toBeVisible();
  await expect(table.getByRole('rowheader', { name: 'RECEPTION-PC' })).toBeHidden();
  expect(await waiting(server)).not.toContain('RECEPTION-PC');
  const device = (await devices(server)).find((it) => it.user === 'anna' && it.name === 'RECEPTION-PC');
  expect(device?.connection).toBeDefined();
  await page.getByRole('link', { name: 'Open the device’s page' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('RECEPTION-PC');
});

test('a user who signs in with a code is asked for one', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/devices/lobby');
  await page.getByRole('button', { name: 'Register fileserver' }).click();
  const form = registration(page, 'fileserver');
  await form.getByRole('searchbox', { name: 'Search users' }).fill('ben');
  await form.getByRole('radio', { name: /Ben O'Sullivan/ }).check();
  await form.getByLabel('The user’s password').fill(BEN.password);
  await form.getByLabel('Code').fill(await server.codeOf(BEN));
  await form.getByRole('button', { name: 'Register' }).click();
  await expect(page.getByText('fileserver is a device of ben now')).toBeVisible();
  expect((await devices(server)).some((it) => it.user === 'ben' && it.name === 'fileserver')).toBe(true);
});

test('a device is sent away after a question', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/devices/lobby');
  await page.getByRole('button', { name: 'Send away fileserver' }).click();
  const question = page.getByRole('dialog', { name: 'Send fileserver away?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await waiting(server)).toContain('fileserver');
  await page.getByRole('button', { name: 'Send away fileserver' }).click();
  await question.getByRole('button', { name: 'Send away' }).click();
  await expect(page.getByText('fileserver was sent away')).toBeVisible();
  expect(await waiting(server)).not.toContain('fileserver');
});

test('all that wait are sent away together, and an empty lobby says how devices come into it', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/devices/lobby');
  await page.getByRole('checkbox', { name: 'Select all that match' }).click();
  await page.getByRole('button', { name: 'Send away', exact: true }).click();
  await page.getByRole('dialog', { name: 'Send 3 devices away?' }).getByRole('button', { name: 'Send away' }).click();
  await expect.poll(() => waiting(server)).toEqual([]);
  await expect(page.getByText('No device is waiting')).toBeVisible();
});
