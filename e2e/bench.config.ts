// How fast the console is beside a peer. `cargo xtask bench` sets the environment; see docs/performance.md.

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'bench',
  testMatch: '*.bench.ts',
  workers: 1,
  retries: 0,
  timeout: 30 * 60_000,
  reporter: 'list',
});
