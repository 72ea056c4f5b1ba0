// The administrator's list of users, and one user.

import { ADMIN, ANNA, TENANT_ADMIN } from '../support/accounts';
import { jobsOf, ofLast90Days, stopClock } from '../support/jobs';
import { skeleton } from '../support/pages';
import { expect, test } from '../support/test';
import { enter, navigation } from '../support/visit';

test('all users are listed, and typing finds one', async ({ page, server }) => {
  const users = await server.call<string[]>('admin/list-users', ADMIN);
  await enter(page, server, ADMIN, '/admin/users');
  const table = page.getByRole('grid', { name: 'Users' });
  await expect(table).toHaveAttribute('aria-rowcount', `${users.length + 1}`);
  await page.getByRole('searchbox', { name: 'Filter' }).fill('lindq');
  await expect(table).toHaveAttribute('aria-rowcount', '2');
  await expect(page.getByText(`1 of ${users.length}`)).toBeVisible();
  await table.getByRole('link', { name: 'Anna Lindqvist' }).click();
  await expect(page).toHaveURL('/admin/users/anna');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anna Lindqvist');
});

test('a filter stays in the address, over a reload and the way back', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users');
  await page.getByRole('searchbox', { name: 'Filter' }).fill('harbour');
  await expect(page).toHaveURL(/filter=harbour/);
  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Filter' })).toHaveValue('harbour');
  await page.getByRole('grid').getByRole('link').first().click();
  await expect(page).toHaveURL('/admin/users/harbour-dental');
  await page.goBack();
  await expect(page.getByRole('searchbox', { name: 'Filter' })).toHaveValue('harbour');
});

test('a filter that leaves nothing says so and is taken away again', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users');
  await page.getByRole('searchbox', { name: 'Filter' }).fill('no such user anywhere');
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible();
});

test('the search of the top bar finds users from anywhere', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
  await page.getByRole('combobox', { name: 'Search and commands' }).fill('Süß & Partner');
  await page.getByRole('option', { name: 'All users that match “Süß & Partner”' }).click();
  await expect(page).toHaveTitle('Users · Harbour Backup');
  await expect(page.getByRole('grid').getByRole('link', { name: 'Kanzlei Süß & Partner mbB' })).toBeVisible();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
});

test('a column sorts up and down', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users');
  const column = page.getByRole('columnheader', { name: 'User name' });
  const first = page.getByRole('grid').getByRole('row').nth(1);
  await column.getByRole('button', { name: 'User name', exact: true }).click();
  await expect(column).toHaveAttribute('aria-sort', 'ascending');
  await expect(first).toContainText('agence.mistral');
  await column.getByRole('button', { name: 'User name', exact: true }).click();
  await expect(column).toHaveAttribute('aria-sort', 'descending');
  await expect(first).toContainText('zahnarzt-weiss');
});

test('one user shows devices, items, vaults and jobs, and leads to all their jobs', async ({ page, server }) => {
  const jobs = ofLast90Days(await jobsOf(server, ANNA), await stopClock(page));
  await enter(page, server, ADMIN, '/admin/users/anna');
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  await expect(region('Devices').getByText('Annas MacBook Air')).toBeVisible();
  await expect(region('Devices').getByText('ANNA-DESKTOP')).toBeVisible();
  await expect(region('Protected items').getByRole('link', { name: 'Home folder' })).toBeVisible();
  await expect(region('Storage vaults').getByText('Backup server')).toBeVisible();
  await expect(region('Account').getByText('Europe/Stockholm')).toBeVisible();
  await region('Recent jobs').getByRole('link', { name: 'All jobs' }).click();
  await expect(page).toHaveURL(/\/admin\/jobs\?/);
  await page.getByRole('combobox', { name: 'Time' }).selectOption('Last 90 days');
  await expect(page.getByRole('grid', { name: 'Jobs' })).toHaveAttribute('aria-rowcount', `${jobs.length + 1}`);
});

test('a user who is not there is said to be not there', async ({ page, server, guard }) => {
  guard.expectsStatus(404, 400);
  await enter(page, server, ADMIN, '/admin/users/nobody-here');
  await expect(page.getByText('There is no user of this name')).toBeVisible();
  await page.getByRole('link', { name: 'Go to all users' }).click();
  await expect(page).toHaveURL('/admin/users');
});

test('an administrator of one tenant sees its users alone, and no page complains of what is not theirs', async ({ page, server }) => {
  const users = await server.call<string[]>('admin/list-users', TENANT_ADMIN);
  expect(users.length).toBeLessThan((await server.call<string[]>('admin/list-users', ADMIN)).length);
  await enter(page, server, TENANT_ADMIN, '/admin');
  await expect(page.getByRole('region', { name: 'At a glance' }).getByText('in the last 24 hours').first()).toBeVisible();
  for (const name of ['Overview', 'Devices', 'Jobs', 'Users']) {
    await navigation(page).getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(skeleton(page)).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  await expect(page.getByRole('grid', { name: 'Users' })).toHaveAttribute('aria-rowcount', `${users.length + 1}`);
});

test('a refresh asks the server again and keeps the list', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users');
  const link = page.getByRole('grid').getByRole('link', { name: 'Anna Lindqvist' });
  await expect(link).toBeVisible();
  await server.changeProfile('anna', { AccountName: 'Anna Berg' });
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('grid').getByRole('link', { name: 'Anna Berg' })).toBeVisible();
  await expect(link).toBeHidden();
});

test('a refresh that fails says so and leaves what was there', async ({ page, server, guard }) => {
  guard.expectsStatus(500);
  await enter(page, server, ADMIN, '/admin/users');
  const link = page.getByRole('grid').getByRole('link', { name: 'Anna Lindqvist' });
  await expect(link).toBeVisible();
  await server.misbehave({ match: '*', status: 500, message: 'The disk is full.' });
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('alert')).toContainText('The disk is full.');
  await expect(link).toBeVisible();
});

test('ten thousand users are listed as quickly as sixty: only what is in view is drawn', async ({ page, startServer }) => {
  // The server needs a while to make them up.
  test.setTimeout(120_000);
  const server = await startServer({ seed: 'large' });
  const users = await server.call<string[]>('admin/list-users', ADMIN);
  await enter(page, server, ADMIN, '/admin/users');
  const table = page.getByRole('grid', { name: 'Users' });
  await expect(table).toHaveAttribute('aria-rowcount', `${users.length + 1}`, { timeout: 30_000 });
  await table.focus();
  await page.keyboard.press('End');
  const last = table.locator(`[aria-rowindex="${users.length + 1}"]`);
  await expect(last).toBeInViewport();
  expect(await table.getByRole('row').count()).toBeLessThan(150);
  await page.getByRole('searchbox', { name: 'Filter' }).fill('Anna Lindqvist');
  await expect(table.getByRole('link', { name: 'Anna Lindqvist' })).toBeVisible();
});
