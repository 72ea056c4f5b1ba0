// How the server's conformance is tested: no browser, one server. The program is told by PERIHELION_SERVER;
// `cargo xtask test conformance` sets it.

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'conformance',
  outputDir: 'test-results/conformance',
  workers: 1,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 120_000,
  reporter: 'list',
});
