// A million jobs: 780 MB of JSON, which is read while it arrives, and what the tab's memory is afterwards.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Browser } from '@playwright/test';
import { machine, MOST, ROWS, WORK } from './settings';
import { Stage } from './stage';

let stage: Stage;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  stage = await Stage.set();
});
test.afterAll(() => stage.strike());

interface Memory {
  /** What is the tab's own, as the browser's task manager counts it. */
  readonly own: number;
  /** With the program itself, which all tabs share. */
  readonly all: number;
  readonly most: number;
}

/** Megabytes that the process of the tab has. */
async function memoryOf(browser: Browser): Promise<Memory> {
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const all = processInfo
    .filter((info) => info.type === 'renderer')
    .map((info) => {
      const status = readFileSync(`/proc/${info.id}/status`, 'utf8');
      const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      const megabytes = (name: string): number => kilobytes(name) / 1024;
      return { own: megabytes('RssAnon'), all: megabytes('VmRSS'), most: megabytes('VmHWM') };
    });
  // The tab's is the largest; Chromium keeps a spare one.
  return all.reduce((largest, one) => (one.most > largest.most ? one : largest), { own: 0, all: 0, most: 0 });
}

test('jobs come over the network, are read while they arrive, and do not fill the memory', async () => {
  const rows = MOST || ROWS;
  const browser = await stage.browser();
  try {
    const page = await stage.page(browser);
    stage.host.rows = 1;
    await stage.open(page);
    await expect(page.getByRole('grid', { name: 'Jobs' })).toBeVisible({ timeout: 120_000 });
    const before = await memoryOf(browser);
    stage.host.rows = rows;
    const start = Date.now();
    await stage.open(page);
    const grid = page.getByRole('grid', { name: 'Jobs' });
    await expect(grid).toHaveAttribute('aria-rowcount', String(rows + 1), { timeout: 600_000 });
    await expect(grid).not.toHaveAttribute('aria-busy', 'true', { timeout: 120_000 });
    const seconds = (Date.now() - start) / 1000;
    await page.waitForTimeout(3_000);
    const after = await memoryOf(browser);
    if (MOST === 0) return;
    const text = [
      `| ${rows.toLocaleString('en')} jobs, over the network | |`,
      '|---|---:|',
      `| from opening the page to sorted rows | ${seconds.toFixed(1)} s |`,
      `| memory of the tab before (one job and 10,000 profiles): its own | ${before.own.toFixed(0)} MB |`,
      `| … with the browser's program, which all tabs share | ${before.all.toFixed(0)} MB |`,
      `| memory of the tab with them: its own | ${after.own.toFixed(0)} MB |`,
      `| … with the browser's program | ${after.all.toFixed(0)} MB |`,
      `| … the most that it had | ${after.most.toFixed(0)} MB |`,
    ].join('\n');
    console.log(`\n${machine()}\n\n${text}\n`);
    writeFileSync(path.join(WORK, 'memory.md'), `${text}\n`);
  } finally {
    await browser.close();
  }
});
