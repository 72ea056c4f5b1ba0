// Editing a document: steps back and forth, what a save says and does, changes of others, and drafts that are not lost.

import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { ADMIN, ANNA } from '../support/accounts';
import { openDialog, profileOf } from '../support/people';
import { toast } from '../support/security_page';
import type { ReferenceServer } from '../support/server';
import { expect, test } from '../support/test';
import { chooseInAccountMenu, enter, expectInside, expectOutside, signInAgain } from '../support/visit';

const PROFILE = '/admin/users/anna/profile';
const BEFORE = 'Anna Lindqvist';
const name = (page: Page) => page.getByLabel('Account name', { exact: true });
const devices = (page: Page) => page.getByRole('textbox', { name: 'Devices', exact: true });
const bar = (page: Page) => page.getByRole('region', { name: 'Unsaved changes' });
const press = (where: Page | Locator, button: string) => where.getByRole('button', { name: button, exact: true }).click();

async function openProfile(page: Page, server: ReferenceServer): Promise<void> {
  await enter(page, server, ADMIN, PROFILE);
  await expect(name(page)).toHaveValue(BEFORE);
}

/** Opens the summary and saves. */
async function save(page: Page): Promise<void> {
  await press(bar(page), 'Save…');
  await press(openDialog(page), 'Save');
}

/** Goes to another part of the account. */
const part = (page: Page, called: string) =>
  page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: called }).click();

/** The drafts that the browser keeps, as text. */
const drafts = (page: Page) => page.evaluate(() => localStorage.getItem('perihelion.drafts') ?? '');

test('steps go back and forth, by buttons and by keys, and typing in one field is one step', async ({ page, server }) => {
  await openProfile(page, server);
  await expect(bar(page)).toHaveCount(0);
  await name(page).fill('');
  await name(page).pressSequentially('Anna the Great');
  await page.getByLabel('Send e-mail reports').click();
  await expect(bar(page)).toContainText('2 unsaved changes');
  await page.keyboard.press('Control+z');
  await expect(bar(page)).toContainText('1 unsaved change');
  await press(bar(page), 'Undo');
  await expect(name(page)).toHaveValue(BEFORE);
  await expect(bar(page)).toContainText('No unsaved changes');
  await page.keyboard.press('Control+Shift+z');
  await expect(name(page)).toHaveValue('Anna the Great');
  await page.keyboard.press('Control+y');
  await expect(bar(page)).toContainText('2 unsaved changes');
});

test('all changes can be given up, after a question', async ({ page, server }) => {
  await openProfile(page, server);
  await name(page).fill('Someone else');
  await press(bar(page), 'Discard');
  await press(openDialog(page), 'Cancel');
  await expect(name(page)).toHaveValue('Someone else');
  await press(bar(page), 'Discard');
  await press(openDialog(page), 'Discard');
  await expect(name(page)).toHaveValue(BEFORE);
  await expect(bar(page)).toHaveCount(0);
  await expect.poll(() => drafts(page)).toBe('');
});

test('a save says what it changes, and changes just that', async ({ page, server }) => {
  await server.changeProfile('anna', { LaterField: { deep: [1, { two: null }] } });
  await openProfile(page, server);
  const before = await profileOf(server, 'anna');
  await name(page).fill('Anna L.');
  await page.keyboard.press('Control+s');
  const dialog = openDialog(page);
  await expect(dialog.getByRole('term')).toHaveText(['Account name']);
  await expect(dialog.getByRole('definition')).toContainText(`${BEFORE}becomesAnna L.`);
  await expectAccessible(page);
  await press(dialog, 'Save');
  await expect(toast(page, 'Saved.')).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
  expect(await profileOf(server, 'anna')).toEqual({ ...before, AccountName: 'Anna L.' });
});

test('users save their own profile, and what nobody here knows survives', async ({ page, server }) => {
  await server.changeProfile('anna', { LaterField: { deep: [1, 2] } });
  await enter(page, server, ANNA, '/account/profile');
  await name(page).fill('Anna herself');
  await save(page);
  await expect(toast(page, 'Saved.')).toBeVisible();
  expect(await profileOf(server, 'anna')).toMatchObject({ AccountName: 'Anna herself', LaterField: { deep: [1, 2] } });
  expect(await server.timesCalled('UserWebSetProfileHash')).toBe(1);
  // The server's answer is the new document: the next save needs no other question.
  await name(page).fill('Anna again');
  await save(page);
  await expect(bar(page)).toHaveCount(0);
  expect((await profileOf(server, 'anna')).AccountName).toBe('Anna again');
});

