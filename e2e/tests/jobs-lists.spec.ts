// Lists of jobs: of any time, of one user, found by a search that is a line of text and a builder at once.

import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { ADMIN, ANNA } from '../support/accounts';
import { hasFailed, type Job, stopClock } from '../support/jobs';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

const table = (page: Page) => page.getByRole('grid', { name: 'Jobs' });
const line = (page: Page) => page.getByRole('search', { name: 'Search for jobs' }).getByLabel('Search', { exact: true });
const builder = (page: Page) => page.getByRole('group', { name: 'Search builder' });

/** Rows of the table, without its head. */
async function expectRows(page: Page, number: number): Promise<void> {
  await expect(table(page)).toHaveAttribute('aria-rowcount', `${number + 1}`);
}

async function openBuilder(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Search builder' }).click();
  await expect(builder(page)).toBeVisible();
}

const rule = (field: string, operator: string, value: string | number) => ({
  ClauseType: '',
  RuleField: `BackupJobDetail.${field}`,
  RuleOperator: operator,
  RuleValue: `${value}`,
});

test('all jobs there are come when they are asked for, and are counted first', async ({ page, server }) => {
  const all = await server.call<Job[]>('admin/get-jobs-all', ADMIN);
  await enter(page, server, ADMIN, '/admin/jobs');
  await page.getByLabel('Time').selectOption('All jobs there are');
  await expectRows(page, all.length);
  await expect(page).toHaveURL(/when=all/);
  expect(await server.timesCalled('AdminGetJobsAll')).toBeGreaterThan(0);
  expect(await server.timesCalled('AdminCountJobsForCustomSearch')).toBeGreaterThan(0);
});

test('a huge list comes only when somebody says so', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/jobs');
  await page.route('**/api/v1/admin/count-jobs-for-custom-search', (route) => route.fulfill({ json: { Count: 250_000 } }));
  await page.getByLabel('Time').selectOption('All jobs there are');
  await expect(page.getByText('250,000 jobs')).toBeVisible();
  expect(await server.timesCalled('AdminGetJobsAll')).toBe(0);
  await page.getByRole('button', { name: 'Load them all' }).click();
  await expect(table(page).getByRole('link').first()).toBeVisible();
  expect(await server.timesCalled('AdminGetJobsAll')).toBe(1);
});

test('recent and running jobs are lists of their own', async ({ page, server }) => {
  const recent = await server.call<Job[]>('admin/get-jobs-recent', ADMIN);
  await enter(page, server, ADMIN, '/admin/jobs?when=recent');
  await expectRows(page, recent.length);
  expect(await server.timesCalled('AdminGetJobsRecent')).toBeGreaterThan(0);
  const running = await server.call<Job[]>('admin/get-jobs-for-date-range', ADMIN, { Start: '0', End: '0' });
  await page.getByLabel('Time').selectOption('Running now');
  await expectRows(page, running.length);
});

test('a time from one moment to another is typed, and stays in the address', async ({ page, server }) => {
  const now = await stopClock(page);
  await enter(page, server, ADMIN, '/admin/jobs');
  await page.getByLabel('Time').selectOption('From … to …');
  // The clocks may be changed in between, so each time has an offset of its own.
  const local = async (time: number) => {
    const offset = await page.evaluate((time) => new Date(time * 1000).getTimezoneOffset() * 60, time);
    return new Date((time - offset) * 1000).toISOString().slice(0, 16);
  };
  const hour = Math.floor(now / 3600) * 3600;
  const [from, to] = [hour - 30 * 3600, hour - 6 * 3600];
  await page.getByLabel('From', { exact: true }).fill(await local(from));
  await page.getByLabel('To', { exact: true }).fill(await local(to));
  await expect(page).toHaveURL(new RegExp(`when=${from}-${to}`));
  const span = { Start: `${from}`, End: `${to}` };
  const jobs = await server.call<Job[]>('admin/get-jobs-for-date-range', ADMIN, span);
  await expectRows(page, jobs.filter((job) => job.StartTime >= from && job.StartTime < to).length);
  await page.reload();
  await expect(page.getByLabel('From', { exact: true })).toHaveValue(await local(from));
});

test('the jobs of one user are asked for as such', async ({ page, server }) => {
  const now = await stopClock(page);
  const jobs = await server.call<Job[]>('admin/get-jobs-for-user', ADMIN, { TargetUser: 'anna' });
  await enter(page, server, ADMIN, '/admin/jobs?user=anna&when=30d');
  const inTime = jobs.filter((job) => job.StartTime >= now - 30 * 86_400 || job.EndTime === 0);
  await expectRows(page, inTime.length);
  expect(await server.timesCalled('AdminGetJobsForUser')).toBeGreaterThan(0);
  expect(await server.timesCalled('AdminGetJobsForDateRange')).toBe(0);
});

test('a search is typed, counted, asked, and shared by its address', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/jobs?when=all');
  await line(page).fill('status = failed and not user = exact anna');
  const clause = {
    ClauseType: 'and',
    ClauseChildren: [
      rule('Status', 'int_gte', 7000),
      rule('Status', 'int_lte', 7999),
      rule('Status', 'int_neq', 7001),
      rule('Status', 'int_neq', 7004),
      rule('Username', 'str_neq', 'anna'),
    ],
  };
  const found = await server.call<Job[]>('admin/get-jobs-for-custom-search', ADMIN, { Query: JSON.stringify(clause) });
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(hasFailed)).toBe(true);
  await expect(page.getByText(`${found.length.toLocaleString('en')} jobs fit`)).toBeVisible();
  await page.keyboard.press('Enter');
  await expectRows(page, found.length);
  await expect(page).toHaveURL(/q=status/);
  expect(await server.timesCalled('AdminGetJobsForCustomSearch')).toBeGreaterThan(0);
  await page.reload();
  await expect(line(page)).toHaveValue('status = failed and not user = exact anna');
  await expectRows(page, found.length);
});

