// How the browser tests run. Which app, server and browser they use is told by the environment:
// PERIHELION_APP, PERIHELION_SERVER and CHROMIUM; `cargo xtask test browser` sets them.

import { defineConfig } from '@playwright/test';

/** Chromium as root, and without the calls home that it makes of its own accord. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // An address that is neither https nor localhost, for what browsers allow only there.
  '--host-resolver-rules=MAP console.example 127.0.0.1',
];

export default defineConfig({
  testDir: 'tests',
  // Pictures for the README are made when they are asked for.
  testIgnore: process.env.SCREENSHOTS === undefined ? ['screenshots.spec.ts'] : [],
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  globalSetup: './support/coverage_begin',
  globalTeardown: './support/coverage_end',
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: quiet },
  },
});
