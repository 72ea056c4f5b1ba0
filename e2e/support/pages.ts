// Every page of both portals, for tests that visit them all.

import { expect, type Locator, type Page } from '@playwright/test';
import { type Account, ADMIN, ANNA } from './accounts';
import { onlineDevice, pageOf } from './devices';
import { anyJob } from './jobs';
import { idOf, profileOf } from './people';
import type { ReferenceServer } from './server';

export interface AppPage {
  readonly name: string;
  /** Who looks at it. */
  readonly account: Account;
  readonly address: (server: ReferenceServer) => Promise<string>;
  /** It asks only for what every session may ask. */
  readonly readsOnlyTheAccount?: boolean;
  /** What it shows comes by itself: nothing that it asks for could fail. */
  readonly asksNothing?: boolean;
  /** What a page about one thing says when the server does not know the thing. */
  readonly gone?: string;
  /** Something on it that only the server knows. */
  readonly content: (page: Page) => Locator;
}

const at = (address: string) => async () => address;

/** The address of the first of Anna's schedules, items or vaults, under `list`. */
const firstOfAnna =
  (list: string, things: 'BackupRules' | 'Sources' | 'Destinations') => async (server: ReferenceServer) => {
    const [id] = Object.keys((await profileOf(server, 'anna'))[things]);
    if (id === undefined) throw new Error(`Anna has no ${things}`);
    return `${list}/${id}`;
  };

