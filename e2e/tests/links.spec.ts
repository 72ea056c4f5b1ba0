// Addresses: what they lead to, before signing in and after.

import { ADMIN, ANNA } from '../support/accounts';
import { anyJob } from '../support/jobs';
import { expect, test } from '../support/test';
import { enter, enterPassword, expectInside, expectOutside, navigation, signIn } from '../support/visit';

test('a link to a job leads to it after signing in', async ({ page, server }) => {
  const job = await anyJob(server, ADMIN);
  await page.goto(`/admin/jobs/${job.GUID}?from=mail`);
  await expectOutside(page);
  await enterPassword(page, ADMIN);
  await expectInside(page);
  await expect(page).toHaveURL(`/admin/jobs/${job.GUID}?from=mail`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a link to a job of one’s own leads to it after signing in', async ({ page, server }) => {
  const job = await anyJob(server, ANNA);
  await page.goto(`/account/jobs/${job.GUID}`);
  await enterPassword(page, ANNA);
  await expectInside(page);
  await expect(page).toHaveURL(`/account/jobs/${job.GUID}`);
});

for (const target of [
  'https://evil.example/admin',
  '//evil.example/admin',
  '/\\evil.example/admin',
  'javascript:window.__ran=1',
  '/nowhere',
  '/sign-in?next=//evil.example',
  '/admin/../\\evil.example',
]) {
  test(`signing in does not lead to ${target}`, async ({ page }) => {
    await page.goto(`/sign-in?next=${encodeURIComponent(target)}`);
    await enterPassword(page, ADMIN);
    await expectInside(page);
    await expect(page).toHaveURL('/admin');
    expect(await page.evaluate(() => Reflect.get(window, '__ran') as unknown)).toBeUndefined();
  });
}

test('whoever is signed in is led on from the sign-in page', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/sign-in?next=%2Fadmin%2Fjobs');
  await expect(page).toHaveURL('/admin/jobs');
});

for (const account of [ADMIN, ANNA]) {
  const [own, other] = account === ADMIN ? ['/admin', '/account'] : ['/account', '/admin'];
  for (const path of ['', '/jobs', '/security']) {
    test(`a page at ${other}${path} tells ${account.name} that it is for another kind of account`, async ({ page, server }) => {
      await enter(page, server, account, other + path);
      await expect(page.getByText('This page is for another kind of account')).toBeVisible();
      await expect(page.getByText(`You are signed in as ${account.name}`)).toBeVisible();
      await page.getByRole('link', { name: 'Go to the overview' }).click();
      await expect(page).toHaveURL(own);
    });
  }
}

test('a user who follows an administrator’s link is not let in after signing in', async ({ page }) => {
  await page.goto('/admin/users');
  await enterPassword(page, ANNA);
  await expect(page.getByText('This page is for another kind of account')).toBeVisible();
});

test('an address that leads nowhere says so, inside and outside', async ({ page }) => {
  await page.goto('/no/such/page');
  await expect(page.getByText('There is no page at this address')).toBeVisible();
  await expect(page).toHaveTitle('There is no page at this address · Harbour Backup');
  await page.getByRole('link', { name: 'Go to the overview' }).click();
  await enterPassword(page, ADMIN);
  await expectInside(page);
  await page.goto('/admin/no/such/page');
  await expect(page.getByText('There is no page at this address')).toBeVisible();
  await page.getByRole('link', { name: 'Go to the overview' }).click();
  await expect(page).toHaveURL('/admin');
});

const TITLES = {
  admin: ['Overview', 'Users', 'Devices', 'Jobs', 'Sign-in and security'],
  user: ['Overview', 'Devices', 'Jobs', 'Sign-in and security'],
};

for (const account of [ADMIN, ANNA]) {
  test(`the navigation of ${account.name} leads to pages that name themselves`, async ({ page }) => {
    await signIn(page, account);
    for (const title of TITLES[account.kind]) {
      const link = navigation(page).getByRole('link', { name: title });
      await link.click();
      await expect(page).toHaveTitle(`${title} · Harbour Backup`);
      await expect(link).toHaveAttribute('aria-current', 'page');
      await expect(navigation(page).locator('[aria-current=page]')).toHaveCount(1);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    }
  });
}

test('a user’s page and a job’s page name themselves', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/users/anna');
  await expect(page).toHaveTitle(/^(anna|Anna Lindqvist) · Harbour Backup$/);
  await page.goto(`/admin/jobs/${(await anyJob(server, ADMIN)).GUID}`);
  await expect(page).toHaveTitle(/^.+ · Harbour Backup$/);
});

test('going back and forth follows the pages, and never to the sign-in', async ({ page }) => {
  await signIn(page, ADMIN);
  await navigation(page).getByRole('link', { name: 'Jobs' }).click();
  await expect(page).toHaveURL(/\/admin\/jobs/);
  await page.goBack();
  await expect(page).toHaveURL('/admin');
  await expect(page).toHaveTitle('Overview · Harbour Backup');
  await page.goForward();
  await expect(page).toHaveTitle('Jobs · Harbour Backup');
});
