// The first page of administrators: how things stand, and the way to what needs a look.

import type { Page } from '@playwright/test';
import { ADMIN } from '../support/accounts';
import { stopClock } from '../support/jobs';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

const tiles = (page: Page) => page.getByRole('region', { name: 'At a glance' });

/** The number on a tile, which stands below its name. */
async function numberOf(page: Page, tile: string): Promise<number> {
  const link = tiles(page).getByRole('link', { name: tile, exact: true });
  return Number(await link.locator('xpath=../following-sibling::*[1]').innerText());
}

test('the numbers are those of the server', async ({ page, server }) => {
  const users = await server.call<Record<string, { Devices: object }>>('admin/list-users-full', ADMIN);
  const devices = Object.values(users).flatMap((user) => Object.keys(user.Devices));
  await enter(page, server, ADMIN, '/admin');
  await expect(tiles(page).getByText(`of ${devices.length}`)).toBeVisible();
  expect(await numberOf(page, 'Users')).toBe(Object.keys(users).length);
});

for (const outcome of ['Succeeded', 'Failed', 'Missed', 'With warnings']) {
  test(`the number of jobs that ${outcome} leads to just those jobs`, async ({ page, server }) => {
    await stopClock(page);
    await enter(page, server, ADMIN, '/admin');
    await expect(tiles(page).getByRole('link', { name: outcome, exact: true })).toBeVisible();
    const number = await numberOf(page, outcome);
    expect(number).toBeGreaterThan(0);
    await tiles(page).getByRole('link', { name: outcome, exact: true }).click();
    await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue(/.+/);
    await expect(page.getByRole('combobox', { name: 'Status' }).locator('option:checked')).toHaveText(outcome);
    await expect(page.getByRole('grid', { name: 'Jobs' })).toHaveAttribute('aria-rowcount', `${number + 1}`);
  });
}

test('a failed job of the list opens', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin');
  const failures = page.getByRole('region', { name: /^Failed or missed/ });
  await failures.getByRole('list').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/admin\/jobs\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a user without a good backup can be visited', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin');
  await page.getByRole('region', { name: 'No good backup for a week' }).getByRole('link', { name: 'Riverside Community Church' }).click();
  await expect(page).toHaveURL('/admin/users/riverside-church');
});

test('a bar of the chart leads to the jobs of its hour', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin');
  const bar = page.getByRole('region', { name: 'Jobs by outcome' }).getByRole('link', { name: /Failed: \d+$/ }).first();
  const number = Number(/(\d+)$/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1]);
  await bar.click();
  await expect(page.getByRole('combobox', { name: 'Status' }).locator('option:checked')).toHaveText('Failed');
  await expect(page.getByRole('grid', { name: 'Jobs' })).toHaveAttribute('aria-rowcount', `${number + 1}`);
});

test('the chart shows a week when asked, and keeps to it after a reload', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin');
  const span = page.getByRole('navigation', { name: 'Time shown' });
  await span.getByRole('link', { name: '7 days' }).click();
  await expect(page.getByRole('columnheader', { name: 'Day' })).toBeAttached();
  await page.reload();
  await expect(span.getByRole('link', { name: '7 days' })).toHaveAttribute('aria-current', /.+/);
});

test('a clock that is hours off is told, and times are still right', async ({ page, server }) => {
  await server.misbehave({ match: 'nothing', clockOffsetSeconds: 3 * 3600 });
  await enter(page, server, ADMIN, '/admin');
  await expect(page.getByRole('region', { name: 'Server' }).getByText('clock differs from the server’s')).toBeVisible();
});
