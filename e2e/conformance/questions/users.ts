// Questions about users: accounts and profiles, policies and groups, their vaults and jobs.

import { ADMIN } from '../../support/accounts';
import { blank } from '../facts';
import type { Bench, Prepare, Question } from '../question';
import type { Profile } from '../subjects';

interface Read {
  readonly Profile: Profile;
  readonly ProfileHash: string;
}

/** The profile of the user whom the question is about, as its portal reads it. */
function profileOf({ client, caller, subject }: Bench): Promise<Read> {
  if (caller.kind === 'user') return client.call<Read>('UserWebGetUserProfileAndHash', caller);
  return client.call<Read>('AdminGetUserProfileAndHash', ADMIN, { TargetUser: subject.owner.name });
}

/** The item with its schedules goes back as it was read. */
async function itemAsRead(bench: Bench): Promise<Question> {
  const { Profile, ProfileHash } = await profileOf(bench);
  const { source } = bench.subject;
  const rules = Object.entries(Profile.BackupRules).filter(([, rule]) => rule.Source === source);
  return {
    args: { RequireHash: ProfileHash, Source: Profile.Sources[source], BackupRules: Object.fromEntries(rules) },
  };
}

async function firstKey({ client }: Bench, method: string): Promise<string> {
  const [key] = Object.keys(await client.call<object>(method, ADMIN));
  if (key === undefined) throw new Error(`${method} lists nothing`);
  return key;
}

const aboutPolicy: Prepare = async (bench) => ({ args: { PolicyID: await firstKey(bench, 'AdminPoliciesList') } });
const aboutGroup: Prepare = async (bench) => ({ args: { GroupID: await firstKey(bench, 'AdminUserGroupsList') } });

/** A template whose storage is the server's own. */
async function ownStorage({ client, caller }: Bench): Promise<string> {
  const method = caller.kind === 'user' ? 'UserWebRequestStorageVaultProviders' : 'AdminRequestStorageVaultProviders';
  const offered = await client.call<Record<string, string>>(method, caller);
  const own = Object.entries(offered).find(([, name]) => name === 'Backup server');
  if (own === undefined) throw new Error('No template is for storage of the server');
  return own[0];
}

const requestVault: Prepare = async (bench) => ({ args: { StorageProvider: await ownStorage(bench) } });

interface ServerConfig {
  readonly StorageRole: object;
}

/** The server's storage lies at a cloud storage, and a vault in one of its buckets. */
async function bucketAtCloudStorage(bench: Bench): Promise<Question> {
  const { client, server, subject } = bench;
  const TargetUser = subject.owner.name;
  const StorageProvider = await ownStorage(bench);
  const { DestinationID } = await client.call<{ DestinationID: string }>('AdminRequestStorageVault', ADMIN, {
    TargetUser,
    StorageProvider,
  });
  const Config = await client.call<ServerConfig>('AdminMetaServerConfigGet', ADMIN);
  const cloud = { DestinationType: 1000, S3Server: 's3.example', S3BucketName: 'all', S3AccessKey: 'a', S3SecretKey: 'b' };
  const Storage = { ...(blank('DestinationLocation') as object), ...cloud };
  await client.call('AdminMetaServerConfigSet', ADMIN, {
    Config: { ...Config, StorageRole: { ...Config.StorageRole, Storage } },
  });
  await server.untilUp();
  return { args: { DestinationId: DestinationID }, spoils: true };
}

/** A job of the device's that runs. */
async function runningJob(bench: Bench): Promise<Question> {
  const { client, subject } = bench;
  const started = await client.call<{ JobID: string }>('AdminDispatcherRunBackup', ADMIN, {
    TargetID: subject.target,
    BackupRule: subject.rule,
  });
  return { args: { JobID: started.JobID } };
}

export const users: Record<string, Prepare> = {
  AdminAddFirstAdminUser: () => ({ args: { TargetUser: 'first', TargetPassword: 'a long password' }, seed: 'empty' }),
  AdminAddUser: () => ({ args: { TargetUser: 'newcomer', TargetPassword: 'a long password' } }),
  AdminAddUserFromProfile: async (bench) => ({
    args: { TargetUser: 'copied', ProfileData: (await profileOf(bench)).Profile },
  }),
  AdminConvertStorageRole: bucketAtCloudStorage,
  AdminCreateInstallToken: ({ subject }) => ({ args: { TargetPassword: subject.owner.password } }),
  AdminDeleteUser: () => ({ args: { UninstallConfig: blank('UninstallConfig') } }),
  AdminDisableUserTotp: () => ({ args: { TargetUser: 'ben' } }),
  AdminGetJobsForDateRange: () => {
    const now = Math.floor(Date.now() / 1000);
    return { args: { Start: now - 7 * 86_400, End: now } };
  },
  AdminPoliciesDelete: aboutPolicy,
  AdminPoliciesGet: aboutPolicy,
  AdminPoliciesNew: () => ({ args: { Policy: { ...(blank('GroupPolicy') as object), Description: 'Night watch' } } }),
  AdminPoliciesSet: async (bench) => {
    const PolicyID = await firstKey(bench, 'AdminPoliciesList');
    const { Policy } = await bench.client.call<{ Policy: object }>('AdminPoliciesGet', ADMIN, { PolicyID });
    return { args: { PolicyID, Policy } };
  },
  AdminPreviewUserEmailReport: () => ({
    args: {
      EmailReportConfig: {
        ...(blank('EmailReportConfig') as object),
        Filter: { ...(blank('SearchClause') as object), ClauseType: 'and', ClauseChildren: [] },
      },
    },
  }),
  AdminResetUserPassword: ({ subject }) => ({
    args: { NewPassword: 'a new password', OldPassword: subject.owner.password },
    spoils: true,
  }),
  AdminSetUserProfile: async (bench) => ({ args: { ProfileData: (await profileOf(bench)).Profile } }),
  AdminSetUserProfileHash: async (bench) => {
    const { Profile, ProfileHash } = await profileOf(bench);
    return { args: { ProfileData: Profile, RequireHash: ProfileHash } };
  },
  AdminUserGroupsDelete: aboutGroup,
  AdminUserGroupsGet: async (bench) => ({
    args: { GroupID: await firstKey(bench, 'AdminUserGroupsList'), IncludeUsers: true },
  }),
  AdminUserGroupsNew: () => ({ args: { Name: 'Night watch' } }),
  AdminUserGroupsSet: async (bench) => {
    const GroupID = await firstKey(bench, 'AdminUserGroupsList');
    const { UserGroup: Group } = await bench.client.call<{ UserGroup: object }>('AdminUserGroupsGet', ADMIN, { GroupID });
    return { args: { GroupID, Group } };
  },
  AdminUserGroupsSetUsersForGroup: async (bench) => ({
    args: { GroupID: await firstKey(bench, 'AdminUserGroupsList'), Users: [bench.subject.owner.name] },
  }),
  JobAbandon: runningJob,
  JobCancel: runningJob,
  RequestStorageVault: requestVault,
  SetProtectedItemWithBackupRules: itemAsRead,
  UserWebSetProfileHash: async (bench) => {
    const { Profile, ProfileHash } = await profileOf(bench);
    return { args: { ProfileData: Profile, ProfileHash } };
  },
};