export const PAGES: readonly AppPage[] = [
  {
    name: 'overview of the administrator',
    account: ADMIN,
    address: at('/admin'),
    content: (page) => page.getByRole('region', { name: 'Server' }).getByText(/^\d+\.\d+\.\d+/),
  },
  {
    name: 'users',
    account: ADMIN,
    address: at('/admin/users'),
    content: (page) => page.getByRole('grid').getByText('Anna Lindqvist'),
  },
  {
    name: 'one user',
    account: ADMIN,
    address: at('/admin/users/anna'),
    gone: 'There is no user of this name',
    content: (page) => page.getByText('Annas MacBook Air').first(),
  },
  {
    name: 'the profile of a user',
    account: ADMIN,
    address: at('/admin/users/anna/profile'),
    content: (page) => page.getByRole('group', { name: 'ANNA-DESKTOP' }),
  },
  {
    name: 'protected items of a user',
    account: ADMIN,
    address: at('/admin/users/anna/items'),
    content: (page) => page.getByRole('link', { name: 'Documents and desktop' }),
  },
  {
    name: 'a protected item of a user',
    account: ADMIN,
    address: firstOfAnna('/admin/users/anna/items', 'Sources'),
    content: (page) => page.getByRole('region', { name: 'What is backed up' }),
  },
  {
    name: 'a new protected item for a user',
    account: ADMIN,
    address: at('/admin/users/anna/new-item'),
    content: (page) => page.getByRole('radio', { name: 'Files and folders' }),
  },
  {
    name: 'vaults of a user',
    account: ADMIN,
    address: at('/admin/users/anna/vaults'),
    content: (page) => page.getByText(/^Used by /).first(),
  },
  {
    name: 'a vault of a user',
    account: ADMIN,
    address: firstOfAnna('/admin/users/anna/vaults', 'Destinations'),
    content: (page) => page.getByRole('region', { name: 'State' }).getByText('Comet Server'),
  },
  {
    name: 'a new vault for a user',
    account: ADMIN,
    address: at('/admin/users/anna/new-vault'),
    content: (page) => page.getByLabel('Template', { exact: true }),
  },
  {
    name: 'a new user',
    account: ADMIN,
    address: at('/admin/new-user'),
    content: (page) => page.getByLabel('Policy'),
  },
  {
    name: 'users from a list',
    account: ADMIN,
    address: at('/admin/import-users'),
    content: (page) => page.getByLabel('Or paste the list'),
  },
  {
    name: 'groups of users',
    account: ADMIN,
    address: at('/admin/user-groups'),
    content: (page) => page.getByRole('grid').getByText('Private customers'),
  },
  {
    name: 'a group of users',
    account: ADMIN,
    address: async (server) => `/admin/user-groups/${await idOf(server, 'admin/user-groups/list', 'Private customers')}`,
    gone: 'There is no such group',
    content: (page) => page.getByRole('grid').getByText('Anna Lindqvist'),
  },
  {
    name: 'devices of all',
    account: ADMIN,
    address: at('/admin/devices'),
    content: (page) => page.getByRole('grid').getByText('ANNA-DESKTOP'),
  },
  {
    name: 'a device of anyone',
    account: ADMIN,
    address: async (server) => pageOf(await onlineDevice(server)),
    gone: 'There is no such device',
    content: (page) => page.getByRole('region', { name: 'Schedules' }).getByRole('listitem').first(),
  },
  {
    name: 'lobby',
    account: ADMIN,
    address: at('/admin/devices/lobby'),
    content: (page) => page.getByRole('rowheader', { name: 'RECEPTION-PC' }),
  },
  {
    name: 'update campaign',
    account: ADMIN,
    address: async (server) => {
      const options = { Active: true, UpgradeOlder: true, ApplyDeviceFilter: false };
      await server.call('admin/update-campaign/start', ADMIN, { Options: JSON.stringify(options) });
      return '/admin/devices/updates';
    },
    content: (page) => page.getByRole('grid', { name: 'Devices of the campaign' }).getByText('ANNA-DESKTOP'),
  },
  {
    name: 'jobs of all',
    account: ADMIN,
    address: at('/admin/jobs'),
    content: (page) => page.getByRole('grid').getByRole('link').first(),
  },
  {
    name: 'a job of anyone',
    account: ADMIN,
    address: async (server) => `/admin/jobs/${(await anyJob(server, ADMIN)).GUID}`,
    gone: 'There is no such job',
    content: (page) => page.getByRole('region', { name: 'Log' }).getByRole('listitem').first(),
  },
  {
    name: 'policies',
    account: ADMIN,
    address: at('/admin/policies'),
    content: (page) => page.getByRole('grid').getByText('Managed by us'),
  },
  {
    name: 'a policy',
    account: ADMIN,
    address: async (server) => `/admin/policies/${await idOf(server, 'admin/policies/list', 'Managed by us')}`,
    gone: 'There is no such policy',
    content: (page) => page.getByLabel('Users may edit storage vaults'),
  },
  {
    name: 'a new policy',
    account: ADMIN,
    address: at('/admin/new-policy'),
    content: (page) => page.getByLabel('Start from'),
  },
  {
    name: 'activity',
    account: ADMIN,
    address: at('/admin/activity'),
    readsOnlyTheAccount: true,
    asksNothing: true,
    content: (page) => page.getByRole('heading', { level: 1, name: 'Activity' }),
  },
  {
    name: 'security of the administrator',
    account: ADMIN,
    address: at('/admin/security'),
    readsOnlyTheAccount: true,
    content: (page) => page.getByRole('region', { name: 'Security keys' }).getByText('No key is registered'),
  },
  {
    name: 'schedules of anyone',
    account: ADMIN,
    address: at('/admin/users/anna/schedules'),
    content: (page) => page.getByText('Next run').first(),
  },
  {
    name: 'a schedule of anyone',
    account: ADMIN,
    address: firstOfAnna('/admin/users/anna/schedules', 'BackupRules'),
    content: (page) => page.getByRole('region', { name: 'Next runs' }).getByRole('listitem').first(),
  },
  {
    name: 'a new schedule for anyone',
    account: ADMIN,
    address: at('/admin/users/anna/new-schedule'),
    content: (page) => page.getByLabel('Begin with'),
  },
  {
    name: 'e-mail reports of anyone',
    account: ADMIN,
    address: at('/admin/users/anna/reports'),
    content: (page) => page.getByRole('region', { name: 'Sending' }),
  },
  {
    name: 'overview of the user',
    account: ANNA,
    address: at('/account'),
    content: (page) => page.getByText('Annas MacBook Air').first(),
  },
  {
    name: 'protected items of the user',
    account: ANNA,
    address: at('/account/items'),
    readsOnlyTheAccount: true,
    content: (page) => page.getByRole('link', { name: 'Documents and desktop' }),
  },
  {
    name: 'a protected item of the user',
    account: ANNA,
    address: firstOfAnna('/account/items', 'Sources'),
    readsOnlyTheAccount: true,
    content: (page) => page.getByRole('region', { name: 'What is backed up' }),
  },
  {
    name: 'profile of the user',
    account: ANNA,
    address: at('/account/profile'),
    readsOnlyTheAccount: true,
    content: (page) => page.getByRole('textbox', { name: 'Account name' }),
  },
  {
    name: 'a vault of one’s own',
    account: ANNA,
    address: firstOfAnna('/account/vaults', 'Destinations'),
    content: (page) => page.getByRole('region', { name: 'State' }).getByText('Comet Server'),
  },
  {
    name: 'a new vault of one’s own',
    account: ANNA,
    address: at('/account/new-vault'),
    content: (page) => page.getByLabel('Template', { exact: true }),
  },
  {
    name: 'devices of the user',
    account: ANNA,
    address: at('/account/devices'),
    content: (page) => page.getByText('ANNA-DESKTOP').first(),
  },
  {
    name: 'jobs of the user',
    account: ANNA,
    address: at('/account/jobs'),
    content: (page) => page.getByRole('grid').getByRole('link').first(),
  },
  {
    name: 'a job of the user',
    account: ANNA,
    address: async (server) => `/account/jobs/${(await anyJob(server, ANNA)).GUID}`,
    gone: 'There is no such job',
    content: (page) => page.getByRole('region', { name: 'Log' }).getByRole('listitem').first(),
  },
  {
    name: 'security of the user',
    account: ANNA,
    address: at('/account/security'),
    readsOnlyTheAccount: true,
    content: (page) => page.getByRole('region', { name: 'Codes of an authenticator app' }),
  },
  {
    name: 'schedules of the user',
    account: ANNA,
    address: at('/account/schedules'),
    readsOnlyTheAccount: true,
    content: (page) => page.getByText('Next run').first(),
  },
  {
    name: 'a schedule of the user',
    account: ANNA,
    address: firstOfAnna('/account/schedules', 'BackupRules'),
    readsOnlyTheAccount: true,
    content: (page) => page.getByRole('region', { name: 'Next runs' }).getByRole('listitem').first(),
  },
  {
    name: 'a new schedule for the user',
    account: ANNA,
    address: at('/account/new-schedule'),
    readsOnlyTheAccount: true,
    content: (page) => page.getByLabel('Begin with'),
  },
  {
    name: 'e-mail reports of the user',
    account: ANNA,
    address: at('/account/reports'),
    readsOnlyTheAccount: true,
    content: (page) => page.getByRole('region', { name: 'Sending' }),
  },
];

/** Grey shapes where content is on its way. */
export function skeleton(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: 'Loading' });
}

/** All that the page wanted to know is there, and nothing went wrong. */
export async function expectLoaded(page: Page, { content }: AppPage): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(content(page)).toBeVisible();
  await expect(skeleton(page)).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
}
