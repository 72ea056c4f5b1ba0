// Signing in with a password, and with a code on top.

import { ANNA, ADMIN, BEN, MORGAN } from '../support/accounts';
import { expect, test } from '../support/test';
import { enterPassword, expectInside, expectOutside, navigation, signIn } from '../support/visit';

test('an administrator signs in with a password and sees the administration', async ({ page }) => {
  await signIn(page, ADMIN);
  await expect(page).toHaveURL('/admin');
  await expect(navigation(page).getByText('Administration')).toBeVisible();
});

test('a user signs in at the same place and sees their own backups', async ({ page }) => {
  await signIn(page, ANNA);
  await expect(page).toHaveURL('/account');
  await expect(navigation(page).getByText('My backups')).toBeVisible();
});

test('the page names the server and is ready for typing and for password managers', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL('/sign-in');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Harbour Backup');
  await expect(page).toHaveTitle('Sign in · Harbour Backup');
  const name = page.getByLabel('User name');
  await expect(name).toBeFocused();
  await expect(name).toHaveAttribute('autocomplete', 'username');
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('autocomplete', 'current-password');
});

test('Enter in the password field signs in', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('User name').fill(ADMIN.name);
  await page.getByLabel('Password', { exact: true }).fill(ADMIN.password);
  await page.getByLabel('Password', { exact: true }).press('Enter');
  await expectInside(page);
});

test('a password can be looked at while it is typed', async ({ page }) => {
  await page.goto('/');
  const password = page.getByLabel('Password', { exact: true });
  await password.fill('correct horse');
  await expect(password).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Show password' }).click();
  await expect(password).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: 'Hide password' }).click();
  await expect(password).toHaveAttribute('type', 'password');
});

test('a wrong password says so, and the right one then works', async ({ page }) => {
  await page.goto('/');
  await enterPassword(page, { name: 'admin', password: 'a wrong one' });
  await expect(page.getByRole('alert')).toContainText('did not accept this user name and password');
  await expectOutside(page);
  await expect(page.getByLabel('User name')).toHaveValue('admin');
  await page.getByLabel('Password', { exact: true }).fill(ADMIN.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expectInside(page);
});

test('an unknown name gets the same answer as a wrong password', async ({ page }) => {
  await page.goto('/');
  await enterPassword(page, { name: 'nobody-here', password: 'a wrong one' });
  await expect(page.getByRole('alert')).toContainText('did not accept this user name and password');
});

test('a missing name or password is asked for and nothing is sent', async ({ page, server }) => {
  await page.goto('/');
  // Until the server has said its name and its other ways in, the button moves.
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Harbour Backup');
  await expect(page.getByText('Or sign in through')).toBeVisible();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Enter your user name.')).toBeVisible();
  await expect(page.getByText('Enter your password.')).toBeVisible();
  await page.getByLabel('User name').fill('admin');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Enter your user name.')).toBeHidden();
  expect(await server.timesCalled('HybridSessionStart')).toBe(0);
});

test('many wrong passwords slow the next try down, and the page says how long to wait', async ({ page, guard }) => {
  guard.expectsStatus(429);
  await page.goto('/');
  const wrong = { name: 'admin', password: 'a wrong one' };
  for (let tries = 0; tries < 6; tries += 1) {
    const answered = page.waitForResponse('**/hybrid/session/start');
    await enterPassword(page, wrong);
    await answered;
  }
  await expect(page.getByRole('alert')).toContainText(/Try again in \d+ seconds/);
});

test('a server that does not answer says so, and the page goes on when it is back', async ({ page, guard }) => {
  guard.expects(/^Failed to load resource: net::ERR/);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Harbour Backup');
  await page.context().setOffline(true);
  await enterPassword(page, ADMIN);
  await expect(page.getByRole('alert')).toContainText('The server does not answer');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expectInside(page);
});

for (const form of ['headers', 'message', 'body'] as const) {
  test(`a code is asked for when the server demands it by its ${form}`, async ({ page, server }) => {
    await server.askBy(form);
    await page.goto('/');
    await enterPassword(page, MORGAN);
    await expect(page.getByRole('heading', { name: 'Enter the code' })).toBeVisible();
    const code = page.getByLabel('Code');
    await expect(code).toBeFocused();
    await expect(code).toHaveAttribute('autocomplete', 'one-time-code');
    await code.fill(await server.codeOf(MORGAN));
    await expectInside(page);
    await expect(page).toHaveURL('/admin');
  });
}

test('a user signs in with a password and a code', async ({ page, server }) => {
  await page.goto('/');
  await enterPassword(page, BEN);
  await page.getByLabel('Code').fill(await server.codeOf(BEN));
  await expectInside(page);
  await expect(page).toHaveURL('/account');
});

test('a pasted code may have a space in it and signs in at once', async ({ page, server, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await enterPassword(page, MORGAN);
  await expect(page.getByLabel('Code')).toBeFocused();
  const code = await server.codeOf(MORGAN);
  await page.evaluate((code) => navigator.clipboard.writeText(code), `${code.slice(0, 3)} ${code.slice(3)}`);
  await page.keyboard.press('Control+V');
  await expectInside(page);
});

test('a wrong code says so, empties the box, and the right one then works', async ({ page, server }) => {
  await page.goto('/');
  await enterPassword(page, MORGAN);
  const right = await server.codeOf(MORGAN);
  const wrong = right === '000000' ? '000001' : '000000';
  await page.getByLabel('Code').fill(wrong);
  await expect(page.getByRole('alert')).toContainText('This code was not accepted');
  await expect(page.getByLabel('Code')).toHaveValue('');
  await page.getByLabel('Code').fill(right);
  await expectInside(page);
});

test('a code that was used is refused', async ({ page, server, openBrowser }) => {
  const code = await server.codeOf(MORGAN);
  await page.goto('/');
  await enterPassword(page, MORGAN);
  await page.getByLabel('Code').fill(code);
  await expectInside(page);

  const thief = await openBrowser();
  await thief.goto('/');
  await enterPassword(thief, MORGAN);
  await thief.getByLabel('Code').fill(code);
  await expect(thief.getByRole('alert')).toContainText('Each code works once');
});

test('an incomplete code is not sent', async ({ page }) => {
  await page.goto('/');
  await enterPassword(page, MORGAN);
  await page.getByLabel('Code').fill('123');
  await page.getByLabel('Code').press('Enter');
  await expect(page.getByText('Enter all 6 digits.')).toBeVisible();
});

test('from the code one can go back to another account', async ({ page }) => {
  await page.goto('/');
  await enterPassword(page, MORGAN);
  await page.getByRole('button', { name: 'Use another account' }).click();
  await enterPassword(page, ANNA);
  await expectInside(page);
});
