// The guard over all other tests sees what it is there for.

import type { Page } from '@playwright/test';
import { ADMIN } from '../support/accounts';
import { Guard } from '../support/guard';
import { expect, test } from '../support/test';
import { signIn } from '../support/visit';

/** Does it, and waits until the browser has told of it. */
async function untilTold(told: Promise<unknown>, does: Promise<unknown>): Promise<void> {
  await Promise.all([told, does]);
}

/** Changes the page's body against the content policy; ends once the browser has noticed. */
function violate(page: Page, change: string): Promise<void> {
  return page.evaluate(
    (change) =>
      new Promise<void>((noticed) => {
        document.addEventListener('securitypolicyviolation', () => noticed());
        if (change === 'script') document.body.append(Object.assign(document.createElement('script'), { text: '1' }));
        else document.body.setAttribute('style', 'color: red');
      }),
    change,
  );
}

const SINS: Record<string, { does: (page: Page) => Promise<unknown>; complaint: RegExp }> = {
  'a script that the policy forbids': {
    does: (page) => violate(page, 'script'),
    complaint: /content policy blocked inline/,
  },
  'a style that the policy forbids': {
    does: (page) => violate(page, 'style'),
    complaint: /content policy blocked inline \(style-src/,
  },
  'an error in the page': {
    does: (page) =>
      untilTold(
        page.context().waitForEvent('weberror'),
        page.evaluate(() => setTimeout(() => Reflect.get(window, 'nothing').there)),
      ),
    complaint: /Page error: TypeError/,
  },
  'a warning in the console': {
    does: (page) => untilTold(page.waitForEvent('console'), page.evaluate(() => console.warn('Something is odd'))),
    complaint: /Something is odd/,
  },
  'an answer that failed unexpectedly': {
    does: (page) =>
      untilTold(
        page.waitForEvent('console'),
        page.evaluate(() => fetch('/api/v1/admin/no-such-thing', { method: 'POST' }).then(() => undefined)),
      ),
    complaint: /status of 404/,
  },
  'a call to another site': {
    does: async (page) => {
      const asked = page.context().waitForEvent('request', (request) => request.url().startsWith('http://console.example'));
      await page.evaluate(() => void open('http://console.example:1/'));
      await asked;
    },
    complaint: /A call to another site: http:\/\/console\.example:1\//,
  },
  'a call that the policy stops': {
    does: (page) => page.evaluate(() => fetch('http://console.example:1/').then(String, String)),
    complaint: /content policy blocked http:\/\/console\.example:1\/ \(connect-src\)/,
  },
  'a password that is kept': {
    does: (page) => page.evaluate((word) => localStorage.setItem('perihelion.theme', word), ADMIN.password),
    complaint: /A secret is kept in perihelion\.theme/,
  },
  'a key in the storage that nobody knows': {
    does: (page) => page.evaluate(() => sessionStorage.setItem('notes', '1')),
    complaint: /The browser keeps notes/,
  },
  'a cookie': {
    does: (page) => page.evaluate(() => (document.cookie = 'a=1')),
    complaint: /Cookies: a/,
  },
  'a session key in an address': {
    does: (page) => page.evaluate(() => history.pushState(null, '', `/admin?key=${JSON.parse(localStorage['perihelion.session']).key}`)),
    complaint: /A secret is told: .*\/admin\?key=/,
  },
  'a password in the console': {
    does: (page) =>
      untilTold(
        page.waitForEvent('console'),
        page.evaluate((word) => console.info(`Signed in with ${word}`), ADMIN.password),
      ),
    complaint: /A secret is told: Signed in with/,
  },
};

for (const [sin, { does, complaint }] of Object.entries(SINS)) {
  test(`the guard sees ${sin}`, async ({ browser, server }) => {
    const guard = new Guard(server.address);
    const page = await guard.open(browser, { baseURL: server.address });
    await signIn(page, ADMIN);
    await expect(page.getByRole('region', { name: 'Server' })).toBeVisible();
    await does(page);
    const seen = await guard.judge().then(
      () => 'nothing',
      (error: Error) => error.message,
    );
    expect(seen).toMatch(complaint);
  });
}
