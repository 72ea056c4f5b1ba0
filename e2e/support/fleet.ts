// What the server knows of the whole fleet, for tests that compare a page with it.

import { ADMIN } from './accounts';
import { hasFailed, type Job, jobsOf } from './jobs';
import type { ReferenceServer } from './server';

interface LastJob {
  readonly StartTime: number;
  readonly EndTime: number;
  readonly Status: number;
}

/** What the tests read of a profile. */
export interface Profile {
  readonly Username: string;
  readonly AccountName: string;
  readonly IsSuspended?: boolean;
  readonly Devices: Record<string, { FriendlyName: string; ClientVersion: string }>;
  readonly Sources: Record<string, { Statistics?: { LastSuccessfulBackupJob?: LastJob } }>;
}

export async function profilesOf(server: ReferenceServer, account = ADMIN): Promise<Profile[]> {
  return Object.values(await server.call<Record<string, Profile>>('admin/list-users-full', account));
}

const DAY = 86_400;
const SUCCESS = 5000;
const WARNING = 7001;
const MISSED = 7004;

/** The works whose newest run of the last 24 hours failed or was missed. */
export async function standingFailures(server: ReferenceServer, now: number): Promise<string[]> {
  const newest = new Map<string, Job & { DestinationGUID: string; SourceGUID: string; Classification: number }>();
  for (const job of (await jobsOf(server, ADMIN)) as (typeof newest extends Map<string, infer J> ? J : never)[]) {
    const work = `${job.Username}/${job.SourceGUID}/${job.DestinationGUID}/${job.Classification}`;
    const isEnded = job.Status === SUCCESS || job.Status === WARNING || job.Status === MISSED || hasFailed(job);
    if (isEnded && job.StartTime > (newest.get(work)?.StartTime ?? 0)) newest.set(work, job);
  }
  const bad = [...newest].filter(([, job]) => job.StartTime >= now - DAY && (job.Status === MISSED || hasFailed(job)));
  return bad.map(([work]) => work);
}

/** The last good backup of an account, in seconds since 1970; 0 for never. */
export function lastGood(profile: Profile): number {
  const items = Object.values(profile.Sources);
  return Math.max(0, ...items.map((item) => item.Statistics?.LastSuccessfulBackupJob?.StartTime ?? 0));
}
