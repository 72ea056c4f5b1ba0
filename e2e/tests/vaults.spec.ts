// The storage vaults of an account, in both portals: what there is, editing, trying, requesting, adding, deleting.

import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { type Account, ADMIN, ANNA } from '../support/accounts';
import { devices } from '../support/devices';
import { openDialog } from '../support/people';
import { toast } from '../support/security_page';
import type { ReferenceServer } from '../support/server';
import { expect, test } from '../support/test';
import { enter, enterWith } from '../support/visit';

/** A vault as the server has it (`DestinationConfig`). */
type Vault = Record<string, unknown> & { Description: string; ModifyTime: number };

interface Profile {
  Destinations: Record<string, Vault>;
  Sources: Record<string, { Description: string; OverrideDestinationRetention?: Record<string, unknown> }>;
  BackupRules: Record<string, { Source: string; Destination: string }>;
}

/** The two doors to one account. */
const DOORS: readonly { who: string; account: Account; root: string }[] = [
  { who: 'an administrator', account: ADMIN, root: '/admin/users/anna' },
  { who: 'the user', account: ANNA, root: '/account' },
];

const profile = (server: ReferenceServer, user = 'anna') =>
  server.call<Profile>('admin/get-user-profile', ADMIN, { TargetUser: user });
const vaultsOf = async (server: ReferenceServer, user = 'anna') => (await profile(server, user)).Destinations;

/** Somebody one of whose devices is online. */
async function onlineUser(server: ReferenceServer): Promise<string> {
  const online = (await devices(server)).find((device) => device.connection !== undefined);
  if (online === undefined) throw new Error('No device is online');
  return online.user;
}

/** Opens a part of somebody's account by either door. */
async function enterOf(page: Page, server: ReferenceServer, account: Account, user: string, part: string): Promise<void> {
  if (account.kind === 'admin') return void (await enter(page, server, ADMIN, `/admin/users/${user}${part}`));
  const as = { TargetUser: user };
  const { SessionKey } = await server.call<{ SessionKey: string }>('admin/account/session-start-as-user', ADMIN, as);
  await enterWith(page, server, { kind: 'user', name: user, key: SessionKey }, `/account${part}`);
}

/** The id of anna's first vault. */
async function first(server: ReferenceServer): Promise<string> {
  return Object.keys(await vaultsOf(server))[0]!;
}

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const press = (where: Page | Locator, button: string) =>
  where.getByRole('button', { name: button, exact: true }).click();

async function save(page: Page): Promise<void> {
  await press(panel(page, 'Unsaved changes'), 'Save…');
  await press(openDialog(page), 'Save');
  await expect(toast(page, 'Saved.').last()).toBeVisible();
  await expect(panel(page, 'Unsaved changes')).toHaveCount(0);
}

