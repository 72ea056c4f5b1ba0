// Language and theme: from the browser at first, then as chosen.

import { ADMIN, MORGAN } from '../support/accounts';
import { anyJob } from '../support/jobs';
import { expect, test } from '../support/test';
import { expectInside, signIn } from '../support/visit';

test.describe('in a German browser', () => {
  test.use({ locale: 'de-AT' });

  test('the whole way from signing in to signing out is in German', async ({ page, server }) => {
    const job = await anyJob(server, ADMIN);
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page).toHaveTitle('Anmelden · Harbour Backup');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bei Harbour Backup anmelden');
    await page.getByLabel('Benutzername').fill(MORGAN.name);
    await page.getByLabel('Passwort', { exact: true }).fill('falsch geraten');
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await expect(page.getByRole('alert')).toContainText('nicht angenommen');
    await page.getByLabel('Passwort', { exact: true }).fill(MORGAN.password);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByLabel('Code').fill(await server.codeOf(MORGAN));

    const navigation = page.getByRole('navigation', { name: 'Hauptnavigation' });
    await navigation.getByRole('link', { name: 'Benutzer' }).click();
    await expect(page).toHaveTitle('Benutzer · Harbour Backup');
    await navigation.getByRole('link', { name: 'Aufträge' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aufträge');
    await page.goto(`/admin/jobs/${job.GUID}`);
    await expect(page.getByRole('main').getByText(germanDay(job.StartTime)).first()).toBeVisible();
    await page.getByRole('button', { name: 'Konto' }).click();
    await page.getByRole('menuitem', { name: 'Abmelden' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bei Harbour Backup anmelden');
  });

  test('nothing English is left in the pages of either language', async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('Benutzername').fill(ADMIN.name);
    await page.getByLabel('Passwort', { exact: true }).fill(ADMIN.password);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    for (const link of ['Übersicht', 'Benutzer', 'Geräte', 'Aufträge', 'Anmeldung und Sicherheit']) {
      await page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: link }).click();
      await expect(page).toHaveTitle(`${link} · Harbour Backup`);
      await expect(page.getByRole('status').filter({ hasText: 'Wird geladen' })).toHaveCount(0);
      // Words that every English page has and that no German one does.
      const english = /\b(the|with|of|and|Users|Devices|Jobs|Failed|Search|Sign|Show|Last)\b/;
      const words = await page.getByRole('main').evaluate((main) => {
        const own = main.cloneNode(true) as HTMLElement;
        // What customers and machines are called is theirs.
        for (const cell of own.querySelectorAll('tbody, li, dd')) cell.remove();
        return own.innerText;
      });
      expect(english.exec(words)?.[0], words).toBeUndefined();
    }
  });
});

/** A day as Germans write it, without the time. */
function germanDay(time: number): RegExp {
  const date = new Date(time * 1000);
  const parts = new Intl.DateTimeFormat('de', { timeZone: 'Europe/London', day: 'numeric', month: 'numeric', year: 'numeric' });
  const [day, month, year] = parts.format(date).split('.');
  const name = new Intl.DateTimeFormat('de', { timeZone: 'Europe/London', month: 'short' }).format(date).slice(0, 3);
  return new RegExp(`0?${day}\\.(0?${month}\\.| ?${name}\\S*) ?(${year}|${year?.slice(2)})`);
}

test('a chosen language stays after a reload, before and after signing in', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('button', { name: 'Anmelden' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Anmelden' })).toBeVisible();
  await page.getByRole('button', { name: 'Sprache' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Deutsch' })).toBeChecked();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
});

test('the texts of one language are loaded, and those of another when it is chosen', async ({ page }) => {
  const loaded: string[] = [];
  page.on('response', (answer) => loaded.push(...(/assets\/(\w\w)-\w+\.txt$/.exec(answer.url())?.slice(1) ?? [])));
  await page.goto('/');
  await expect(page.getByLabel('User name')).toBeVisible();
  expect(loaded).toEqual(['en']);
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await expect(page.getByLabel('Benutzername')).toBeVisible();
  expect(loaded).toEqual(['en', 'de']);
});

test('a language whose texts can’t be had leaves the page as it is, and says so', async ({ page, guard }) => {
  guard.expects(/Failed to load resource/);
  await page.goto('/');
  await page.route(/\/de-\w+\.txt$/, (route) => route.abort());
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await expect(page.getByText('The server does not answer')).toBeVisible();
  await expect(page.getByLabel('User name')).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('switching the language keeps what was typed', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('User name').fill('anna');
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await expect(page.getByLabel('Benutzername')).toHaveValue('anna');
});

test('a chosen theme stays after a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await signIn(page, ADMIN);
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Theme' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Like the system' })).toBeChecked();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.reload();
  await expectInside(page);
  expect(await background()).toBe(dark);
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemradio', { name: 'Light' }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(background).toBe(light);
});

test('without a choice the theme follows the system', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(background).not.toBe(light);
});
