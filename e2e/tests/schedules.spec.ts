// The schedules of an account, as an administrator and as the user whose they are: made, edited, run, deleted.

import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { type Account, ADMIN, ANNA } from '../support/accounts';
import { onlineDevice, schedulesOf } from '../support/devices';
import { draftBar, saveDraft } from '../support/drafts';
import { profileOf } from '../support/people';
import type { ReferenceServer } from '../support/server';
import { expect, test } from '../support/test';
import { enter, enterWith } from '../support/visit';

interface Rule {
  readonly Description: string;
  readonly Source: string;
  readonly Destination: string;
  readonly CreateTime: number;
  readonly Schedules: Record<string, unknown>[];
  readonly [field: string]: unknown;
}

const PORTALS: [string, Account, string][] = [
  ['an administrator', ADMIN, '/admin/users/anna'],
  ['a user', ANNA, '/account'],
];

async function rulesOf(server: ReferenceServer): Promise<[string, Rule][]> {
  const profile = (await profileOf(server, 'anna')) as unknown as { BackupRules: Record<string, Rule> };
  return Object.entries(profile.BackupRules);
}

/** The first rule of Anna's, with a name of its own and a field that nobody knows. */
async function oneRule(server: ReferenceServer, patch: object = {}): Promise<string> {
  const [first] = await rulesOf(server);
  if (first === undefined) throw new Error('Anna has no schedule');
  const rule = { Description: 'Nightly', LaterField: { x: 1 }, Schedules: [{ FrequencyType: 8011, SecondsPast: 7200, Later: 7 }] };
  await server.changeProfile('anna', { BackupRules: { [first[0]]: { ...rule, ...patch } } });
  return first[0];
}

async function ruleOf(server: ReferenceServer, id: string): Promise<Rule | undefined> {
  return (await rulesOf(server)).find(([own]) => own === id)?.[1];
}

const says = (page: Page) => page.getByRole('region', { name: 'Times' }).getByRole('status').first();
const runs = (page: Page) => page.getByRole('region', { name: 'Next runs' }).getByRole('listitem');

for (const [who, account, base] of PORTALS) {
  test(`${who} sees what goes where, when, and what comes next`, async ({ page, server }) => {
    await oneRule(server);
    await enter(page, server, account, `${base}/schedules`);
    const thing = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Nightly' }) });
    await expect(thing).toContainText('Every day at 2:00');
    await expect(thing).toContainText('Next run: in');
    await expectAccessible(page);
    await thing.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nightly');
    await expect(runs(page)).toHaveCount(10);
  });

  test(`${who} changes times and options, and what nobody knows stays`, async ({ page, server }) => {
    const id = await oneRule(server);
    const before = await ruleOf(server, id);
    await enter(page, server, account, `${base}/schedules/${id}`);
    await page.getByLabel('How often').selectOption('Every week');
    await page.getByLabel('Day of the week').selectOption('Wednesday');
    await page.getByLabel('Time of day').fill('21:30');
    await expect(says(page)).toContainText('Every Wednesday at 9:30');
    await page.getByLabel('Random delay of at most').fill('15 min');
    await page.getByLabel('Skip if it is already running').check();
    await page.getByLabel('Stop after').fill('8 h');
    await page.getByLabel('Before the backup').fill('first\nsecond');
    await saveDraft(page);
    const rule = await ruleOf(server, id);
    expect(rule).toMatchObject({
      SkipAlreadyRunning: true,
      StopAfter: 28_800,
      PreExec: ['first', 'second'],
      LaterField: { x: 1 },
      Source: before?.Source,
    });
    expect(rule?.Schedules).toEqual([
      { FrequencyType: 8013, SecondsPast: 3 * 86_400 + 77_400, Later: 7, RandomDelaySecs: 900 },
    ]);
  });

  test(`${who} makes a schedule, and what is not finished is said`, async ({ page, server }) => {
    const before = await rulesOf(server);
    await enter(page, server, account, `${base}/schedules`);
    await page.getByRole('link', { name: 'Add a schedule' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText('Choose a protected item.')).toBeVisible();
    await expect(page.getByText('Choose at least one vault.')).toBeVisible();
    await page.getByLabel('Protected item').selectOption({ index: 1 });
    await page.getByRole('group', { name: 'Storage vaults' }).getByRole('checkbox').first().check();
    await page.getByLabel('Name', { exact: true }).fill('Workdays');
    await page.getByLabel('Begin with').selectOption('Every workday, in the evening');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Workdays');
    await expect(says(page)).toContainText('only on Mon–Fri');
    expect(await rulesOf(server)).toHaveLength(before.length);
    await saveDraft(page);
    const made = (await rulesOf(server)).find(([, rule]) => rule.Description === 'Workdays');
    expect(made?.[0]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(made?.[1]).toMatchObject({ Schedules: [{ FrequencyType: 8011, SecondsPast: 68_400, RestrictDays: true }] });
    expect(made?.[1].CreateTime).toBeGreaterThan(0);
  });

  test(`${who} deletes a schedule and may think better of it`, async ({ page, server }) => {
    const id = await oneRule(server);
    await enter(page, server, account, `${base}/schedules/${id}`);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(page).toHaveURL(`${base}/schedules`);
    await expect(page.getByRole('link', { name: 'Nightly' })).toHaveCount(0);
    await draftBar(page).getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'Nightly' }).click();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await saveDraft(page);
    expect(await ruleOf(server, id)).toBeUndefined();
  });
}

