// The page "Sign-in and security", as people use it.

import { expect, type Locator, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';

/** One of its panels, by its heading. */
export function panel(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** A dialog that is open, by its title. */
export function dialog(page: Page, name: string): Locator {
  return page.getByRole('dialog', { name });
}

/** Short news in the corner. */
export function toast(page: Page, text: string): Locator {
  return page.getByRole('status').filter({ hasText: text });
}

/** Registers the key that is plugged in, under a name. */
export async function registerKey(page: Page, name: string): Promise<void> {
  await panel(page, 'Security keys').getByRole('button', { name: 'Register a key' }).click();
  const form = dialog(page, 'Register a key');
  await form.getByLabel('Name of the key').fill(name);
  await form.getByRole('button', { name: 'Register a key' }).click();
  await expect(panel(page, 'Security keys').getByText(name, { exact: true })).toBeVisible();
}

/** Ticks exactly these ways to sign in and saves. */
export async function allowOnly(page: Page, ...wanted: string[]): Promise<void> {
  const ways = panel(page, 'Ways to sign in');
  await expect(ways.getByRole('checkbox').first()).toBeVisible();
  for (const box of await ways.getByRole('checkbox').all()) {
    const label = await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent?.trim() ?? '');
    await box.setChecked(wanted.includes(label));
  }
  await ways.getByRole('button', { name: 'Save' }).click();
}

/** Makes a new secret for an authenticator app and reads it off the page; the dialog waits for a code. */
export async function startTotp(page: Page): Promise<TOTP> {
  await panel(page, 'Codes of an authenticator app').getByRole('button', { name: /^Set up/ }).click();
  await dialog(page, 'Set up an authenticator app?').getByRole('button', { name: 'Make a new secret' }).click();
  const form = dialog(page, 'Codes of an authenticator app');
  const secret = (await form.locator('code').innerText()).replaceAll(' ', '');
  return new TOTP({ secret: Secret.fromBase32(secret) });
}

/** Holds back one answer about the administrator's own account: the first, second… that the page asks for from now on. */
export async function holdBackAccount(page: Page, which: number): Promise<{ timesAsked: () => number; letCome: () => void }> {
  let asked = 0;
  let letCome = (): void => {};
  const held = new Promise<void>((resolve) => (letCome = resolve));
  await page.route('**/api/v1/admin/account/properties', async (route) => {
    asked += 1;
    if (asked !== which) return route.continue();
    const response = await route.fetch();
    await held;
    return route.fulfill({ response });
  });
  return { timesAsked: () => asked, letCome };
}
