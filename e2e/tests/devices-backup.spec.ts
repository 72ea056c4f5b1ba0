// Backing up a device now: by a schedule, item by item with every option, and many devices together.

import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { ADMIN } from '../support/accounts';
import { choose, type Device, itemsOf, onlineDevice, pageOf, schedulesOf } from '../support/devices';
import type { ReferenceServer } from '../support/server';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

interface Job {
  readonly GUID: string;
  readonly Username: string;
  readonly DeviceID: string;
  readonly SourceGUID: string;
  readonly DestinationGUID: string;
  readonly BackupRuleGUID?: string;
  readonly Tags?: string;
  readonly StartTime: number;
}

const form = (page: Page) => page.getByRole('dialog', { name: 'Back up now' });

/** Opens the form for all of the device. */
async function openForm(page: Page, server: ReferenceServer, device: Device): Promise<void> {
  await enter(page, server, ADMIN, pageOf(device));
  await page.getByRole('region', { name: 'Actions' }).getByRole('button', { name: 'Back up now' }).click();
  await expect(form(page).getByRole('button', { name: 'Back up now' })).toBeVisible();
}

/** The job that the page is about. */
async function jobShown(page: Page, server: ReferenceServer): Promise<Job> {
  await expect(page).toHaveURL(/\/admin\/jobs\/[0-9a-f-]{36}$/);
  return server.call<Job>('admin/get-job-properties', ADMIN, { JobID: page.url().split('/').at(-1) ?? '' });
}

/** The jobs that run now. */
async function running(server: ReferenceServer): Promise<Job[]> {
  return server.call<Job[]>('admin/get-jobs-for-date-range', ADMIN, { Start: '0', End: '0' });
}

test('a schedule is run now, and leads to its job', async ({ page, server }) => {
  const device = await onlineDevice(server, (device) => schedulesOf(device).length > 1);
  const [id, rule] = schedulesOf(device).at(-1)!;
  await openForm(page, server, device);
  await expectAccessible(page);
  await form(page).getByRole('combobox', { name: 'Schedule' }).selectOption(id);
  await form(page).getByRole('button', { name: 'Back up now' }).click();
  await expect(form(page)).toContainText('1 backup was started');
  await form(page).getByRole('link', { name: 'Open the job' }).click();
  const job = await jobShown(page, server);
  expect(job).toMatchObject({ Username: device.user, DeviceID: device.id, BackupRuleGUID: id, SourceGUID: rule.Source });
  await expect(form(page)).toBeHidden();
});

test('the list of schedules runs one at a press', async ({ page, server }) => {
  const device = await onlineDevice(server);
  const [id, rule] = schedulesOf(device)[0]!;
  await enter(page, server, ADMIN, pageOf(device));
  const panel = page.getByRole('region', { name: 'Schedules' });
  const name = rule.Description || /.*/;
  await panel.getByRole('button', { name: typeof name === 'string' ? `Run ${name} now` : name }).first().click();
  await panel.getByRole('link', { name: 'Open the job' }).click();
  expect(await jobShown(page, server)).toMatchObject({ BackupRuleGUID: id, DeviceID: device.id });
});

test('every option of a backup arrives at the server, and the job keeps to them', async ({ page, startServer }) => {
  const server = await startServer({ speed: 50 });
  const device = await onlineDevice(server);
  const [item] = itemsOf(device)[0]!;
  await openForm(page, server, device);
  await form(page).getByLabel('Items of my choice').check();
  await form(page).getByText('Options', { exact: true }).click();
  await expectAccessible(page);
  await form(page).getByLabel('Skip if it is already running').check();
  await form(page).getByLabel('Stop after (minutes)').fill('90');
  await form(page).getByLabel('Speed limit (KiB per second)').fill('10240');
  await expect(form(page).getByText('At most 10 MiB per second.')).toBeVisible();
  await form(page).getByLabel('Parallel uploads').fill('4');
  await form(page).getByLabel('Read from the disk with one thread').check();
  await form(page).getByLabel('Keep indexes on the disk').check();
  await form(page).getByLabel('Succeed even if there are no files').check();
  await form(page).getByLabel('Remove old backups afterwards').selectOption('Less often than usual');
  await form(page).getByLabel('What the log holds').selectOption('Information, warnings and errors');
  await form(page).getByLabel('Tags').fill('audit 2026');
  const vault = await form(page).getByLabel('Storage vault').inputValue();
  for (const box of await form(page).getByRole('group', { name: 'Protected items' }).getByRole('checkbox').all()) await box.uncheck();
  await form(page).getByRole('checkbox', { name: device.profile.Sources[item]!.Description, exact: true }).check();
  const asked = page.waitForRequest((request) => request.url().endsWith('/run-backup-custom'));
  await form(page).getByRole('button', { name: 'Back up now' }).click();
  const fields = new URLSearchParams((await asked).postData() ?? '');
  expect(JSON.parse(fields.get('Options') ?? '')).toEqual({
    SkipAlreadyRunning: true,
    StopAfter: 5400,
    LimitVaultSpeedBps: 10_485_760,
    ReduceDiskConcurrency: true,
    UseOnDiskIndexes: true,
    AllowZeroFilesSuccess: true,
    AutoRetentionLevel: 3,
    ConcurrencyCount: 4,
    LogLevel: 'I',
    Tags: 'audit 2026',
  });
  expect(fields.get('TargetID')).toBe(device.connection);
  await form(page).getByRole('link', { name: 'Open the job' }).click();
  const job = await jobShown(page, server);
  expect(job).toMatchObject({ SourceGUID: item, DestinationGUID: vault, Tags: 'audit 2026' });
  const log = async () => (await server.ask('admin/get-job-log', ADMIN, { JobID: job.GUID })).text();
  await expect.poll(log).toContain('stops after 5400 seconds, sends at most 10485760 bytes a second, works on 4 things at once');
});

