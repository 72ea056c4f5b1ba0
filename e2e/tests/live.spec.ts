// News from the server: pages follow its event stream, and ask now and then where there is none.

import type { Page } from '@playwright/test';
import { ADMIN, ANNA } from '../support/accounts';
import { NO_STREAM } from '../support/guard';
import type { Job } from '../support/jobs';
import type { ReferenceServer } from '../support/server';
import { expect, test } from '../support/test';
import { enter, navigation } from '../support/visit';

/** The sign in the top bar. */
const sign = (page: Page) => page.getByRole('banner').getByRole('status');

async function expectLive(page: Page): Promise<void> {
  await expect(sign(page)).toHaveAttribute('data-state', 'live');
}

/** Starts a backup on a device that is online; the answer is the job. */
async function runBackup(server: ReferenceServer): Promise<Job> {
  interface Profile {
    Destinations: Record<string, object>;
    Sources: Record<string, { OwnerDevice: string }>;
  }
  type Connections = Record<string, { Username: string; DeviceID: string }>;
  const online = await server.call<Connections>('admin/dispatcher/list-active', ADMIN);
  for (const [connection, { Username, DeviceID }] of Object.entries(online)) {
    const profile = await server.call<Profile>('admin/get-user-profile', ADMIN, { TargetUser: Username });
    const item = Object.keys(profile.Sources).find((id) => profile.Sources[id]?.OwnerDevice === DeviceID);
    const vault = Object.keys(profile.Destinations)[0];
    if (item === undefined || vault === undefined) continue;
    const fields = { TargetID: connection, Source: item, Destination: vault };
    await server.call('admin/dispatcher/run-backup-custom', ADMIN, fields);
    const running = await server.call<Job[]>('admin/get-jobs-for-date-range', ADMIN, { Start: '0', End: '0' });
    const job = running.filter((job) => job.Username === Username).sort((a, b) => b.StartTime - a.StartTime)[0];
    if (job !== undefined) return job;
  }
  throw new Error('No device runs a backup');
}

test('a job that begins and ends elsewhere shows by itself, without the list being asked for again', async ({ page, startServer }) => {
  const server = await startServer({ speed: 200 });
  await enter(page, server, ADMIN, '/admin/jobs');
  await expectLive(page);
  const rows = page.getByRole('grid', { name: 'Jobs' }).getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  const asked = await server.timesCalled('AdminGetJobsForDateRange');
  const job = await runBackup(server);
  const row = page.getByRole('grid', { name: 'Jobs' }).getByRole('row').filter({ has: page.locator(`a[href$="${job.GUID}"]`) });
  await expect(row).toBeVisible();
  await expect(row).toContainText(/Succeeded|Warning|Failed/, { timeout: 25_000 });
  expect(await server.timesCalled('AdminGetJobsForDateRange')).toBe(asked);
});

test('a user whom somebody else changes is asked for alone', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users');
  await expectLive(page);
  const grid = page.getByRole('grid', { name: 'Users' });
  await expect(grid.getByRole('link', { name: 'Anna Lindqvist' })).toBeVisible();
  const asked = await server.timesCalled('AdminListUsersFull');
  await server.call('admin/reset-user-password', ADMIN, {
    TargetUser: ANNA.name,
    NewPassword: 'quite another one',
    OldPassword: '',
  });
  await expect.poll(() => server.timesCalled('AdminGetUserProfile')).toBe(1);
  expect(await server.timesCalled('AdminListUsersFull')).toBe(asked);
});

test('a user whom somebody else deletes is said to be gone, and not asked for in vain', async ({ page, server }) => {
  await enter(page, server, ADMIN, `/admin/users/${ANNA.name}`);
  await expectLive(page);
  await expect(page.getByRole('region', { name: 'Devices' }).getByText('ANNA-DESKTOP')).toBeVisible();
  const asked = await server.timesCalled('AdminGetUserProfileAndHash');
  await server.call('admin/delete-user', ADMIN, { TargetUser: ANNA.name });
  await expect(page.getByText('There is no user of this name')).toBeVisible();
  expect(await server.timesCalled('AdminGetUserProfileAndHash')).toBe(asked);
});

test('a stream that breaks is said so, opened again, and nothing that happened meanwhile is missed', async ({ page, server, guard }) => {
  guard.expects(NO_STREAM);
  await enter(page, server, ADMIN, '/admin/users');
  await expectLive(page);
  const asked = await server.timesCalled('AdminListUsersFull');
  await server.dropStreams();
  await expect(sign(page)).toHaveAttribute('data-state', 'polling');
  await expectLive(page);
  await expect.poll(() => server.timesCalled('AdminListUsersFull')).toBe(asked + 1);
});

test('a browser without a network says that it is offline, and is live again by itself', async ({ page, server, context, guard }) => {
  guard.expects(NO_STREAM, /ERR_INTERNET_DISCONNECTED/);
  await enter(page, server, ADMIN, '/admin');
  await expectLive(page);
  await context.setOffline(true);
  await expect(sign(page)).toHaveText(/^Offline/);
  await context.setOffline(false);
  await expectLive(page);
});

test('users are not listened for: their pages ask now and then', async ({ page, server }) => {
  await enter(page, server, ANNA, '/account');
  await expect(sign(page)).toHaveText(/^Polling/);
  await expect(sign(page).getByRole('link')).toHaveCount(0);
});

test('the activity page shows what happens, filtered, and stands still when told to', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin');
  await expectLive(page);
  await sign(page).getByRole('link').click();
  await expect(page).toHaveURL('/admin/activity');
  const grid = page.getByRole('grid', { name: 'Activity' });
  await server.call('admin/list-users', ADMIN);
  const job = await runBackup(server);
  const started = grid.getByRole('row').filter({ hasText: 'Job started' }).first();
  await expect(started).toContainText(`Backup · ${job.Username}`);
  await page.getByLabel('Area').selectOption('Devices');
  await expect(started).toBeHidden();
  await page.getByLabel('Area').selectOption('Jobs');
  await expect(started).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('The list stands still.')).toBeVisible();
  const count = await grid.getAttribute('aria-rowcount');
  await runBackup(server);
  await expect(page.getByRole('button', { name: /^Resume \([1-9]/ })).toBeVisible();
  expect(await grid.getAttribute('aria-rowcount')).toBe(count);
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(grid).not.toHaveAttribute('aria-rowcount', count ?? '');
  await started.getByRole('link').click();
  await expect(page).toHaveURL(/\/admin\/jobs\//);
});

test('what one administrator was told is not shown to the next', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/activity');
  await expectLive(page);
  await runBackup(server);
  await expect(page.getByRole('grid', { name: 'Activity' }).getByText('Job started').first()).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: 'Account', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByLabel('User name').fill(ADMIN.name);
  await page.getByLabel('Password', { exact: true }).fill(ADMIN.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await navigation(page).getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByText('Job started')).toHaveCount(0);
});
