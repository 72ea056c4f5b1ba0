// What is measured, and how often. `cargo xtask bench` measures all of it; a test run only that it still works.

import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);

/** Rows of the comparison. */
export const ROWS = number('BENCH_ROWS', 2_000);
/** Alternating runs; medians are reported. */
export const RUNS = number('BENCH_RUNS', 1);
/** Numbers of rows that show how the cost grows; none in a test run. */
export const GROWTH = (process.env.BENCH_GROWTH ?? '').split(',').filter(Boolean).map(Number);
/** Rows that are read over the network to see what memory they take; none in a test run. */
export const MOST = number('BENCH_MOST', 0);
/** A bare Leptos app to start beside ours; none in a test run. */
export const BARE = process.env.BENCH_BARE;

/** The app's files. */
export const APP = process.env.PERIHELION_APP ?? path.join(root, 'dist');
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Where data and results are kept between runs. */
export const WORK = path.join(root, 'target/xtask/bench');
mkdirSync(WORK, { recursive: true });

/** What was measured, and on what. */
export function machine(): string {
  const browser = execFileSync(CHROMIUM, ['--version']).toString().trim();
  return `${browser}, ${availableParallelism()} cores`;
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};
