// Lists of jobs in both portals, and one job with its log.

import type { Page } from '@playwright/test';
import { ADMIN, ANNA } from '../support/accounts';
import { failedJob, hasFailed, jobsOf, ofLast90Days, stopClock } from '../support/jobs';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

/** `JOB_STATUS_RUNNING_ACTIVE`. */
const RUNNING = 6001;

const table = (page: Page) => page.getByRole('grid', { name: 'Jobs' });
const logOf = (page: Page) => page.getByRole('region', { name: 'Log', exact: true }).first();

/** Rows of the table, without its head. */
async function expectRows(page: Page, number: number): Promise<void> {
  await expect(table(page)).toHaveAttribute('aria-rowcount', `${number + 1}`);
}

test('a user sees all jobs of their own, and chooses the failed ones', async ({ page, server }) => {
  const jobs = ofLast90Days(await jobsOf(server, ANNA), await stopClock(page));
  await enter(page, server, ANNA, '/account/jobs');
  await page.getByRole('combobox', { name: 'Time' }).selectOption('Last 90 days');
  await expectRows(page, jobs.length);
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Failed');
  await expectRows(page, jobs.filter(hasFailed).length);
});

test('the choices stay in the address, over a reload and the way back', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/jobs');
  await page.getByRole('combobox', { name: 'Time' }).selectOption('Last 7 days');
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Failed');
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Backup');
  await expect(page).toHaveURL(/when=7d/);
  await expect(page).toHaveURL(/status=/);
  await expect(page).toHaveURL(/class=/);
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Time' }).locator('option:checked')).toHaveText('Last 7 days');
  await expect(page.getByRole('combobox', { name: 'Status' }).locator('option:checked')).toHaveText('Failed');
  await expect(page.getByRole('combobox', { name: 'Kind' }).locator('option:checked')).toHaveText('Backup');
  await table(page).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/admin\/jobs\/[0-9a-f-]{36}/);
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Status' }).locator('option:checked')).toHaveText('Failed');
});

test('typing narrows the list to what matches in any column', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/jobs?when=7d');
  await page.getByRole('searchbox', { name: 'Filter' }).fill('dental-srv01');
  const rows = table(page).getByRole('row');
  // The head alone.
  await expect(rows.filter({ hasNotText: 'DENTAL-SRV01' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'DENTAL-SRV01' }).first()).toBeVisible();
});

test('a list without a job says what to do', async ({ page, server }) => {
  await enter(page, server, ANNA, '/account/jobs?class=uninstall');
  await expect(page.getByText('No job of this time fits what was chosen.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all jobs of this time' }).click();
  await expect(table(page).getByRole('link').first()).toBeVisible();
});

for (const account of [ADMIN, ANNA]) {
  const jobs = account.kind === 'admin' ? '/admin/jobs' : '/account/jobs';

  test(`a failed job shows ${account.name} why it failed`, async ({ page, server }) => {
    const job = await failedJob(server, account);
    await enter(page, server, account, `${jobs}/${job.GUID}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main').getByText(/^(Failed|Timed out|Quota exceeded|Cancelled|Skipped|Abandoned)$/).first()).toBeVisible();
    await expect(logOf(page).getByRole('listitem').first()).toBeVisible();
    await page.getByLabel('Severity').selectOption('Errors only');
    const lines = logOf(page).getByRole('listitem');
    await expect(lines.filter({ hasNotText: 'Error' })).toHaveCount(0);
    await expect(lines.first()).toBeVisible();
    await expect(page).toHaveURL(/severity=/);
    await page.getByRole('navigation', { name: 'You are here' }).getByRole('link', { name: 'Jobs' }).click();
    await expect(page).toHaveURL(new RegExp(`${jobs}(\\?|$)`));
  });

  test(`a job that is not there is said to be not there to ${account.name}`, async ({ page, server, guard }) => {
    guard.expectsStatus(404, 400);
    await enter(page, server, account, `${jobs}/00000000-0000-4000-8000-000000000000`);
    await expect(page.getByText('There is no such job')).toBeVisible();
    await page.getByRole('link', { name: 'Go to all jobs' }).click();
    await expect(page).toHaveURL(jobs);
  });
}

test('a user does not see the job of somebody else', async ({ page, server, guard }) => {
  guard.expectsStatus(404, 400);
  const jobs = await jobsOf(server, ADMIN);
  const other = jobs.find((job) => job.Username !== ANNA.name);
  await enter(page, server, ANNA, `/account/jobs/${other?.GUID}`);
  await expect(page.getByText('There is no such job')).toBeVisible();
});

test('a running job shows how far it is', async ({ page, server }) => {
  const running = (await jobsOf(server, ADMIN)).find((job) => job.EndTime === 0 && job.Status === RUNNING);
  await enter(page, server, ADMIN, `/admin/jobs/${running?.GUID}`);
  await expect(page.getByRole('main').getByText('Running', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Running for')).toBeVisible();
});

test('a job of two days ago is not called yesterday', async ({ page, server }) => {
  const dayOf = (time: number) => new Date(time).toLocaleDateString('en-GB', { timeZone: 'Europe/London' });
  const day = dayOf(Date.now() - 2 * 86_400_000);
  const jobs = (await jobsOf(server, ADMIN)).filter(
    (job) => dayOf(job.StartTime * 1000) === day && dayOf(job.EndTime * 1000) === day,
  );
  // The latest of that day, which is less than 48 hours ago.
  const job = jobs.sort((a, b) => b.StartTime - a.StartTime)[0];
  await enter(page, server, ADMIN, `/admin/jobs/${job?.GUID}`);
  await expect(page.getByRole('term').filter({ hasText: 'Started' })).toBeVisible();
  await expect(page.getByRole('main').getByText(/(1 day|2 days) ago/).first()).toBeVisible();
  await expect(page.getByRole('main').getByText('yesterday')).toHaveCount(0);
});

test('a log is searched, and nothing found says so', async ({ page, server }) => {
  const job = await failedJob(server, ADMIN);
  await enter(page, server, ADMIN, `/admin/jobs/${job.GUID}`);
  const search = page.getByRole('searchbox', { name: 'Search the log' });
  await search.fill('no line has these words');
  await expect(page.getByText('No line matches')).toBeVisible();
  await page.getByRole('button', { name: 'Show the whole log' }).click();
  await expect(logOf(page).getByRole('listitem').first()).toBeVisible();
});

test('a log is downloaded as text', async ({ page, server }) => {
  const job = await failedJob(server, ADMIN);
  await enter(page, server, ADMIN, `/admin/jobs/${job.GUID}`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.(log|txt)$/);
});