test('a mistake is told with its place, and Enter goes there', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/jobs');
  await line(page).fill('files > 3 and statsu = failed');
  await expect(page.getByText('At character 15: There is no field “statsu”. Did you mean “status”?')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(line(page)).toBeFocused();
  await page.keyboard.type('status');
  await expect(line(page)).toHaveValue('files > 3 and status = failed');
  await expect(line(page)).not.toHaveAttribute('aria-invalid', 'true');
});

test('an address with a mistaken search says so, and lets it be cleared', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/jobs?q=status%20%3D');
  await expect(page.getByText('The search has a mistake')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the search' }).last().click();
  await expect(table(page).getByRole('link').first()).toBeVisible();
});

test('what is put together in the builder is a text, and what is typed can be built on', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/jobs?when=all');
  await openBuilder(page);
  await builder(page).getByRole('button', { name: 'Add a rule' }).click();
  await expect(line(page)).toHaveValue('status = failed');
  await builder(page).getByRole('button', { name: 'Add a group' }).click();
  const group = builder(page).getByRole('group', { name: 'Group of rules' }).last();
  await group.getByLabel('Field').selectOption('Uploaded');
  await group.getByLabel('Value').fill('10 MB');
  await group.getByLabel('Value').press('Enter');
  await expect(line(page)).toHaveValue('status = failed and uploaded > 10MiB');
  await group.getByRole('button', { name: 'Add a rule' }).click();
  const second = group.getByRole('group', { name: 'Rule: Status' });
  await second.getByLabel('Value').selectOption('Quota exceeded');
  await expect(line(page)).toHaveValue('status = failed and (uploaded > 10MiB or status = quota)');
  await line(page).fill('not (files < 3 or user ~ "a b") and started >= 2d ago');
  await expect(builder(page).getByLabel('How the rules are joined').nth(1)).toHaveValue('none');
  await builder(page).getByLabel('Unit').selectOption('hours');
  await expect(line(page)).toHaveValue('not (files < 3 or user ~ "a b") and started >= 2h ago');
  await builder(page).getByRole('button', { name: 'Remove this rule' }).first().click();
  await expect(line(page)).toHaveValue('not user ~ "a b" and started >= 2h ago');
});

test('a value that can not be read is refused beside it', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/jobs?q=size%20%3E%201GB');
  await openBuilder(page);
  await builder(page).getByLabel('Value').fill('large');
  await builder(page).getByLabel('Value').press('Tab');
  await expect(page.getByText('“large” is not a size.')).toBeVisible();
  await expect(line(page)).toHaveValue('size > 1GB');
});

test('the builder works by keyboard alone', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/jobs');
  await line(page).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await builder(page).getByRole('button', { name: 'Add a rule' }).focus();
  await page.keyboard.press('Enter');
  await builder(page).getByRole('button', { name: 'Remove this rule' }).focus();
  await page.keyboard.press('Enter');
  await expect(builder(page).getByRole('button', { name: 'Add a rule' })).toBeFocused();
  await expect(line(page)).toHaveValue('');
});

test('a user searches their own jobs', async ({ page, server }) => {
  const jobs = await server.call<Job[]>('user/web/get-jobs', ANNA);
  await enter(page, server, ANNA, '/account/jobs?when=all&q=status%20%3D%20succeeded');
  await expectRows(page, jobs.filter((job) => job.Status >= 5000 && job.Status < 6000).length);
  expect(await server.timesCalled('UserWebGetJobsForCustomSearch')).toBeGreaterThan(0);
});

test('running jobs are chosen and stopped together', async ({ page, server }) => {
  const running = async () =>
    (await server.call<(Job & { CancellationID?: string })[]>('admin/get-jobs-for-date-range', ADMIN, { Start: '0', End: '0' }))
      .filter((job) => job.EndTime === 0);
  const before = await running();
  await enter(page, server, ADMIN, '/admin/jobs?when=running');
  await expectRows(page, before.length);
  const boxes = table(page).getByRole('row').getByRole('checkbox');
  await boxes.nth(1).check();
  await boxes.nth(2).check();
  await page.getByRole('button', { name: 'Abandon those running (2)' }).click();
  const question = page.getByRole('dialog', { name: 'Abandon 2 jobs?' });
  await expect(question).toContainText('will never report again');
  await question.getByRole('button', { name: 'Abandon' }).click();
  await expect.poll(async () => (await running()).length).toBe(before.length - 2);
  expect(await server.timesCalled('AdminJobAbandon')).toBe(2);
});

test('a search of a time can be widened to all times', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/jobs?when=24h&q=status%20%3D%20failed');
  await expect(page.getByText(/jobs? of the chosen time fits?/)).toBeVisible();
  await page.getByRole('button', { name: 'Search all times' }).click();
  await expect(page).toHaveURL(/when=all/);
  await expect(page.getByText(/^[\d,]+ jobs fit$/)).toBeVisible();
});

test('search, builder and help have nothing that axe-core finds', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/jobs?q=status%20%3D%20failed%20and%20started%20%3E%207d%20ago%20and%20size%20%3E%201GB');
  await openBuilder(page);
  await page.getByText('How to write a search').click();
  await expectAccessible(page);
  await line(page).fill('statsu = failed');
  await expect(line(page)).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
});

test('search and builder fit a screen of 320 pixels', async ({ page, server }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await enter(page, server, ADMIN, '/admin/jobs?when=all&q=started%20%3E%207d%20ago%20and%20not%20size%20%3E%201GB');
  await openBuilder(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