/** Begins a vault in a place of one's own. */
async function begin(page: Page, kind: string, name: string): Promise<void> {
  const custom = panel(page, 'Storage of your own');
  await custom.getByLabel('Type of storage').selectOption(kind);
  await custom.getByLabel('Name').fill(name);
  await press(custom, 'Fill in the place');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** The vault of this name, and its id. */
async function called(server: ReferenceServer, name: string, user = 'anna'): Promise<[string, Vault]> {
  const found = Object.entries(await vaultsOf(server, user)).find(([, vault]) => vault.Description === name);
  if (found === undefined) throw new Error(`There is no vault "${name}"`);
  return found;
}

for (const { who, account, root } of DOORS) {
  test(`${who} sees the vaults, how full they are and who uses them`, async ({ page, server }) => {
    const id = await first(server);
    const quota = { StorageLimitEnabled: true, StorageLimitBytes: 2 ** 50, RetentionError: 'The vault is locked.' };
    await server.changeProfile('anna', { Destinations: { [id]: quota } });
    await enter(page, server, account, `${root}/vaults`);
    const line = page.getByRole('listitem').filter({ hasText: 'Backup server' });
    await expect(line).toContainText('Comet Server');
    await expect(line.getByRole('meter')).toHaveAttribute('aria-valuetext', /of 1,?.*(PiB|TiB)/);
    await expect(line).toContainText('Used by');
    await expect(line).toContainText('The vault is locked.');
    await expect(line.getByRole('img', { name: /^Size after the last/ })).toBeVisible();
    await line.getByRole('link', { name: 'Backup server' }).click();
    await expect(panel(page, 'State')).toContainText('Comet Server');
    await expect(panel(page, 'Encryption')).toContainText('Encrypted since');
  });

  test(`${who} changes a vault, and what nobody here knows survives`, async ({ page, server }) => {
    const id = await first(server);
    const later = { LaterField: { deep: [1, null] }, B2: { LaterKey: 'x' } };
    await server.changeProfile('anna', { Destinations: { [id]: later } });
    const before = await profile(server);
    await enter(page, server, account, `${root}/vaults/${id}`);
    await panel(page, 'General').getByLabel('Name').fill('Main vault');
    await panel(page, 'Place').getByLabel('Address').fill('https://moved.example/');
    await panel(page, 'Commands').getByLabel('Before the backup').fill('mount /backup\nsync');
    const retention = panel(page, 'Retention');
    await retention.getByLabel('Old backups').selectOption('Remove all but those that a rule keeps');
    await expect(retention).toContainText('No rule keeps anything');
    await press(retention, 'Add: Rule');
    await retention.getByLabel('Keep', { exact: true }).selectOption('The newest backups');
    await retention.getByLabel('How many').fill('7');
    await expect(retention).toContainText('These stay: the 7 newest backups. All others are removed.');
    await save(page);
    const after = await profile(server);
    const { ModifyTime, ...vault } = after.Destinations[id]!;
    expect(ModifyTime).toBeGreaterThan(before.Destinations[id]!.ModifyTime);
    const { ModifyTime: _, ...old } = before.Destinations[id]!;
    expect(vault).toEqual({
      ...old,
      Description: 'Main vault',
      CometServer: 'https://moved.example/',
      PreExec: ['mount /backup', 'sync'],
      DefaultRetention: { Mode: 802, Ranges: [{ Type: 900, Jobs: 7 }] },
    });
    expect({ ...after, Destinations: {} }).toEqual({ ...before, Destinations: {} });
  });

  test(`${who} adds storage of their own, tries it from a device, and saves it`, async ({ page, server }) => {
    const user = await onlineUser(server);
    await enterOf(page, server, account, user, '/new-vault');
    await begin(page, 'S3 storage', 'Own bucket');
    await expect(page.getByText('This vault is not saved yet.')).toBeVisible();
    const place = panel(page, 'Place');
    await place.getByLabel('Server', { exact: true }).fill('s3.unreachable.example');
    await place.getByLabel('Bucket', { exact: true }).fill('backups');
    await place.getByLabel('Access key', { exact: true }).fill('AK');
    await place.getByLabel('Secret key', { exact: true }).fill('not to be told');
    const tries = panel(page, 'Try the place');
    await tries.getByRole('button', { name: /^Try from (?!the server)/ }).click();
    await expect(tries.getByRole('alert')).toContainText('It does not work');
    await place.getByLabel('Server', { exact: true }).fill('s3.example');
    await tries.getByRole('button', { name: /^Try from (?!the server)/ }).click();
    await expect(tries.getByRole('status')).toContainText('It works, as seen from');
    await save(page);
    const [id, vault] = await called(server, 'Own bucket', user);
    expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(vault).toMatchObject({
      DestinationType: 1000,
      S3Server: 's3.example',
      S3UsesTLS: true,
      S3BucketName: 'backups',
      S3AccessKey: 'AK',
      S3SecretKey: 'not to be told',
    });
    const ping = account === ADMIN ? 'AdminDispatcherPingDestination' : 'UserWebDispatcherPingDestination';
    expect(await server.timesCalled(ping)).toBe(2);
  });

  test(`${who} requests a vault from a template, warned of an address that no device can use`, async ({ page, server }) => {
    const before = Object.keys(await vaultsOf(server));
    await enter(page, server, account, `${root}/new-vault`);
    const request = panel(page, 'From a template');
    await request.getByLabel('Template').selectOption('Backup server');
    const address = request.getByLabel('Address of this server, for devices');
    await expect(address).toHaveValue(`${server.address}/`);
    await expect(request).toContainText('Every device finds only itself at this address.');
    await expect(request).toContainText('The connection would not be encrypted.');
    await address.fill('https://backup.example/');
    await expect(request.getByText('The connection would not be encrypted.')).toHaveCount(0);
    await press(request, 'Request the vault');
    await expect(toast(page, 'The vault is ready.')).toBeVisible();
    await expect(panel(page, 'Place')).toBeVisible();
    const added = Object.entries(await vaultsOf(server)).filter(([id]) => !before.includes(id));
    expect(added).toHaveLength(1);
    expect(added[0]![1]).toMatchObject({ DestinationType: 1003, CometServer: 'https://backup.example/' });
    expect(page.url()).toContain(added[0]![0]);
  });

  test(`${who} deletes a vault by typing its name, and what points at it goes too`, async ({ page, server }) => {
    const id = await first(server);
    const item = Object.keys((await profile(server)).Sources)[0]!;
    const own = { OverrideDestinationRetention: { [id]: { Mode: 801, Ranges: [] }, other: { Mode: 801 } } };
    await server.changeProfile('anna', { Sources: { [item]: own } });
    const before = await profile(server);
    await enter(page, server, account, `${root}/vaults/${id}`);
    await press(page, 'Delete vault');
    const dialog = openDialog(page);
    await expect(dialog).toContainText('schedules that write to it');
    await expect(dialog).toContainText('Not backed up anywhere afterwards');
    await expect(dialog.getByRole('button', { name: 'Delete vault' })).toHaveAttribute('aria-disabled', 'true');
    await dialog.getByRole('textbox').fill('Backup server');
    await press(dialog, 'Delete vault');
    await expect(toast(page, 'Vault deleted.')).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`${root}/vaults$`));
    const after = await profile(server);
    expect(after.Destinations[id]).toBeUndefined();
    const gone = Object.entries(before.BackupRules).filter(([, rule]) => rule.Destination === id);
    expect(gone.length).toBeGreaterThan(0);
    for (const [rule] of gone) expect(after.BackupRules[rule]).toBeUndefined();
    expect(after.Sources[item]!.OverrideDestinationRetention).toEqual({ other: { Mode: 801 } });
  });

  test(`${who} sees which snapshots would stay, as a device reads them`, async ({ page, server }) => {
    const user = await onlineUser(server);
    const id = Object.keys(await vaultsOf(server, user))[0]!;
    await server.changeProfile(user, {
      Destinations: { [id]: { DefaultRetention: { Mode: 802, Ranges: [{ Type: 900, Jobs: 3 }] } } },
    });
    await enterOf(page, server, account, user, `/vaults/${id}`);
    const retention = panel(page, 'Retention');
    await expect(retention.getByText(/^3 of \d+ backups would stay\.$/)).toBeVisible();
    await expect(retention).toContainText('The last backups of this account in this vault');
    await retention.getByRole('button', { name: /^Ask .+ for the snapshots$/ }).click();
    await expect(retention).toContainText('The snapshots in this vault, as');
    await expect(retention.getByText(/^3 of \d+ backups would stay\.$/)).toBeVisible();
    await retention.getByText('Every backup, and what keeps it').click();
    await expect(retention.getByText('Stays: the 3 newest backups').first()).toBeVisible();
    await expect(retention.getByText('Would be removed').first()).toBeVisible();
    const method = `${account === ADMIN ? 'Admin' : 'UserWeb'}DispatcherRequestVaultSnapshots`;
    expect(await server.timesCalled(method)).toBe(1);
  });
}

