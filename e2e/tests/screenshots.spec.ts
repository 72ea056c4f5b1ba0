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

/** The window and the system's theme. */
const LOOKS = {
  light: { viewport: DESKTOP, colorScheme: 'light' },
  dark: { viewport: DESKTOP, colorScheme: 'dark' },
  phone: { viewport: PHONE, colorScheme: 'light' },
} as const;

type Look = keyof typeof LOOKS;

const SHOTS: readonly { page: string; file: string; looks: readonly Look[] }[] = [
  { page: 'overview of the administrator', file: 'overview', looks: ['light', 'dark', 'phone'] },
  { page: 'users', file: 'users', looks: ['light', 'dark', 'phone'] },
  { page: 'one user', file: 'user', looks: ['light'] },
  { page: 'devices of all', file: 'devices', looks: ['light', 'dark', 'phone'] },
  { page: 'a device of anyone', file: 'device', looks: ['light'] },
  { page: 'jobs of all', file: 'jobs', looks: ['light', 'dark', 'phone'] },
  { page: 'a job of anyone', file: 'job', looks: ['light', 'dark', 'phone'] },
  { page: 'security of the administrator', file: 'security', looks: ['light'] },
  { page: 'overview of the user', file: 'account', looks: ['light', 'phone'] },
];

async function look(page: Page, { viewport, colorScheme }: (typeof LOOKS)[Look]): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}

async function takePicture(page: Page, file: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${file}.png`), animations: 'disabled', caret: 'hide' });
}

for (const shot of SHOTS) {
  const appPage = PAGES.find((it) => it.name === shot.page);
  if (appPage === undefined) throw new Error(`There is no page “${shot.page}”`);
  test(`pictures of “${shot.file}”`, async ({ page, server }) => {
    await look(page, LOOKS.light);
    await enter(page, server, appPage.account, await appPage.address(server));
    await expectLoaded(page, appPage);
    for (const name of shot.looks) {
      await look(page, LOOKS[name]);
      await takePicture(page, `${shot.file}-${name}`);
    }
  });
}

test('pictures of the sign-in', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('heading', { name: 'Sign in to Harbour Backup' }).waitFor();
  for (const name of ['light', 'dark'] as const) {
    await look(page, LOOKS[name]);
    await takePicture(page, `sign-in-${name}`);
  }
});
