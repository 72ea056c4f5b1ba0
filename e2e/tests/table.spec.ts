// What every table can do: filters of columns, columns to choose, views to save, files to take along, cells to copy.

import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { ADMIN } from '../support/accounts';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

const table = (page: Page) => page.getByRole('grid').first();
const titles = (page: Page) => table(page).getByRole('columnheader').evaluateAll((heads) => heads.map((head) => head.ariaLabel));
const head = (page: Page, title: string) => table(page).getByRole('columnheader', { name: title, exact: true });
const chip = (page: Page, filter: string) => page.getByRole('button', { name: `Remove the filter ${filter}` });

async function openColumn(page: Page, title: string): Promise<void> {
  await head(page, title).hover();
  await page.getByRole('button', { name: `Options of column ${title}`, exact: true }).click();
}

async function chooseOption(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Table options' }).click();
  await page.getByRole('menuitem', { name }).or(page.getByRole('menuitemradio', { name })).click();
}

async function openColumns(page: Page): Promise<void> {
  await chooseOption(page, 'Columns');
  await expect(page.getByRole('dialog', { name: 'Columns' })).toBeVisible();
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test('a column is filtered by its own words, in the address and over a reload, until the filter is taken away', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users');
  await expect(table(page)).toHaveAttribute('aria-rowcount', '61');
  await openColumn(page, 'User name');
  await expect(page.getByRole('searchbox', { name: 'Filter User name' })).toBeFocused();
  await page.keyboard.type('ANNA');
  await expect(table(page)).toHaveAttribute('aria-rowcount', '2');
  await expect(page).toHaveURL(/in\.user=ANNA/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Options of column User name' })).toBeFocused();
  await page.reload();
  await expect(table(page)).toHaveAttribute('aria-rowcount', '2');
  await chip(page, 'User name: ANNA').click();
  await expect(table(page)).toHaveAttribute('aria-rowcount', '61');
  await expect(page).not.toHaveURL(/in\.user/);
});

test('filters of columns and free text narrow the list together, and one press clears them all', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users?filter=a&in.user=anna&in.account=nobody-of-this-name');
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(table(page)).toHaveAttribute('aria-rowcount', '61');
  await expect(chip(page, 'User name: anna')).toBeHidden();
  await expect(page).not.toHaveURL(/filter|in\./);
});

test('a time is filtered by its date, and a hidden column still says that it filters', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/jobs?when=90d');
  const year = new Date().getUTCFullYear();
  await openColumn(page, 'Started');
  await expect(page.getByRole('searchbox', { name: 'Filter Started' })).toBeFocused();
  await page.keyboard.type(`${year - 50}-`);
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Filter Started' }).fill('-');
  await expect(table(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await openColumn(page, 'Started');
  await page.getByRole('button', { name: 'Hide column' }).click();
  await expect(head(page, 'Started')).toBeHidden();
  await expect(chip(page, 'Started: -')).toBeVisible();
});

test('a column is sorted by after another one, from its menu', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/jobs?when=7d');
  await openColumn(page, 'Device');
  await page.getByRole('button', { name: 'Sort descending', exact: true }).click();
  await expect(head(page, 'Device')).toHaveAttribute('aria-sort', 'descending');
  await openColumn(page, 'Started');
  await page.getByRole('button', { name: 'Then sort ascending' }).click();
  await expect(page).toHaveURL(/sort=-device(,|%2C)started/);
  await expect(head(page, 'Device').getByText('1')).toBeVisible();
  await expect(head(page, 'Started').getByText('2')).toBeVisible();
  await openColumn(page, 'Device');
  await page.getByRole('button', { name: 'Do not sort by it' }).click();
  await expect(page).toHaveURL(/sort=started/);
});

