// Pictures of the main pages for the README: `SCREENSHOTS=1 npx playwright test screenshots`. No test of anything.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectLoaded, PAGES } from '../support/pages';
import { test } from '../support/test';
import { enter } from '../support/visit';

const folder = path.resolve(import.meta.dirname, '../../docs/images');

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

const SHOTS: readonly { page: string; file: string }[] = [
  { page: 'overview of the administrator', file: 'overview' },
  { page: 'users', file: 'users' },
  { page: 'one user', file: 'user' },
  { page: 'jobs of all', file: 'jobs' },
  { page: 'a job of anyone', file: 'job' },
  { page: 'security of the administrator', file: 'security' },
  { page: 'overview of the user', file: 'account' },
];

async function takePicture(page: Page, file: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${file}.png`), animations: 'disabled', caret: 'hide' });
}

for (const shot of SHOTS) {
  const appPage = PAGES.find((it) => it.name === shot.page);
  if (appPage === undefined) throw new Error(`There is no page “${shot.page}”`);
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${shot.file}, ${colorScheme}`, async ({ page, server }) => {
      await page.setViewportSize(DESKTOP);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await enter(page, server, appPage.account, await appPage.address(server));
      await expectLoaded(page, appPage);
      await takePicture(page, `${shot.file}-${colorScheme}`);
      if (colorScheme === 'light') {
        await page.setViewportSize(PHONE);
        await takePicture(page, `${shot.file}-phone`);
      }
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`sign-in, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize(DESKTOP);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/');
    await page.getByRole('heading', { name: 'Sign in to Harbour Backup' }).waitFor();
    await takePicture(page, `sign-in-${colorScheme}`);
  });
}
