// The page of one job: its log of any length, ending it, an earlier run beside it, what surrounds it.

import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { ADMIN, ANNA, BEN } from '../support/accounts';
import { anyJob, failedJob, type Job, jobsOf } from '../support/jobs';
import type { ReferenceServer } from '../support/server';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

/** More of a job than lists need. */
interface Detail extends Job {
  readonly SourceGUID: string;
  readonly DestinationGUID: string;
  readonly Classification: number;
  readonly CancellationID?: string;
}

const RUNNING = 6001;
const ABANDONED = 7007;
const CANCELLED = 7005;
const LINES = 100_000;

const frame = (page: Page) => page.getByRole('group', { name: 'Lines of the log' });
const lines = (page: Page) => frame(page).getByRole('listitem');
const searchBox = (page: Page) => page.getByRole('searchbox', { name: 'Search the log' });

async function jobNow(server: ReferenceServer, id: string): Promise<Detail> {
  return server.call<Detail>('admin/get-job-properties', ADMIN, { JobID: id });
}

/** A job that runs, so not one that waits for another, and that its device can be told to stop. */
async function runningJob(server: ReferenceServer): Promise<Detail> {
  const all = await server.call<Detail[]>('admin/get-jobs-for-date-range', ADMIN, { Start: '0', End: '0' });
  const online = await server.call<Record<string, { DeviceID: string }>>('admin/dispatcher/list-active', ADMIN);
  const devices = new Set(Object.values(online).map((connection) => connection.DeviceID));
  const runs = (job: Detail) => job.Status === RUNNING && job.CancellationID;
  const job = all.find((job) => runs(job) && devices.has((job as unknown as { DeviceID: string }).DeviceID));
  if (job === undefined) throw new Error('No job runs');
  return job;
}

test('a log of 100,000 lines is scrolled, searched and linked to with few lines in the page', async ({ page, server }) => {
  const job = await anyJob(server, ADMIN);
  await server.writeLog(job.GUID, LINES);
  await enter(page, server, ADMIN, `/admin/jobs/${job.GUID}`);
  await expect(page.getByText('100,000 lines')).toBeVisible();
  expect(await server.timesCalled('AdminGetJobLogEntries')).toBeGreaterThan(0);
  await frame(page).evaluate((frame) => frame.scrollTo(0, frame.scrollHeight / 2));
  await expect(lines(page).filter({ hasText: /Line (49|50|51)\d\d\d reads/ }).first()).toBeVisible();
  await frame(page).evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
  await expect(lines(page).filter({ hasText: `Line ${LINES} reads` })).toBeVisible();
  expect(await lines(page).count()).toBeLessThan(200);

  await page.getByLabel('Severity').selectOption('Errors only');
  await expect(page.getByText('1,000 of 100,000 lines')).toBeVisible();
  await page.getByLabel('Severity').selectOption('Everything');

  await searchBox(page).fill('file-077');
  await expect(page.getByText('1,000 of 100,000 lines')).toBeVisible();
  await page.getByLabel('Show the other lines too').check();
  await searchBox(page).press('Enter');
  await expect(page.getByText('1 of 1,000 matches')).toBeVisible();
  await expect(lines(page).filter({ hasText: 'Line 77001 reads' })).toBeInViewport();
  await expect(lines(page).filter({ hasText: 'Line 77001 reads' }).getByText('file-077', { exact: true })).toBeVisible();
  await frame(page).focus();
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/line=77002/);
  await page.keyboard.press('Shift+N');
  await page.keyboard.press('Shift+N');
  await expect(page.getByText('1,000 of 1,000 matches')).toBeVisible();
  await expect(lines(page).filter({ hasText: 'Line 78000 reads' })).toBeInViewport();

  await page.goto(`${server.address}/admin/jobs/${job.GUID}?line=54321`);
  const linked = lines(page).filter({ hasText: 'Line 54321 reads' });
  await expect(linked).toBeInViewport();
  await expect(linked).toHaveAttribute('aria-current', 'true');
  expect(await lines(page).count()).toBeLessThan(200);
});

test('a line is linked to by its number', async ({ page, server }) => {
  const job = await failedJob(server, ADMIN);
  await enter(page, server, ADMIN, `/admin/jobs/${job.GUID}`);
  await lines(page).nth(1).getByRole('link').click();
  await expect(page).toHaveURL(/line=2/);
  await expect(lines(page).nth(1)).toHaveAttribute('aria-current', 'true');
});

