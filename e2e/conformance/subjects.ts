// Whom and what the questions are about: devices of the demo that are connected, with their owners and backups.

import { type Account, ADMIN, ANNA, BEN, CARLA } from '../support/accounts';
import type { Client } from './client';

/** What the tests read of a profile; all else in it stays as it came. */
export interface Profile {
  readonly Username: string;
  readonly Sources: Record<string, Source>;
  readonly Destinations: Record<string, object>;
  readonly BackupRules: Record<string, { readonly Source: string }>;
  readonly Devices: Record<string, object>;
  readonly OrganizationID?: string;
  readonly PolicyID: string;
  readonly Policy: { readonly PreventOpenWebUI: boolean };
}

interface Source {
  readonly Engine: string;
  readonly OwnerDevice: string;
  readonly Statistics?: { readonly LastSuccessfulBackupJob: Backup };
}

interface Backup {
  readonly GUID: string;
  readonly SnapshotID?: string;
  readonly DestinationGUID: string;
}

interface Connection {
  readonly Username: string;
  readonly DeviceID: string;
  readonly AllowsFilenames: boolean;
}

/** A connected device that has backed something up. */
export interface Subject {
  readonly owner: Account;
  readonly target: string;
  readonly device: string;
  readonly source: string;
  readonly vault: string;
  readonly snapshot: string;
  readonly rule: string;
  /** The job that made the snapshot. */
  readonly job: string;
}

/** The password of all users of the demo who have none of their own. */
const SHARED_PASSWORD = 'demo-user';

/** The users of these have rules that stand in the way: a second factor, a password to change. */
const PASSED_OVER = [BEN.name, CARLA.name];

export class Subjects {
  private constructor(
    private readonly connections: Record<string, Connection>,
    private readonly profiles: Record<string, Profile>,
  ) {}

  static async of(client: Client): Promise<Subjects> {
    const connections = await client.call<Record<string, Connection>>('AdminDispatcherListActive', ADMIN);
    const profiles = await client.call<Record<string, Profile>>('AdminListUsersFull', ADMIN);
    return new Subjects(connections, profiles);
  }

  /** One that stands for all: backs up files, and no policy limits its owner, who is a user of the top level. */
  usual(): Subject {
    return this.withBackupOf('engine1/file', ({ PolicyID, OrganizationID }) => PolicyID === '' && !OrganizationID);
  }

  /** One that shows its file names, whose owner may use the web, and that has a backup of the engine's. */
  withBackupOf(engine: string, fits: (owner: Profile) => boolean = () => true): Subject {
    for (const subject of this.all(engine, fits)) return subject;
    throw new Error(`No connected device of the demo has a backup of ${engine}`);
  }

  /** All such devices. */
  *all(engine = 'engine1/file', fits: (owner: Profile) => boolean = () => true): Generator<Subject> {
    for (const [target, connection] of Object.entries(this.connections)) {
      const profile = this.profiles[connection.Username];
      if (profile === undefined || !connection.AllowsFilenames || profile.Policy.PreventOpenWebUI) continue;
      if (PASSED_OVER.includes(profile.Username) || !fits(profile)) continue;
      const subject = backedUp(target, connection, profile, engine);
      if (subject !== undefined) yield subject;
    }
  }
}

function backedUp(target: string, { DeviceID }: Connection, profile: Profile, engine: string): Subject | undefined {
  for (const [source, item] of Object.entries(profile.Sources)) {
    const last = item.Statistics?.LastSuccessfulBackupJob;
    const rule = Object.entries(profile.BackupRules).find(([, { Source }]) => Source === source)?.[0];
    if (item.Engine !== engine || item.OwnerDevice !== DeviceID || !last?.SnapshotID || rule === undefined) continue;
    return {
      owner: ownerOf(profile.Username),
      target,
      device: DeviceID,
      source,
      vault: last.DestinationGUID,
      snapshot: last.SnapshotID,
      rule,
      job: last.GUID,
    };
  }
  return undefined;
}

function ownerOf(name: string): Account {
  return name === ANNA.name ? ANNA : { kind: 'user', name, password: SHARED_PASSWORD };
}
