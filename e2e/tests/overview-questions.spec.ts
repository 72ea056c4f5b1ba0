// The first page of administrators: what failed, who is not protected, what is running.

import type { Locator, Page } from '@playwright/test';
import { ADMIN, TENANT_ADMIN } from '../support/accounts';
import { lastGood, profilesOf, standingFailures } from '../support/fleet';
import { jobsOf, stopClock } from '../support/jobs';
import { skeleton } from '../support/pages';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

const panel = (page: Page, name: string | RegExp) => page.getByRole('region', { name, exact: true });
const failed = (page: Page) => panel(page, 'What failed');
const unprotected = (page: Page) => panel(page, 'Not protected');
const running = (page: Page) => panel(page, 'What is running');
const chart = (page: Page) => panel(page, 'Jobs by outcome');

/** The number in front of what is counted. */
async function numberOf(figure: Locator): Promise<number> {
  return Number(/[\d,]+/.exec(await figure.innerText())?.[0].replace(',', ''));
}

/** The list of jobs shows so many, of one outcome. */
async function expectJobs(page: Page, outcome: string, number: number): Promise<void> {
  await expect(page.getByLabel('Status').locator('option:checked')).toHaveText(outcome);
  await expect(page.getByRole('grid', { name: 'Jobs' })).toHaveAttribute('aria-rowcount', `${number + 1}`);
}

/** Shows the lines that there is no room for. */
async function openList(list: Locator): Promise<void> {
  await expect(list.getByRole('listitem').filter({ has: list.page().getByRole('time') }).first()).toBeVisible();
  const more = list.getByRole('button', { name: /more$/ });
  if (await more.isVisible()) await more.click();
}

test('how many there are is told as the server knows it', async ({ page, server }) => {
  const users = await profilesOf(server);
  const devices = users.flatMap((user) => Object.keys(user.Devices));
  await enter(page, server, ADMIN, '/admin');
  await expect(page.getByRole('link', { name: `${users.length} users` })).toBeVisible();
  await page.getByRole('link', { name: `${devices.length} devices` }).click();
  await expect(page).toHaveURL('/admin/devices');
});

for (const [figure, outcome] of [['failed', 'Failed'], ['missed', 'Missed'], ['warnings', 'With warnings']] as const) {
  test(`the number of jobs with the outcome “${outcome}” leads to just those jobs`, async ({ page, server }) => {
    await stopClock(page);
    await enter(page, server, ADMIN, '/admin');
    const link = failed(page).getByRole('link', { name: new RegExp(`^\\d+ ${figure}$`) });
    const number = await numberOf(link);
    expect(number).toBeGreaterThan(0);
    await link.click();
    await expectJobs(page, outcome, number);
  });
}

test('only failures that no later run made good are listed, each thing once', async ({ page, server }) => {
  const expected = await standingFailures(server, await stopClock(page));
  await enter(page, server, ADMIN, '/admin');
  await openList(failed(page));
  const lines = failed(page).getByRole('list', { name: 'Failures that no later run made good' }).getByRole('listitem');
  await expect(lines).toHaveCount(expected.length);
});

