// Protected items of one account, in both portals: what they select, what devices find, and that nothing is lost.

import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { type Account, ADMIN, ANNA, BEN } from '../support/accounts';
import { openDialog } from '../support/people';
import type { ReferenceServer } from '../support/server';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

interface Item {
  readonly Engine: string;
  readonly Description: string;
  readonly OwnerDevice: string;
  readonly ModifyTime: number;
  readonly EngineProps: Record<string, string>;
  readonly PreExec: string[];
  readonly OverrideDestinationRetention?: Record<string, { Mode: number }>;
  readonly LaterField?: unknown;
}
interface Profile {
  readonly Sources: Record<string, Item>;
  readonly Devices: Record<string, { FriendlyName: string }>;
  readonly Destinations: Record<string, { Description: string }>;
  readonly BackupRules: Record<string, { Source: string }>;
}

const profileOf = (server: ReferenceServer, name: string) =>
  server.call<Profile>('admin/get-user-profile', ADMIN, { TargetUser: name });

/** The two ways to look at an account. */
const doors = (user: Account) => [
  { door: 'an administrator', who: ADMIN, base: `/admin/users/${user.name}` },
  { door: 'the user', who: user, base: '/account' },
];

/** The first item of a user, with its id. */
async function anItem(server: ReferenceServer, user: string, fits: (item: Item) => boolean = () => true) {
  const found = Object.entries((await profileOf(server, user)).Sources).find(([, item]) => fits(item));
  if (found === undefined) throw new Error(`${user} has no such item`);
  return { id: found[0], item: found[1] };
}

const itemOf = async (server: ReferenceServer, user: string, id: string) => {
  const item = (await profileOf(server, user)).Sources[id];
  if (item === undefined) throw new Error(`${user} has no item ${id}`);
  return item;
};

async function save(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Unsaved changes' }).getByRole('button', { name: 'Save…' }).click();
  await openDialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(openDialog(page)).toBeHidden();
  await expect(page.getByRole('region', { name: 'Unsaved changes' })).toBeHidden();
}

