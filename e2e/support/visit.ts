// What people do before they come to the point: open the console, sign in, be in.

import { expect, type Locator, type Page } from '@playwright/test';
import type { Account } from './accounts';
import type { ReferenceServer, SessionKey } from './server';

/** The navigation, which stands only in a portal. */
export function navigation(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Main navigation' });
}

/** The button that says that somebody is signed in. */
function accountMenu(page: Page): Locator {
  return page.getByRole('banner').getByRole('button', { name: 'Account', exact: true });
}

/** Fills in the first step of signing in and sends it. */
export async function enterPassword(page: Page, account: Pick<Account, 'name' | 'password'>): Promise<void> {
  await page.getByLabel('User name').fill(account.name);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Signs in as people do, from the start. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.goto('/');
  await enterPassword(page, account);
  await expectInside(page);
}

/** The person is in their portal. */
export async function expectInside(page: Page): Promise<void> {
  await expect(accountMenu(page)).toBeVisible();
}

/** Nobody is signed in. */
export async function expectOutside(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await expect(accountMenu(page)).toBeHidden();
}

/** Opens a page with a session that is there already: for tests that are about something else than signing in. */
export async function enter(page: Page, server: ReferenceServer, account: Account, path: string): Promise<SessionKey> {
  const session = await server.sessionOf(account);
  await enterWith(page, server, session, path);
  return session;
}

/** The same with a session in hand. */
export async function enterWith(page: Page, server: ReferenceServer, session: SessionKey, path: string): Promise<void> {
  await keepSession(page, server, session);
  await page.goto(server.address + path);
  await expectInside(page);
}

/** Puts a session where the app keeps it. */
export async function keepSession(page: Page, server: ReferenceServer, session: SessionKey): Promise<void> {
  // A file of the app's origin that starts nothing.
  await page.goto(`${server.address}/robots.txt`);
  const kept = JSON.stringify({ username: session.name, portal: session.kind, key: session.key });
  await page.evaluate((kept) => localStorage.setItem('perihelion.session', kept), kept);
}

/** Chooses an item of the account menu. */
export async function chooseInAccountMenu(page: Page, item: string): Promise<void> {
  await accountMenu(page).click();
  await page.getByRole('menuitem', { name: item }).click();
}

export async function signOut(page: Page): Promise<void> {
  await chooseInAccountMenu(page, 'Sign out');
  await expectOutside(page);
}

/** Signs in over a page whose session has ended. */
export async function signInAgain(page: Page, password: string): Promise<void> {
  const again = page.getByRole('dialog', { name: 'Your session has ended' });
  await again.getByLabel('Password', { exact: true }).fill(password);
  await again.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(again).toBeHidden();
}
