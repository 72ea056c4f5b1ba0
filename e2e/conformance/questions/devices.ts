// Questions to devices: what they find around them, their snapshots, and what they are told to do.

import { ADMIN } from '../../support/accounts';
import type { Bench, Prepare, Question } from '../question';
import { blank } from '../facts';

/** The document that clients send, with some of its fields set. */
function filled(type: string, fields: object): object {
  return { ...(blank(type) as object), ...fields };
}

const ssh = filled('SSHConnection', {
  SSHServer: 'pve.example:22',
  SSHUsername: 'root',
  SSHAuthMode: 1,
  SSHPassword: 'right',
});
const office365 = filled('Office365Credential', {
  TenantID: '5b1f0d3e-0000-4000-8000-000000000001',
  AppID: '8f2d6a10-0c5e-4b3c-9c56-0a54d3a1f001',
  Secret: 'right',
  Region: 'GlobalPublicCloud',
});
const vsphere = filled('VMwareConnection', {
  ConnectionType: 'vsphere',
  VSphere: filled('VSphereConnection', {
    Hostname: 'vcenter.example',
    Username: 'backup@vsphere.local',
    Password: 'right',
  }),
});
const mysql = filled('MySQLConnection', { Host: '127.0.0.1', Port: '3306', Username: 'backup', Password: 'right' });
const s3 = filled('DestinationLocation', {
  DestinationType: 1000,
  S3Server: 's3.example',
  S3BucketName: 'backups',
  S3AccessKey: 'key',
  S3SecretKey: 'secret',
});

const asked = (args: Question['args']): Prepare => () => ({ args });

/** Of a device that has backed up with the engine. */
const on = (engine: string, args: Question['args'] = {}): Prepare => ({ subjects }) => ({
  subject: subjects.withBackupOf(engine),
  args,
});

/** Microsoft asks the person for a code; the device asks whether it came. */
async function begunRegistration({ client, subject, caller }: Bench): Promise<Question> {
  const method = caller.kind === 'admin' ? 'AdminDispatcher' : 'UserWebDispatcher';
  const begin = { TargetID: subject.target, EmailAddress: 'admin@customer.example' };
  const begun = await client.call<{ Continuation: string }>(
    `${method}RegisterOfficeApplicationBegin`,
    caller,
    begin,
  );
  return { args: { Continuation: begun.Continuation } };
}

/** A device with another program on it whose settings can be taken over. */
async function withImportSource({ client, subjects }: Bench): Promise<Question> {
  for (const subject of subjects.all()) {
    const args = { TargetID: subject.target };
    const found = await client.call<Found>('AdminDispatcherRequestImportSources', ADMIN, args);
    const [ImportSourceID] = Object.keys(found.ImportSources);
    if (ImportSourceID !== undefined) return { subject, args: { ImportSourceID }, spoils: true };
  }
  throw new Error('No device of the demo has another program on it');
}

interface Found {
  readonly ImportSources: object;
}

export const devices: Record<string, Prepare> = {
  ImportApply: withImportSource,
  RunRestore: asked({ Path: '/tmp/restored' }),
  RunRestoreCustom: asked({ Options: filled('RestoreJobAdvancedOptions', { DestPath: '/tmp/restored' }) }),
  BrowseVirtualMachines: on('engine1/hyperv'),
  DropConnection: () => ({ spoils: true }),
  GetDefaultLoginUrl: asked({ OrganizationID: '' }),
  Office365ListVirtualAccounts: asked({ Credentials: office365 }),
  PingDestination: asked({ ExtraData: s3 }),
  RegisterOfficeApplicationBegin: asked({ EmailAddress: 'admin@customer.example' }),
  RegisterOfficeApplicationCheck: begunRegistration,
  RequestBrowseDiskDrives: on('engine1/mssql'),
  RequestBrowseExchangeEdb: on('engine1/mssql'),
  RequestBrowseHyperv: on('engine1/hyperv'),
  RequestBrowseMongodb: asked({ Credentials: filled('MongoDBConnection', { Server: '127.0.0.1' }) }),
  RequestBrowseMssql: on('engine1/mssql'),
  RequestBrowseMysql: asked({ Credentials: mysql }),
  RequestBrowseProxmox: asked({ Credentials: { SSH: ssh } }),
  RequestBrowseProxmoxNodes: asked({ Credentials: ssh }),
  RequestBrowseProxmoxStorage: asked({ Credentials: ssh }),
  RequestBrowseVmware: asked({ Credentials: vsphere }),
  RequestBrowseVmwareDatacenters: asked({ Credentials: vsphere }),
  RequestBrowseVmwareDatastores: asked({ Credentials: vsphere, Filter: '' }),
  RequestBrowseVmwareHosts: asked({ Credentials: vsphere, Filter: '' }),
  RequestBrowseVmwareNetworks: asked({ Credentials: vsphere, Filter: '' }),
  RequestBrowseVssAaw: on('engine1/mssql'),
  RequestOffice365Accounts: asked({ Credentials: office365 }),
  RequestOffice365Sites: asked({ Credentials: office365 }),
  RequestWindiskSnapshot: on('engine1/windisk'),
  SearchSnapshots: asked({
    Filter: { ClauseType: '', RuleField: 'name', RuleOperator: 'str_contains_ci', RuleValue: 'a' },
  }),
  TestSmbAuth: on('engine1/mssql', {
    Wsa: filled('WinSMBAuth', { SharePath: '\\\\nas.example\\backup', Username: 'backup', Password: 'right' }),
  }),
  UpdateLoginPassword: ({ subject }) => ({ args: { NewPassword: subject.owner.password }, spoils: true }),
  UpdateLoginUrl: () => ({ args: { NewURL: 'https://backup.example/' }, spoils: true }),
  UpdateSoftware: () => ({ spoils: true }),
  UninstallSoftware: asked({ RemoveConfigFile: true }),
};