test('a server that knows no lines gives the log as text', async ({ page, server, guard }) => {
  guard.expectsStatus(404);
  const job = await failedJob(server, ADMIN);
  await server.misbehave({ match: 'AdminGetJobLogEntries', status: 404, message: 'Unknown method.' });
  await enter(page, server, ADMIN, `/admin/jobs/${job.GUID}`);
  await expect(lines(page).first()).toContainText(/\d{4}-\d{2}-\d{2} .* \[[DIWE]\]/);
  await server.behave();
});

test('the log is downloaded as the server writes it', async ({ page, server }) => {
  const job = await failedJob(server, ADMIN);
  await enter(page, server, ADMIN, `/admin/jobs/${job.GUID}`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const answer = await server.ask('admin/get-job-log', ADMIN, { JobID: job.GUID });
  expect(Buffer.concat(chunks).toString()).toBe(await answer.text());
  expect(await server.timesCalled('AdminGetJobLog')).toBe(1);
});

test('a running job is stopped once somebody has agreed', async ({ page, server }) => {
  const job = await runningJob(server);
  await enter(page, server, ADMIN, `/admin/jobs/${job.GUID}`);
  await page.getByRole('button', { name: 'Stop the job' }).click();
  const question = page.getByRole('dialog', { name: 'Stop this job?' });
  await question.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(question).toBeHidden();
  expect((await jobNow(server, job.GUID)).Status).toBeLessThan(7000);
  await page.getByRole('button', { name: 'Stop the job' }).click();
  await question.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect.poll(async () => (await jobNow(server, job.GUID)).Status).toBe(CANCELLED);
  await expect(page.getByRole('main').getByText('Cancelled', { exact: true }).first()).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('button', { name: 'Stop the job' })).toBeHidden();
  expect(await server.timesCalled('AdminJobCancel')).toBe(1);
});

test('a job that can not be stopped says why', async ({ page, server, guard }) => {
  guard.expectsStatus(404);
  const job = await runningJob(server);
  await enter(page, server, ADMIN, `/admin/jobs/${job.GUID}`);
  await server.misbehave({ match: 'AdminJobCancel', status: 404, message: 'The device is not connected.' });
  await page.getByRole('button', { name: 'Stop the job' }).click();
  await page.getByRole('dialog', { name: 'Stop this job?' }).getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByRole('dialog').getByText('The device is not connected.')).toBeVisible();
  await server.behave();
});

test('a job is abandoned, and is told when that is right', async ({ page, server }) => {
  const job = await runningJob(server);
  await enter(page, server, ADMIN, `/admin/jobs/${job.GUID}`);
  await page.getByRole('button', { name: 'Abandon…' }).click();
  const question = page.getByRole('dialog', { name: 'Abandon this job?' });
  await expect(question).toContainText('will never report again');
  await question.getByRole('button', { name: 'Abandon', exact: true }).click();
  await expect.poll(async () => (await jobNow(server, job.GUID)).Status).toBe(ABANDONED);
  await expect(page.getByRole('main').getByText('Abandoned', { exact: true }).first()).toBeVisible({ timeout: 15_000 });
});

test('progress of a running job moves by itself', async ({ page, server }) => {
  const job = await runningJob(server);
  await enter(page, server, ADMIN, `/admin/jobs/${job.GUID}`);
  const done = page.getByRole('region', { name: 'Done so far' });
  await expect(done).toBeVisible();
  const before = await done.innerText();
  await expect.poll(() => done.innerText(), { timeout: 20_000 }).not.toBe(before);
});