test('columns are hidden and moved by keyboard, kept over a reload, and go back to what they were', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users');
  await expect(head(page, 'Items')).toBeVisible();
  const usual = await titles(page);
  expect(usual.slice(0, 3)).toEqual(['Account', 'User name', 'Last backup']);
  await openColumns(page);
  await expect(page.getByRole('checkbox', { name: 'Account' })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Items' }).press('Space');
  const up = page.getByRole('button', { name: 'Move Last backup up' });
  await up.press('Enter');
  await expect(up).toBeFocused();
  await up.press('Enter');
  await page.getByRole('button', { name: 'Done' }).click();
  const chosen = ['Account', 'Last backup', 'User name', ...usual.slice(3).filter((title) => title !== 'Items')];
  expect(await titles(page)).toEqual(chosen);
  await page.reload();
  await expect(head(page, 'Last backup')).toBeVisible();
  expect(await titles(page)).toEqual(chosen);
  // The boxes that choose rows are the first column.
  await expect(table(page).getByRole('row').nth(1).getByRole('rowheader')).toHaveAttribute('aria-colindex', '2');
  await openColumns(page);
  await page.getByRole('button', { name: 'Reset to default' }).click();
  await page.keyboard.press('Escape');
  expect(await titles(page)).toEqual(usual);
});

test('a column is made wider by its edge and by keyboard, and keeps its width', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users');
  const column = head(page, 'User name');
  const width = async () => (await column.boundingBox())?.width ?? 0;
  const start = await width();
  const { x, y } = (await column.boundingBox())!;
  await page.mouse.move(x + start - 3, y + 12);
  await page.mouse.down();
  await page.mouse.move(x + start + 61, y + 12, { steps: 4 });
  await page.mouse.up();
  await expect.poll(width).toBeCloseTo(start + 64, -1);
  const pulled = await width();
  await page.getByRole('button', { name: 'Options of column User name' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Narrower' }).press('Enter');
  await page.getByRole('button', { name: 'Narrower' }).press('Enter');
  await expect.poll(width).toBeCloseTo(pulled - 32, -1);
  const last = await width();
  await page.reload();
  await expect(column).toBeVisible();
  await expect.poll(width).toBeCloseTo(last, -1);
  await page.mouse.dblclick(x + last - 3, y + 12);
  await expect.poll(width).toBeCloseTo(start, -1);
});

test('rows stand closer when asked to, also after a reload', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users');
  const row = table(page).getByRole('row').nth(1);
  const height = async () => (await row.boundingBox())?.height ?? 0;
  // Rows are drawn anew when the names of policies and tenants have come; between two there is none.
  let start = 0;
  await expect.poll(async () => (start = await height())).toBeGreaterThan(0);
  await chooseOption(page, 'Compact rows');
  await expect.poll(height).toBeLessThan(start - 8);
  await page.reload();
  await expect(row).toBeVisible();
  await expect.poll(height).toBeLessThan(start - 8);
  // The keyboard's steps follow the height.
  await table(page).focus();
  await page.keyboard.press('End');
  await expect(table(page).locator('[aria-rowindex="61"]')).toBeInViewport();
});

