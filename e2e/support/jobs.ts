// Jobs that the server knows, for tests that need one to look at.

import type { Account } from './accounts';
import type { ReferenceServer } from './server';

export interface Job {
  readonly GUID: string;
  readonly Username: string;
  readonly Status: number;
  readonly StartTime: number;
  readonly EndTime: number;
}

/** A job that has ended, of those that the account may see. */
export async function anyJob(server: ReferenceServer, account: Account): Promise<Job> {
  const path = account.kind === 'admin' ? 'admin/get-jobs-recent' : 'user/web/get-jobs';
  const jobs = await server.call<Job[]>(path, account);
  const job = jobs.find((job) => job.EndTime > 0);
  if (job === undefined) throw new Error(`There is no job that ${account.name} may see`);
  return job;
}