test('a job is compared with the same one last week and with the one before', async ({ page, server }) => {
  const jobs = (await jobsOf(server, ANNA)) as Detail[];
  const ran = (job: Detail) => job.EndTime > job.StartTime;
  const alike = (job: Detail) => (other: Detail) =>
    other.SourceGUID === job.SourceGUID &&
    other.DestinationGUID === job.DestinationGUID &&
    other.Classification === job.Classification &&
    other.StartTime < job.StartTime &&
    ran(other);
  const week = 7 * 86_400;
  const distance = (job: Detail, other: Detail) => Math.abs(job.StartTime - other.StartTime - week);
  const job = jobs.filter((job) => job.Status === 5000 && job.Classification === 4001).sort((a, b) => b.StartTime - a.StartTime)[0]!;
  const earlier = jobs.filter(alike(job));
  const lastWeek = earlier.sort((a, b) => distance(job, a) - distance(job, b))[0]!;
  await enter(page, server, ADMIN, `/admin/jobs/${job.GUID}`);
  const panel = page.getByRole('region', { name: 'Compared with an earlier run' }).first();
  await expect(panel.getByRole('link', { name: 'Earlier run' })).toHaveAttribute('href', `/admin/jobs/${lastWeek.GUID}`);
  await expect(panel.getByRole('row', { name: /^Duration/ })).toBeVisible();
  const before = earlier.sort((a, b) => b.StartTime - a.StartTime)[0]!;
  await panel.getByLabel('Earlier run').selectOption('before');
  await expect(panel.getByRole('link', { name: 'Earlier run' })).toHaveAttribute('href', `/admin/jobs/${before.GUID}`);
  expect(await server.timesCalled('AdminGetJobProperties')).toBeGreaterThan(1);
});

test('the history leads from bar to bar by keyboard, and to their jobs', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users/anna');
  const panel = page.getByRole('region', { name: 'History' });
  const bars = panel.getByRole('group', { name: 'History' });
  await expect(bars.getByRole('link').first()).toBeVisible();
  await panel.getByLabel('Measure').selectOption('Uploaded');
  await expect(panel.getByRole('columnheader', { name: 'Uploaded' })).toBeAttached();
  await bars.getByRole('link').last().focus();
  await page.keyboard.press('Home');
  await expect(bars.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(bars.getByRole('link').nth(1)).toBeFocused();
  await panel.getByLabel('History of').selectOption({ index: 1 });
  await page.keyboard.press('Tab');
  const href = await bars.getByRole('link').first().getAttribute('href');
  await bars.getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
});

test('related jobs stand before and after it', async ({ page, server }) => {
  const jobs = ((await jobsOf(server, ANNA)) as Detail[]).filter((job) => job.Classification === 4001 && job.SourceGUID);
  const first = jobs[0]!;
  const same = jobs.filter((job) => job.SourceGUID === first.SourceGUID).sort((a, b) => a.StartTime - b.StartTime);
  const middle = same[Math.floor(same.length / 2)]!;
  await enter(page, server, ANNA, `/account/jobs/${middle.GUID}`);
  const panel = page.getByRole('region', { name: 'Related jobs' });
  await expect(panel.getByRole('link')).toHaveCount(10);
  await panel.getByLabel('Related by').selectOption('Same device');
  await expect(panel.getByRole('link').first()).toBeVisible();
});

test('all that the server says of a job can be read', async ({ page, server }) => {
  const job = await anyJob(server, ADMIN);
  await enter(page, server, ADMIN, `/admin/jobs/${job.GUID}`);
  await page.getByText('All properties, as the server gives them').click();
  const code = page.getByRole('region', { name: 'All properties, as the server gives them' });
  expect(JSON.parse(await code.innerText())).toEqual(await jobNow(server, job.GUID));
});

test('log, comparison, history and related jobs have nothing that axe-core finds', async ({ page, server }) => {
  const job = await failedJob(server, ADMIN);
  await enter(page, server, ADMIN, `/admin/jobs/${job.GUID}?line=1&search=the`);
  await expect(page.getByRole('region', { name: 'Related jobs' }).getByRole('link').first()).toBeVisible();
  await expectAccessible(page);
});

test('a user stops a job of their own', async ({ page, server }) => {
  const all = await server.call<Detail[]>('admin/get-jobs-for-date-range', ADMIN, { Start: '0', End: '0' });
  const job = all.find((job) => job.Username === BEN.name && job.CancellationID);
  if (job === undefined) throw new Error('No job of the user runs');
  await enter(page, server, BEN, `/account/jobs/${job.GUID}`);
  await expect(page.getByRole('button', { name: 'Abandon…' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Stop the job' }).click();
  await page.getByRole('dialog', { name: 'Stop this job?' }).getByRole('button', { name: 'Stop', exact: true }).click();
  await expect.poll(async () => (await jobNow(server, job.GUID)).Status).toBe(CANCELLED);
});
