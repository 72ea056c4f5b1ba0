// Cold start: how long until one can type into the sign-in page, on a slow line and a slow machine; beside an app that
// is no more than Leptos and a counter.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { BARE, machine, median, RUNS, WORK } from './settings';
import { Stage } from './stage';

/** 1.6 Mbit/s, 150 ms there and back, a processor four times slower. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;

let stage: Stage;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  stage = await Stage.set();
});
test.afterAll(() => stage.strike());

/** Milliseconds from the first request until `usable` is there. */
async function start(address: string, usable: string, slow: boolean): Promise<number> {
  const browser = await stage.browser();
  try {
    const page = await browser.newPage();
    if (slow) {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', LINE);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    }
    await page.addInitScript((usable) => {
      const look = (): void => {
        const found = document.querySelector(usable);
        if (found instanceof HTMLElement && found.offsetParent !== null) {
          // Painted, and the main thread is free again.
          requestAnimationFrame(() => setTimeout(() => Object.assign(window, { usable: performance.now() })));
        } else {
          requestAnimationFrame(look);
        }
      };
      look();
    }, usable);
    await page.goto(address);
    const at = await page.waitForFunction(() => (window as unknown as { usable?: number }).usable);
    return Number(await at.jsonValue());
  } finally {
    await browser.close();
  }
}

test('the sign-in page can be used after a cold start', async () => {
  const ours = (slow: boolean) => start(`${stage.host.address}/sign-in`, 'input[autocomplete~="username"]', slow);
  const bare = (slow: boolean) => start(`${stage.host.address}/bare/`, 'button', slow);
  if (BARE === undefined) {
    expect(await ours(false)).toBeGreaterThan(0);
    return;
  }
  const took: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let run = 0; run < RUNS; run++) {
    took.ours.push(await ours(true));
    took.bare.push(await bare(true));
  }
  const seconds = (numbers: number[]): string => `${(median(numbers) / 1000).toFixed(2)} s`;
  const text = [
    '| cold start, processor 4 times slower, 1.6 Mbit/s, 150 ms | until it can be used |',
    '|---|---:|',
    `| Perihelion, sign-in page | ${seconds(took.ours)} |`,
    `| bare Leptos app, counter | ${seconds(took.bare)} |`,
  ].join('\n');
  console.log(`\n${machine()}; medians of ${RUNS} alternating runs\n\n${text}\n`);
  writeFileSync(path.join(WORK, 'start.md'), `${text}\n`);
});
