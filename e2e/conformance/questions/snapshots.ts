// Questions about a letter in a backup of mailboxes: it is looked for as a person would, folder by folder.

import type { Account } from '../../support/accounts';
import type { Client } from '../client';
import type { Bench, Prepare, Question } from '../question';
import type { Subject } from '../subjects';

interface StoredObject {
  readonly name: string;
  readonly type: string;
  readonly subtree: string;
}

/** The names that lead to a letter below the tree, or undefined when it holds none. */
async function findLetter(look: (tree: string) => Promise<StoredObject[]>, tree: string): Promise<string[] | undefined> {
  const objects = await look(tree);
  const letter = objects.find(({ type }) => type === 'emailmessage');
  if (letter !== undefined) return [letter.name];
  for (const { name, subtree, type } of objects.filter(({ subtree }) => subtree !== '')) {
    if (type.startsWith('mssite') || name === 'OneDrive') continue;
    const below = await findLetter(look, subtree);
    if (below !== undefined) return [name, ...below];
  }
  return undefined;
}

function lookInto(client: Client, caller: Account, { target, vault, snapshot }: Subject) {
  const method = `${caller.kind === 'admin' ? 'AdminDispatcher' : 'UserWebDispatcher'}RequestStoredObjects`;
  return async (TreeID: string): Promise<StoredObject[]> => {
    const args = { TargetID: target, Destination: vault, SnapshotID: snapshot, TreeID };
    return (await client.call<{ StoredObjects: StoredObject[] }>(method, caller, args)).StoredObjects;
  };
}

async function aLetter({ client, subjects, caller }: Bench): Promise<Question> {
  const subject = subjects.withBackupOf('engine1/winmsofficemail');
  const asking = caller.kind === 'admin' ? caller : subject.owner;
  const names = await findLetter(lookInto(client, asking, subject), '');
  if (names === undefined) throw new Error('The backup holds no letter');
  return { subject, args: { Path: names.join('/') } };
}

export const snapshots: Record<string, Prepare> = { EmailPreview: aLetter };