test('each vault gets a schedule of its own, and one gives its times to all of the item', async ({ page, server }) => {
  await server.changeProfile('anna', { Destinations: { second: { Description: 'Second vault' } } });
  await enter(page, server, ADMIN, '/admin/users/anna/new-schedule');
  await page.getByLabel('Protected item').selectOption('Documents and desktop');
  for (const box of await page.getByRole('group', { name: 'Storage vaults' }).getByRole('checkbox').all()) await box.check();
  await page.getByLabel('Begin with').selectOption('Every hour');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL('/admin/users/anna/schedules');
  await page.getByRole('link', { name: 'Documents and desktop → Second vault' }).click();
  await page.getByLabel('How long past the hour').fill('20 min');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'for all schedules of the item' }).click();
  await saveDraft(page);
  const made = (await rulesOf(server)).filter(([, rule]) => rule.Schedules[0]?.FrequencyType === 8012);
  expect(new Set(made.map(([, rule]) => rule.Destination)).size).toBe(2);
  expect(made.map(([, rule]) => rule.Schedules[0]?.SecondsPast)).toEqual(made.map(() => 1_200));
});

test('an administrator runs a schedule now', async ({ page, server }) => {
  const device = await onlineDevice(server);
  const [first] = schedulesOf(device);
  if (first === undefined) throw new Error('The device has no schedule');
  await enter(page, server, ADMIN, `/admin/users/${device.user}/schedules/${first[0]}`);
  await page.getByRole('button', { name: /^Run .* now$/ }).click();
  await page.getByRole('link', { name: 'Open the job' }).click();
  await expect(page).toHaveURL(/\/admin\/jobs\/[0-9a-f-]+$/);
  expect(await server.timesCalled('AdminDispatcherRunBackup')).toBe(1);
});

test('a user runs a schedule now', async ({ page, server }) => {
  const device = await onlineDevice(server);
  const [first] = schedulesOf(device);
  if (first === undefined) throw new Error('The device has no schedule');
  const started = await server.call<{ SessionKey: string }>('admin/account/session-start-as-user', ADMIN, {
    TargetUser: device.user,
  });
  const session = { kind: 'user', name: device.user, key: started.SessionKey } as const;
  await enterWith(page, server, session, `/account/schedules/${first[0]}`);
  await page.getByRole('button', { name: /^Run .* now$/ }).click();
  await expect(page.getByText('Started', { exact: true })).toBeVisible();
  expect(await server.timesCalled('UserWebDispatcherRunBackup')).toBe(1);
});

