// The server's own face: name, logo, colours, other ways in.

import type { Page } from '@playwright/test';
import { ADMIN } from '../support/accounts';
import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/test';
import { enter, signIn } from '../support/visit';

/** The server says something else of itself. */
async function brand(page: Page, change: object): Promise<void> {
  await page.route('**/gen/branding.props', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as object), ...change } });
  });
}

const colourOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);

test('the server’s logo is shown before and after signing in', async ({ page }) => {
  await page.goto('/');
  for (const place of ['main', 'banner'] as const) {
    const logo = page.getByRole(place).locator('img');
    await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    if (place === 'main') await signIn(page, ADMIN);
  }
});

test('a server without a logo gets our sign', async ({ page }) => {
  await brand(page, { HasImage: false, ImageEtag: '' });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Harbour Backup');
  await expect(page.locator('img')).toHaveCount(0);
});

test('the server’s colours are on the top bar and the main button', async ({ page, server }) => {
  await brand(page, { TopColor: '#5B1230', AccentColor: '#0B6B3A' });
  await enter(page, server, ADMIN, '/admin/security');
  await expect.poll(() => colourOf(page, 'header.top-bar')).toBe('rgb(91, 18, 48)');
  const button = page.getByRole('button', { name: 'Change password' });
  await expect(button).toHaveCSS('background-color', 'rgb(11, 107, 58)');
});

for (const [name, colours] of [
  ['pale', { TopColor: '#FFFDE0', AccentColor: '#FFF59D' }],
  ['middling', { TopColor: '#8A8A8A', AccentColor: '#E07B39' }],
  ['black', { TopColor: '#000000', AccentColor: '#000000' }],
  ['meaningless', { TopColor: 'url(x)', AccentColor: 'none of your business' }],
] as const) {
  test(`${name} colours stay readable`, async ({ page, server }) => {
    await brand(page, colours);
    await enter(page, server, ADMIN, '/admin/security');
    await expect(page.getByText('No key is registered')).toBeVisible();
    await expectAccessible(page);
  });
}

test('the product’s name stands in every title, and the brand’s where there is none', async ({ page }) => {
  await brand(page, { ProductName: '', BrandName: 'Nordlicht IT' });
  await signIn(page, ADMIN);
  await expect(page).toHaveTitle('Overview · Nordlicht IT');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Nordlicht IT' })).toHaveAttribute('href', '/admin');
});

test('other ways in are offered, and only those that lead to a web address', async ({ page }) => {
  await brand(page, {
    ExternalAuthenticationSources: [
      { DisplayName: 'Harbour ID', LoginStartURL: '/gen/external-sign-in/1' },
      { DisplayName: 'Somewhere', LoginStartURL: 'https://id.example/start' },
      { DisplayName: 'Trap', LoginStartURL: 'javascript:alert(1)' },
    ],
  });
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Sign in with Harbour ID' })).toHaveAttribute('href', '/gen/external-sign-in/1');
  await expect(page.getByRole('link', { name: 'Sign in with Somewhere' })).toHaveAttribute('href', 'https://id.example/start');
  await expect(page.getByText('Trap')).toHaveCount(0);
});

test('a server that can’t say who it is still lets people in', async ({ page, server, guard }) => {
  guard.expectsStatus(500);
  await server.misbehave({ match: 'BrandingProps', status: 500, message: 'The disk is full.' });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Perihelion');
  await expect(page.getByRole('alert')).toContainText('The disk is full.');
  await server.behave();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Harbour Backup');
  await signIn(page, ADMIN);
});
