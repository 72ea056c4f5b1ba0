// The app's start: what the host sends, and what is there when it can't start.

import { expect, test } from '../support/test';

test('the content policy lets nothing in but what is ours', async ({ page, server }) => {
  for (const path of ['/', '/admin/jobs', '/no/such/page']) {
    const response = await page.request.get(server.address + path);
    expect(response.status()).toBe(200);
    const policy = response.headers()['content-security-policy'] ?? '';
    expect(policy).toMatch(/^default-src 'self';/);
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
    expect(response.headers()['cache-control']).toBe('no-cache');
  }
});

test('files with a hash in their name are kept by the browser', async ({ page }) => {
  await page.goto('/');
  const assets = await page.evaluate(() =>
    performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => name.includes('/assets/')),
  );
  expect(assets.length).toBeGreaterThan(2);
  for (const asset of assets) {
    const response = await page.request.get(asset);
    expect(response.headers()['cache-control'], asset).toContain('immutable');
  }
});

test('an app that can’t be loaded says so and offers to try again', async ({ page, guard }) => {
  guard.expects(/^Failed to load resource: net::ERR_FAILED/, /TypeError/, /preload/);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('Perihelion could not start');
  await page.unroute('**/*.wasm');
  await page.getByRole('link', { name: /Reload/ }).click();
  await expect(page.getByLabel('User name')).toBeVisible();
  await expect(page.getByText('Perihelion could not start')).toBeHidden();
});

test('without JavaScript the page says what it needs', async ({ openBrowser, guard }) => {
  guard.expects(/^Blocked script execution/, /preload/);
  const page = await openBrowser({ javaScriptEnabled: false });
  await page.goto('/');
  // Playwright finds no text inside of it.
  const message = page.locator('noscript');
  await expect(message).toBeVisible();
  expect(await message.textContent()).toContain('Perihelion needs JavaScript');
});

for (const [name, body] of [
  ['is missing', undefined],
  ['is a web page', '<!doctype html><title>Gateway</title>'],
  ['means something else', '{"embedOrigins": 7}'],
] as const) {
  test(`a host whose config.json ${name} serves a console that works`, async ({ page, guard }) => {
    guard.expectsStatus(404);
    await page.route('**/config.json', (route) => route.fulfill(body === undefined ? { status: 404 } : { body }));
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Harbour Backup');
  });
}