test('a duplicate has all of the first and a name of its own', async ({ page, server }) => {
  const id = await oneRule(server);
  await enter(page, server, ADMIN, `/admin/users/anna/schedules/${id}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Copy of Nightly');
  await saveDraft(page);
  const copy = (await rulesOf(server)).find(([, rule]) => rule.Description === 'Copy of Nightly');
  const first = await ruleOf(server, id);
  expect(copy?.[1]).toMatchObject({ Schedules: first?.Schedules, Source: first?.Source, LaterField: { x: 1 } });
});

test('two that run at once are told of, each by the other’s name', async ({ page, server }) => {
  const id = await oneRule(server);
  const rule = await ruleOf(server, id);
  await server.changeProfile('anna', { BackupRules: { other: { ...rule, Description: 'Second', LaterField: 1 } } });
  await enter(page, server, ADMIN, `/admin/users/anna/schedules/${id}`);
  const ahead = page.getByRole('region', { name: 'Next runs' });
  await expect(ahead).toContainText('Second uses the same vault at the same time');
  await expect(runs(page).first()).toContainText('Overlaps');
  await page.getByLabel('Time of day').fill('17:00');
  await page.getByLabel('Time of day').blur();
  await expect(ahead).not.toContainText('Second uses');
  await expectAccessible(page);
});

test('all frequencies can be chosen and said', async ({ page, server }) => {
  const id = await oneRule(server);
  await enter(page, server, ADMIN, `/admin/users/anna/schedules/${id}`);
  for (const [frequency, sentence] of [
    ['Once', /^Once, on/],
    ['Every hour', 'Every hour, on the hour'],
    ['Every day', /^Every day at 3:00/],
    ['Every week', /^Every Sunday at 3:00/],
    ['Every month', /^On day 1 of each month/],
    ['Every year', /^Every year on Jan 1/],
    ['Every so often', /^Every 6\s?hr/],
  ] as const) {
    await page.getByLabel('How often').selectOption(frequency);
    await expect(says(page)).toHaveText(sentence instanceof RegExp ? sentence : new RegExp(`^${sentence}`));
  }
  await page.getByLabel('Only on some days of the week').check();
  await page.getByRole('checkbox', { name: 'Saturday' }).check();
  await page.getByLabel('Only between some hours').check();
  await page.getByLabel('From', { exact: true }).fill('08:00');
  await page.getByLabel('To', { exact: true }).fill('18:30');
  await saveDraft(page);
  const rule = await ruleOf(server, id);
  expect(rule?.Schedules[0]).toMatchObject({
    FrequencyType: 8015,
    SecondsPast: 21_600,
    RestrictDays: true,
    DaysSelect: { Saturday: true },
    RestrictRuntime: true,
    FromTime: { Hour: 8 },
    ToTime: { Hour: 18, Minutes: 30 },
    Later: 7,
  });
});

test('a policy that keeps users from their items keeps them from schedules, and says so', async ({ page, server }) => {
  const id = await oneRule(server);
  await server.changeProfile('anna', { Policy: { PreventEditProtectedItem: true } });
  await enter(page, server, ANNA, `/account/schedules/${id}`);
  await expect(page.getByText('does not allow you to change schedules')).toBeVisible();
  await expect(page.getByLabel('Time of day')).toBeDisabled();
  await expect(page.getByRole('button', { name: 'More actions' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add a time' })).toHaveCount(0);
});

test('a schedule that is gone says so', async ({ page, server }) => {
  await enter(page, server, ANNA, '/account/schedules/nothing');
  await expect(page.getByText('There is no such schedule')).toBeVisible();
  await page.getByRole('link', { name: 'Go to all schedules' }).click();
  await expect(page).toHaveURL('/account/schedules');
});
