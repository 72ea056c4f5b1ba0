// What is asked: for each method who asks, and with which arguments. Most follow from the parameters' names; the
// modules that this one gathers know the rest.

import { type Account, ADMIN } from '../support/accounts';
import type { ReferenceServer } from '../support/server';
import { accounts } from './questions/accounts';
import { devices } from './questions/devices';
import { installations } from './questions/installations';
import { settings } from './questions/settings';
import { snapshots } from './questions/snapshots';
import { users } from './questions/users';
import type { Arguments, Caller, Client } from './client';
import { blank, type Method, type Parameter } from './facts';
import type { Subject, Subjects } from './subjects';

/** What a question can be made of. */
export interface Bench {
  readonly server: ReferenceServer;
  readonly client: Client;
  readonly subjects: Subjects;
  /** The device that is asked about, unless the question chooses another. */
  readonly subject: Subject;
  /** Who asks, unless the question chooses somebody else. */
  readonly caller: Account;
}

export interface Question {
  readonly as?: Caller;
  readonly subject?: Subject;
  readonly args?: Arguments;
  /** Afterwards the server is made anew: passwords, settings or connections are others. */
  readonly spoils?: boolean;
  /** A server of its own is asked, which knows so much at its start. */
  readonly seed?: 'demo' | 'empty';
}

/** Prepares the ground on the server, and says what to ask. */
export type Prepare = (bench: Bench) => Question | Promise<Question>;

/** By a method's name, or by its name without what tells the portal. */
const SPECIAL: Record<string, Prepare> = { ...accounts, ...devices, ...installations, ...settings, ...snapshots, ...users };

/** The question with all that is sent. */
export type Asked = Question & { readonly as: Caller; readonly args: Arguments };

export async function questionFor(method: Method, bench: Omit<Bench, 'subject' | 'caller'>): Promise<Asked> {
  const usual = bench.subjects.usual();
  const forUsers = method.requires.auth === 'user';
  const special = SPECIAL[method.name] ?? SPECIAL[withoutPortal(method.name)];
  const caller = forUsers ? usual.owner : ADMIN;
  const { as, subject = usual, args = {}, ...rest } = (await special?.({ ...bench, subject: usual, caller })) ?? {};
  const needed = method.params.filter((parameter) => !parameter.optional && !(parameter.name in args));
  const byName = needed.map((parameter) => [parameter.name, argument(method, parameter, subject)]);
  const usually = method.requires.auth === 'none' ? 'nobody' : forUsers ? subject.owner : ADMIN;
  return { ...rest, as: as ?? usually, args: { ...Object.fromEntries(byName), ...args } };
}

function withoutPortal(name: string): string {
  return name.replace(/^(AdminDispatcher|UserWebDispatcher|UserDispatcher|Admin|UserWeb)/, '');
}

function argument(method: Method, { name, type }: Parameter, subject: Subject): unknown {
  const known: Record<string, unknown> = {
    TargetUser: subject.owner.name,
    TargetID: subject.target,
    TargetDevice: subject.device,
    DeviceID: subject.device,
    SourceID: subject.source,
    Source: subject.source,
    Destination: subject.vault,
    DestinationID: subject.vault,
    Snapshot: subject.snapshot,
    SnapshotID: subject.snapshot,
    SnapshotIDs: [subject.snapshot],
    BackupRule: subject.rule,
    JobID: subject.job,
  };
  if (name in known && (type === 'string' || type === 'List<string>')) return known[name];
  if (type === 'SearchClause') return everything();
  if (type !== 'string' && type !== 'bytes') return blank(type);
  throw new Error(`It is not said what ${method.name} is asked with for ${name}`);
}

/** A search that finds whatever has a user. */
function everything(): object {
  return { ClauseType: '', RuleField: 'BackupJobDetail.Username', RuleOperator: 'str_neq', RuleValue: '' };
}