test('a refusal is said in the dialog, and what was typed stays', async ({ page, server, guard }) => {
  guard.expectsStatus(400);
  await openProfile(page, server);
  await name(page).fill('Anna L.');
  await server.misbehave({ match: 'AdminSetUserProfileHash', status: 400, message: 'Not on a Sunday.' });
  await save(page);
  await expect(openDialog(page).getByRole('alert')).toContainText('Not on a Sunday.');
  await press(openDialog(page), 'Cancel');
  await expect(name(page)).toHaveValue('Anna L.');
  await server.behave();
  await save(page);
  await expect(toast(page, 'Saved.')).toBeVisible();
});

test('changes that others save in other places are kept without a word', async ({ page, server, guard }) => {
  guard.expectsStatus(409);
  await openProfile(page, server);
  await name(page).fill('Anna L.');
  let saves = 0;
  await page.route('**/api/v1/admin/set-user-profile-hash', async (route) => {
    saves += 1;
    if (saves <= 2) await server.changeProfile('anna', { MaximumDevices: 10 + saves, LaterField: saves });
    await route.continue();
  });
  await save(page);
  await expect(toast(page, 'Saved.')).toBeVisible();
  expect(await profileOf(server, 'anna')).toMatchObject({ AccountName: 'Anna L.', MaximumDevices: 12, LaterField: 2 });
  expect(saves).toBe(3);
});

for (const [choice, expected] of [['Yours', 'Anna of the page'], ['The saved one', 'Anna of the device']] as const) {
  test(`where both have changed the same, the person chooses: ${choice}`, async ({ page, server, guard }) => {
    guard.expectsStatus(409);
    await openProfile(page, server);
    await name(page).fill('Anna of the page');
    await page.getByLabel('Send e-mail reports').click();
    const before = await profileOf(server, 'anna');
    await server.changeProfile('anna', { AccountName: 'Anna of the device', MaximumDevices: 7 });
    await save(page);
    const dialog = openDialog(page);
    await expect(dialog).toHaveAccessibleName('Somebody else has changed the same');
    const field = dialog.getByRole('group', { name: 'Account name' });
    await expect(field).toContainText('Anna of the page');
    await expect(field).toContainText('Anna of the device');
    await expect(dialog.getByRole('button', { name: 'Save', exact: true })).toHaveAttribute('aria-disabled', 'true');
    await expectAccessible(page);
    await field.getByRole('radio', { name: choice }).check();
    await press(dialog, 'Save');
    await expect(toast(page, 'Saved.')).toBeVisible();
    await expect(name(page)).toHaveValue(expected);
    const after = await profileOf(server, 'anna');
    expect(after).toEqual({ ...before, AccountName: expected, MaximumDevices: 7, SendEmailReports: false });
  });
}

test('a conflict that is left undecided saves nothing and keeps the draft', async ({ page, server, guard }) => {
  guard.expectsStatus(409);
  await openProfile(page, server);
  await name(page).fill('Mine');
  await page.route('**/api/v1/admin/set-user-profile-hash', async (route) => {
    await server.changeProfile('anna', { AccountName: 'Theirs' });
    await route.continue();
  });
  await save(page);
  // The dialog before it has a button of that name, too, which does nothing while the changes are on their way.
  await expect(openDialog(page)).toHaveAccessibleName('Somebody else has changed the same');
  await press(openDialog(page), 'Cancel');
  await expect(openDialog(page)).toContainText('Nothing was saved');
  await press(openDialog(page), 'Cancel');
  await expect(name(page)).toHaveValue('Mine');
  expect((await profileOf(server, 'anna')).AccountName).toBe('Theirs');
});

test('news of the document go into the draft, and none of the steps back takes them away', async ({ page, server }) => {
  await openProfile(page, server);
  await name(page).fill('Anna L.');
  await server.changeProfile('anna', { MaximumDevices: 9 });
  await part(page, 'Overview');
  await part(page, 'Profile');
  await expect(devices(page)).toHaveValue('9');
  await expect(name(page)).toHaveValue('Anna L.');
  await press(bar(page), 'Undo');
  await expect(name(page)).toHaveValue(BEFORE);
  await expect(devices(page)).toHaveValue('9');
});

