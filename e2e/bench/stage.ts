// The browser, the server and the pages that are measured.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { ADMIN } from '../support/accounts';
import { ReferenceServer, type SessionKey } from '../support/server';
import { collect } from './data';
import { Host } from './host';
import { inside } from './inside';
import { APP, BARE, CHROMIUM, WORK } from './settings';

export type Who = 'ours' | 'peer';

/** All jobs there are, sorted by size. */
const PAGE = '/admin/jobs?when=1-4000000000&sort=-size';

export class Stage {
  private constructor(
    readonly host: Host,
    private readonly server: ReferenceServer,
    private readonly session: SessionKey,
  ) {}

  static async set(): Promise<Stage> {
    await collect();
    // Nothing happens by itself: no run is to measure what another did not.
    const server = await ReferenceServer.start({ site: APP, speed: 0 });
    const folders = { '': APP, peer: buildPeer(), ...(BARE === undefined ? {} : { bare: BARE }) };
    const host = await Host.start(folders, server.address.replace('localhost', '127.0.0.1'));
    return new Stage(host, server, await server.sessionOf(ADMIN));
  }

  async strike(): Promise<void> {
    await this.host.stop();
    await this.server.stop();
  }

  /** A browser of its own, so that no run leaves anything to the next. */
  browser(): Promise<Browser> {
    const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
    return chromium.launch({ executablePath: CHROMIUM, args: [...quiet, '--disable-component-update', '--disable-sync'] });
  }

  /** A page with the session of an administrator. */
  async page(browser: Browser): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 }, locale: 'en-GB' });
    const { name, kind, key } = this.session;
    await page.goto(`${this.host.address}/robots.txt`);
    const kept = JSON.stringify({ username: name, portal: kind, key });
    await page.evaluate((kept) => localStorage.setItem('perihelion.session', kept), kept);
    return page;
  }

  /** A page that has all but the jobs, which it has in hand. */
  async ready(browser: Browser, who: Who, rows: number): Promise<Page> {
    const page = await this.page(browser);
    await page.addInitScript(inside);
    await page.goto(this.host.address + (who === 'ours' ? PAGE : '/peer/'));
    await page.evaluate((rows) => window.bench.load(rows), rows);
    await page.waitForFunction(() => window.bench.isReady());
    // What is still to be done with the profiles gets done.
    await page.waitForTimeout(1_500);
    return page;
  }

  /** Opens the list of jobs, which come over the network. */
  async open(page: Page): Promise<void> {
    await page.goto(this.host.address + PAGE);
  }
}

function buildPeer(): string {
  const folder = path.join(WORK, 'peer');
  mkdirSync(folder, { recursive: true });
  const source = path.join(import.meta.dirname, 'peer');
  const esbuild = path.join(import.meta.dirname, '../node_modules/.bin/esbuild');
  const options = ['--bundle', '--minify', '--format=esm', '--jsx=automatic', '--log-level=warning'];
  const define = '--define:process.env.NODE_ENV="production"';
  execFileSync(esbuild, [path.join(source, 'main.tsx'), ...options, define, `--outfile=${path.join(folder, 'peer.js')}`]);
  for (const file of ['index.html', 'peer.css']) copyFileSync(path.join(source, file), path.join(folder, file));
  return folder;
}
