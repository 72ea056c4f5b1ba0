// What an administrator does to one user, from the user's page, and to many from the list.

import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { ADMIN, ANNA, BEN } from '../support/accounts';
import { act, allProfiles, enterUser, getsIn, idOf, openDialog, profileOf, rowOf, usernames } from '../support/people';
import { toast } from '../support/security_page';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

const confirm = (page: Page, button: string) => openDialog(page).getByRole('button', { name: button, exact: true }).click();

test('a user is suspended and resumed', async ({ page, server }) => {
  await enterUser(page, server, 'anna');
  await act(page, 'Suspend');
  await expect(openDialog(page)).toContainText('nobody can sign in');
  await confirm(page, 'Suspend');
  await expect(toast(page, 'Suspended.')).toBeVisible();
  await expect(page.getByRole('banner').or(page.getByRole('main')).getByText('Suspended', { exact: true }).first()).toBeVisible();
  expect((await profileOf(server, 'anna')).IsSuspended).toBe(true);
  await act(page, 'Resume');
  await confirm(page, 'Resume');
  await expect(toast(page, 'Resumed.')).toBeVisible();
  expect((await profileOf(server, 'anna')).IsSuspended).toBe(false);
});

test('a change that a device made meanwhile survives, and so does what nobody here knows', async ({ page, server, guard }) => {
  guard.expectsStatus(409);
  await server.changeProfile('anna', { LaterField: { deep: [1, 2] } });
  await enterUser(page, server, 'anna');
  let saves = 0;
  await page.route('**/api/v1/admin/set-user-profile-hash', async (route) => {
    saves += 1;
    if (saves === 1) await server.changeProfile('anna', { AccountName: 'Renamed by a device' });
    await route.continue();
  });
  await act(page, 'Suspend');
  await confirm(page, 'Suspend');
  await expect(toast(page, 'Suspended.')).toBeVisible();
  const profile = await profileOf(server, 'anna');
  expect(profile).toMatchObject({ IsSuspended: true, AccountName: 'Renamed by a device', LaterField: { deep: [1, 2] } });
  expect(saves).toBe(2);
});

test('a refusal is said in the dialog, which stays', async ({ page, server, guard }) => {
  guard.expectsStatus(403);
  await enterUser(page, server, 'anna');
  await server.misbehave({ match: 'AdminSetUserProfileHash', status: 400, message: 'Not on a Sunday.' });
  guard.expectsStatus(400);
  await act(page, 'Suspend');
  await confirm(page, 'Suspend');
  await expect(openDialog(page).getByRole('alert')).toContainText('Not on a Sunday.');
  await confirm(page, 'Cancel');
  await expect(openDialog(page)).toHaveCount(0);
});

test('a policy and a group are assigned', async ({ page, server }) => {
  await enterUser(page, server, 'anna');
  await act(page, 'Assign policy');
  await confirm(page, 'Assign policy');
  await expect(openDialog(page).getByRole('alert')).toContainText('Choose one from the list first.');
  await openDialog(page).getByLabel('Policy').selectOption('Managed by us');
  await confirm(page, 'Assign policy');
  await expect(toast(page, 'Policy assigned.')).toBeVisible();
  await act(page, 'Assign group');
  await openDialog(page).getByLabel('Group').selectOption('Shops and trades');
  await confirm(page, 'Assign group');
  await expect(toast(page, 'Group assigned.')).toBeVisible();
  const profile = await profileOf(server, 'anna');
  expect(profile.PolicyID).toBe(await idOf(server, 'admin/policies/list', 'Managed by us'));
  expect(profile.GroupID).toBe(await idOf(server, 'admin/user-groups/list', 'Shops and trades'));
});

test('an administrator is offered only the policies that may be given', async ({ page, server }) => {
  const id = await idOf(server, 'admin/policies/list', 'Managed by us');
  await server.changeAdministrator('admin', { Permissions: { AllowedUserPolicies: [id] } });
  await enterUser(page, server, 'anna');
  await act(page, 'Assign policy');
  const offered = ['Choose…', 'No policy (rules of its own)', 'Managed by us'];
  await expect(openDialog(page).getByLabel('Policy').getByRole('option')).toHaveText(offered);
});

test('a password is reset, and another one is asked for at the next sign-in', async ({ page, server }) => {
  await enterUser(page, server, 'anna');
  await act(page, 'Reset password');
  await openDialog(page).getByLabel('New password', { exact: true }).fill('short');
  await confirm(page, 'Reset password');
  await expect(openDialog(page)).toContainText('Use at least 8 characters.');
  await openDialog(page).getByLabel('New password', { exact: true }).fill('twelve brown owls');
  await confirm(page, 'Reset password');
  await expect(toast(page, 'The new password counts from now on.')).toBeVisible();
  expect(await getsIn(server, 'anna', ANNA.password)).toBe(false);
  expect(await getsIn(server, 'anna', 'twelve brown owls')).toBe(true);
  expect((await profileOf(server, 'anna')).RequirePasswordChange).toBe(true);
});

