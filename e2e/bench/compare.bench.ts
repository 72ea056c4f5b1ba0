// The list of jobs beside the same table built with React, TanStack Table and TanStack Virtual, fed the same bytes.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { pieces, type Job } from './data';
import type { Scrolled, Took } from './inside';
import { machine, median, GROWTH, ROWS, RUNS, WORK } from './settings';
import { Stage, type Who } from './stage';

interface Run {
  parse: number;
  show: Took;
  sort: Took;
  text: Took;
  filter: Took[];
  clear: Took;
  select: Took;
  wheel: Scrolled;
  ends: Scrolled;
}

let stage: Stage;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  stage = await Stage.set();
});
test.afterAll(() => stage.strike());

/** How large the jobs are that a table of so many must show first, and the size of each job by its id. */
function sizes(rows: number): { largest: number[]; of: Map<string, number> } {
  const jobs = JSON.parse([...pieces(rows)].join('')) as Job[];
  const size = (job: Job): number =>
    job.Status >= 6000 && job.Status < 7000 ? Math.max(job.Progress?.BytesDone ?? 0, job.TotalSize) : job.TotalSize;
  const of = new Map(jobs.map((job) => [job.GUID, size(job)]));
  return { largest: [...of.values()].sort((left, right) => right - left), of };
}

async function run(who: Who, rows: number): Promise<Run> {
  const expected = sizes(rows);
  const browser = await stage.browser();
  try {
    const page = await stage.ready(browser, who, rows);
    const parse = await page.evaluate(() => window.bench.parse());
    await page.waitForTimeout(500);
    const show = await page.evaluate(() => window.bench.show());
    expect(await page.evaluate(() => window.bench.count())).toBe(rows);
    const first = await page.evaluate(() => window.bench.first(10));
    expect(first.map((id) => expected.of.get(id))).toEqual(expected.largest.slice(0, 10));
    const sort = await page.evaluate(() => window.bench.sort('Started'));
    const text = await page.evaluate(() => window.bench.sort('Device'));
    const filter = await page.evaluate(() => window.bench.filter('server'));
    const clear = await page.evaluate(() => window.bench.clear());
    expect(await page.evaluate(() => window.bench.count())).toBe(rows);
    const select = await page.evaluate(() => window.bench.selectAll());
    const wheel = await page.evaluate(() => window.bench.scroll(120, 120));
    const ends = await page.evaluate(() => window.bench.scroll(120));
    expect(Math.max(wheel.rows, ends.rows)).toBeLessThan(200);
    return { parse, show, sort, text, filter, clear, select, wheel, ends };
  } finally {
    await browser.close();
  }
}

const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

function report(rows: number, runs: Record<Who, Run[]>): string {
  const line = (what: string, of: (run: Run) => number): string => {
    const [ours, peer] = [median(runs.ours.map(of)), median(runs.peer.map(of))];
    // Tasks below 50 ms are not told of.
    const shown = (value: number): string => (value === 0 ? 'under 50 ms' : milliseconds(value));
    const ratio = ours === 0 || peer === 0 ? '' : (ours / peer).toFixed(2);
    return `| ${what} | ${shown(ours)} | ${shown(peer)} | ${ratio} |`;
  };
  const worst = (took: Took[], of: (took: Took) => number): number => Math.max(...took.map(of));
  const share = (parts: readonly number[], place: number): number =>
    [...parts].sort((a, b) => a - b)[Math.min(parts.length - 1, Math.floor(parts.length * place))] ?? 0;
  return [
    `| ${rows.toLocaleString('en')} jobs | Perihelion | peer | ratio |`,
    '|---|---:|---:|---:|',
    line('bytes in hand to sorted rows on screen', (run) => run.show.ms),
    line('… longest task', (run) => run.show.longest),
    line('sort by time', (run) => run.sort.ms),
    line('… longest task', (run) => run.sort.longest),
    line('sort by text', (run) => run.text.ms),
    line('… longest task', (run) => run.text.longest),
    line('filter, first letter', (run) => run.filter[0]?.ms ?? 0),
    line('filter, slowest letter', (run) => worst(run.filter, (took) => took.ms)),
    line('… longest task', (run) => worst(run.filter, (took) => took.longest)),
    line('choose all', (run) => run.select.ms),
    line('… longest task', (run) => run.select.longest),
    line('wheel: work of a frame, median', (run) => share(run.wheel.work, 0.5)),
    line('wheel: work of a frame, 95 of 100', (run) => share(run.wheel.work, 0.95)),
    line('wheel: work of a frame, most', (run) => share(run.wheel.work, 1)),
    line('wheel: between frames, most', (run) => share(run.wheel.between, 1)),
    line('end to end: work of a frame, median', (run) => share(run.ends.work, 0.5)),
    line('end to end: work of a frame, 95 of 100', (run) => share(run.ends.work, 0.95)),
    line('end to end: work of a frame, most', (run) => share(run.ends.work, 1)),
    line('end to end: between frames, most', (run) => share(run.ends.between, 1)),
    line('scrolling, longest task', (run) => Math.max(run.wheel.longest, run.ends.longest)),
    `| rows in the page, most | ${Math.max(...runs.ours.map((run) => Math.max(run.wheel.rows, run.ends.rows)))} | ${Math.max(...runs.peer.map((run) => Math.max(run.wheel.rows, run.ends.rows)))} | |`,
    `| beside bare \`JSON.parse\` (${milliseconds(median([...runs.ours, ...runs.peer].map((run) => run.parse)))}) | ${(median(runs.ours.map((run) => run.show.ms)) / median([...runs.ours, ...runs.peer].map((run) => run.parse))).toFixed(2)} | ${(median(runs.peer.map((run) => run.show.ms)) / median([...runs.ours, ...runs.peer].map((run) => run.parse))).toFixed(2)} | |`,
  ].join('\n');
}

test('the same jobs are shown in the same order as by the peer, and both are measured', async () => {
  for (const rows of [...new Set([ROWS, ...GROWTH.filter((rows) => rows <= 100_000)])]) {
    const runs: Record<Who, Run[]> = { ours: [], peer: [] };
    for (let number = 0; number < RUNS; number++) {
      for (const who of ['ours', 'peer'] as const) runs[who].push(await run(who, rows));
    }
    const text = report(rows, runs);
    console.log(`\n${machine()}; medians of ${RUNS} alternating runs\n\n${text}\n`);
    writeFileSync(path.join(WORK, `compare-${rows}.json`), JSON.stringify(runs));
    writeFileSync(path.join(WORK, `compare-${rows}.md`), `${text}\n`);
  }
});