test('a place is tried from the server, by the administrators of all of it', async ({ page, server }) => {
  const id = await first(server);
  await enter(page, server, ADMIN, `/admin/users/anna/vaults/${id}`);
  const tries = panel(page, 'Try the place');
  await press(tries, 'Try from the server');
  await expect(tries.getByRole('status')).toContainText('It works, as seen from the server.');
  await panel(page, 'Place').getByLabel('Address').fill('https://nothing.invalid/');
  await press(tries, 'Try from the server');
  await expect(tries.getByRole('alert')).toContainText('no such host');
  expect(await server.timesCalled('AdminStoragePingDestination')).toBe(2);
  expect((await vaultsOf(server))[id]!.CometServer).not.toContain('nothing.invalid');
});

/** For each type of storage, a field that only it has. */
const TYPES: readonly [string, number, string, string, object][] = [
  ['Comet Server', 1003, 'Address', 'https://c.example/', { CometServer: 'https://c.example/' }],
  ['S3 storage', 1000, 'Region', 'eu-1', { S3CustomRegion: 'eu-1' }],
  ['Backblaze B2', 1008, 'Key ID', 'k', { B2: { AccountID: 'k' } }],
  ['Azure Blob Storage', 1005, 'Container', 'c', { AZBContainer: 'c' }],
  ['SFTP', 1001, 'Path', '/b', { SFTPRemotePath: '/b', SFTPAuthMode: 1 }],
  ['FTP', 1004, 'Port', '2121', { FTPPort: 2121, FTPSMode: 2 }],
  ['Local path', 1002, 'Path', 'E:\\Backup', { LocalcopyPath: 'E:\\Backup' }],
  ['Network share', 1011, 'Share', 's', { SMB: { SMBShare: 's' } }],
  ['WebDAV', 1010, 'Address', 'https://w.example/', { WebDav: { DavServer: 'https://w.example/' } }],
  ['OpenStack Swift', 1007, 'Container', 'c', { Swift: { Container: 'c' } }],
  ['Storj', 1009, 'Satellite', 's:7777', { Storj: { SatelliteAddress: 's:7777' } }],
];

