// Which methods of the API the app's own page has called, over all servers of a test run.

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import methods from '../../crates/comet-api/spec/methods.json' with { type: 'json' };
import type { ReferenceServer } from './server';

const folder = path.resolve(import.meta.dirname, '../test-results/.calls');

export async function forgetCalls(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** Keeps what a server's pages have called, before it ends. */
export async function recordCalls(server: ReferenceServer): Promise<void> {
  const names = await server.calledByPages();
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${randomUUID()}.json`), JSON.stringify(names));
}

/** The methods that pages have called. */
async function called(): Promise<Set<string>> {
  const files = await readdir(folder).catch(() => []);
  const called = new Set<string>();
  for (const file of files) {
    const names = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as string[];
    for (const name of names) called.add(name);
  }
  return called;
}

/** Which of these methods no page has called. */
export async function notReached(wanted: readonly string[]): Promise<string[]> {
  const reached = await called();
  return wanted.filter((name) => !reached.has(name));
}

/** A line such as `method coverage (page): 14 of 210`. */
export async function coverage(): Promise<string> {
  const reachedByPages = await called();
  const wanted = methods.filter((method) => method.in_seed);
  const reached = wanted.filter((method) => reachedByPages.has(method.name));
  return `method coverage (page): ${reached.length} of ${wanted.length}`;
}