test('a failed job of the list opens', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin');
  await failed(page).getByRole('list', { name: /^Failures/ }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/admin\/jobs\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('who has no good backup for a week is listed, the worst first, and can be visited', async ({ page, server }) => {
  const users = (await profilesOf(server)).filter((user) => !user.IsSuspended && Object.keys(user.Sources).length > 0);
  const weekAgo = Date.now() / 1000 - 7 * 86_400;
  const stale = users.filter((user) => lastGood(user) < weekAgo).sort((a, b) => lastGood(a) - lastGood(b));
  await enter(page, server, ADMIN, '/admin');
  await openList(unprotected(page));
  const names = unprotected(page).getByRole('list', { name: 'Not protected' }).getByRole('link');
  await expect(names).toHaveText(stale.map((user) => user.AccountName));
  await expect(unprotected(page).getByRole('listitem').filter({ hasText: 'Northgate Cycles' })).toContainText('Never');
  await names.filter({ hasText: 'Riverside Community Church' }).click();
  await expect(page).toHaveURL('/admin/users/riverside-church');
});

test('the days without a backup are chosen, and kept', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin');
  const days = unprotected(page).getByLabel('Without a good backup for');
  const names = unprotected(page).getByRole('list', { name: 'Not protected' }).getByRole('link');
  await expect(names.filter({ hasText: 'Lakeside Physiotherapy' })).toBeVisible();
  await days.selectOption('14 days');
  await expect(names.filter({ hasText: 'Lakeside Physiotherapy' })).toBeHidden();
  await expect(names.filter({ hasText: 'Riverside Community Church' })).toBeVisible();
  await page.reload();
  await expect(days.locator('option:checked')).toHaveText('14 days');
  await expect(names.filter({ hasText: 'Lakeside Physiotherapy' })).toBeHidden();
});

test('a suspended account stands apart', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin');
  const list = unprotected(page).getByRole('list', { name: 'Not protected' });
  await expect(list.getByText('Riverside Community Church')).toBeVisible();
  await server.changeProfile('riverside-church', { IsSuspended: true });
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(list.getByText('Riverside Community Church')).toBeHidden();
  await unprotected(page).getByText(/^Not counted: 2 suspended/).click();
  await unprotected(page).getByRole('link', { name: 'Riverside Community Church' }).click();
  await expect(page).toHaveURL('/admin/users/riverside-church');
});

test('what runs moves on by itself', async ({ page, server }) => {
  test.slow();
  await enter(page, server, ADMIN, '/admin');
  const bars = running(page).getByRole('progressbar');
  const progress = () => bars.evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-valuetext')));
  await expect(bars.first()).toHaveAttribute('aria-valuetext', /^[\d,]+ of [\d,]+ objects$/);
  const before = await progress();
  await expect.poll(progress, { timeout: 40_000 }).not.toEqual(before);
});

test('a list holds still while one points at it: what ended stays, struck through, and goes afterwards', async ({ page, server }) => {
  test.slow();
  await enter(page, server, ADMIN, '/admin');
  const list = running(page).getByRole('list', { name: 'What is running' });
  const first = list.getByRole('listitem').first();
  // Until the accounts have come, lines have an id for a name.
  await expect(first.getByRole('link')).not.toHaveText(/^[0-9a-f]{8}$/);
  const address = (await first.getByRole('link').getAttribute('href'))!;
  const id = address.split('/').pop()!;
  const job = (await jobsOf(server, ADMIN)).find((job) => job.GUID === id)!;
  await first.hover();
  await server.call('admin/job/abandon', ADMIN, { TargetUser: job.Username, JobID: id });
  await expect(list.locator('[data-gone]')).toBeVisible({ timeout: 30_000 });
  await expect(first.getByRole('link')).toHaveAttribute('href', address);
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(list.locator('[data-gone]')).toHaveCount(0);
});

test('nothing fails, nobody is unprotected and nothing runs: the page says so', async ({ page, startServer }) => {
  const server = await startServer({ seed: 'empty' });
  const first = { kind: 'admin', name: 'first', password: 'quiet-harbour-7' } as const;
  const nobody = { kind: 'admin', name: '', password: '' } as const;
  await server.call('admin/add-first-admin-user', nobody, { TargetUser: first.name, TargetPassword: first.password });
  await enter(page, server, first, '/admin');
  await expect(failed(page).getByText('Nothing failed')).toBeVisible();
  await expect(unprotected(page).getByText('Everyone is protected')).toBeVisible();
  await expect(running(page).getByText('Nothing is running')).toBeVisible();
  await expect(chart(page).getByText('Nothing ran in this time')).toBeVisible();
  await expect(panel(page, 'Devices offline').getByText('Every device is online')).toBeVisible();
  await expect(panel(page, 'Vaults near their quota').getByText('Every vault has room')).toBeVisible();
  await expect(panel(page, 'Software versions').getByText('No devices')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a bar of the chart leads to the jobs of its hour', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin');
  const bar = chart(page).getByRole('link', { name: /Failed: \d+$/ }).first();
  const number = Number(/(\d+)$/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1]);
  await bar.click();
  await expectJobs(page, 'Failed', number);
});