for (const [kind, number, label, value, expected] of TYPES) {
  test(`a vault of the type ${kind} has a form of its own`, async ({ page, server }) => {
    await enter(page, server, ADMIN, '/admin/users/anna/new-vault');
    await begin(page, kind, 'Another');
    await panel(page, 'Place').getByLabel(label, { exact: true }).fill(value);
    await save(page);
    expect((await called(server, 'Another'))[1]).toMatchObject({ DestinationType: number, ...expected });
  });
}

test('a vault is spread over places of any type', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users/anna/new-vault');
  await begin(page, 'Spanned', 'Both disks');
  const place = panel(page, 'Place');
  for (const [number, path] of [['1', '/one'], ['2', '/two']] as const) {
    await press(place, 'Add: Place');
    const child = place.getByRole('group', { name: `Place ${number}`, exact: true });
    await child.getByLabel('Type of storage').selectOption('Local path');
    await child.getByLabel('Path', { exact: true }).fill(path);
  }
  await save(page);
  expect((await called(server, 'Both disks'))[1]).toMatchObject({
    DestinationType: 1006,
    SpanTargets: [
      { DestinationType: 1002, LocalcopyPath: '/one' },
      { DestinationType: 1002, LocalcopyPath: '/two' },
    ],
  });
});

test('users do what their policy lets them, and read why not', async ({ page, server, guard }) => {
  const id = await first(server);
  const forbidden = {
    PreventRequestStorageVault: true,
    PreventAddCustomStorageVault: true,
    PreventEditStorageVault: true,
    PreventDeleteStorageVault: true,
  };
  await server.changeProfile('anna', { Policy: forbidden });
  await enter(page, server, ANNA, '/account/vaults');
  await expect(page.getByRole('link', { name: 'Backup server' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Add a vault' })).toHaveCount(0);
  await page.goto('/account/new-vault');
  await expect(page.getByText('Your provider does not let you add vaults.')).toBeVisible();
  await page.goto(`/account/vaults/${id}`);
  await expect(panel(page, 'General').getByLabel('Name')).toBeDisabled();
  await expect(panel(page, 'General')).toContainText('Your provider does not let you change vaults.');
  await expect(panel(page, 'Retention').getByLabel('Old backups')).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Delete vault' })).toHaveCount(0);
  guard.expectsStatus(403);
  const refused = await server.ask('user/web/request-storage-vault', ANNA, { StorageProvider: 'x' });
  expect(refused.ok).toBe(false);
});

test('users add only the types of storage that are allowed', async ({ page, server }) => {
  const allowed = { ShouldRestrictProviderList: true, AllowedProvidersWhenRestricted: [1001] };
  await server.changeProfile('anna', { Policy: { PreventRequestStorageVault: true, StorageVaultProviders: allowed } });
  await enter(page, server, ANNA, '/account/new-vault');
  await expect(panel(page, 'From a template')).toHaveCount(0);
  const kinds = panel(page, 'Storage of your own').getByLabel('Type of storage').getByRole('option');
  await expect(kinds).toHaveText(['SFTP']);
  await begin(page, 'SFTP', 'Second site');
  await expect(panel(page, 'Place').getByLabel('Type of storage')).toBeDisabled();
  await panel(page, 'Place').getByLabel('Server', { exact: true }).fill('nas.example');
  await save(page);
  expect((await called(server, 'Second site'))[1]).toMatchObject({ DestinationType: 1001, SFTPServer: 'nas.example' });
});

test('retention that the policy enforces is shown and not changed, and a hidden provider stays hidden', async ({ page, server }) => {
  const id = await first(server);
  await server.changeProfile('anna', {
    Policy: { EnforceStorageVaultRetention: true },
    Destinations: { [id]: { RebrandStorage: true } },
  });
  await enter(page, server, ANNA, `/account/vaults/${id}`);
  await expect(panel(page, 'Retention').getByLabel('Old backups')).toBeDisabled();
  await expect(panel(page, 'Retention')).toContainText('set by the policy of this account');
  await expect(panel(page, 'State')).toContainText('Cloud storage');
  await expect(panel(page, 'Place')).toContainText('kept by your provider');
  await expect(panel(page, 'Try the place')).toHaveCount(0);
});

test('a provider that the policy hides is hidden in the list as on the page of the vault', async ({ page, server }) => {
  await server.changeProfile('anna', { Policy: { HideCloudStorageBranding: true } });
  await enter(page, server, ANNA, '/account/vaults');
  const line = page.getByRole('listitem').filter({ hasText: 'Backup server' });
  await expect(line).toContainText('Cloud storage');
  await expect(line).not.toContainText('Comet Server');
  await line.getByRole('link', { name: 'Backup server' }).click();
  await expect(panel(page, 'State')).toContainText('Cloud storage');
  await page.goto('/account');
  await expect(panel(page, 'Storage')).toContainText('Cloud storage');
  await expect(panel(page, 'Storage')).not.toContainText('Comet Server');
});

test('a delete that fails says why and takes nothing away', async ({ page, server, guard }) => {
  const id = await first(server);
  const before = await profile(server);
  await enter(page, server, ADMIN, `/admin/users/anna/vaults/${id}`);
  await server.misbehave({ match: 'AdminSetUserProfileHash', status: 400, message: 'Not on a Sunday.' });
  guard.expectsStatus(400);
  await press(page, 'Delete vault');
  const dialog = openDialog(page);
  await dialog.getByRole('textbox').fill('Backup server');
  await press(dialog, 'Delete vault');
  await expect(dialog.getByRole('alert')).toContainText('Not on a Sunday.');
  await press(dialog, 'Cancel');
  await expect(panel(page, 'General').getByLabel('Name')).toHaveValue('Backup server');
  await expect(panel(page, 'Unsaved changes')).toHaveCount(0);
  expect(await profile(server)).toEqual(before);
});

test('a vault that is not there is said to be gone', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users/anna/vaults/nowhere');
  await expect(page.getByText('There is no such vault')).toBeVisible();
  await page.getByRole('link', { name: 'All storage vaults' }).click();
  await expect(page.getByRole('link', { name: 'Backup server' })).toBeVisible();
});

test('a vault without backups is tried on made-up ones, and says so', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users/anna/new-vault');
  await begin(page, 'Local path', 'Disk');
  const retention = panel(page, 'Retention');
  await expect(retention).toContainText('As an example: one backup each evening.');
  await retention.getByLabel('Old backups').selectOption('Remove all but those that a rule keeps');
  await press(retention, 'Add: Rule');
  await retention.getByLabel('Keep', { exact: true }).selectOption('The newest backup of each month');
  await retention.getByLabel('How many').fill('12');
  await expect(retention.getByText('12 of 730 backups would stay.')).toBeVisible();
  await expectAccessible(page);
});

test('somebody with a keyboard alone gets to the vault, and the pages are accessible', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users/anna/vaults');
  await page.getByRole('link', { name: 'Backup server' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page, 'Try the place').getByRole('button').first()).toBeVisible();
  await expectAccessible(page);
});
