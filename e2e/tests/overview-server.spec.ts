// How the server is, on the first page: what needs a look first, then the facts.

import type { Locator, Page } from '@playwright/test';
import { ADMIN } from '../support/accounts';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

const serverPanel = (page: Page) => page.getByRole('region', { name: 'Server', exact: true });
/** What stands beside a name among the facts. */
function fact(page: Page, name: string): Locator {
  const term = serverPanel(page).getByRole('term').filter({ hasText: new RegExp(`^${name}$`) });
  return term.locator('xpath=following-sibling::dd');
}

interface Version {
  readonly Version: string;
  readonly VersionCodename: string;
  readonly EmailsWaitingInQueue: number;
  readonly EmailsSentSuccessfully: number;
  readonly ConfiguredDevices: number;
}

test('version, roles, licence, devices, e-mails and storage are those of the server', async ({ page, server }) => {
  const version = await server.call<Version>('admin/meta/version', ADMIN);
  const storage = await server.call<{ UsedPercent: number }>('admin/storage/free-space', ADMIN);
  await enter(page, server, ADMIN, '/admin');
  await expect(fact(page, 'Version')).toHaveText(`${version.Version} ${version.VersionCodename}`);
  await expect(fact(page, 'Devices')).toHaveText(`${version.ConfiguredDevices}`);
  await expect(fact(page, 'E-mails')).toHaveText(
    `${version.EmailsWaitingInQueue} waiting, ${version.EmailsSentSuccessfully} sent`,
  );
  await expect(fact(page, 'Licence valid until').getByRole('time')).toBeVisible();
  await expect(fact(page, 'Storage space')).toContainText(`${storage.UsedPercent}% used`);
  await expect(fact(page, 'Newest version')).toHaveText('This is the newest');
  for (const role of ['Authentication', 'Storage', 'Software', 'Constellation']) {
    await expect(fact(page, 'Roles').getByText(role, { exact: true })).toBeVisible();
  }
});

test('a server that was never backed up says so, and a self-backup makes it good', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin');
  await expect(serverPanel(page).getByText('The server has never been backed up to target 1.')).toBeVisible();
  await server.call('admin/self-backup/start', ADMIN);
  await server.skip(120);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(fact(page, 'Self-backup')).toContainText('Succeeded');
  await expect(serverPanel(page).getByText('has never been backed up')).toBeHidden();
});

test('a newer version is told with what is new and where it is', async ({ page, server }) => {
  await page.route('**/api/v1/admin/meta/software-update-news', async (route) => {
    const answer = await route.fetch();
    const news = await answer.json();
    await route.fulfill({ response: answer, json: { ...news, latest_stable: '25.10.1', updates_info: ['Restores are quicker'] } });
  });
  await enter(page, server, ADMIN, '/admin');
  await expect(serverPanel(page).getByText('Version 25.10.1 is out')).toBeVisible();
  await expect(serverPanel(page).getByText('Restores are quicker')).toBeVisible();
  await expect(serverPanel(page).getByRole('link', { name: 'Go to the download' })).toHaveAttribute('href', 'https://downloads.harbour.example/');
});

test('news of versions that cannot be had leave the rest alone', async ({ page, server, guard }) => {
  guard.expectsStatus(500);
  await server.misbehave({ match: 'AdminMetaSoftwareUpdateNews', status: 500, message: 'No way out.' });
  await enter(page, server, ADMIN, '/admin');
  await expect(fact(page, 'Newest version')).toHaveText('The server refused');
  await expect(fact(page, 'Version')).toContainText('Voyager');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('who may not see the server is asked for nothing of it', async ({ page, server }) => {
  await server.changeAdministrator('admin', { Permissions: { DenyViewServerInfo: true, DenyViewServerHistory: true } });
  await enter(page, server, ADMIN, '/admin');
  await expect(fact(page, 'Version')).toContainText('25.');
  await expect(fact(page, 'Roles')).toContainText('Storage');
  await expect(serverPanel(page).getByText('Licence valid until')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Growth' })).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await server.timesCalled('AdminMetaStats')).toBe(0);
  expect(await server.timesCalled('AdminMetaSoftwareUpdateNews')).toBe(0);
});

test('a clock that is hours off is told, and times are still right', async ({ page, server }) => {
  await server.misbehave({ match: 'nothing', clockOffsetSeconds: 3 * 3600 });
  await enter(page, server, ADMIN, '/admin');
  await expect(serverPanel(page).getByText('clock differs from the server’s')).toBeVisible();
});
