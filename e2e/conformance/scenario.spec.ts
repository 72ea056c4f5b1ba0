// A customer from the first day to the last: account, device, vault, item, schedule, backup, restore, and the end.

import { expect, test } from '@playwright/test';
import { type Account, ADMIN } from '../support/accounts';
import { ReferenceServer } from '../support/server';
import { Client } from './client';
import { blank } from './facts';
import { waitingDevice } from './questions/installations';
import type { Profile } from './subjects';

const SUCCESS = 5000;
const DAILY = 8011;
const NEWCOMER: Account = { kind: 'user', name: 'newcomer', password: 'a long password' };

interface Read {
  readonly Profile: Profile;
  readonly ProfileHash: string;
}

interface Objects {
  readonly StoredObjects: readonly { readonly name: string; readonly type: string; readonly subtree: string }[];
}

test('a customer backs up, finds the files again and restores them', async () => {
  const server = await ReferenceServer.start({ site: import.meta.dirname, speed: 500 });
  const client = new Client(server.address);
  // More than are asked for: a retention pass may follow a backup.
  await server.jobsEndWith(...Array<number>(8).fill(SUCCESS));
  const customer = new Customer(client);

  await client.call('AdminAddUser', ADMIN, { TargetUser: NEWCOMER.name, TargetPassword: NEWCOMER.password });
  const device = await customer.registerDevice();
  const vault = await customer.requestVault();
  const target = await customer.connection(device);
  const folder = await customer.someFolder(target);
  const { item, rule } = await customer.protect(device, vault, folder);

  const backup = await customer.run('AdminDispatcherRunBackup', { TargetID: target, BackupRule: rule });
  expect(backup).toMatchObject({ Status: SUCCESS, SourceGUID: item, DestinationGUID: vault, DeviceID: device });
  const snapshots = await customer.snapshots(target, vault);
  expect(snapshots).toMatchObject([{ Snapshot: backup.SnapshotID, Source: item }]);

  const where = { TargetID: target, Destination: vault, SnapshotID: backup.SnapshotID };
  const [top] = (await client.call<Objects>('UserWebDispatcherRequestStoredObjects', NEWCOMER, where)).StoredObjects;
  const below = { ...where, TreeID: top!.subtree };
  const inside = await client.call<Objects>('UserWebDispatcherRequestStoredObjects', NEWCOMER, below);
  expect(inside.StoredObjects.length).toBeGreaterThan(0);

  const restore = await customer.run('AdminDispatcherRunRestoreCustom', {
    TargetID: target,
    Source: item,
    Destination: vault,
    Snapshot: backup.SnapshotID,
    Paths: [top!.name],
    Options: { ...(blank('RestoreJobAdvancedOptions') as object), DestPath: folder },
  });
  expect(restore).toMatchObject({ Status: SUCCESS, DeviceID: device });
  expect(restore.TotalSize).toBeGreaterThan(0);

  const gone = { TargetID: target, DestinationID: vault, SnapshotID: backup.SnapshotID };
  await client.call('UserWebDispatcherDeleteSnapshot', NEWCOMER, gone);
  expect(await customer.snapshots(target, vault)).toEqual([]);
  await client.call('AdminDeleteUser', ADMIN, { TargetUser: NEWCOMER.name });
  await expect(client.call('UserWebGetJobs', NEWCOMER)).rejects.toThrow('403');
  expect(await client.call('AdminDispatcherListActive', ADMIN, { UserNameFilter: NEWCOMER.name })).toEqual({});
  await server.stop();
});

interface Job {
  readonly GUID: string;
  readonly Status: number;
  readonly EndTime: number;
  readonly TotalSize: number;
  readonly SnapshotID: string;
}

/** What is done for the newcomer, step by step. */
class Customer {
  constructor(private readonly client: Client) {}

  async registerDevice(): Promise<string> {
    return this.client.call<string>('AdminInstallationDispatchRegisterDevice', ADMIN, {
      DeviceID: await waitingDevice({ client: this.client }),
      TargetUser: NEWCOMER.name,
      TargetPassword: NEWCOMER.password,
    });
  }

  async requestVault(): Promise<string> {
    const offered = await this.client.call<Record<string, string>>('UserWebRequestStorageVaultProviders', NEWCOMER);
    const [StorageProvider] = Object.entries(offered).find(([, name]) => name === 'Backup server')!;
    const made = await this.client.call<{ DestinationID: string }>('UserWebRequestStorageVault', NEWCOMER, {
      StorageProvider,
    });
    return made.DestinationID;
  }

  async connection(device: string): Promise<string> {
    const live = await this.client.call<Record<string, { DeviceID: string }>>('UserWebDispatcherListActive', NEWCOMER);
    return Object.entries(live).find(([, connection]) => connection.DeviceID === device)![0];
  }

  async someFolder(TargetID: string): Promise<string> {
    const files = await this.client.call<Objects>('UserWebRequestFilesystemObjects', NEWCOMER, { TargetID });
    return files.StoredObjects[0]!.subtree;
  }

  /** Adds an item and a schedule to the profile; a hash that was used once is refused a second time. */
  async protect(device: string, vault: string, folder: string): Promise<{ item: string; rule: string }> {
    const { Profile, ProfileHash } = await this.client.call<Read>('UserWebGetUserProfileAndHash', NEWCOMER);
    const [item, rule] = ['my-item', 'my-schedule'];
    const source = {
      ...(blank('SourceConfig') as object),
      Engine: 'engine1/file',
      Description: 'Everything',
      OwnerDevice: device,
      EngineProps: { INCLUDE0: folder },
    };
    const nightly = { ...(blank('ScheduleConfig') as object), FrequencyType: DAILY, SecondsPast: 3600 };
    const schedule = {
      ...(blank('BackupRuleConfig') as object),
      Description: 'Every night',
      Source: item,
      Destination: vault,
      Schedules: [nightly],
    };
    const edited = { ...Profile, Sources: { [item]: source }, BackupRules: { [rule]: schedule } };
    const write = { ProfileData: edited, ProfileHash };
    const written = await this.client.call<Read>('UserWebSetProfileHash', NEWCOMER, write);
    expect(written.Profile.BackupRules).toHaveProperty(rule);
    await expect(this.client.call('UserWebSetProfileHash', NEWCOMER, write)).rejects.toThrow('409');
    return { item, rule };
  }

  /** Begins a job and waits for its end. */
  async run(method: string, args: Record<string, unknown>): Promise<Job> {
    const { JobID } = await this.client.call<{ JobID: string }>(method, ADMIN, args);
    const look = () => this.client.call<Job>('UserWebGetJobProperties', NEWCOMER, { JobID });
    await expect.poll(async () => (await look()).EndTime, { timeout: 60_000 }).toBeGreaterThan(0);
    const log = await this.client.call<string[]>('UserWebGetJobLogEntries', NEWCOMER, { JobID });
    expect(log.length).toBeGreaterThan(1);
    return look();
  }

  async snapshots(TargetID: string, Destination: string): Promise<object[]> {
    const method = 'UserWebDispatcherRequestVaultSnapshots';
    return (await this.client.call<{ Snapshots: object[] }>(method, NEWCOMER, { TargetID, Destination })).Snapshots;
  }
}
