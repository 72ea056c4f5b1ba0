// Long answers are read while they arrive: what has come whole counts, what breaks off is said.

import type { Page } from '@playwright/test';
import { ADMIN } from '../support/accounts';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

const table = (page: Page) => page.getByRole('grid', { name: 'Jobs' });

interface Arriving {
  /** Brings so many more characters of the answer. */
  bring: (length: number) => void;
  finish: () => void;
  /** Ends it as if that were all. */
  end: () => void;
  breakOff: () => void;
}

/** Has the answer with so many jobs arrive when the test says so. The rest of the page is answered as always. */
async function holdJobs(page: Page, count: number): Promise<void> {
  await page.addInitScript((count) => {
    const jobs = Array.from({ length: count }, (_, number) => ({
      GUID: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      Username: 'anna',
      Classification: 4001,
      Status: 5000,
      // Letters of several bytes, which pieces may cut in two.
      SourceGUID: `Fläche ☀ ${number}`,
      StartTime: Math.floor(Date.now() / 1000) - number,
      EndTime: Math.floor(Date.now() / 1000),
      TotalSize: 1024 * 1024 * (number + 1),
      Unwanted: { more: ['"', '\\', number] },
    }));
    const bytes = new TextEncoder().encode(JSON.stringify(jobs));
    let at = 0;
    let pieces: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void (pieces = controller) });
    const arriving: Arriving = {
      bring(length) {
        pieces?.enqueue(bytes.slice(at, at + length));
        at = Math.min(at + length, bytes.length);
      },
      finish() {
        while (at < bytes.length) this.bring(777);
        this.end();
      },
      end: () => pieces?.close(),
      breakOff: () => pieces?.error(new TypeError('network error')),
    };
    const fetch = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      const request = new Request(input, init);
      const form = await request.clone().text();
      const isLong = request.url.endsWith('/get-jobs-for-date-range') && !/\bEnd=0\b/.test(form);
      return isLong ? new Response(body, { headers: { 'Content-Type': 'application/json' } }) : fetch(request);
    };
    Object.assign(window, { arriving });
  }, count);
}

const arriving = (page: Page, act: (arriving: Arriving) => void): Promise<void> =>
  page.evaluate(`(${act.toString()})(window.arriving)`);

test('a list appears once the last piece of its answer has come, with every row', async ({ page, server }) => {
  await holdJobs(page, 5_000);
  await enter(page, server, ADMIN, '/admin/jobs?when=1-4000000000');
  await arriving(page, (it) => it.bring(300_001));
  await expect(page.getByText('Loading').first()).toBeAttached();
  await expect(table(page)).toBeHidden();
  await arriving(page, (it) => it.finish());
  await expect(table(page)).toHaveAttribute('aria-rowcount', '5001');
  await page.getByRole('button', { name: 'Size', exact: true }).first().click();
  await expect(table(page)).not.toHaveAttribute('aria-busy', 'true');
  await expect(table(page).getByRole('row').nth(1)).toContainText('4.88');
  await page.getByRole('searchbox', { name: 'Filter' }).fill('fläche 4999');
  await expect(table(page)).toHaveAttribute('aria-rowcount', '2');
});

test('an answer that breaks off in its middle says that there was none, and can be asked for again', async ({ page, server }) => {
  await holdJobs(page, 5_000);
  await enter(page, server, ADMIN, '/admin/jobs?when=1-4000000000');
  await arriving(page, (it) => it.bring(300_000));
  await arriving(page, (it) => it.breakOff());
  await expect(page.getByText('The server does not answer')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('an answer that ends in its middle says so', async ({ page, server }) => {
  await holdJobs(page, 5_000);
  await enter(page, server, ADMIN, '/admin/jobs?when=1-4000000000');
  await arriving(page, (it) => it.bring(300_000));
  await arriving(page, (it) => it.end());
  await expect(page.getByText('The answer ended too early.')).toBeVisible();
});
