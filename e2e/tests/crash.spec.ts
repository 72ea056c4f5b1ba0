// A bug of the app: its wasm traps. The dead screen says so, wherever it happened, and nothing else brings that page up.

import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { ADMIN } from '../support/accounts';
import { expect, test } from '../support/test';
import { enter, expectInside, keepSession } from '../support/visit';

/** Imports `a.b`; exports `trap`, which is `unreachable`, `deep`, which calls itself, and `call`, which calls `a.b`. */
const MODULE = [
  [0, 97, 115, 109, 1, 0, 0, 0],
  [1, 4, 1, 96, 0, 0],
  [2, 7, 1, 1, 97, 1, 98, 0, 0],
  [3, 4, 3, 0, 0, 0],
  [7, 22, 3, 4, ...Buffer.from('trap'), 0, 1, 4, ...Buffer.from('deep'), 0, 2, 4, ...Buffer.from('call'), 0, 3],
  [10, 15, 3, 3, 0, 0, 11, 4, 0, 16, 2, 11, 4, 0, 16, 0, 11],
].flat();

type Way = 'timer' | 'listener' | 'promise' | 'stack' | 'through' | 'refused';

/** Lets wasm of our own break off in the page. */
async function breakOff(page: Page, way: Way): Promise<void> {
  await page.evaluate(
    async ({ bytes, way }) => {
      const thrown = () => {
        throw new Error('hunter2 was not expected');
      };
      const { instance } = await WebAssembly.instantiate(new Uint8Array(bytes), { a: { b: thrown } });
      const { trap, deep, call } = instance.exports as Record<string, () => void>;
      const button = document.createElement('button');
      button.addEventListener('click', () => trap?.());
      const ways: Record<Way, () => void> = {
        timer: () => setTimeout(() => trap?.()),
        listener: () => button.click(),
        promise: () => void Promise.resolve().then(trap),
        stack: () => setTimeout(() => deep?.()),
        through: () => setTimeout(() => call?.()),
        refused: () => {
          try {
            call?.();
          } catch (error) {
            void Promise.reject(error);
          }
        },
      };
      ways[way]();
    },
    { bytes: MODULE, way },
  );
}

const stopped = (page: Page) => page.getByRole('alert').filter({ hasText: 'Perihelion has stopped' });

const BROKEN_OFF = [/RuntimeError/, /Maximum call stack size exceeded/, /hunter2 was not expected/];

for (const [name, way] of [
  ['in a timer', 'timer'],
  ['in a listener', 'listener'],
  ['in a promise', 'promise'],
  ['by having no stack left', 'stack'],
  ['by an error that comes out through it', 'through'],
] as const) {
  test(`an app that stops ${name} says so, tells no secret, and offers to reload`, async ({ page, server, guard }) => {
    guard.expects(...BROKEN_OFF);
    await enter(page, server, ADMIN, '/admin/users');
    await breakOff(page, way);
    await expect(stopped(page).getByRole('heading', { level: 1 })).toHaveText('Perihelion has stopped');
    await expect(stopped(page)).toContainText('This is a fault of ours.');
    await expect(stopped(page)).toContainText('Das ist unser Fehler.');
    await expect(stopped(page)).toContainText(/wasm-function\[\d+\]:0x[\da-f]+/);
    await expect(page.locator('body')).not.toContainText(/hunter2|unreachable|RuntimeError|Anna/);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Reload · Neu laden' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expectInside(page);
    await expect(page).toHaveURL(/\/admin\/users$/);
  });
}

test('the page of an app that has stopped is accessible and stays', async ({ page, server, guard }) => {
  guard.expects(...BROKEN_OFF);
  await enter(page, server, ADMIN, '/admin/users');
  await breakOff(page, 'timer');
  await expect(stopped(page)).toBeVisible();
  await page.evaluate(() => document.querySelector('main')?.setAttribute('data-first', ''));
  const again = page.waitForEvent('pageerror');
  await breakOff(page, 'through');
  await again;
  await expect(page.locator('main[data-first]')).toHaveCount(1);
  await expectAccessible(page);
});

test('an app that stops while it starts says so', async ({ page, guard }) => {
  guard.expects(...BROKEN_OFF, /preload/);
  await page.addInitScript(() => {
    const body = Reflect.getOwnPropertyDescriptor(Document.prototype, 'body')?.get;
    // The app is given no page to draw on.
    const get = function (this: Document): unknown {
      return new Error().stack?.includes('wasm-function') ? null : body?.call(this);
    };
    Object.defineProperty(Document.prototype, 'body', { get });
  });
  await page.goto('/');
  await expect(stopped(page)).toContainText(/wasm-function\[\d+\]:0x[\da-f]+/);
});

test('an app that gets no more memory says so', async ({ page, server, guard }) => {
  guard.expects(...BROKEN_OFF, /preload/);
  await keepSession(page, server, await server.sessionOf(ADMIN));
  await page.addInitScript(() => {
    const instantiate = WebAssembly.instantiateStreaming.bind(WebAssembly);
    WebAssembly.instantiateStreaming = async (...given) => {
      const made = await instantiate(...given);
      const memory = Object.values(made.instance.exports).find((it) => it instanceof WebAssembly.Memory);
      for (let pages = 1 << 15; pages >= 1; pages >>= 1) {
        try {
          for (;;) memory?.grow(pages);
        } catch {
          // So many are not to be had; perhaps fewer.
        }
      }
      return made;
    };
  });
  await page.goto('/admin/users');
  await expect(stopped(page)).toContainText(/wasm-function\[\d+\]:0x[\da-f]+/);
});

test('errors that leave the app whole do not replace it', async ({ page, server, guard }) => {
  guard.expects(...BROKEN_OFF, /Failed to fetch/, /a plain error/, /^Page error: $/, /^Failed to load resource/);
  await enter(page, server, ADMIN, '/admin/users');
  await page.route('**/nowhere', (route) => route.abort());
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await breakOff(page, 'refused');
  await page.evaluate(() => {
    void fetch('/nowhere');
    setTimeout(() => {
      throw new Error('a plain error that quotes wasm-function[1]:0x1');
    });
    void Promise.reject(undefined);
  });
  await expect.poll(() => errors.length).toBe(4);
  await expectInside(page);
  await expect(stopped(page)).toHaveCount(0);
});
