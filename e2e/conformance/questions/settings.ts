// Questions about the server and its settings. What is set is what was read, as clients do who change one field of it.

import { ADMIN } from '../../support/accounts';
import type { Arguments } from '../client';
import { blank } from '../facts';
import type { Bench, Prepare } from '../question';

const read = <T>({ client }: Bench, method: string, args: Arguments = {}): Promise<T> =>
  client.call<T>(method, ADMIN, args);

/** Sets what the other method reads, or the part of it with that name. */
const asRead =
  (method: string, parameter: string, part?: string): Prepare =>
  async (bench) => {
    const document = await read<Record<string, unknown>>(bench, method);
    return { args: { [parameter]: part === undefined ? document : document[part] } };
  };

/** About the first entry of the dictionary that the other method lists. */
const firstOf =
  (method: string, parameter: string): Prepare =>
  async (bench) => ({ args: { [parameter]: first(Object.keys(await read<object>(bench, method))) } });

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('The list is empty');
  return item;
}

/** Once something is there to be read. */
const afterSetting =
  (method: string, args: Arguments): Prepare =>
  async (bench) => {
    await read(bench, method, args);
    return {};
  };

const psa = { ...(blank('PSAConfig') as object), URL: 'https://psa.example/' };
const webhook = { ...(blank('WebhookOption') as object), URL: 'https://pager.invalid/', Level: 'full' };
const emailOptions = { ...(blank('EmailOptions') as object), Mode: 'builtin', FromEmail: 'a@b.example', FromName: 'A' };
const report = {
  ...(blank('EmailReportConfig') as object),
  SummaryFrequency: [],
  Filter: { ...(blank('SearchClause') as object), ClauseType: 'and', ClauseChildren: [] },
};
const localFolder = { ...(blank('DestinationLocation') as object), DestinationType: 1002, LocalcopyPath: '/srv/copy' };
const source = {
  ...(blank('ExternalAuthenticationSource') as object),
  Type: 'ldap',
  Description: 'Directory',
  LDAP: {
    ...(blank('ExternalLDAPAuthenticationSourceSettings') as object),
    Hostname: 'ldap.example',
    Port: 389,
    SecurityMethod: 'plain',
    BindUser: 'cn=reader',
    BindPassword: 'secret',
    SearchDN: 'dc=example',
    SearchFilter: '(cn=*)',
  },
};

export const settings: Record<string, Prepare> = {
  AdminAdminUserDelete: () => ({ args: { TargetUser: 'riley' } }),
  AdminAdminUserNew: () => ({ args: { TargetUser: 'newcomer', TargetPassword: 'a long password' } }),
  AdminBrandingGenerateClientByPlatform: () => ({ args: { Platform: 1 } }),
  AdminBrandingGenerateClientTest: () => ({ args: { Platform: 1 } }),
  AdminBulletinSubmit: () => ({ args: { Subject: 'Tonight', Content: 'The server is serviced at ten.' } }),
  AdminExternalAuthSourcesDelete: firstOf('AdminExternalAuthSourcesGet', 'SourceID'),
  AdminExternalAuthSourcesNew: () => ({ args: { Source: source } }),
  AdminExternalAuthSourcesSet: asRead('AdminExternalAuthSourcesGet', 'Sources'),
  AdminMetaBrandingConfigSet: asRead('AdminMetaBrandingConfigGet', 'BrandingConfig', 'Branding'),
  AdminMetaBuildConfigSet: asRead('AdminMetaBuildConfigGet', 'SoftwareBuildRoleConfig', 'SoftwareBuildRole'),
  AdminMetaConstellationConfigSet: asRead('AdminMetaConstellationConfigGet', 'ConstellationRoleOptions'),
  AdminMetaEmailOptionsSet: asRead('AdminMetaEmailOptionsGet', 'EmailOptions'),
  AdminMetaPsaConfigListGet: afterSetting('AdminMetaPsaConfigListSet', { PSAConfigList: [psa] }),
  AdminMetaPsaConfigListSet: () => ({ args: { PSAConfigList: [psa] } }),
  AdminMetaPsaConfigListSyncNow: afterSetting('AdminMetaPsaConfigListSet', { PSAConfigList: [psa] }),
  AdminMetaReadLogs: async (bench) => ({
    args: { Log: first(await read<number[]>(bench, 'AdminMetaListAvailableLogDays')) },
  }),
  AdminMetaReadSelectLogs: async (bench) => ({
    args: { Logs: (await read<number[]>(bench, 'AdminMetaListAvailableLogDays')).slice(0, 3) },
  }),
  AdminMetaRemoteStorageVaultSet: asRead('AdminMetaRemoteStorageVaultGet', 'RemoteStorageOptions'),
  AdminMetaRemoteStorageVaultTest: async (bench) => ({
    args: { TemplateOptions: first(await read<object[]>(bench, 'AdminMetaRemoteStorageVaultGet')) },
  }),
  AdminMetaResourceGet: async (bench) => {
    const { ResourceHash } = await read<{ ResourceHash: string }>(bench, 'AdminMetaResourceNew', { upload: 'picture' });
    return { args: { Hash: ResourceHash } };
  },
  AdminMetaResourceNew: () => ({ args: { upload: 'picture' } }),
  AdminMetaSendTestEmail: () => ({ args: { EmailOptions: emailOptions, Recipient: 'someone@customer.example' } }),
  AdminMetaSendTestReport: () => ({
    args: {
      EmailReportingOption: {
        EmailReportConfig: report,
        LanguageCode: 'en_US',
        LocalTimezone: 'Europe/London',
        Recipients: ['someone@customer.example'],
      },
    },
  }),
  AdminMetaServerConfigSet: asRead('AdminMetaServerConfigGet', 'Config'),
  // The program ends.
  AdminMetaShutdownService: () => ({ seed: 'demo' }),
  AdminMetaStats: () => ({ args: { Simple: false } }),
  AdminMetaWebhookOptionsGet: afterSetting('AdminMetaWebhookOptionsSet', { WebhookOptions: { pager: webhook } }),
  AdminMetaWebhookOptionsSet: () => ({ args: { WebhookOptions: { pager: webhook } } }),
  AdminNewsRemove: firstOf('AdminNewsGetAll', 'NewsItem'),
  AdminNewsSubmit: () => ({ args: { NewsContent: 'A new version is out.' } }),
  AdminOrganizationDelete: firstOf('AdminOrganizationList', 'OrganizationID'),
  AdminOrganizationExport: async (bench) => ({
    args: {
      Options: {
        ...(blank('SelfBackupExportOptions') as object),
        Location: localFolder,
        RestrictToSingleOrgID: first(Object.keys(await read<object>(bench, 'AdminOrganizationList'))),
      },
    },
  }),
  AdminOrganizationSet: () => ({
    args: { Organization: { ...(blank('Organization') as object), Name: 'Newcomers', Hosts: ['new.example'] } },
  }),
  AdminStorageBucketProperties: firstOf('AdminStorageListBuckets', 'BucketID'),
  AdminStorageDeleteBucket: firstOf('AdminStorageListBuckets', 'BucketID'),
  AdminStoragePingDestination: () => ({ args: { ExtraData: localFolder } }),
  AdminUpdateCampaignStart: () => ({
    args: { Options: { ...(blank('UpdateCampaignOptions') as object), Active: true, UpgradeOlder: true } },
  }),
};