test('where the user has forbidden resets, the current password is asked for', async ({ page, server }) => {
  await server.changeProfile('anna', { PasswordRecovery: null });
  await enterUser(page, server, 'anna');
  await act(page, 'Reset password');
  await expect(openDialog(page)).toContainText('This user has forbidden resets');
  await openDialog(page).getByLabel('New password', { exact: true }).fill('twelve brown owls');
  await openDialog(page).getByLabel('Current password').fill('wrong');
  await confirm(page, 'Reset password');
  await expect(openDialog(page).getByRole('alert')).toContainText('The old password is wrong.');
  await openDialog(page).getByLabel('Current password').fill(ANNA.password);
  await confirm(page, 'Reset password');
  await expect(toast(page, 'The new password counts from now on.')).toBeVisible();
  expect(await getsIn(server, 'anna', 'twelve brown owls')).toBe(true);
});

test('the codes of an app are turned off', async ({ page, server }) => {
  expect(await getsIn(server, 'ben', BEN.password)).toBe(false);
  await enterUser(page, server, 'ben');
  await act(page, 'Turn off the app’s codes');
  await confirm(page, 'Turn off');
  await expect(toast(page, 'The codes are turned off.')).toBeVisible();
  expect(await getsIn(server, 'ben', BEN.password)).toBe(true);
  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: 'Turn off the app’s codes' })).toHaveCount(0);
});

test('an install token is made for whoever knows the password, and shown once', async ({ page, server }) => {
  await enterUser(page, server, 'anna');
  await act(page, 'Create install token');
  await openDialog(page).getByLabel('Password of the user').fill('wrong');
  await confirm(page, 'Create install token');
  await expect(openDialog(page).getByRole('alert')).toContainText('The old password is wrong.');
  await openDialog(page).getByLabel('Password of the user').fill(ANNA.password);
  const answer = page.waitForResponse((response) => response.url().endsWith('/create-install-token') && response.ok());
  await confirm(page, 'Create install token');
  const { InstallToken } = (await (await answer).json()) as { InstallToken: { Token: string; Server: string } };
  await expect(openDialog(page).getByRole('region', { name: 'Install token' })).toHaveText(InstallToken.Token);
  await expect(openDialog(page)).toContainText(InstallToken.Server);
  await openDialog(page).getByRole('button', { name: 'Close' }).first().click();
  await act(page, 'Create install token');
  await expect(openDialog(page).getByLabel('Password of the user')).toBeVisible();
});

test('an account is duplicated with its settings, and without its devices and vaults', async ({ page, server }) => {
  await server.changeProfile('anna', { MaximumDevices: 7 });
  await enterUser(page, server, 'anna');
  await act(page, 'Duplicate account');
  await openDialog(page).getByLabel('User name').fill('ben');
  await expect(openDialog(page)).toContainText('There is a user of this name already.');
  await openDialog(page).getByLabel('User name').fill('anna-2');
  await openDialog(page).getByLabel('Account name').fill('Anna’s sister');
  await openDialog(page).getByLabel('Password', { exact: true }).fill('four calling birds');
  await confirm(page, 'Duplicate account');
  await expect(toast(page, '“anna-2” was added.')).toBeVisible();
  const [original, copy] = [await profileOf(server, 'anna'), await profileOf(server, 'anna-2')];
  expect(copy).toMatchObject({ AccountName: 'Anna’s sister', MaximumDevices: 7, GroupID: original.GroupID });
  expect([copy.Devices ?? {}, copy.Sources ?? {}, copy.Destinations ?? {}]).toEqual([{}, {}, {}]);
  expect(await getsIn(server, 'anna-2', 'four calling birds')).toBe(true);
});

test('a device is revoked once its name is typed, and its items go with it', async ({ page, server }) => {
  const before = await profileOf(server, 'anna');
  const [device] = Object.entries(before.Devices).find(([, { FriendlyName }]) => FriendlyName === 'ANNA-DESKTOP')!;
  const items = Object.values(before.Sources).filter((item) => item.OwnerDevice === device);
  await enterUser(page, server, 'anna');
  await page.getByRole('button', { name: 'Revoke ANNA-DESKTOP' }).click();
  await expect(openDialog(page).getByRole('list')).toContainText(items[0]!.Description);
  await expect(openDialog(page).getByRole('button', { name: 'Revoke device' })).toBeDisabled();
  await openDialog(page).getByLabel('Type ANNA-DESKTOP to confirm').fill('ANNA-DESKTOP');
  await confirm(page, 'Revoke device');
  await expect(toast(page, 'ANNA-DESKTOP was revoked.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Devices' }).getByText('ANNA-DESKTOP')).toHaveCount(0);
  const after = await profileOf(server, 'anna');
  expect(Object.keys(after.Devices)).not.toContain(device);
  expect(Object.values(after.Sources).filter((item) => item.OwnerDevice === device)).toEqual([]);
});