test('an option that is no number is said to be none, and nothing is begun', async ({ page, server }) => {
  const device = await onlineDevice(server);
  await openForm(page, server, device);
  await form(page).getByLabel('Items of my choice').check();
  await form(page).getByText('Options', { exact: true }).click();
  await form(page).getByLabel('Stop after (minutes)').fill('soon');
  await expect(form(page).getByText('Enter a whole number, or leave it empty.')).toBeVisible();
  await form(page).getByRole('button', { name: 'Back up now' }).click();
  await expect(form(page).getByRole('alert')).toContainText('One of the options is not a whole number.');
  expect(await server.timesCalled('AdminDispatcherRunBackupCustom')).toBe(0);
});

test('several items are begun together, and each leads to its own job', async ({ page, server }) => {
  const device = await onlineDevice(server, (device) => itemsOf(device).length > 1);
  await openForm(page, server, device);
  await form(page).getByLabel('Items of my choice').check();
  await form(page).getByRole('button', { name: 'Back up now' }).click();
  await expect(form(page).getByRole('link', { name: 'Open the job' })).toHaveCount(itemsOf(device).length);
  const jobs = (await running(server)).filter((job) => job.DeviceID === device.id);
  for (const [item] of itemsOf(device)) expect(jobs.map((job) => job.SourceGUID)).toContain(item);
});

test('one item is backed up from its place in the list', async ({ page, server }) => {
  const device = await onlineDevice(server, (device) => itemsOf(device).length > 1);
  const [item, { Description }] = itemsOf(device).at(-1)!;
  await enter(page, server, ADMIN, pageOf(device));
  await page.getByRole('button', { name: `Back up ${Description} now` }).click();
  await expect(form(page).getByRole('checkbox', { name: Description, exact: true })).toBeChecked();
  await form(page).getByRole('button', { name: 'Back up now' }).click();
  await form(page).getByRole('link', { name: 'Open the job' }).click();
  expect(await jobShown(page, server)).toMatchObject({ SourceGUID: item });
});

test('chosen devices are backed up together, each with its own outcome', async ({ page, server }) => {
  const first = await onlineDevice(server);
  const second = await onlineDevice(server, (device) => device.user !== first.user);
  await enter(page, server, ADMIN, '/admin/devices?state=online');
  await choose(page, first, second);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(form(page)).toContainText('On 2 devices that are online');
  await form(page).getByRole('button', { name: 'Back up now' }).click();
  const batch = page.getByRole('dialog', { name: 'Back up now: 2 devices' });
  await expect(batch).toBeVisible();
  await expect
    .poll(async () => {
      const ids = (await running(server)).map((job) => job.BackupRuleGUID);
      return [first, second].every((device) => schedulesOf(device).every(([id]) => ids.includes(id)));
    })
    .toBe(true);
});

test('all items of chosen devices are backed up with the same options', async ({ page, server }) => {
  const device = await onlineDevice(server);
  const other = await onlineDevice(server, (it) => it.user !== device.user);
  await enter(page, server, ADMIN, '/admin/devices?state=online');
  await choose(page, device, other);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await form(page).getByLabel('All protected items').check();
  await form(page).getByText('Options', { exact: true }).click();
  await form(page).getByLabel('Tags').fill('before the move');
  await form(page).getByRole('button', { name: 'Back up now' }).click();
  await expect
    .poll(async () => {
      const tagged = (await running(server)).filter((job) => job.Tags === 'before the move').map((job) => job.SourceGUID);
      return [device, other].every((it) => itemsOf(it).every(([id]) => tagged.includes(id)));
    })
    .toBe(true);
});
