// The command palette: from anywhere to any page, user, device or job, and to what can be done.

import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { ADMIN, ANNA } from '../support/accounts';
import { anyJob } from '../support/jobs';
import { expect, test } from '../support/test';
import { enter, expectInside, expectOutside } from '../support/visit';

const box = (page: Page) => page.getByRole('combobox', { name: 'Search and commands' });
const list = (page: Page) => page.getByRole('listbox', { name: 'Search and commands' });
const options = (page: Page) => list(page).getByRole('option');
const chosen = (page: Page) => list(page).getByRole('option', { selected: true });

async function open(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
}

/** Types, waits until this is the first thing offered, and goes there. */
async function go(page: Page, typed: string, offer: string | RegExp): Promise<void> {
  await open(page);
  await box(page).fill(typed);
  await expect(chosen(page)).toContainText(offer);
  await page.keyboard.press('Enter');
  await expect(box(page)).toBeHidden();
}

test('it opens by its button and by its key, and closes by Escape, the key and a press beside it', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  const button = page.getByRole('banner').getByRole('button', { name: 'Search' });
  await button.click();
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page)).toBeHidden();
  await expect(button).toBeFocused();
  await open(page);
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeHidden();
  await open(page);
  await page.mouse.click(5, 400);
  await expect(box(page)).toBeHidden();
});

test('a page, a user and a device are a few letters away', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  await go(page, 'devi', 'Devices');
  await expect(page).toHaveURL('/admin/devices');
  await go(page, 'suss part', 'Kanzlei Süß & Partner mbB');
  await expect(page).toHaveURL(/\/admin\/users\/kanzlei/);
  await go(page, 'annas mac', 'Annas MacBook Air');
  await expect(page).toHaveURL(/\/admin\/devices\/anna\//);
});

test('a job is found by its id, and by its item and user', async ({ page, server }) => {
  const job = await anyJob(server, ADMIN);
  await enter(page, server, ADMIN, '/admin/security');
  await go(page, job.GUID, /Job$/);
  await expect(page).toHaveURL(`/admin/jobs/${job.GUID}`);
  await open(page);
  await box(page).fill('anna docu');
  await options(page).filter({ hasText: 'Anna Lindqvist' }).filter({ hasText: /Job$/ }).first().click();
  await expect(page).toHaveURL(/\/admin\/jobs\/[0-9a-f-]{36}$/);
});

test('a job that is not among the recent ones is opened by its id all the same', async ({ page, server, guard }) => {
  guard.expectsStatus(404, 400);
  await enter(page, server, ADMIN, '/admin/security');
  await go(page, '01234567-89ab-4cde-8f01-23456789abcd', 'Open the job with this id');
  await expect(page).toHaveURL('/admin/jobs/01234567-89ab-4cde-8f01-23456789abcd');
});

test('commands are run: theme, language, what a page offers, refresh and sign-out', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin');
  await go(page, 'dark', 'Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await go(page, '30 days', 'Chart of 30 days');
  await expect(page).toHaveURL('/admin?when=30d');
  const asked = await server.timesCalled('AdminListUsersFull');
  await go(page, 'refresh', 'Refresh');
  await expect.poll(() => server.timesCalled('AdminListUsersFull')).toBeGreaterThan(asked);
  await page.goto(`${server.address}/admin/security`);
  await expectInside(page);
  await open(page);
  await box(page).fill('chart');
  await expect(options(page).filter({ hasText: 'Chart of' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await go(page, 'sprache deut', 'Deutsch');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anmeldung und Sicherheit');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('abmelden');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Anmelden', exact: true })).toBeVisible();
});

test('the arrows go through what is offered, and the box keeps the focus', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  await open(page);
  await expect(chosen(page)).toContainText('Overview');
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toContainText('Users');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', (await chosen(page).getAttribute('id'))!);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(chosen(page)).toContainText('Sign out');
  await expect(chosen(page)).toBeInViewport();
  await expect(box(page)).toBeFocused();
});

test('what was chosen last is offered first, until the page is loaded anew', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  await go(page, 'lindqvist', 'Anna Lindqvist');
  await expect(page).toHaveURL('/admin/users/anna');
  await open(page);
  await expect(chosen(page)).toContainText('Anna Lindqvist');
  await page.reload();
  await expectInside(page);
  await open(page);
  await expect(chosen(page)).toContainText('Overview');
});

test('with the control key a choice opens in a new tab', async ({ page, server, context }) => {
  await enter(page, server, ADMIN, '/admin/security');
  await open(page);
  await box(page).fill('lindqvist');
  await expect(chosen(page)).toContainText('Anna Lindqvist');
  const tab = context.waitForEvent('page');
  await page.keyboard.press('Control+Enter');
  await expect(await tab).toHaveURL(/\/admin\/users\/anna$/);
  await expect(page).toHaveURL('/admin/security');
});

test('all users that match are one choice away', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  await open(page);
  await box(page).fill('Süß & Partner');
  // The last line moves down once the users are known.
  await expect(options(page).filter({ hasText: 'Kanzlei Süß & Partner' }).first()).toBeVisible();
  await options(page).filter({ hasText: 'All users that match “Süß & Partner”' }).click();
  await expect(page.getByRole('grid', { name: 'Users' })).toHaveAttribute('aria-rowcount', '2');
});

test('nothing that matches is said, and the list of matches is still offered', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  await open(page);
  await box(page).fill('qqqzzz');
  await expect(options(page)).toHaveText([/All users that match “qqqzzz”/]);
  await expect(page.getByRole('status').filter({ hasText: 'Nothing matches' })).toBeVisible();
  await box(page).fill('anna');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing matches' })).toBeHidden();
});

test('it stays away while another dialog waits for an answer', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  await server.endSessions();
  await page.goto(`${server.address}/admin/users`);
  await expect(page.getByRole('dialog', { name: 'Your session has ended' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeHidden();
});

test('users find their own pages, devices and jobs', async ({ page, server }) => {
  await enter(page, server, ANNA, '/account');
  await go(page, 'annas', 'Annas MacBook Air');
  await expect(page).toHaveURL('/account/devices');
  await go(page, 'home', /Home folder.*Job$/s);
  await expect(page).toHaveURL(/\/account\/jobs\/[0-9a-f-]{36}$/);
  await open(page);
  await box(page).fill('lakeside');
  await expect(options(page)).toHaveText([/All jobs that match “lakeside”/]);
});

test('what cannot be had is told, and pages are still offered', async ({ page, server, guard }) => {
  guard.expectsStatus(500);
  await enter(page, server, ADMIN, '/admin/security');
  await server.misbehave({ match: 'AdminListUsersFull', status: 500, message: 'No.' });
  await open(page);
  await expect(page.getByRole('dialog').getByText('The server refused')).toBeVisible();
  await expect(options(page).first()).toContainText('Overview');
});

test('it is accessible, empty and filled, and signs out at the end', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  await open(page);
  await expectAccessible(page);
  await box(page).fill('anna');
  await expect(chosen(page)).toContainText('Anna Lindqvist');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await go(page, 'sign out', 'Sign out');
  await expectOutside(page);
});