/** Begins a new item of a kind, and goes on to its page. */
async function begin(page: Page, kind: string, name: string, device?: string): Promise<void> {
  if (device !== undefined) await page.getByLabel('Device').selectOption({ label: device });
  await page.getByRole('radio', { name: kind, exact: true }).check();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

const tree = (page: Page) => page.getByRole('tree', { name: 'Files on the device' });
const row = (page: Page, name: string) => tree(page).getByRole('treeitem').filter({ hasText: name }).first();

for (const { door, who, base } of doors(BEN)) {
  test(`${door} ticks a folder of the live device, and what is not known survives the save`, async ({ page, server }) => {
    const { id } = await anItem(server, 'ben');
    const later = { EngineProps: { LATER_KEY: 'x' }, LaterField: { a: [1] } };
    await server.changeProfile('ben', { Sources: { [id]: later }, LaterOfAccount: 7 });
    const before = await itemOf(server, 'ben', id);
    await enter(page, server, who, `${base}/items/${id}`);
    await expect(row(page, 'C:\\')).toHaveAttribute('aria-checked', 'mixed');
    // By the keyboard alone.
    await tree(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect(row(page, 'Windows')).toBeVisible();
    await expect(row(page, 'Users')).toHaveAttribute('aria-checked', 'true');
    const name = (await row(page, 'ProgramData').count()) > 0 ? 'ProgramData' : 'Windows';
    while ((await row(page, name).getAttribute('data-current')) === null) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect(row(page, name)).toHaveAttribute('aria-checked', 'true');
    await save(page);
    const after = await itemOf(server, 'ben', id);
    expect(after.EngineProps).toEqual({ ...before.EngineProps, INCLUDE1: `C:\\${name}` });
    expect(after.LaterField).toEqual(later.LaterField);
    expect(after.ModifyTime).toBeGreaterThan(before.ModifyTime);
    expect(await profileOf(server, 'ben')).toMatchObject({ LaterOfAccount: 7 });
  });
}

test('a folder taken out of a ticked one becomes a rule, and ticking it again lifts the rule', async ({ page, server }) => {
  const { id } = await anItem(server, 'ben');
  await enter(page, server, ADMIN, `/admin/users/ben/items/${id}`);
  await row(page, 'C:\\').click();
  await row(page, 'Users').click();
  const inside = row(page, 'Public');
  await inside.locator('.tree__box').click();
  await expect(inside).toHaveAttribute('aria-checked', 'false');
  await expect(inside).toContainText('Left out by C:\\Users\\Public');
  await expect(row(page, 'Users')).toHaveAttribute('aria-checked', 'mixed');
  await expect(page.getByText('Matches 1 entry that is shown above.')).toBeVisible();
  await expectAccessible(page);
  await inside.locator('.tree__box').click();
  await expect(inside).toHaveAttribute('aria-checked', 'true');
  // All is as it was saved.
  await expect(page.getByRole('button', { name: 'Save…' }).and(page.locator(':not([aria-disabled])'))).toHaveCount(0);
});

test('a pattern or an expression that would stop the backup is said to be none', async ({ page, server }) => {
  const { id } = await anItem(server, 'ben');
  await enter(page, server, ADMIN, `/admin/users/ben/items/${id}`);
  const left = page.getByRole('region', { name: 'What is left out' });
  const add = async (label: string, text: string) => {
    await left.getByRole('textbox', { name: label, exact: true }).last().fill(text);
    await left.getByRole('button', { name: `Add: ${label}` }).click();
  };
  await add('Pattern', 'C:\\x[');
  await expect(left.getByText('a bracket is not closed')).toBeVisible();
  await add('Regular expression', 'a(?=b)');
  await expect(left.getByText('This is no regular expression')).toBeVisible();
  const typed = page.getByRole('region', { name: 'What is backed up' });
  await typed.getByRole('textbox', { name: 'Path', exact: true }).last().fill('Users');
  await typed.getByRole('textbox', { name: 'Path', exact: true }).last().press('Enter');
  await expect(typed.getByText('Enter a full path')).toBeVisible();
});

test('a device that is offline, and an owner who minds, leave the paths to be typed', async ({ page, server }) => {
  const { id } = await anItem(server, 'anna');
  await enter(page, server, ADMIN, `/admin/users/anna/items/${id}`);
  await expect(page.getByText('The device is offline')).toBeVisible();
  await expect(tree(page)).toHaveCount(0);
  const other = await anItem(server, 'garage-benali');
  await page.goto(`${server.address}/admin/users/garage-benali/items/${other.id}`);
  await expect(page.getByText('The owner of the device does not let names be seen')).toBeVisible();
  await page.getByRole('textbox', { name: 'Path', exact: true }).last().fill('D:\\New');
  await page.getByRole('button', { name: 'Add: Path' }).click();
  await save(page);
  expect(Object.values((await itemOf(server, 'garage-benali', other.id)).EngineProps)).toContain('D:\\New');
});

test('a folder that can not be read says why', async ({ page, server }) => {
  const { id } = await anItem(server, 'ben');
  await enter(page, server, ADMIN, `/admin/users/ben/items/${id}`);
  await row(page, 'C:\\').click();
  await row(page, 'PerfLogs').click();
  await expect(row(page, 'PerfLogs')).toContainText('Access is denied.');
  await expect(row(page, 'PerfLogs')).toHaveAttribute('data-current', '');
});

/** Kinds that look around, what they need to sign in, and what can be looked for. */
const BROWSERS: { kind: string; login?: [string, string][]; looks: { what?: string; method: string }[] }[] = [
  { kind: 'Disk image', looks: [{ method: 'RequestBrowseDiskDrives' }] },
  { kind: 'Application-aware writer', looks: [{ method: 'RequestBrowseVssAaw' }] },
  { kind: 'Hyper-V', looks: [{ method: 'RequestBrowseHyperv' }] },
  { kind: 'Microsoft Exchange', looks: [{ method: 'RequestBrowseExchangeEdb' }] },
  { kind: 'MySQL', login: [['User name', 'root'], ['Password', 'secret']], looks: [{ method: 'RequestBrowseMysql' }] },
  { kind: 'MongoDB', looks: [{ method: 'RequestBrowseMongodb' }] },
  {
    kind: 'VMware',
    login: [['Host', 'vcenter.example'], ['User name', 'root'], ['Password', 'secret']],
    looks: [
      { what: 'Virtual machines', method: 'RequestBrowseVmware' },
      { what: 'Datacenters', method: 'RequestBrowseVmwareDatacenters' },
      { what: 'Hosts', method: 'RequestBrowseVmwareHosts' },
      { what: 'Datastores', method: 'RequestBrowseVmwareDatastores' },
      { what: 'Networks', method: 'RequestBrowseVmwareNetworks' },
    ],
  },
  {
    kind: 'Proxmox',
    login: [['SSH server', 'pve.example'], ['SSH password', 'secret']],
    looks: [
      { what: 'Virtual machines', method: 'RequestBrowseProxmox' },
      { what: 'Nodes', method: 'RequestBrowseProxmoxNodes' },
      { what: 'Storage', method: 'RequestBrowseProxmoxStorage' },
    ],
  },
  {
    kind: 'Microsoft 365',
    login: [['Application ID', 'app'], ['Tenant ID', 'tenant'], ['Secret', 'secret']],
    looks: [
      { what: 'Accounts and sites', method: 'Office365ListVirtualAccounts' },
      { what: 'Mailboxes', method: 'RequestOffice365Accounts' },
      { what: 'Sites', method: 'RequestOffice365Sites' },
    ],
  },
];

for (const { door, who, base } of doors(BEN)) {
  test(`${door} sees what the device finds for every kind, and says where it goes`, async ({ page, server }) => {
    test.slow();
    const side = who === ADMIN ? 'Admin' : 'UserWeb';
    await enter(page, server, who, `${base}/new-item`);
    for (const { kind, login = [], looks } of BROWSERS) {
      await begin(page, kind, `My ${kind}`);
      await page.getByRole('button', { name: 'Look on the device…' }).click();
      const dialog = openDialog(page);
      for (const [label, value] of login) await dialog.getByLabel(label, { exact: true }).first().fill(value);
      for (const { what, method } of looks) {
        if (what !== undefined) await dialog.getByLabel('Look for').selectOption({ label: what });
        await dialog.getByRole('button', { name: 'Look', exact: true }).click();
        await expect.poll(() => server.timesCalled(`${side}Dispatcher${method}`)).toBeGreaterThan(0);
        // A laptop has no Exchange, and says so in its own words or by nothing.
        const found = dialog.getByRole('treeitem').first().or(dialog.getByRole('alert')).or(dialog.getByText('0 entries'));
        await expect(found.first()).toBeVisible();
      }
      if (kind === 'MySQL') {
        const first = dialog.getByRole('treeitem').first();
        await first.locator('.tree__box').click();
        await dialog.getByLabel('Setting to write to').fill('MY_KEY');
        await expect(dialog.getByText('Writes MY_KEY')).toBeVisible();
        await expectAccessible(page);
        await dialog.getByRole('button', { name: 'Use 1 entry' }).click();
        await expect(dialog).toBeHidden();
        await save(page);
        const { item } = await anItem(server, 'ben', (item) => item.Description === 'My MySQL');
        expect(Object.keys(item.EngineProps)).toEqual(['MY_KEY']);
      } else {
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      }
      await page.getByRole('link', { name: 'Protected items', exact: true }).first().click();
      await page.getByRole('link', { name: 'New protected item' }).click();
    }
  });

  test(`${door} registers an application in Microsoft 365, and its sign-in is filled in`, async ({ page, server }) => {
    await enter(page, server, who, `${base}/new-item`);
    await begin(page, 'Microsoft 365', 'Our tenant');
    await page.getByRole('button', { name: 'Look on the device…' }).click();
    const dialog = openDialog(page);
    await dialog.getByText('Register an application in Microsoft 365').click();
    await dialog.getByLabel('E-mail address of an administrator there').fill('boss@firm.example');
    await dialog.getByRole('button', { name: 'Register', exact: true }).click();
    await expect(dialog.getByRole('link', { name: 'https://microsoft.com/devicelogin' })).toBeVisible();
    await expect(dialog.getByText('The application is registered')).toBeVisible({ timeout: 15_000 });
    await expect(dialog.getByLabel('Application ID')).not.toHaveValue('');
    await dialog.getByRole('button', { name: 'Look', exact: true }).click();
    await expect(dialog.getByRole('treeitem').first()).toBeVisible();
  });
}

for (const { door, who, base } of doors(BEN)) {
  test(`${door} makes an item for SQL Server with databases of the device and a way to back up`, async ({ page, server }) => {
    await enter(page, server, who, `${base}/new-item`);
    await begin(page, 'Microsoft SQL Server', 'Databases');
    await page.getByLabel('Instance').first().fill('SQLEXPRESS');
    await page.getByRole('button', { name: 'Look on the device…' }).click();
    const dialog = openDialog(page);
    await expect(dialog.getByLabel('Instance')).toHaveValue('SQLEXPRESS');
    await dialog.getByRole('button', { name: 'Look', exact: true }).click();
    await dialog.getByRole('searchbox').fill('master');
    await dialog.getByRole('treeitem', { name: 'master' }).click();
    await expect(dialog.getByText('Writes DATABASE-0')).toBeVisible();
    await dialog.getByRole('button', { name: 'Use 1 entry' }).click();
    await page.getByRole('combobox', { name: 'Way to back up' }).selectOption('Log, truncated afterwards');
    await save(page);
    const { item } = await anItem(server, 'ben', (item) => item.Engine === 'engine1/mssql');
    expect(item.EngineProps).toEqual({ INSTANCE: 'SQLEXPRESS', 'DATABASE-0': 'master', LOGTRUNC: '1' });
  });
}

test('a program has commands, and an item of unknown settings takes those of its pattern', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users/ben/new-item');
  await begin(page, 'Program output', 'Dump');
  const program = page.getByRole('region', { name: 'Program output' });
  await program.getByLabel('Command', { exact: true }).first().fill('dump --all');
  await program.getByLabel('Command', { exact: true }).last().fill('second');
  await program.getByRole('button', { name: 'Add: Command' }).click();
  await page.getByLabel('Before the backup').fill('one\ntwo');
  await page.getByLabel('Before the backup').blur();
  await save(page);
  const { id, item } = await anItem(server, 'ben', (item) => item.Description === 'Dump');
  expect(item.EngineProps).toEqual({ COMMAND: 'dump --all', 'EXTRACOMMAND-0': '["second","",""]' });
  expect(item.PreExec).toEqual(['one', 'two']);
  await server.changeProfile('ben', { Sources: { [id]: { EngineProps: { SECRET_OF_LATER: '{"x":1}' } } } });
  await page.goto(`${server.address}/admin/users/ben/new-item`);
  await page.getByRole('radio', { name: 'Program output' }).check();
  await page.getByLabel('Copy settings from').selectOption({ label: 'Dump' });
  await begin(page, 'Program output', 'Dump 2');
  await save(page);
  const copy = await anItem(server, 'ben', (item) => item.Description === 'Dump 2');
  expect(copy.item.EngineProps).toEqual({ ...item.EngineProps, SECRET_OF_LATER: '{"x":1}' });
});

test('an item has rules of its own for a vault, and loses them again', async ({ page, server }) => {
  const { id } = await anItem(server, 'ben');
  const [vault, { Description }] = Object.entries((await profileOf(server, 'ben')).Destinations)[0]!;
  await enter(page, server, BEN, `/account/items/${id}`);
  await page.getByRole('checkbox', { name: `Own rules in ${Description}` }).check();
  await save(page);
  expect(Object.keys((await itemOf(server, 'ben', id)).OverrideDestinationRetention ?? {})).toContain(vault);
  await page.getByRole('checkbox', { name: `Own rules in ${Description}` }).uncheck();
  await save(page);
  expect(Object.keys((await itemOf(server, 'ben', id)).OverrideDestinationRetention ?? {})).not.toContain(vault);
});

for (const { door, who, base } of doors(BEN)) {
  test(`${door} duplicates an item with its schedules, and deletes it with them`, async ({ page, server }) => {
    const { id, item } = await anItem(server, 'ben');
    const rules = async (of: string) =>
      Object.values((await profileOf(server, 'ben')).BackupRules).filter((rule) => rule.Source === of).length;
    const count = await rules(id);
    await enter(page, server, who, `${base}/items/${id}`);
    await page.getByRole('button', { name: 'Duplicate…' }).click();
    await openDialog(page).getByLabel('Name').fill('The same again');
    await openDialog(page).getByRole('button', { name: 'Duplicate', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'The same again' })).toBeVisible();
    const copy = await anItem(server, 'ben', (item) => item.Description === 'The same again');
    expect(copy.item.EngineProps).toEqual(item.EngineProps);
    expect(await rules(copy.id)).toBe(count);
    await page.getByRole('button', { name: 'Delete…' }).click();
    await expect(openDialog(page).getByText(/schedules? go(es)? with it/)).toBeVisible();
    await openDialog(page).getByRole('textbox').fill('The same again');
    await openDialog(page).getByRole('button', { name: 'Delete item' }).click();
    await expect(page.getByText('The item was deleted.')).toBeVisible();
    expect((await profileOf(server, 'ben')).Sources[copy.id]).toBeUndefined();
    expect(await rules(copy.id)).toBe(0);
    expect(await rules(id)).toBe(count);
  });
}

