// Many users out of a list: read, judged line by line, made, handed out.

import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { ADMIN } from '../support/accounts';
import { getsIn, idOf, profileOf, usernames } from '../support/people';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

const LIST = `User name;Password;Account name;E-mail;Policy;Group;Require password change;Phone
jane.doe;;"Doe; Jane";jane@example.com;Managed by us;Shops and trades;no;555
;;Nobody;;;;;
anna;;Anna again;;;;;
bad name;;;;;;;
john;short;;;;;;
jane.doe;;Twice;;;;;
olga;four calling birds;Olga;olga;Gold;Farmers;perhaps;
pete;four calling birds;Pete;pete@example.com;;;;
`;

const choose = (page: Page, name: string, text: string | Buffer) =>
  page.getByLabel('Drop a file here, or choose one').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: typeof text === 'string' ? Buffer.from(text) : text,
  });

const row = (page: Page, line: number) =>
  page.getByRole('grid', { name: 'Preview' }).getByRole('row').filter({ has: page.getByText(`${line}`, { exact: true }) });

test('a list is judged line by line before anything is made', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users');
  await page.getByRole('link', { name: 'Add users from a list' }).click();
  await choose(page, 'users.csv', LIST);
  await expect(page.getByText('2 lines can be added')).toBeVisible();
  await expect(page.getByText('6 lines are left out')).toBeVisible();
  await expect(page.getByText('Columns that nobody knows are left out: Phone')).toBeVisible();
  for (const [line, why] of [
    [3, 'The user name is missing.'],
    [4, 'There is a user of this name already.'],
    [5, 'A user name can’t have blanks.'],
    [6, 'The password is too short: it needs 8 characters.'],
    [7, 'Line 2 has this name already.'],
    [8, 'There is no policy “Gold” that you may give to this user. There is no group “Farmers” for this user.'],
  ] as const) {
    await expect(row(page, line)).toContainText(why);
  }
  await expect(row(page, 8)).toContainText('“olga” is no e-mail address.');
  await expect(row(page, 8)).toContainText('“perhaps” is neither yes nor no.');
  await page.getByLabel('Only lines with mistakes').check();
  await expect(page.getByRole('grid', { name: 'Preview' })).toHaveAttribute('aria-rowcount', '7');
  expect(await server.timesCalled('AdminAddUser')).toBe(0);
});

test('the good lines are made, and passwords that were made are handed out', async ({ page, server }) => {
  const before = await usernames(server);
  await enter(page, server, ADMIN, '/admin/import-users');
  await choose(page, 'users.csv', LIST);
  await page.getByRole('button', { name: 'Add 2 users' }).click();
  const handout = page.getByRole('dialog', { name: 'Passwords to hand out' });
  await expect(handout).toContainText('1 password was made.');
  const download = page.waitForEvent('download');
  await handout.getByRole('button', { name: 'Download the list' }).click();
  const parts: Buffer[] = [];
  for await (const part of await (await download).createReadStream()) parts.push(Buffer.from(part as Buffer));
  const list = Buffer.concat(parts).toString('utf8');
  const made = /^jane\.doe,"Doe; Jane",([^,]+)\r$/m.exec(list)?.[1];
  expect(made).toBeDefined();
  expect(list).not.toContain('pete');
  expect(await getsIn(server, 'jane.doe', made!)).toBe(true);
  expect(await getsIn(server, 'pete', 'four calling birds')).toBe(true);
  expect((await usernames(server)).filter((name) => !before.includes(name)).sort()).toEqual(['jane.doe', 'pete']);
  const profile = await profileOf(server, 'jane.doe');
  expect(profile).toMatchObject({
    AccountName: 'Doe; Jane',
    Emails: ['jane@example.com'],
    PolicyID: await idOf(server, 'admin/policies/list', 'Managed by us'),
    GroupID: await idOf(server, 'admin/user-groups/list', 'Shops and trades'),
    RequirePasswordChange: false,
  });
  expect((await profileOf(server, 'pete')).RequirePasswordChange).toBe(true);
});

test('a user whom the server refuses is told by name, and can be tried again', async ({ page, server, guard }) => {
  guard.expectsStatus(400);
  await server.misbehave({ match: 'AdminAddUser', times: 1, status: 400, message: 'The licence has no seat left.' });
  await enter(page, server, ADMIN, '/admin/import-users');
  await page.getByLabel('Or paste the list').fill('user\nfritz');
  await page.getByRole('button', { name: 'Add 1 user' }).click();
  const work = page.getByRole('dialog').filter({ hasText: 'fritz' });
  await expect(work).toContainText('The licence has no seat left.');
  await work.getByRole('button', { name: /again/i }).click();
  await expect.poll(() => usernames(server)).toContain('fritz');
});

test('a list of before Unicode, with semicolons, is read as it was meant', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/import-users');
  await choose(page, 'alt.csv', Buffer.from('Benutzername;Kontoname\nmueller;M\xfcller & S\xf6hne\n', 'latin1'));
  await expect(page.getByRole('grid', { name: 'Preview' })).toContainText('Müller & Söhne');
  await expect(page.getByText('1 line can be added')).toBeVisible();
});

test('a list without user names, and one without users, say what is missing', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/import-users');
  const list = page.getByLabel('Or paste the list');
  await list.fill('phone,mail\n1,2');
  await expect(page.getByText('The first line names no column “User name”.')).toBeVisible();
  await list.fill('user name,password\n');
  await expect(page.getByText('There is no user in the list')).toBeVisible();
  await list.fill('');
  await expect(page.getByText('There is no user in the list')).toBeHidden();
});

test('the template is a list that is taken', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/import-users');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download a template' }).click();
  await choose(page, 'users.csv', await (await download).path().then(async (path) => (await import('node:fs/promises')).readFile(path)));
  await expect(page.getByText('1 line can be added')).toBeVisible();
});

test('the preview and the form below it are accessible', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/import-users');
  await page.getByLabel('Or paste the list').fill(LIST);
  await expect(page.getByText('2 lines can be added')).toBeVisible();
  await expectAccessible(page);
});
