// Jobs that the server knows, for tests that need one to look at.

import type { Page } from '@playwright/test';
import type { Account } from './accounts';
import type { ReferenceServer } from './server';

/** What the tests read of a job (`BackupJobDetail`). */
export interface Job {
  readonly GUID: string;
  readonly Username: string;
  readonly Status: number;
  readonly StartTime: number;
  readonly EndTime: number;
}

const SUCCESS = 5000;
const TROUBLE = 7000;
const WARNING = 7001;
const MISSED = 7004;
/** Did not run, as another one still did; its log has no errors. */
const SKIPPED = 7006;

/** The jobs that the account may see; of an administrator's, those of the last days. */
export async function jobsOf(server: ReferenceServer, account: Account): Promise<Job[]> {
  if (account.kind === 'user') return server.call<Job[]>('user/web/get-jobs', account);
  const now = Math.floor(Date.now() / 1000);
  const span = { Start: `${now - 4 * 86_400}`, End: `${now + 86_400}` };
  return server.call<Job[]>('admin/get-jobs-for-date-range', account, span);
}

/** A job that has succeeded, of those that the account may see. */
export async function anyJob(server: ReferenceServer, account: Account): Promise<Job> {
  return oneOf(await jobsOf(server, account), (job) => job.Status === SUCCESS);
}

/** A job that ran and failed. */
export async function failedJob(server: ReferenceServer, account: Account): Promise<Job> {
  return oneOf(await jobsOf(server, account), (job) => hasFailed(job) && job.Status !== SKIPPED);
}

/** Whether the job counts as failed: not as missed, and not as one with warnings. */
export function hasFailed({ Status }: Job): boolean {
  return Status >= TROUBLE && Status !== WARNING && Status !== MISSED;
}

function oneOf(jobs: Job[], fits: (job: Job) => boolean): Job {
  const job = jobs.find(fits);
  if (job === undefined) throw new Error('There is no such job');
  return job;
}

/** Stops the page's clock, so that no job grows too old for a list between two looks. The answer is the time, in seconds. */
export async function stopClock(page: Page): Promise<number> {
  const now = Math.floor(Date.now() / 1000);
  await page.clock.setFixedTime(now * 1000);
  return now;
}

/** The jobs that began in the 90 days before a time; the server may know older ones. */
export function ofLast90Days(jobs: Job[], now: number): Job[] {
  return jobs.filter((job) => job.StartTime >= now - 90 * 86_400);
}