test('a view is saved under a name, found again, renamed and deleted', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users?in.user=anna');
  await expect(table(page)).toHaveAttribute('aria-rowcount', '2');
  const views = page.getByRole('button', { name: 'Views', exact: true });
  await views.click();
  await page.getByRole('menuitem', { name: 'Save this view' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Give the view a name.')).toBeVisible();
  await page.getByLabel('Name of the view').fill('Only Anna');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.goto(`${server.address}/admin/users`);
  await expect(table(page)).toHaveAttribute('aria-rowcount', '61');
  await views.click();
  await page.getByRole('menuitem', { name: 'Only Anna' }).click();
  await expect(page).toHaveURL('/admin/users?in.user=anna');
  await expect(table(page)).toHaveAttribute('aria-rowcount', '2');

  await views.click();
  await page.getByRole('menuitem', { name: 'Manage views' }).click();
  const name = page.getByRole('textbox', { name: 'Name of view Only Anna' });
  await name.fill('Anna alone');
  await name.press('Tab');
  await page.getByRole('button', { name: 'Delete view Anna alone' }).click();
  await expect(page.getByText('No views are saved yet.')).toBeVisible();
  await page.keyboard.press('Escape');
  await views.click();
  await expect(page.getByRole('menuitem', { name: 'Anna alone' })).toBeHidden();
});

test('the link to a view is copied, and shows the same to whoever opens it', async ({ page, server, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await enter(page, server, ADMIN, '/admin/users');
  await page.getByRole('searchbox', { name: 'Filter', exact: true }).fill('harbour');
  await expect(page).toHaveURL(/filter=harbour/);
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Copy link to this view' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(`${server.address}/admin/users?filter=harbour`);
});

test('what is shown is exported as CSV: filtered, sorted, in the columns that are shown, and no name runs as a formula', async ({ page, server }) => {
  await server.changeProfile('anna', { AccountName: '=HYPERLINK("http://x","Anna")' });
  await enter(page, server, ADMIN, '/admin/users?in.user=ann&sort=-user');
  await expect(table(page)).not.toHaveAttribute('aria-rowcount', '61');
  const users = (await server.call<string[]>('admin/list-users', ADMIN)).filter((user) => user.includes('ann')).sort().reverse();
  await openColumn(page, 'Devices');
  await page.getByRole('button', { name: 'Hide column' }).click();
  const begun = page.waitForEvent('download');
  await chooseOption(page, 'Export as CSV');
  const download = await begun;
  expect(download.suggestedFilename()).toMatch(/^users-\d{4}-\d{2}-\d{2}\.csv$/);
  const lines = (await textOf(download)).split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFFAccount,User name,/);
  expect(lines[0]).not.toContain('Devices');
  expect(lines.slice(1, -1)).toHaveLength(users.length);
  const anna = lines.find((line) => line.includes(',anna,'));
  expect(anna).toMatch(/^"'=HYPERLINK\(""http:\/\/x"",""Anna""\)",anna,/);
  expect(lines.slice(1, -1).map((line) => users.find((user) => line.includes(`,${user},`)))).toEqual(users);
});

test('JSON is headed with the titles of the reader, and has numbers as numbers', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users?in.user=anna');
  await expect(table(page)).toHaveAttribute('aria-rowcount', '2');
  const begun = page.waitForEvent('download');
  await chooseOption(page, 'Export as JSON');
  const [anna, ...others] = JSON.parse(await textOf(await begun)) as Record<string, unknown>[];
  expect(others).toEqual([]);
  expect(anna).toMatchObject({ Account: 'Anna Lindqvist', 'User name': 'anna', Devices: 2, Items: 2 });
});

test('German readers get semicolons, as their spreadsheets expect, and German titles', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users?in.user=anna');
  await page.evaluate(() => localStorage.setItem('perihelion.language', 'de'));
  await page.reload();
  await expect(table(page)).toHaveAttribute('aria-rowcount', '2');
  const begun = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Optionen der Tabelle' }).click();
  await page.getByRole('menuitem', { name: 'Als CSV exportieren' }).click();
  expect(await textOf(await begun)).toMatch(/^\uFEFF[^;,]+;[^;,]+;.*\r\nAnna Lindqvist;anna;/);
});

test('the keyboard goes from cell to cell, and copies one or the whole row', async ({ page, server, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await enter(page, server, ADMIN, '/admin/users?in.user=anna');
  await expect(table(page)).toHaveAttribute('aria-rowcount', '2');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await table(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+c');
  await expect.poll(copied).toMatch(/^Anna Lindqvist\tanna\t/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const cell = table(page).getByRole('gridcell', { name: 'anna', exact: true });
  await expect(table(page)).toHaveAttribute('aria-activedescendant', (await cell.getAttribute('id'))!);
  await page.keyboard.press('Control+c');
  await expect.poll(copied).toBe('anna');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/admin/users/anna');
});

test('a narrow screen keeps the name in sight while the rest goes under it', async ({ page, server }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await enter(page, server, ADMIN, '/admin/users');
  const name = table(page).getByRole('row').nth(1).getByRole('rowheader');
  // The tenants come last, with a column of their own: from then on the table stands still.
  await expect(head(page, 'Tenant')).toBeAttached();
  await expect(name).toBeVisible();
  const before = await name.boundingBox();
  await table(page).focus();
  await page.keyboard.press('ArrowDown');
  for (let column = 0; column < 8; column += 1) await page.keyboard.press('ArrowRight');
  const cell = table(page).getByRole('row').nth(1).getByRole('gridcell').nth(7);
  await expect(cell).toBeInViewport();
  // It rests beside the box of its row, which is a few pixels wider where there is room to share.
  expect(Math.abs((await name.boundingBox())!.x - before!.x)).toBeLessThan(4);
  // Sub-pixels aside, it is not under the name, whose column has become narrower if its rows were drawn anew.
  const gap = async () => {
    const end = await name.boundingBox();
    return (await cell.boundingBox())!.x - (end!.x + end!.width);
  };
  await expect.poll(gap).toBeGreaterThan(-2);
});
