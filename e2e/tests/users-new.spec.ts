// A new user: what can be said of one, and what the page says before the server would.

import type { Page } from '@playwright/test';
import { ADMIN, TENANT_ADMIN } from '../support/accounts';
import { getsIn, idOf, profileOf, usernames } from '../support/people';
import { toast } from '../support/security_page';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

const PASSWORD = 'seven green bottles';

async function fill(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('User name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
}

const send = (page: Page) => page.getByRole('button', { name: 'Add user', exact: true }).click();

test('a user is added with everything that can be said of one, and has a page', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users');
  await page.getByRole('link', { name: 'Add a user' }).click();
  await fill(page, 'jane.doe');
  await page.getByLabel('Account name').fill('Jane Doe & Daughters');
  await page.getByLabel('E-mail addresses').fill('jane@example.com, books@example.com');
  await page.getByLabel('Policy').selectOption('Managed by us');
  await page.getByLabel('Group').selectOption('Shops and trades');
  await page.getByLabel('Ask for a new password at the next sign-in').uncheck();
  await send(page);
  await expect(page).toHaveURL('/admin/users/jane.doe');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jane Doe & Daughters');
  await expect(toast(page, '“jane.doe” was added.')).toBeVisible();
  const profile = await profileOf(server, 'jane.doe');
  expect(profile.AccountName).toBe('Jane Doe & Daughters');
  expect(profile.Emails).toEqual(['jane@example.com', 'books@example.com']);
  expect(profile.PolicyID).toBe(await idOf(server, 'admin/policies/list', 'Managed by us'));
  expect(profile.GroupID).toBe(await idOf(server, 'admin/user-groups/list', 'Shops and trades'));
  expect(profile.RequirePasswordChange).toBe(false);
  expect(profile.PasswordRecovery).not.toBe('');
  expect(await getsIn(server, 'jane.doe', PASSWORD)).toBe(true);
});

test('a password is made, hard to guess, and is what the user signs in with', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/new-user');
  await fill(page, 'jane', 'password');
  await expect(page.getByText('Easy to guess')).toBeVisible();
  await page.getByRole('button', { name: 'Make one' }).click();
  await expect(page.getByText('Hard to guess')).toBeVisible();
  const made = await page.getByLabel('Password', { exact: true }).inputValue();
  expect(made).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  await page.getByLabel('Administrators may reset the password').uncheck();
  await send(page);
  await expect(page).toHaveURL('/admin/users/jane');
  const profile = await profileOf(server, 'jane');
  expect(profile.RequirePasswordChange).toBe(true);
  expect(profile.PasswordRecovery ?? '').toBe('');
  expect(await getsIn(server, 'jane', made)).toBe(true);
});

test('a name that can not be is said to be so while one types', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/new-user');
  const name = page.getByLabel('User name');
  await name.fill('anna');
  await expect(page.getByText('There is a user of this name already.')).toBeVisible();
  await name.fill('Anna');
  await expect(page.getByText('There is a user of this name already.')).toBeHidden();
  await name.fill('anna berg');
  await expect(page.getByText('A user name can’t have blanks.')).toBeVisible();
  await name.fill('jürgen');
  await expect(page.getByText('A user name can’t have “ü”.')).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByLabel('E-mail addresses').fill('nobody');
  await send(page);
  await expect(page.getByText('Use at least 8 characters.')).toBeVisible();
  await expect(page.getByText('“nobody” is no e-mail address.')).toBeVisible();
  expect(await server.timesCalled('AdminAddUser')).toBe(0);
});

test('what the server refuses is said in its words, and what was typed stays', async ({ page, server, guard }) => {
  guard.expectsStatus(400);
  await server.misbehave({ match: 'AdminAddUser', times: 1, status: 400, message: 'The licence has no seat left.' });
  await enter(page, server, ADMIN, '/admin/new-user');
  await fill(page, 'jane');
  await send(page);
  await expect(page.getByRole('alert')).toContainText('The licence has no seat left.');
  await expect(page.getByLabel('User name')).toHaveValue('jane');
  await send(page);
  await expect(page).toHaveURL('/admin/users/jane');
});

test('a user who is there, but not as wanted, is told apart from one who is not', async ({ page, server, guard }) => {
  guard.expectsStatus(400);
  await server.misbehave({ match: 'AdminSetUserProfileHash', status: 400, message: 'No room for names.' });
  await enter(page, server, ADMIN, '/admin/new-user');
  await fill(page, 'jane');
  await page.getByLabel('Account name').fill('Jane');
  await send(page);
  await expect(page).toHaveURL('/admin/users/jane');
  await expect(toast(page, '“jane” was added, but')).toContainText('No room for names.');
  expect(await usernames(server)).toContain('jane');
});

test('a tenant’s user gets a policy and a group of that tenant', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/new-user');
  await fill(page, 'frida');
  await page.getByLabel('Tenant').selectOption('Nordlicht IT GmbH');
  await expect(page.getByLabel('Group').getByRole('option')).toHaveText(['No group', 'Handwerk']);
  await page.getByLabel('Group').selectOption('Handwerk');
  await send(page);
  await expect(page).toHaveURL('/admin/users/frida');
  const profile = await profileOf(server, 'frida');
  expect(profile.GroupID).toBe(await idOf(server, 'admin/user-groups/list', 'Handwerk'));
  expect(profile.OrganizationID).not.toBe('');
});

test('a tenant’s administrator adds users to the tenant without being asked where', async ({ page, server }) => {
  await enter(page, server, TENANT_ADMIN, '/admin/new-user');
  await expect(page.getByLabel('Group')).toBeVisible();
  await expect(page.getByLabel('Tenant')).toBeHidden();
  await fill(page, 'newcomer');
  await send(page);
  await expect(page).toHaveURL('/admin/users/newcomer');
  const own = await server.call<{ OrganizationID: string }>('admin/account/properties', TENANT_ADMIN);
  expect((await profileOf(server, 'newcomer')).OrganizationID).toBe(own.OrganizationID);
});
