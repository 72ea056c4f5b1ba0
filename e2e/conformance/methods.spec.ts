// Every method of the API, asked once with sensible arguments: it succeeds, and its answer is of its published type.

import { expect, test } from '@playwright/test';
import { ReferenceServer } from '../support/server';
import { type Answer, Client, refusalOf } from './client';
import { kindOf, type Method, METHODS } from './facts';
import { type Bench, questionFor } from './question';
import { misfits } from './shape';
import { Subjects } from './subjects';

test('every method answers in its published form', async () => {
  test.setTimeout(300_000);
  const server = await ReferenceServer.start({ site: import.meta.dirname });
  const client = new Client(server.address);
  const bench = { server, client, subjects: await Subjects.of(client) };
  const troubles: Record<string, string[]> = {};
  for (const method of inOrder(METHODS)) {
    const trouble = await ask(method, bench).catch((error: unknown) => [String(error)]);
    if (trouble.length > 0) troubles[method.name] = trouble;
    if (method.destructive || trouble.length > 0) await server.reset();
  }
  await server.stop();
  const answered = METHODS.length - Object.keys(troubles).length;
  console.log(`method coverage (server): ${answered} of ${METHODS.length}`);
  expect(troubles).toEqual({});
});

/** Those that destroy come last; the server is made anew after each. */
function inOrder(methods: readonly Method[]): Method[] {
  return [...methods].sort((one, other) => Number(one.destructive) - Number(other.destructive));
}

/** What is wrong with the method's answer, in words. */
async function ask(method: Method, bench: Omit<Bench, 'subject' | 'caller'>): Promise<string[]> {
  const { as, args, seed, spoils = false } = await questionFor(method, bench);
  const other = seed === undefined ? undefined : await ReferenceServer.start({ seed, site: import.meta.dirname });
  const client = other === undefined ? bench.client : new Client(other.address);
  const answer = await client.send(method.name, as, args);
  await other?.stop();
  if (spoils) await bench.server.reset();
  const refusal = refusalOf(answer);
  return refusal === undefined ? formProblems(method, answer) : [refusal];
}

const RAW: Record<string, string> = {
  text: 'text/plain',
  zip: 'application/octet-stream',
  'octet-stream': 'application/octet-stream',
};

function formProblems({ returns }: Method, { type, body }: Answer): string[] {
  const wanted = RAW[returns] ?? 'application/json';
  if (!type.startsWith(wanted)) return [`comes as ${type} rather than ${wanted}`];
  if (body.length === 0) return ['is empty'];
  if (returns in RAW) return [];
  const value = JSON.parse(body.toString()) as unknown;
  const isEmpty = kindOf(returns).is !== 'object' && Object.keys(value as object).length === 0;
  return isEmpty ? ['is empty: nothing of its type was seen'] : misfits(returns, value);
}
