// What a policy forbids, the user's portal has no control for, and the server refuses all the same.

import type { Locator, Page } from '@playwright/test';
import { ANNA } from '../support/accounts';
import { profileOf } from '../support/people';
import type { ReferenceServer } from '../support/server';
import { expect, test } from '../support/test';
import { enter, enterPassword, expectOutside } from '../support/visit';

/** A profile as JSON. */
type Json = Record<string, any>;

interface Forbidden {
  /** The field of the policy. */
  readonly rule: string;
  /** Where the control is, for a profile. */
  readonly address: (profile: Json) => string;
  readonly control: (page: Page) => Locator;
  /** Something that is there with and without it. */
  readonly there: (page: Page) => Locator;
  /** The same deed without the page. */
  readonly deed: (profile: Json) => void;
}

const first = (things: object) => Object.keys(things)[0]!;
const at = (address: string) => () => address;
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const general = (page: Page) => page.getByRole('region', { name: 'General' });
const nameField = (page: Page) => general(page).getByLabel('Name');
const firstItem = ({ Sources }: Json) => `/account/items/${first(Sources)}`;
const firstVault = ({ Destinations }: Json) => `/account/vaults/${first(Destinations)}`;

const FORBIDDEN: readonly Forbidden[] = [
  {
    rule: 'PreventChangeAccountName',
    address: at('/account/profile'),
    control: (page) => page.getByLabel('Account name', { exact: true }),
    there: title,
    deed: (profile) => (profile.AccountName = 'Somebody else'),
  },
  {
    rule: 'PreventChangeEmailSettings',
    address: at('/account/profile'),
    control: (page) => page.getByLabel('Send e-mail reports'),
    there: title,
    deed: (profile) => (profile.Emails = ['else@example.org']),
  },
  {
    rule: 'PreventEditStorageVault',
    address: firstVault,
    control: nameField,
    there: general,
    deed: ({ Destinations }) => (Destinations[first(Destinations)].Description = 'Other'),
  },
  {
    rule: 'PreventDeleteStorageVault',
    address: firstVault,
    control: (page) => page.getByRole('button', { name: 'Delete vault' }),
    there: general,
    deed: ({ Destinations }) => delete Destinations[first(Destinations)],
  },
  {
    rule: 'PreventNewProtectedItem',
    address: at('/account/items'),
    control: (page) => page.getByRole('link', { name: 'New protected item' }),
    there: (page) => page.getByRole('listitem').first(),
    deed: ({ Sources }) => (Sources['00000000-0000-4000-8000-000000000001'] = { ...Sources[first(Sources)] }),
  },
  {
    rule: 'PreventEditProtectedItem',
    address: firstItem,
    control: nameField,
    there: general,
    deed: ({ Sources }) => (Sources[first(Sources)].Description = 'Other'),
  },
  {
    rule: 'PreventDeleteProtectedItem',
    address: firstItem,
    control: (page) => page.getByRole('button', { name: /^Delete/ }),
    there: general,
    deed: ({ Sources }) => delete Sources[first(Sources)],
  },
];

/** Saves a changed profile as the user, without the page; the answer's status. */
async function save(server: ReferenceServer, deed: (profile: Json) => void): Promise<number> {
  const read = await server.call<{ Profile: Json; ProfileHash: string }>('user/web/get-user-profile-and-hash', ANNA);
  deed(read.Profile);
  const fields = { ProfileData: JSON.stringify(read.Profile), ProfileHash: read.ProfileHash };
  return (await server.ask('user/web/set-profile-hash', ANNA, fields)).status;
}

for (const { rule, address, control, there, deed } of FORBIDDEN) {
  test(`${rule} leaves nothing to press, and the server refuses it`, async ({ page, server }) => {
    const path = address(await profileOf(server, ANNA.name));
    await enter(page, server, ANNA, path);
    await expect(there(page)).toBeVisible();
    await expect(control(page)).toBeEnabled();

    await server.changeProfile(ANNA.name, { Policy: { [rule]: true } });
    await page.reload();
    await expect(there(page)).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'Loading' })).toHaveCount(0);
    // Gone, or there to be read and locked.
    if ((await control(page).count()) > 0) await expect(control(page)).toBeDisabled();
    expect(await save(server, deed)).toBe(403);
  });
}

test('a schedule is part of its item: where items may not be edited, none is added', async ({ page, server }) => {
  const add = page.getByRole('link', { name: 'Add a schedule' });
  await enter(page, server, ANNA, '/account/schedules');
  await expect(add).toBeVisible();
  await server.changeProfile(ANNA.name, { Policy: { PreventEditProtectedItem: true } });
  await page.reload();
  await expect(title(page)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Loading' })).toHaveCount(0);
  await expect(add).toHaveCount(0);
  const status = await save(server, ({ BackupRules, Sources }) => {
    BackupRules['00000000-0000-4000-8000-000000000002'] = { Source: first(Sources), Schedules: [] };
  });
  expect(status).toBe(403);
});

test('no vault is requested or added where neither is allowed', async ({ page, server }) => {
  const add = page.getByRole('link', { name: 'Add a vault' });
  await enter(page, server, ANNA, '/account/vaults');
  await expect(add).toBeVisible();
  const Policy = { PreventRequestStorageVault: true, PreventAddCustomStorageVault: true };
  await server.changeProfile(ANNA.name, { Policy });
  await page.reload();
  await expect(page.getByRole('link', { name: 'Backup server' })).toBeVisible();
  await expect(add).toHaveCount(0);
  const request = await server.ask('user/web/request-storage-vault', ANNA, { StorageProvider: 'x' });
  expect(request.status).toBe(403);
  const status = await save(server, ({ Destinations }) => {
    Destinations['00000000-0000-4000-8000-000000000003'] = { ...Destinations[first(Destinations)] };
  });
  expect(status).toBe(403);
});

test('a password that may not be changed is not, by the page or without it', async ({ page, server }) => {
  await server.changeProfile(ANNA.name, { Policy: { PreventChangeAccountPassword: true } });
  await enter(page, server, ANNA, '/account/security');
  await expect(page.getByText('This account may not change its password.')).toBeVisible();
  await expect(page.getByLabel('New password')).toHaveCount(0);
  const { ProfileHash } = await server.call<{ ProfileHash: string }>('user/web/get-user-profile-and-hash', ANNA);
  const fields = { ProfileHash, OldPassword: ANNA.password, NewPassword: 'a-new-one-2026' };
  expect((await server.ask('user/web/account/reset-password', ANNA, fields)).status).toBe(403);
});

test('who may not sign in on the web is told so at the door', async ({ page, server, guard }) => {
  await server.changeProfile(ANNA.name, { Policy: { PreventOpenWebUI: true } });
  guard.expectsStatus(403);
  await page.goto('/');
  await enterPassword(page, ANNA);
  await expect(page.getByRole('alert')).toBeVisible();
  await expectOutside(page);
});