test('going between the parts of an account asks nothing and keeps the draft', async ({ page, server }) => {
  await openProfile(page, server);
  await name(page).fill('Anna L.');
  await part(page, 'Overview');
  await expect(page.getByRole('button', { name: 'Actions' })).toBeVisible();
  await page.goBack();
  await expect(name(page)).toHaveValue('Anna L.');
  await expect(bar(page)).toContainText('1 unsaved change');
});

test('a link that leads away asks first; who leaves all the same finds the draft again', async ({ page, server }) => {
  await openProfile(page, server);
  await name(page).fill('Anna L.');
  const away = page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Jobs' });
  await away.click();
  await expect(openDialog(page)).toHaveAccessibleName('Leave with unsaved changes?');
  await expectAccessible(page);
  await press(openDialog(page), 'Cancel');
  await expect(page).toHaveURL(new RegExp(`${PROFILE}$`));
  await away.click();
  await press(openDialog(page), 'Leave');
  await expect(page.getByRole('heading', { level: 1, name: 'Jobs' })).toBeVisible();
  await page.goBack();
  await expect(name(page)).toHaveValue('Anna L.');
});

test('the way back asks first, and leads on where it was to lead', async ({ page, server }) => {
  await enter(page, server, ADMIN, '/admin/jobs');
  await page.evaluate((path) => {
    const link = Object.assign(document.createElement('a'), { href: path });
    document.body.append(link);
    link.click();
    link.remove();
  }, PROFILE);
  await name(page).fill('Anna L.');
  await page.evaluate(() => history.back());
  await press(openDialog(page), 'Cancel');
  await expect(page).toHaveURL(new RegExp(`${PROFILE}$`));
  await expect(name(page)).toHaveValue('Anna L.');
  await page.evaluate(() => history.back());
  await press(openDialog(page), 'Leave');
  await expect(page.getByRole('heading', { level: 1, name: 'Jobs' })).toBeVisible();
  await expect(page).toHaveURL(/\/admin\/jobs$/);
});

test('closing the tab with unsaved changes asks', async ({ page, server }) => {
  await openProfile(page, server);
  await name(page).fill('Anna L.');
  const asked = page.waitForEvent('dialog');
  const closed = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await closed;
  await expect(name(page)).toHaveValue('Anna L.');
});

test('a draft survives a reload, is offered, and is restored', async ({ page, server }) => {
  await openProfile(page, server);
  await name(page).fill('Anna L.');
  await page.getByLabel('Send e-mail reports').click();
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await expect(page.getByText(/You had unsaved changes from/)).toBeVisible();
  await expect(page.getByText('2 changes were never saved.')).toBeVisible();
  await expect(name(page)).toHaveValue(BEFORE);
  await press(page, 'Restore');
  await expect(name(page)).toHaveValue('Anna L.');
  await save(page);
  await expect(toast(page, 'Saved.')).toBeVisible();
  expect(await profileOf(server, 'anna')).toMatchObject({ AccountName: 'Anna L.', SendEmailReports: false });
  await expect.poll(() => drafts(page)).toBe('');
});

test('a draft that is not wanted is forgotten', async ({ page, server }) => {
  await openProfile(page, server);
  await name(page).fill('Anna L.');
  await expect.poll(() => drafts(page)).toContain('Anna L.');
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await press(page, 'Discard');
  await expect(page.getByText(/You had unsaved changes from/)).toHaveCount(0);
  expect(await drafts(page)).toBe('');
});

test('secrets are not kept, and which ones must be typed again is said', async ({ page, server }) => {
  await openProfile(page, server);
  const [vault] = Object.keys((await profileOf(server, 'anna')).Destinations);
  await server.changeProfile('anna', { Destinations: { [vault!]: { Description: 'Office vault' } } });
  const draft = {
    at: 1_700_000_000,
    hash: 'of long ago',
    changes: [{ path: '/AccountName', old: BEFORE, new: 'Anna L.' }],
    secrets: [`/Destinations/${vault}/S3SecretKey`],
  };
  const kept = JSON.stringify({ 'Admin admin\nprofile anna': draft, 'Admin other\nprofile anna': { ...draft, at: 1 } });
  await page.evaluate((kept) => localStorage.setItem('perihelion.drafts', kept), kept);
  await page.reload();
  await expect(page.getByText('2 changes were never saved.')).toBeVisible();
  await press(page, 'Restore');
  const again = page.getByText('Passwords and keys are never kept. These have to be typed again: Storage vaults › Office vault ›');
  await expect(again).toBeVisible();
  await save(page);
  await expect(toast(page, 'Saved.')).toBeVisible();
  await expect(again).toHaveCount(0);
  // What another person has begun in this browser is theirs.
  await expect.poll(() => drafts(page)).not.toContain('Admin admin');
  expect(await drafts(page)).toContain('Admin other');
});