test('a user is deleted once the name is typed, and the dialog says what is lost', async ({ page, server }) => {
  const profile = await profileOf(server, 'anna');
  await enterUser(page, server, 'anna');
  await act(page, 'Delete');
  await expect(openDialog(page)).toContainText(`${Object.keys(profile.Devices).length} devices`);
  await expect(openDialog(page)).toContainText(`${Object.keys(profile.Sources).length} protected item`);
  await expect(openDialog(page)).toContainText('can never be read again');
  await openDialog(page).getByLabel('Uninstall it', { exact: true }).check();
  await openDialog(page).getByLabel('Type anna to confirm').fill('anna');
  await confirm(page, 'Delete user');
  await expect(page).toHaveURL('/admin/users');
  await expect(toast(page, 'Deleted.')).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Users' })).toBeVisible();
  await expect(rowOf(page, 'Anna Lindqvist')).toHaveCount(0);
  expect(await usernames(server)).not.toContain('anna');
});

/** Ticks these users in the list. */
async function tick(page: Page, ...accounts: string[]): Promise<void> {
  for (const account of accounts) {
    await page.getByRole('searchbox', { name: 'Filter' }).fill(account);
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
    await rowOf(page, account).getByRole('checkbox').click();
  }
  await page.getByRole('searchbox', { name: 'Filter' }).fill('');
}

/** The work on many is over, and every row went well. */
async function allWell(page: Page, count: number): Promise<void> {
  const work = openDialog(page).last();
  await expect(work).toContainText(`${count}`);
  await expect(work.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  await work.getByRole('button', { name: 'Close' }).first().click();
}

test('the chosen users are suspended together', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users');
  await tick(page, 'Anna Lindqvist', 'Carla Fontana');
  await page.getByRole('button', { name: 'Suspend', exact: true }).click();
  await expect(openDialog(page)).toContainText('Suspend 2 users?');
  await confirm(page, 'Suspend');
  await expect.poll(async () => (await profileOf(server, 'carla')).IsSuspended).toBe(true);
  expect((await profileOf(server, 'anna')).IsSuspended).toBe(true);
  expect((await profileOf(server, 'ben')).IsSuspended).toBe(false);
  await allWell(page, 2);
});

test('each of many gets a password of its own, handed out as a list', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users');
  await tick(page, 'Anna Lindqvist', 'Carla Fontana');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Reset password' }).click();
  await confirm(page, 'Make 2 passwords');
  const handout = page.getByRole('dialog', { name: 'Passwords to hand out' });
  await expect(handout).toBeVisible();
  const download = page.waitForEvent('download');
  await handout.getByRole('button', { name: 'Download the list' }).click();
  const list = await text(await (await download).createReadStream());
  const made = /^anna,Anna Lindqvist,([^,]+)\r$/m.exec(list)?.[1];
  expect(made).toBeDefined();
  expect(await getsIn(server, 'anna', made!)).toBe(true);
  expect(list).toContain('carla,Carla Fontana,');
});

test('several users are deleted once their number is typed', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users');
  await tick(page, 'Anna Lindqvist', 'Carla Fontana');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(openDialog(page)).toContainText('Carla Fontana');
  await openDialog(page).getByLabel('Type 2 to confirm').fill('2');
  await confirm(page, 'Delete 2 users');
  await expect.poll(async () => (await usernames(server)).filter((name) => ['anna', 'carla'].includes(name))).toEqual([]);
  expect(Object.keys(await allProfiles(server))).toContain('ben');
});

test('users of several tenants are not given what belongs to one', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users');
  await tick(page, 'Anna Lindqvist', 'Agence Mistral');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Assign policy' }).click();
  await expect(openDialog(page)).toContainText('These users belong to several tenants');
});

test('a policy is assigned to all who are chosen', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users');
  await tick(page, 'Anna Lindqvist', 'Carla Fontana');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Assign policy' }).click();
  await openDialog(page).getByLabel('Policy').selectOption('Managed by us');
  await confirm(page, 'Assign policy');
  const id = await idOf(server, 'admin/policies/list', 'Managed by us');
  for (const name of ['anna', 'carla']) await expect.poll(async () => (await profileOf(server, name)).PolicyID).toBe(id);
});

test('the dialogs of all deeds are accessible', async ({ page, server }) => {
  test.setTimeout(90_000);
  await enterUser(page, server, 'ben');
  const deeds = [
    'Assign policy',
    'Assign group',
    'Reset password',
    'Turn off the app’s codes',
    'Create install token',
    'Duplicate account',
    'Suspend',
    'Delete',
  ];
  for (const deed of deeds) {
    await act(page, deed);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(openDialog(page)).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'Revoke BEN-LAPTOP' }).click();
  await expectAccessible(page);
});

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part as Buffer));
  return Buffer.concat(parts).toString('utf8');
}
