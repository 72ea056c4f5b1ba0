// Policies: listed, made, edited with whom that touches, duplicated, deleted.

import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { ADMIN } from '../support/accounts';
import { act, allProfiles, idOf, openDialog, profileOf, rowOf } from '../support/people';
import { toast } from '../support/security_page';
import type { ReferenceServer } from '../support/server';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

interface Policy {
  readonly Description: string;
  readonly DefaultUserPolicy: boolean;
  readonly Policy: Record<string, unknown>;
  readonly LaterField?: unknown;
}

const LIST = 'admin/policies/list';

async function policyOf(server: ReferenceServer, id: string): Promise<Policy> {
  return (await server.call<{ Policy: Policy }>('admin/policies/get', ADMIN, { PolicyID: id })).Policy;
}

/** The names of those who have a policy. */
async function whoHas(server: ReferenceServer, id: string): Promise<string[]> {
  const users = Object.values(await allProfiles(server)).filter((user) => user.PolicyID === id);
  return users.map((user) => user.AccountName);
}

async function enterPolicy(page: Page, server: ReferenceServer, name: string): Promise<string> {
  const id = await idOf(server, LIST, name);
  await enter(page, server, ADMIN, `/admin/policies/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByRole('region', { name: 'Storage vaults', exact: true })).toBeVisible();
  return id;
}

async function review(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Unsaved changes' }).getByRole('button', { name: /^Save/ }).click();
  await expect(openDialog(page)).toBeVisible();
}

async function save(page: Page): Promise<void> {
  await review(page);
  await openDialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(openDialog(page)).toHaveCount(0);
}

test('policies are listed with how many have them, and lead to those users', async ({ page, server }) => {
  const id = await idOf(server, LIST, 'Managed by us');
  const users = await whoHas(server, id);
  await enter(page, server, ADMIN, '/admin/policies');
  await expect(rowOf(page, 'Standard')).toContainText('New users get it');
  await rowOf(page, 'Managed by us').getByRole('link', { name: `${users.length}`, exact: true }).click();
  await expect(page).toHaveURL(/\/admin\/users\?in\.policy=Managed%20by%20us/);
  await expect(page.getByRole('grid', { name: 'Users' })).toHaveAttribute('aria-rowcount', `${users.length + 1}`);
  await page.goBack();
  await rowOf(page, 'Managed by us').getByRole('link', { name: 'Managed by us' }).click();
  await expect(page).toHaveURL(`/admin/policies/${id}`);
  for (const user of users) await expect(page.getByRole('grid', { name: 'Who has it' })).toContainText(user);
});

test('a policy says what a change does to its users before it is saved, and does it', async ({ page, server }) => {
  const id = await enterPolicy(page, server, 'Standard');
  const users = await whoHas(server, id);
  await page.getByLabel('Users may edit storage vaults').uncheck();
  const effects = page.getByRole('list', { name: 'What changes for users' });
  await expect(effects).toContainText(`For ${users.length} users this no longer holds: Users may edit storage vaults`);
  await page.getByLabel('Enforce this retention').check();
  await page.getByLabel('Skip a backup while the one before still runs').first().selectOption({ label: 'Always off' });
  await expect(effects).toContainText(/Changes \d+ schedules?: whether/);
  await review(page);
  await expect(openDialog(page)).toContainText(`For ${users.length} users this no longer holds`);
  await expectAccessible(page);
  await openDialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(openDialog(page)).toHaveCount(0);
  const { Policy } = await policyOf(server, id);
  expect(Policy).toMatchObject({ PreventEditStorageVault: true, ModeScheduleSkipAlreadyRunning: 4 });
  const follower = Object.values(await allProfiles(server)).find((user) => user.PolicyID === id);
  expect(follower).toMatchObject({ Policy: { PreventEditStorageVault: true } });
});

test('what this version does not know of a policy survives, and so does what others change meanwhile', async ({ page, server, guard }) => {
  // The save meets the others' change, unless the news of it came before.
  guard.expectsStatus(409);
  const id = await idOf(server, LIST, 'Managed by us');
  const before = await policyOf(server, id);
  const later = { ...before, LaterField: { a: [1] }, Policy: { ...before.Policy, LaterRule: 'x' } };
  await server.call('admin/policies/set', ADMIN, { PolicyID: id, Policy: JSON.stringify(later) });
  await enterPolicy(page, server, 'Managed by us');
  await page.getByLabel('The backup app hides its version').check();
  const meanwhile = { ...later, Policy: { ...later.Policy, PreventChangeEmailSettings: true } };
  await server.call('admin/policies/set', ADMIN, { PolicyID: id, Policy: JSON.stringify(meanwhile) });
  await save(page);
  const after = await policyOf(server, id);
  expect(after.LaterField).toEqual({ a: [1] });
  expect(after.Policy).toMatchObject({ LaterRule: 'x', PreventChangeEmailSettings: true, HideAppVersion: true });
});

test('a policy is made, empty or from another one', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/policies');
  await page.getByRole('link', { name: 'New policy' }).click();
  await page.getByRole('button', { name: 'Create policy' }).click();
  await expect(page.getByText('Give the policy a name.')).toBeVisible();
  await page.getByLabel('Name').fill('Night shift');
  await page.getByRole('button', { name: 'Create policy' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Night shift');
  const made = await idOf(server, LIST, 'Night shift');
  await expect(page).toHaveURL(`/admin/policies/${made}`);
  await expect(page.getByText('No user has this policy')).toBeVisible();

  await enterPolicy(page, server, 'Managed by us');
  await page.getByRole('link', { name: 'Duplicate' }).click();
  await expect(page.getByLabel('Name')).toHaveValue('Copy of Managed by us');
  await page.getByRole('button', { name: 'Create policy' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Copy of Managed by us');
  const copy = await policyOf(server, await idOf(server, LIST, 'Copy of Managed by us'));
  const original = await policyOf(server, await idOf(server, LIST, 'Managed by us'));
  expect(copy.Policy).toEqual(original.Policy);
  expect(copy.DefaultUserPolicy).toBe(false);
});

test('an item is given to the devices of a policy’s users, with a schedule', async ({ page, server }) => {
  const id = await enterPolicy(page, server, 'Standard');
  await page.getByRole('button', { name: 'Give a protected item' }).click();
  const given = page.getByRole('region', { name: 'Protected items that it gives' });
  await given.getByLabel('Name', { exact: true }).fill('Desktop');
  await given.getByLabel('Existing users get it too').check();
  await given.getByLabel('Settings').fill('INCLUDE0 = C:\\Users');
  await page.getByRole('button', { name: 'Give a schedule' }).click();
  const rules = page.getByRole('region', { name: 'Schedules that it gives' });
  await rules.getByLabel('Name', { exact: true }).fill('Each night');
  await rules.getByLabel('Of the protected item').selectOption({ label: 'Desktop' });
  await expect(page.getByRole('list', { name: 'What changes for users' })).toContainText(/“Desktop” comes to \d+ devices?\./);
  await save(page);
  const { Policy } = await policyOf(server, id);
  const [key, item] = Object.entries(Policy.DefaultSources as Record<string, Record<string, unknown>>)[0]!;
  expect(item).toMatchObject({ Description: 'Desktop', Engine: 'engine1/file', EngineProps: { INCLUDE0: 'C:\\Users' } });
  const [rule] = Object.values(Policy.DefaultSourcesBackupRules as Record<string, Record<string, unknown>>);
  expect(rule).toMatchObject({ Description: 'Each night', Source: key });
  const follower = Object.values(await allProfiles(server)).find((user) => user.PolicyID === id)!;
  expect(Object.values(follower.Sources).map((source) => source.Description)).toContain('Desktop');
});

test('a policy is deleted once its name is typed and it is said whom that touches', async ({ page, server }) => {
  const id = await enterPolicy(page, server, 'Managed by us');
  const users = await whoHas(server, id);
  await act(page, 'Delete policy');
  await expect(openDialog(page)).toContainText(`${users.length} users have it.`);
  for (const user of users) await expect(openDialog(page)).toContainText(user);
  await openDialog(page).getByLabel('Type Managed by us to confirm').fill('Managed by us');
  await openDialog(page).getByRole('button', { name: 'Delete 1 policy' }).click();
  await expect(toast(page, 'The policy is deleted.')).toBeVisible();
  await expect(page).toHaveURL('/admin/policies');
  await expect(rowOf(page, 'Managed by us')).toHaveCount(0);
  expect((await server.ask('admin/policies/get', ADMIN, { PolicyID: id })).status).toBe(404);
  expect(await whoHas(server, id)).toEqual([]);
});

test('several policies are deleted at once', async ({ page, server }) => {
  for (const name of ['One', 'Two']) {
    await server.call('admin/policies/new', ADMIN, { Policy: JSON.stringify({ Description: name, Policy: {} }) });
  }
  await enter(page, server, ADMIN, '/admin/policies');
  for (const name of ['One', 'Two']) await rowOf(page, name).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(openDialog(page)).toContainText('No user has it.');
  await openDialog(page).getByLabel('Type 2 to confirm').fill('2');
  await openDialog(page).getByRole('button', { name: 'Delete 2 policies' }).click();
  await openDialog(page).getByRole('button', { name: 'Close' }).last().click();
  await expect(rowOf(page, 'One')).toHaveCount(0);
  const names = Object.values(await server.call<Record<string, string>>(LIST, ADMIN));
  expect(names).not.toContain('One');
  expect(names).not.toContain('Two');
});

test('a user’s page names the policy that decides', async ({ page, server }) => {
  const id = await idOf(server, LIST, 'Praxen und Kanzleien');
  const user = Object.values(await allProfiles(server)).find((profile) => profile.PolicyID === id)!;
  await enter(page, server, ADMIN, `/admin/users/${user.Username}`);
  await expect(page.getByText('Praxen und Kanzleien').first()).toBeVisible();
  expect((await profileOf(server, user.Username)).PolicyID).toBe(id);
});

test('a policy that is not there is said to be not there', async ({ page, server, guard }) => {
  guard.expectsStatus(404);
  await enter(page, server, ADMIN, '/admin/policies/nowhere');
  await page.getByRole('link', { name: 'To all policies' }).click();
  await expect(page).toHaveURL('/admin/policies');
});