test('who is led away by something else than a link is told that the draft is kept', async ({ page, server }) => {
  await openProfile(page, server);
  await name(page).fill('Anna L.');
  await page.keyboard.press('Control+k');
  await openDialog(page).getByRole('combobox').fill('Jobs');
  await openDialog(page).getByRole('option', { name: /^Jobs/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Jobs' })).toBeVisible();
  await expect(toast(page, 'Your unsaved changes are kept')).toBeVisible();
  await page.goBack();
  await expect(name(page)).toHaveValue('Anna L.');
});

test('a restored draft does not undo what others have saved since', async ({ page, server, guard }) => {
  guard.expectsStatus(409);
  await openProfile(page, server);
  await name(page).fill('Anna of the draft');
  await page.getByLabel('Send e-mail reports').click();
  await expect.poll(() => drafts(page)).toContain('SendEmailReports');
  await server.changeProfile('anna', { AccountName: 'Anna of the device', MaximumDevices: 7 });
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await expect(name(page)).toHaveValue('Anna of the device');
  await press(page, 'Restore');
  await save(page);
  await press(openDialog(page), 'All saved ones');
  await press(openDialog(page), 'Save');
  await expect(toast(page, 'Saved.')).toBeVisible();
  const after = await profileOf(server, 'anna');
  expect(after).toMatchObject({ AccountName: 'Anna of the device', MaximumDevices: 7, SendEmailReports: false });
});

test('a session that ends in the middle keeps the draft, and the save goes on after signing in', async ({ page, server, guard }) => {
  guard.expectsStatus(401);
  await openProfile(page, server);
  await name(page).fill('Anna L.');
  await server.endSessions();
  await save(page);
  await signInAgain(page, ADMIN.password);
  await expect(toast(page, 'Saved.')).toBeVisible();
  expect((await profileOf(server, 'anna')).AccountName).toBe('Anna L.');
});

test('whoever signs out is asked, and takes the draft along', async ({ page, server }) => {
  await openProfile(page, server);
  await name(page).fill('Anna L.');
  await expect.poll(() => drafts(page)).toContain('Anna L.');
  await chooseInAccountMenu(page, 'Sign out');
  await press(openDialog(page), 'Cancel');
  await expectInside(page);
  await chooseInAccountMenu(page, 'Sign out');
  await press(openDialog(page), 'Sign out');
  await expectOutside(page);
  expect(await drafts(page)).toBe('');
});

test('two people edit one profile at once, and both changes are there at the end', async ({ page, server, guard, openBrowser }) => {
  guard.expectsStatus(409);
  const other = await openBrowser();
  await openProfile(page, server);
  await enter(other, server, ANNA, '/account/profile');
  const fields = [
    ['Account name', 'E-mail addresses'],
    ['E-mail addresses', 'E-mail addresses'],
    ['Account name', 'Send e-mail reports'],
    ['E-mail addresses', 'E-mail addresses'],
  ] as const;
  for (const [round, [mine, theirs]] of fields.entries()) {
    const edit = async (where: Page, label: string, who: string) => {
      const field = where.getByLabel(label, { exact: true });
      if (label === 'Send e-mail reports') await field.click();
      else if (label === 'Account name') await field.fill(`${who} ${round}`);
      else await field.fill(`${who}${round}@example.org\n${await field.inputValue()}`);
    };
    await edit(page, mine, 'admin');
    await edit(other, theirs, 'anna');
    await Promise.all([save(page), save(other)]);
    await expect(openDialog(page)).toHaveCount(0);
    await expect(openDialog(other)).toHaveCount(0);
  }
  const { AccountName, Emails, ...rest } = await profileOf(server, 'anna');
  expect(AccountName).toBe('admin 2');
  const added = ['admin1', 'admin3', 'anna0', 'anna1', 'anna3'].map((who) => `${who}@example.org`);
  expect([...Emails].sort()).toEqual([...added, 'hello@anna.example']);
  expect(rest).toMatchObject({ SendEmailReports: false });
});
