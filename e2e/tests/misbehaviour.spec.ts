// A server that misbehaves, on every page: a readable message in place or the content, and the app goes on.

import type { Page } from '@playwright/test';
import type { Kind } from '../support/accounts';
import { type Guard, NO_STREAM } from '../support/guard';
import { type AppPage, expectLoaded, PAGES, skeleton } from '../support/pages';
import { dialog } from '../support/security_page';
import type { Fault, ReferenceServer } from '../support/server';
import { expect, test } from '../support/test';
import { enterWith, navigation, signInAgain } from '../support/visit';

/** What a person sees of it. */
type Outcome =
  | { kind: 'content' }
  /** Grey shapes, then the content. */
  | { kind: 'waiting' }
  | { kind: 'message'; says: RegExp }
  /** The same; a page about one thing takes it for the news that the thing is gone. */
  | { kind: 'unknown'; says: RegExp }
  | { kind: 'signed-out' }
  /** Either of the last two: it depends on which call comes first. */
  | { kind: 'restarted' };

interface Misbehaviour {
  readonly name: string;
  readonly faults: (portal: Kind) => Fault[];
  /** It does not hit what every session may ask. */
  readonly sparesTheAccount?: boolean;
  /** What the browser says of it in the console. */
  readonly console?: RegExp[];
  readonly outcome: Outcome;
}

/** The question by which the app tells an ended session from a missing permission. */
const PROBE = { admin: 'AdminAccountProperties', user: 'UserWebGetUserProfileAndHash' };

const failed = (status: number) => new RegExp(`^Failed to load resource: .* status of ${status} `);
const brokenOff = /^Failed to load resource: net::ERR_/;
const always = (fault: Omit<Fault, 'match'>) => () => [{ match: '*', ...fault }];

const MISBEHAVIOURS: readonly Misbehaviour[] = [
  { name: 'answers late', faults: always({ delayMs: 20_000 }), outcome: { kind: 'waiting' } },
  {
    name: 'fails',
    faults: always({ status: 500, message: 'The disk is full.' }),
    console: [failed(500)],
    outcome: { kind: 'message', says: /The server refused.*The disk is full\./s },
  },
  {
    name: 'is not there behind its proxy',
    faults: always({ status: 502, html: true }),
    console: [failed(502)],
    outcome: { kind: 'message', says: /The server does not answer/ },
  },
  {
    name: 'does not know the question',
    faults: always({ status: 404, message: 'There is nothing here.' }),
    console: [failed(404)],
    outcome: { kind: 'unknown', says: /There is nothing here\./ },
  },
  {
    name: 'forbids it',
    sparesTheAccount: true,
    faults: (portal) => [
      { match: 'BrandingProps' },
      { match: PROBE[portal] },
      { match: '*', status: 403, message: 'Ask your provider.' },
    ],
    outcome: { kind: 'message', says: /This account is not allowed to do that.*Ask your provider\./s },
  },
  {
    name: 'ends its answers early',
    faults: always({ cutBody: 20 }),
    outcome: { kind: 'message', says: /can't be read.*The answer ended too early/s },
  },
  {
    name: 'breaks off',
    faults: always({ dropAt: 20 }),
    console: [brokenOff],
    outcome: { kind: 'message', says: /The server does not answer/ },
  },
  {
    name: 'sends a web page',
    faults: always({ html: true }),
    outcome: { kind: 'message', says: /can't be read.*A web page came instead of data/s },
  },
  {
    name: 'ends the session',
    faults: () => [{ match: 'BrandingProps' }, { match: '*', expireSessions: true, times: 1 }],
    outcome: { kind: 'signed-out' },
  },
  {
    name: 'restarts',
    faults: () => [{ match: 'BrandingProps' }, { match: '*', restart: true, times: 1 }],
    console: [brokenOff, failed(503), NO_STREAM],
    outcome: { kind: 'restarted' },
  },
  { name: 'knows more than we do', faults: always({ unknownField: true }), outcome: { kind: 'content' } },
  { name: 'lives hours ahead', faults: always({ clockOffsetSeconds: 5 * 3600 }), outcome: { kind: 'content' } },
  { name: 'lives hours behind', faults: always({ clockOffsetSeconds: -7 * 3600 }), outcome: { kind: 'content' } },
];

for (const appPage of PAGES.filter((it) => !it.asksNothing)) {
  const fitting = MISBEHAVIOURS.filter((it) => !(it.sparesTheAccount && appPage.readsOnlyTheAccount));
  for (const misbehaviour of fitting) {
    test(`the page “${appPage.name}” copes with a server that ${misbehaviour.name}`, async ({ page, server, guard }) => {
      await openWith(page, server, guard, appPage, misbehaviour);
      await expectOutcome(page, server, appPage, misbehaviour.outcome);
      await expectToGoOn(page, appPage);
    });
  }
}

async function openWith(
  page: Page,
  server: ReferenceServer,
  guard: Guard,
  { account, address }: AppPage,
  { faults, console = [] }: Misbehaviour,
): Promise<void> {
  const path = await address(server);
  const session = await server.sessionOf(account);
  guard.expects(...console);
  await server.misbehave(...faults(account.kind));
  await enterWith(page, server, session, path);
}

async function expectOutcome(page: Page, server: ReferenceServer, appPage: AppPage, outcome: Outcome): Promise<void> {
  const again = dialog(page, 'Your session has ended');
  const message = page.getByRole('alert').first();
  switch (outcome.kind) {
    case 'content':
      break;
    case 'waiting':
      await expect(skeleton(page).first()).toBeVisible();
      await server.behave();
      break;
    case 'unknown':
      if (appPage.gone !== undefined) {
        await expect(page.getByRole('main').getByText(appPage.gone)).toBeVisible();
        await server.behave();
        await page.reload();
        break;
      }
    // falls through
    case 'message':
      await expect(message).toHaveText(outcome.says);
      await expect(navigation(page)).toBeVisible();
      await server.behave();
      await tryAgain(page);
      break;
    case 'signed-out':
      await signInAgain(page, appPage.account.password);
      break;
    case 'restarted':
      // A message and the dialog may come one after the other.
      await expect(message.or(again).first()).toBeVisible();
      await expectUp(server);
      await tryAgainUntil(page, async () => expect(again).toBeVisible({ timeout: 500 }));
      await signInAgain(page, appPage.account.password);
      await tryAgain(page);
      break;
  }
  await expectLoaded(page, appPage);
}

/** Presses each "Try again" until no message is left. */
async function tryAgain(page: Page): Promise<void> {
  await tryAgainUntil(page, async () => expect(page.getByRole('alert')).toHaveCount(0, { timeout: 500 }));
}

/** Presses whatever "Try again" there is, until it has led there. */
async function tryAgainUntil(page: Page, isThere: () => Promise<void>): Promise<void> {
  const retry = page.getByRole('button', { name: 'Try again' });
  await expect(async () => {
    // A button that goes meanwhile, or that a dialog covers, need not be pressed.
    if ((await retry.count()) > 0) await retry.first().click({ timeout: 500 }).catch(() => undefined);
    await isThere();
  }).toPass();
}

async function expectUp(server: ReferenceServer): Promise<void> {
  await expect.poll(() => server.isUp()).toBe(true);
}

/** The person can go elsewhere and come back. */
async function expectToGoOn(page: Page, appPage: AppPage): Promise<void> {
  await navigation(page).getByRole('link', { name: 'Sign-in and security' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign-in and security');
  if (!appPage.readsOnlyTheAccount) {
    await page.goBack();
    await expectLoaded(page, appPage);
  }
}
