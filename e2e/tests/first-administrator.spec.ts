// A server that nobody can sign in to yet.

import { expect, test } from '../support/test';
import { enterPassword, expectInside, signOut } from '../support/visit';

const NOBODY = { kind: 'admin', name: '', password: '' } as const;

test('an empty server is given its first administrator, who is signed in then', async ({ page, startServer }) => {
  const server = await startServer({ seed: 'empty' });
  await page.goto(server.address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up the first administrator');
  await page.getByLabel('User name').fill('first');
  await page.getByLabel('New password').fill('quiet-harbour-7');
  await page.getByLabel('Repeat the password').fill('quiet-harbour-7');
  await page.getByRole('button', { name: 'Create administrator' }).click();
  await expectInside(page);
  await expect(page).toHaveURL(`${server.address}/admin`);

  await signOut(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Harbour Backup');
  await enterPassword(page, { name: 'first', password: 'quiet-harbour-7' });
  await expectInside(page);
});

test('the first administrator needs a name and the same good password twice', async ({ page, startServer }) => {
  const server = await startServer({ seed: 'empty' });
  await page.goto(server.address);
  const create = page.getByRole('button', { name: 'Create administrator' });
  await page.getByLabel('New password').fill('short');
  await page.getByLabel('Repeat the password').fill('different');
  await create.click();
  await expect(page.getByText('Enter your user name.')).toBeVisible();
  await expect(page.getByText('Use at least 8 characters.')).toBeVisible();
  await expect(page.getByText('The two passwords differ.')).toBeVisible();
  expect(await server.timesCalled('AdminAddFirstAdminUser')).toBe(0);
  await expect(page.getByLabel('New password')).toHaveAttribute('autocomplete', 'new-password');
});

test('whoever comes second is led to sign in', async ({ page, startServer, guard }) => {
  const server = await startServer({ seed: 'empty' });
  await page.goto(server.address);
  await expect(page.getByLabel('New password')).toBeVisible();
  const first = { TargetUser: 'somebody-else', TargetPassword: 'was-faster-99' };
  await server.call('admin/add-first-admin-user', NOBODY, first);
  await page.getByLabel('User name').fill('late');
  await page.getByLabel('New password').fill('quiet-harbour-7');
  await page.getByLabel('Repeat the password').fill('quiet-harbour-7');
  guard.expectsStatus(400, 409);
  await page.getByRole('button', { name: 'Create administrator' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Harbour Backup');
});
