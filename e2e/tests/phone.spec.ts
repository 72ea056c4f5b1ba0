// 320 pixels wide: nothing is cut off, and the navigation is a drawer.

import type { Page } from '@playwright/test';
import { ADMIN, MORGAN } from '../support/accounts';
import { expectLoaded, PAGES } from '../support/pages';
import { expect, test } from '../support/test';
import { enter, enterPassword, navigation } from '../support/visit';

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

/** The page does not move sideways. */
async function expectNoSideways(page: Page): Promise<void> {
  const widest = await page.evaluate(() => {
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.right > innerWidth + 1;
    });
    const { scrollWidth } = document.documentElement;
    return { scrollWidth, first: scrollWidth > 320 ? wide[0]?.outerHTML.slice(0, 160) : undefined };
  });
  expect(widest).toEqual({ scrollWidth: 320, first: undefined });
}

for (const appPage of PAGES) {
  test(`the page “${appPage.name}” fits`, async ({ page, server }) => {
    await enter(page, server, appPage.account, await appPage.address(server));
    await expectLoaded(page, appPage);
    await expectNoSideways(page);
  });
}

test('signing in fits, with its errors and with a code', async ({ page }) => {
  await page.goto('/');
  await enterPassword(page, { name: 'admin', password: 'a wrong one' });
  await expect(page.getByRole('alert')).toBeVisible();
  await expectNoSideways(page);
  await enterPassword(page, MORGAN);
  await expect(page.getByLabel('Code')).toBeVisible();
  await expectNoSideways(page);
});

test('the drawer opens, leads on and closes', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  const opener = page.getByRole('button', { name: 'Open navigation' });
  const link = navigation(page).getByRole('link', { name: 'Users' });
  await expect(link).toBeHidden();
  await opener.tap();
  await expect(link).toBeInViewport();
  await expect(navigation(page)).toBeFocused();
  await expectNoSideways(page);
  await link.tap();
  await expect(page).toHaveTitle('Users · Harbour Backup');
  await expect(link).toBeHidden();
});

test('the drawer closes by Escape and by its button, and gives the focus back', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/security');
  const opener = page.getByRole('button', { name: 'Open navigation' });
  const link = navigation(page).getByRole('link', { name: 'Users' });
  for (const close of ['Escape', 'button']) {
    await opener.tap();
    await expect(link).toBeInViewport();
    if (close === 'Escape') await page.keyboard.press('Escape');
    else await navigation(page).getByRole('button', { name: 'Close' }).tap();
    await expect(link).toBeHidden();
    await expect(opener).toBeFocused();
  }
});
