// Watches every page of a test for what must never happen: a blocked script or style, an error, a call to another
// site, a secret where it does not belong. A test that does not ask for such a thing fails with it.

import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  expect,
  type Page,
  type Request,
} from '@playwright/test';

/** What the app may keep in the browser. Only the session holds something secret: its key. */
const SESSION = 'perihelion.session';
const KEPT = /^perihelion\.(session|active|drafts|theme|language|tables|views|unprotected-days)$/;

/** Statuses that signing in is made of: wrong credentials, a second factor wanted. */
const USUAL = new Set([403, 449]);

/** What a development build of the app thinks aloud. The build that ships does not have these lines. */
const OF_DEVELOPMENT = /^At (src|crates\/view\/src)\/.* outside a reactive tracking context/;

/** What the browser says when the server's event stream can't be opened. */
export const NO_STREAM = /^WebSocket connection to '[^']*\/api\/v1\/events\/stream' failed/;

/** What it says when a session ends while the stream is being opened: closing it then is right. */
const CLOSED_EARLY = /\/events\/stream' failed: WebSocket is closed before the connection is established/;

/** Parameters of the API whose values are nobody else's business. */
const SECRET_PARAMETERS = ['Password', 'SessionKey', 'OldPassword', 'NewPassword', 'TargetPassword'];

export class Guard {
  private readonly complaints: string[] = [];
  private readonly allowed: RegExp[] = [];
  private readonly origins = new Set<string>();
  private readonly passwords = new Set<string>();
  private readonly sessionKeys = new Set<string>();
  /** Everything that is readable from outside the page: addresses and console lines. */
  private readonly told: string[] = [];
  private readonly contexts: BrowserContext[] = [];
  private readonly opened: BrowserContext[] = [];

  constructor(address: string) {
    this.mayAsk(address);
  }

  /** The page may talk to this place, too. */
  mayAsk(address: string): void {
    this.origins.add(new URL(address).origin);
  }

  /** Console lines of the browser that the test brings about by itself. */
  expects(...lines: RegExp[]): void {
    this.allowed.push(...lines);
  }

  /** The server answers with this status because the test wants it so; the browser says so in the console. */
  expectsStatus(...statuses: number[]): void {
    for (const status of statuses) this.expects(new RegExp(`^Failed to load resource: .* status of ${status} `));
  }

  async watch(context: BrowserContext): Promise<void> {
    this.contexts.push(context);
    await context.exposeBinding('tellGuard', (_, what: string) => this.complain(what));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const tell = Reflect.get(window, 'tellGuard') as (what: string) => void;
        tell(`The content policy blocked ${event.blockedURI} (${event.effectiveDirective})`);
      });
    });
    context.on('console', (message) => this.hear(message));
    context.on('weberror', (error) => this.complain(`Page error: ${error.error().stack ?? error.error().message}`));
    context.on('request', (request) => this.look(request));
    context.on('page', (page) => page.on('framenavigated', (frame) => this.told.push(frame.url())));
  }

  /** A page in another browser, which shares nothing with the test's own; it goes with the test. */
  async open(browser: Browser, options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext(options);
    this.opened.push(context);
    await this.watch(context);
    return context.newPage();
  }

  private complain(what: string): void {
    if (!this.allowed.some((line) => line.test(what))) this.complaints.push(what);
  }

  private hear(message: ConsoleMessage): void {
    const text = message.text();
    this.told.push(text);
    if (!['error', 'warning', 'assert'].includes(message.type()) || OF_DEVELOPMENT.test(text)) return;
    if (CLOSED_EARLY.test(text)) return;
    const status = /^Failed to load resource: .* status of (\d+) /.exec(text)?.[1];
    const isUsual = status !== undefined && USUAL.has(Number(status)) && message.location().url.includes('/api/');
    if (!isUsual) this.complain(status === undefined ? text : `${text} at ${message.location().url}`);
  }

  private look(request: Request): void {
    const url = new URL(request.url());
    this.told.push(request.url());
    if (!['data:', 'blob:', 'about:'].includes(url.protocol) && !this.origins.has(url.origin)) {
      this.complaints.push(`A call to another site: ${request.url()}`);
    }
    const fields = new URLSearchParams(request.postData() ?? '');
    for (const name of SECRET_PARAMETERS) {
      const value = fields.get(name);
      if (value) (name === 'SessionKey' ? this.sessionKeys : this.passwords).add(value);
    }
  }

  /** Fails with whatever was seen. Called while the pages are still there; those that `open` made go with it. */
  async judge(): Promise<void> {
    await this.searchPages();
    for (const context of this.opened.splice(0)) await context.close();
    this.searchWhatWasTold();
    expect(this.complaints, 'what the browser complains of').toEqual([]);
  }

  private async searchPages(): Promise<void> {
    for (const context of this.contexts) {
      const cookies = await context.cookies();
      if (cookies.length > 0) this.complaints.push(`Cookies: ${cookies.map((cookie) => cookie.name).join(', ')}`);
      for (const page of context.pages()) await this.searchStorage(page);
    }
  }

  private searchWhatWasTold(): void {
    for (const secret of [...this.passwords, ...this.sessionKeys]) {
      const where = this.told.find((text) => text.includes(secret) || text.includes(encodeURIComponent(secret)));
      if (where !== undefined) this.complaints.push(`A secret is told: ${where}`);
    }
  }

  private async searchStorage(page: Page): Promise<void> {
    for (const [key, value] of await kept(page)) {
      if (!KEPT.test(key)) this.complaints.push(`The browser keeps ${key}`);
      const secrets = key === SESSION ? [...this.passwords] : [...this.passwords, ...this.sessionKeys];
      if (secrets.some((secret) => value.includes(secret))) this.complaints.push(`A secret is kept in ${key}`);
    }
  }
}

/** What the page's origin keeps in the browser; nothing where storage is blocked or the page is none of ours. */
async function kept(page: Page): Promise<[string, string][]> {
  if (page.isClosed() || !page.url().startsWith('http')) return [];
  return page.evaluate(() => {
    const entries = (name: 'localStorage' | 'sessionStorage'): [string, string][] => {
      try {
        return Object.entries(window[name]) as [string, string][];
      } catch {
        return [];
      }
    };
    return [...entries('localStorage'), ...entries('sessionStorage')];
  });
}