test('an administrator gives an item to a device of another user, without its schedules', async ({ page, server }) => {
  const { id, item } = await anItem(server, 'ben');
  await enter(page, server, ADMIN, `/admin/users/ben/items/${id}`);
  await page.getByRole('button', { name: 'Duplicate…' }).click();
  const dialog = openDialog(page);
  await dialog.getByLabel('User', { exact: true }).fill('anna');
  await dialog.getByLabel('User', { exact: true }).blur();
  await dialog.getByLabel('Device').selectOption({ label: 'ANNA-DESKTOP' });
  await dialog.getByLabel('Name').fill('From Ben');
  await dialog.getByRole('button', { name: 'Duplicate', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'From Ben' })).toBeVisible();
  const copy = await anItem(server, 'anna', (item) => item.Description === 'From Ben');
  expect(copy.item.EngineProps).toEqual(item.EngineProps);
  expect((await profileOf(server, 'anna')).Devices[copy.item.OwnerDevice]?.FriendlyName).toBe('ANNA-DESKTOP');
});

test('what a policy forbids is absent or grey, and its own items are locked', async ({ page, server }) => {
  const { id } = await anItem(server, 'ben');
  const Policy = {
    PreventDeleteProtectedItem: true,
    ProtectedItemEngineTypes: { ShouldRestrictEngineTypeList: true, AllowedEngineTypeWhenRestricted: ['engine1/file'] },
    FileAndFolderMandatoryExclusions: [{ Exclude: '**/*.iso', Regex: false, RestrictOS: 0 }],
  };
  await server.changeProfile('ben', { Policy });
  await enter(page, server, BEN, '/account/new-item');
  await expect(page.getByRole('radio', { name: 'MySQL' })).toBeDisabled();
  await expect(page.getByText('Not allowed by the policy.').first()).toBeVisible();
  await page.goto(`${server.address}/account/items/${id}`);
  await expect(page.getByRole('list', { name: 'Always left out, by the policy' })).toContainText('**/*.iso');
  await expect(page.getByRole('button', { name: 'Duplicate…' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete…' })).toHaveCount(0);
  await server.changeProfile('ben', { Policy: { PreventNewProtectedItem: true, PreventEditProtectedItem: true } });
  await page.goto(`${server.address}/account/new-item`);
  await expect(page.getByText('Protected items cannot be added here')).toBeVisible();
  await page.goto(`${server.address}/account/items/${id}`);
  await expect(page.getByText('This item cannot be changed here')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Path', exact: true }).first()).toBeDisabled();
  await server.changeProfile('ben', { Sources: { [id]: { PolicySourceID: 'p', ExistingUserUpdate: true } } });
  await enter(page, server, ADMIN, `/admin/users/ben/items/${id}`);
  await expect(page.getByText('It comes from a policy, which puts it back after each change.').first()).toBeVisible();
});

for (const { door, who, base } of doors(ANNA)) {
  test(`${door} sees the items by device, with size, schedules and last backup`, async ({ page, server }) => {
    await enter(page, server, who, `${base}/items`);
    const panel = page.getByRole('region', { name: 'ANNA-DESKTOP' });
    await expect(panel.getByRole('link', { name: 'Documents and desktop' })).toBeVisible();
    await expect(panel).toContainText('1 schedule');
    await expect(panel).toContainText('Succeeded');
    await expectAccessible(page);
    await page.goto(`${server.address}${base}/items/gone`);
    await expect(page.getByText('There is no such protected item')).toBeVisible();
  });
}