for (const [span, head] of [['24 hours', 'Hour'], ['7 days', 'Day'], ['30 days', 'Day']] as const) {
  test(`the chart of ${span} counts what its list holds, and stays after a reload`, async ({ page, server }) => {
    await stopClock(page);
    await enter(page, server, ADMIN, '/admin');
    const link = page.getByRole('navigation', { name: 'Time shown' }).getByRole('link', { name: span });
    await link.click();
    await page.reload();
    await expect(link).toHaveAttribute('aria-current', /.+/);
    await expect(chart(page).getByRole('columnheader', { name: head })).toBeAttached();
    const all = chart(page).getByRole('link', { name: /^Failed \d+/ });
    const number = await numberOf(all);
    expect(number).toBeGreaterThan(0);
    await all.click();
    await expectJobs(page, 'Failed', number);
  });
}

test('the chart is walked through by arrows', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin');
  const bars = chart(page).getByRole('group', { name: 'Jobs by outcome' }).getByRole('link');
  await bars.first().focus();
  await page.keyboard.press('End');
  await expect(bars.first()).not.toBeFocused();
  await page.keyboard.press('Home');
  await expect(bars.first()).toBeFocused();
});

test('a hidden tab asks nothing, and asks at once when it comes back', async ({ page, server }) => {
  await page.clock.install();
  await enter(page, server, ADMIN, '/admin');
  await expect(running(page).getByRole('progressbar').first()).toBeVisible();
  await expect(skeleton(page)).toHaveCount(0);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  const before = await server.timesCalled('AdminGetJobsForDateRange');
  await page.clock.runFor(180_000);
  expect(await server.timesCalled('AdminGetJobsForDateRange')).toBe(before);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => false });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  await expect.poll(() => server.timesCalled('AdminGetJobsForDateRange')).toBeGreaterThan(before);
});

test('a refresh moves nothing', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin');
  await expect(skeleton(page)).toHaveCount(0);
  const places = () =>
    page.evaluate(() => [...document.querySelectorAll('main section')].map((it) => it.getBoundingClientRect().toJSON()));
  const before = await places();
  const asked = await server.timesCalled('AdminListUsersFull');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(() => server.timesCalled('AdminListUsersFull')).toBeGreaterThan(asked);
  await expect(page.locator('.loaded[aria-busy]')).toHaveCount(0);
  expect(await places()).toEqual(before);
});

test('the answers to the three questions and the chart are on the first screen', async ({ page, server }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await enter(page, server, ADMIN, '/admin');
  await expect(skeleton(page)).toHaveCount(0);
  for (const part of [failed(page), unprotected(page), running(page), chart(page)]) {
    await expect(part).toBeInViewport({ ratio: 1 });
  }
});

test('an administrator of one tenant sees its accounts alone, and is asked for nothing in vain', async ({ page, server }) => {
  const users = await profilesOf(server, TENANT_ADMIN);
  await enter(page, server, TENANT_ADMIN, '/admin');
  await expect(page.getByRole('link', { name: `${users.length} users` })).toBeVisible();
  await expect(skeleton(page)).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(panel(page, 'Server').getByText('Storage space')).toHaveCount(0);
  await expect(panel(page, 'Server').getByText('backed up')).toHaveCount(0);
  expect(await server.timesCalled('AdminStorageFreeSpace')).toBe(0);
  expect(await server.timesCalled('AdminMetaSoftwareUpdateNews')).toBe(0);
});
