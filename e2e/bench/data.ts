// The answers that are measured: jobs and profiles of the reference server, taken once and kept.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ADMIN } from '../support/accounts';
import { ReferenceServer } from '../support/server';
import { ROWS, WORK } from './settings';

export interface Job {
  readonly GUID: string;
  readonly Username: string;
  readonly Status: number;
  readonly StartTime: number;
  readonly TotalSize: number;
  readonly UploadSize: number;
  readonly Progress?: { readonly BytesDone: number };
}

/** The seed that has enough jobs; the large one takes the server 1.4 GB. */
const seed = ROWS > 2_000 ? 'large' : 'demo';
const file = (name: string): string => path.join(WORK, `${seed}-${name}.json`);

/** Asks the reference server for what the comparison needs, unless that is there from an earlier run. */
export async function collect(): Promise<void> {
  if (existsSync(file('jobs')) && existsSync(file('profiles'))) return;
  const server = await ReferenceServer.start({ seed });
  try {
    writeFileSync(file('jobs'), JSON.stringify(await server.call('admin/get-jobs-for-date-range', ADMIN, { Start: '1', End: '4000000000' })));
    writeFileSync(file('profiles'), JSON.stringify(await server.call('admin/list-users-full', ADMIN)));
  } finally {
    await server.stop();
  }
}

export const profiles = (): Buffer => readFileSync(file('profiles'));

/** The jobs as texts, each of which begins with its GUID. */
let known: string[] | undefined;
function texts(): string[] {
  known ??= (JSON.parse(readFileSync(file('jobs'), 'utf8')) as Job[]).map((job) => JSON.stringify(job));
  return known;
}

/** The text of an answer with so many jobs, in pieces. What is repeated has GUIDs of its own. */
export function* pieces(rows: number): Generator<string> {
  const jobs = texts();
  const start = '{"GUID":"'.length;
  for (let at = 0; at < rows; at += 1_000) {
    let piece = at === 0 ? '[' : '';
    for (let row = at; row < Math.min(at + 1_000, rows); row++) {
      const job = jobs[row % jobs.length] ?? '';
      const round = Math.floor(row / jobs.length);
      const own = round === 0 ? job : job.slice(0, start) + round.toString(16).padStart(8, '0') + job.slice(start + 8);
      piece += (row === 0 ? '' : ',') + own;
    }
    yield piece + (at + 1_000 >= rows ? ']' : '');
  }
}
