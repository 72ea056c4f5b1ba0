// Everything by keyboard alone, and always visibly so.

import type { Locator, Page } from '@playwright/test';
import { ADMIN } from '../support/accounts';
import { expect, test } from '../support/test';
import { enter, expectInside, navigation } from '../support/visit';

const STOPS = 60;

/** Presses Tab until the focus is there. Each stop on the way must be visible. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    await expectVisibleFocus(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The Tab key does not reach ${target}`);
}

/** What has the focus can be seen, and something of it looks other than without the focus. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    // Beyond the last stop the focus is on the browser's own controls.
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const box = element.getBoundingClientRect();
    const inView = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    // The ring may be drawn around a group or a frame that the element is in.
    const around = [element, element.parentElement, element.parentElement?.parentElement ?? null];
    const look = () =>
      around.map((part) =>
        [undefined, '::before', '::after'].map((pseudo) => {
          if (part === null) return '';
          const style = getComputedStyle(part, pseudo);
          return [style.outline, style.boxShadow, style.border, style.backgroundColor, style.content].join();
        }),
      );
    const focused = look();
    element.blur();
    const blurred = look();
    element.focus();
    return { name: element.outerHTML.slice(0, 120), inView, ring: `${focused}` !== `${blurred}` };
  });
  if (seen !== undefined) expect(seen).toEqual({ ...seen, inView: true, ring: true });
}

// Colours that fade in would look the same at first.
test.beforeEach(async ({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

test('from signing in over a job to signing out by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByLabel('User name')).toBeFocused();
  await page.keyboard.type(ADMIN.name);
  await tabTo(page, page.getByLabel('Password', { exact: true }));
  await page.keyboard.type(ADMIN.password);
  await page.keyboard.press('Enter');
  await expectInside(page);

  await tabTo(page, navigation(page).getByRole('link', { name: 'Jobs' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Jobs · Harbour Backup');
  const firstJob = page.getByRole('grid').getByRole('row').nth(1);
  await expect(firstJob).toBeVisible();
  await openFirstRow(page);
  await expect(page).toHaveURL(/\/admin\/jobs\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  const account = page.getByRole('button', { name: 'Account', exact: true });
  await page.keyboard.press('Shift+Tab');
  for (let stops = 0; stops < STOPS; stops += 1) {
    if (await account.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Shift+Tab');
    await expectVisibleFocus(page);
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Sign-in and security' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('User name')).toBeFocused();
});

/** Goes from the focus in the page to the table, and opens its first row. */
async function openFirstRow(page: Page): Promise<void> {
  const grid = page.getByRole('grid');
  for (let stops = 0; stops < STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    await expectVisibleFocus(page);
    if (await grid.evaluate((grid) => grid.contains(document.activeElement) && !document.activeElement?.closest('[role=columnheader]'))) break;
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test('the first stop jumps over the navigation', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Current password')).toBeFocused();
});

test('a change of page moves the reader to its heading', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin');
  for (const name of ['Users', 'Sign-in and security']) {
    await navigation(page).getByRole('link', { name }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
  }
});

test('a menu is walked by arrows, letters and Escape, and gives the focus back', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  const theme = page.getByRole('button', { name: 'Theme' });
  await theme.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitemradio', { name: 'Light' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitemradio', { name: 'Like the system' })).toBeFocused();
  await page.keyboard.press('d');
  await expect(page.getByRole('menuitemradio', { name: 'Dark' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(theme).toBeFocused();
});

test('a dialog keeps the focus inside and gives it back', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  const register = page.getByRole('region', { name: 'Security keys' }).getByRole('button', { name: 'Register a key' });
  await register.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Register a key' });
  await expect(dialog.getByLabel('Name of the key')).toBeFocused();
  for (let stops = 0; stops < 6; stops += 1) {
    await page.keyboard.press('Tab');
    const outside = await dialog.evaluate((dialog) => {
      const active = document.activeElement;
      return active !== document.body && !dialog.contains(active);
    });
    expect(outside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(register).toBeFocused();
});
