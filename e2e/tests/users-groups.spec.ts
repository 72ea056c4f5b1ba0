// Groups of users: made, filled, renamed, emptied, deleted.

import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { ADMIN } from '../support/accounts';
import { act, allProfiles, idOf, openDialog, profileOf, rowOf } from '../support/people';
import { toast } from '../support/security_page';
import type { ReferenceServer } from '../support/server';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

interface Group {
  readonly UserGroup: { readonly Name: string; readonly OrganizationID: string };
  readonly Users: Record<string, unknown>;
}

const groupOf = (server: ReferenceServer, id: string) =>
  server.call<Group>('admin/user-groups/get', ADMIN, { GroupID: id, IncludeUsers: 'true' });

async function enterGroup(page: Page, server: ReferenceServer, name: string): Promise<string> {
  const id = await idOf(server, 'admin/user-groups/list', name);
  await enter(page, server, ADMIN, `/admin/user-groups/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  return id;
}

test('groups are listed with how many are in them, and lead to their members', async ({ page, server }) => {
  const id = await idOf(server, 'admin/user-groups/list', 'Private customers');
  const members = Object.values(await allProfiles(server)).filter((user) => user.GroupID === id);
  await enter(page, server, ADMIN, '/admin/users');
  await page.getByRole('navigation', { name: 'Users and groups' }).getByRole('link', { name: 'Groups' }).click();
  await expect(page).toHaveURL('/admin/user-groups');
  await expect(rowOf(page, 'Private customers')).toContainText(`${members.length}`);
  await rowOf(page, 'Private customers').getByRole('link').click();
  await expect(page.getByRole('grid', { name: 'Members' })).toHaveAttribute('aria-rowcount', `${members.length + 1}`);
  await rowOf(page, 'Anna Lindqvist').getByRole('link').click();
  await expect(page).toHaveURL('/admin/users/anna');
});

test('a group is made for a tenant and filled with its users', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/user-groups');
  await page.getByRole('button', { name: 'Add a group' }).click();
  await openDialog(page).getByRole('button', { name: 'Add group' }).click();
  await expect(openDialog(page)).toContainText('A group needs a name.');
  await openDialog(page).getByLabel('Name of the group').fill('Night watch');
  await openDialog(page).getByRole('button', { name: 'Add group' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Night watch');
  const id = await idOf(server, 'admin/user-groups/list', 'Night watch');
  await expect(page).toHaveURL(`/admin/user-groups/${id}`);
  await expect(page.getByText('Nobody is in this group')).toBeVisible();

  await page.getByRole('button', { name: 'Add members' }).first().click();
  await openDialog(page).getByRole('searchbox', { name: 'Find users' }).fill('anna');
  const anna = openDialog(page).getByLabel('Anna Lindqvist (anna)');
  await expect(openDialog(page)).toContainText('Now in “Private customers”');
  await anna.check();
  await openDialog(page).getByRole('searchbox', { name: 'Find users' }).fill('carla');
  await openDialog(page).getByLabel('Carla Fontana (carla)').check();
  await expectAccessible(page);
  await openDialog(page).getByRole('button', { name: 'Add 2 users' }).click();
  await expect(toast(page, '2 users were added to the group.')).toBeVisible();
  await expect(rowOf(page, 'Carla Fontana')).toBeVisible();
  expect((await profileOf(server, 'anna')).GroupID).toBe(id);
  expect(Object.keys((await groupOf(server, id)).Users).sort()).toEqual(['anna', 'carla']);
});

test('whoever came into the group meanwhile stays when somebody is taken out', async ({ page, server }) => {
  const id = await enterGroup(page, server, 'Private customers');
  await expect(rowOf(page, 'Anna Lindqvist')).toBeVisible();
  await server.changeProfile('greenbean', { GroupID: id });
  await page.getByRole('button', { name: 'Take Anna Lindqvist out of the group' }).click();
  await expect(toast(page, 'Anna Lindqvist is no longer in the group.')).toBeVisible();
  await expect(rowOf(page, 'Anna Lindqvist')).toHaveCount(0);
  expect((await profileOf(server, 'anna')).GroupID).toBe('');
  expect((await profileOf(server, 'greenbean')).GroupID).toBe(id);
});

test('a group is renamed, but not over somebody else’s new name unseen', async ({ page, server }) => {
  const id = await enterGroup(page, server, 'Private customers');
  const { UserGroup } = await groupOf(server, id);
  await act(page, 'Rename the group');
  await server.call('admin/user-groups/set', ADMIN, { GroupID: id, Group: JSON.stringify({ ...UserGroup, Name: 'Households' }) });
  await openDialog(page).getByLabel('Name of the group').fill('Families');
  await openDialog(page).getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(openDialog(page).getByRole('alert')).toContainText('renamed this group to “Households” meanwhile');
  expect((await groupOf(server, id)).UserGroup.Name).toBe('Households');
  await openDialog(page).getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Families');
  expect((await groupOf(server, id)).UserGroup.Name).toBe('Families');
});

test('a group is deleted once its name is typed; its users stay, in no group', async ({ page, server }) => {
  const id = await enterGroup(page, server, 'Private customers');
  await act(page, 'Delete the group');
  await expect(openDialog(page)).toContainText('stay with everything, in no group');
  await openDialog(page).getByLabel('Type Private customers to confirm').fill('Private customers');
  await openDialog(page).getByRole('button', { name: 'Delete the group' }).click();
  await expect(page).toHaveURL('/admin/user-groups');
  await expect(rowOf(page, 'Shops and trades')).toBeVisible();
  await expect(rowOf(page, 'Private customers')).toHaveCount(0);
  expect((await server.ask('admin/user-groups/get', ADMIN, { GroupID: id })).status).toBe(404);
  expect((await profileOf(server, 'anna')).GroupID).toBe('');
});

test('a group that is not there is said to be not there', async ({ page, server, guard }) => {
  guard.expectsStatus(404);
  await enter(page, server, ADMIN, '/admin/user-groups/nowhere');
  await page.getByRole('link', { name: 'Go to all groups' }).click();
  await expect(page).toHaveURL('/admin/user-groups');
});
