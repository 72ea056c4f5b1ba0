// Users as the server knows them, and what is done to them on the page.

import { expect, type Locator, type Page } from '@playwright/test';
import { type Account, ADMIN } from './accounts';
import type { ReferenceServer } from './server';
import { enter } from './visit';

/** What tests look at in a profile. */
export interface Profile {
  readonly Username: string;
  readonly AccountName: string;
  readonly Emails: string[];
  readonly OrganizationID: string;
  readonly PolicyID: string;
  readonly GroupID: string;
  readonly IsSuspended: boolean;
  readonly RequirePasswordChange: boolean;
  readonly PasswordRecovery: string;
  readonly TOTPKey: string;
  readonly AllowPasswordLogin: boolean;
  readonly MaximumDevices: number;
  readonly Devices: Record<string, { readonly FriendlyName: string }>;
  readonly Sources: Record<string, { readonly Description: string; readonly OwnerDevice: string }>;
  readonly Destinations: Record<string, unknown>;
  readonly BackupRules: Record<string, unknown>;
  readonly LaterField?: unknown;
}

export function profileOf(server: ReferenceServer, name: string): Promise<Profile> {
  return server.call<Profile>('admin/get-user-profile', ADMIN, { TargetUser: name });
}

export function allProfiles(server: ReferenceServer): Promise<Record<string, Profile>> {
  return server.call('admin/list-users-full', ADMIN);
}

export async function usernames(server: ReferenceServer): Promise<string[]> {
  return server.call<string[]>('admin/list-users', ADMIN);
}

/** Whether somebody gets in with this name and password. */
export async function getsIn(server: ReferenceServer, name: string, password: string): Promise<boolean> {
  const account: Account = { kind: 'user', name, password };
  const answer = await server.ask('hybrid/session/start', account, { SelfAddress: `${server.address}/` });
  return answer.ok && !(await answer.text()).includes('ERR_');
}

/** The id of the thing of this name in a list of the server's. */
export async function idOf(server: ReferenceServer, list: string, name: string): Promise<string> {
  const all = await server.call<Record<string, string>>(list, ADMIN);
  const found = Object.entries(all).find(([, own]) => own === name);
  if (found === undefined) throw new Error(`${list} has no "${name}"`);
  return found[0];
}

/** Opens a user's page as the administrator of everything. */
export async function enterUser(page: Page, server: ReferenceServer, name: string): Promise<void> {
  await enter(page, server, ADMIN, `/admin/users/${name}`);
  await expect(page.getByRole('button', { name: 'Actions' })).toBeVisible();
}

/** Chooses an item of the menu of actions. */
export async function act(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** The row of somebody in a table. */
export function rowOf(page: Page, name: string): Locator {
  return page.getByRole('grid').getByRole('row').filter({ hasText: name });
}

/** The dialog that is open. */
export function openDialog(page: Page): Locator {
  return page.getByRole('dialog');
}
