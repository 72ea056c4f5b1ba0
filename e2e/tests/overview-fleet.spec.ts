// The rest of the fleet on the first page: devices offline, vaults near their quota, versions, growth, news.

import type { Page } from '@playwright/test';
import { ADMIN } from '../support/accounts';
import { profilesOf } from '../support/fleet';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

interface Connection {
  readonly Username: string;
  readonly DeviceID: string;
}

test('the devices that are offline are counted and listed, the longest silent first', async ({ page, server }) => {
  const online = Object.values(await server.call<Record<string, Connection>>('admin/dispatcher/list-active', ADMIN));
  const isOnline = (user: string, id: string) => online.some((it) => it.Username === user && it.DeviceID === id);
  const users = (await profilesOf(server)).filter((user) => !user.IsSuspended);
  const offline = users.flatMap((user) => Object.keys(user.Devices).filter((id) => !isOnline(user.Username, id)));
  await enter(page, server, ADMIN, '/admin');
  await expect(panel(page, 'Devices offline').getByRole('link', { name: `${offline.length} offline` })).toBeVisible();
  await panel(page, 'Devices offline').getByRole('button', { name: /more$/ }).click();
  const lines = panel(page, 'Devices offline').getByRole('list', { name: 'Devices offline' }).getByRole('listitem');
  await expect(lines).toHaveCount(offline.length);
  await expect(lines.first()).toContainText('CHURCH-OFFICE');
  await lines.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/admin\/devices\/riverside-church\//);
});

test('a device that goes offline is told after a refresh', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin');
  const offline = panel(page, 'Devices offline').getByRole('link', { name: /^\d+ offline$/ });
  const before = Number.parseInt(await offline.innerText(), 10);
  const [id] = Object.entries(
    await server.call<Record<string, Connection>>('admin/dispatcher/list-active', ADMIN),
  )[0]!;
  await server.call('admin/dispatcher/kill-process', ADMIN, { TargetID: id });
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(offline).toHaveText(`${before + 1} offline`);
});

test('vaults near their quota are listed with their share, the fullest first', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin');
  const lines = panel(page, 'Vaults near their quota').getByRole('list', { name: 'Vaults' }).getByRole('listitem');
  await expect(lines.first()).toContainText(/1\d\d(\.\d)?%/);
  const shares = await lines.getByRole('meter').evaluateAll((all) => all.map((it) => Number(it.ariaValueNow)));
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
});

test('a version leads to just the devices that run it', async ({ page, server }) => {
  const devices = (await profilesOf(server)).flatMap((user) => Object.values(user.Devices));
  await enter(page, server, ADMIN, '/admin');
  const versions = panel(page, 'Software versions');
  await expect(versions.getByText('the server has 25.9.6')).toBeVisible();
  const old = devices.filter((device) => device.ClientVersion === '25.9.4').length;
  const bar = versions.getByRole('listitem').filter({ hasText: '25.9.4' });
  await expect(bar).toContainText(`${old}`);
  await bar.getByRole('link').click();
  await expect(page.getByRole('grid', { name: 'Devices' })).toHaveAttribute('aria-rowcount', `${old + 1}`);
});

test('the growth of the last month ends at what there is now', async ({ page, server }) => {
  const stats = await server.call<Record<string, { Users: number; Devices: number }>>('admin/meta/stats', ADMIN, {
    Simple: 'false',
  });
  const now = stats[Math.max(...Object.keys(stats).map(Number))]!;
  await enter(page, server, ADMIN, '/admin');
  const growth = panel(page, 'Growth');
  await expect(growth.getByRole('listitem').filter({ hasText: 'Users' })).toContainText(`${now.Users}`);
  await expect(growth.getByRole('img', { name: new RegExp(`^Devices in the last 30 days, from \\d+ to ${now.Devices}$`) })).toBeVisible();
});

test('the news are those of the server', async ({ page, server }) => {
  const news = await server.call<Record<string, { TextContent: string }>>('admin/news/get-all', ADMIN);
  await enter(page, server, ADMIN, '/admin');
  await expect(panel(page, 'News').getByRole('listitem')).toHaveCount(Object.keys(news).length);
  await expect(panel(page, 'News').getByText('Storage maintenance on Sunday')).toBeVisible();
});

test('ten thousand accounts are answered for as well', async ({ page, startServer }) => {
  // The server needs a while to make them up.
  test.setTimeout(180_000);
  const server = await startServer({ seed: 'large' });
  await enter(page, server, ADMIN, '/admin');
  await expect(page.getByRole('link', { name: /^10,\d{3} users$/ })).toBeVisible({ timeout: 60_000 });
  await expect(panel(page, 'Not protected').getByRole('list', { name: 'Not protected' }).getByRole('listitem').first()).toBeVisible();
  expect(await page.locator('main *').count()).toBeLessThan(1500);
  // And somebody among them is found by a few letters.
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').pressSequentially('lindqv');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Lindqvist');
});
