// The reference server of one worker: started on free ports, steered through its control port, stopped at the end.
// What the control port understands is in docs/reference-server.md.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account, Kind } from './accounts';

const root = path.resolve(import.meta.dirname, '../..');
const program = process.env.PERIHELION_SERVER ?? path.join(root, 'target/debug/reference-server');

/** The app under test. */
export const app = process.env.PERIHELION_APP ?? path.join(root, 'dist');

export interface Start {
  readonly seed?: 'demo' | 'empty' | 'large';
  /** The folder of the app's files. */
  readonly site?: string;
  /** How many times faster jobs run. */
  readonly speed?: number;
  /** Whatever address a page was opened at, security keys are those of localhost. */
  readonly keysOfLocalhost?: boolean;
  /** What is to be done once the server has ended. */
  readonly afterwards?: () => void;
}

/** What goes wrong, and with which calls. */
export interface Fault {
  /** A method's name; a `*` at its end stands for anything. */
  readonly match: string;
  readonly times?: number;
  /** How long the call is held back, unless the server is told to behave before. */
  readonly delayMs?: number;
  readonly status?: number;
  readonly message?: string;
  readonly html?: boolean;
  readonly expireSessions?: boolean;
  readonly restart?: boolean;
  readonly cutBody?: number;
  readonly dropAt?: number;
  readonly unknownField?: boolean;
  readonly markup?: boolean;
  readonly clockOffsetSeconds?: number;
}

/** How often a method was called: by the app in a browser, and by anything else. */
type Calls = Record<string, { page: number; other: number }>;

/** Seconds of quiet after which a session ends. */
const SESSION = 1800;

export class ReferenceServer {
  /** Methods that pages have called before the last reset. */
  private readonly calledBefore = new Set<string>();

  private constructor(
    private readonly process: ChildProcess,
    private readonly port: string,
    private readonly control: string,
    private readonly afterwards: () => void,
  ) {}

  /** A server that answers. */
  static async start(start: Start = {}): Promise<ReferenceServer> {
    const { seed = 'demo', site = app, speed = 1, keysOfLocalhost = false, afterwards = () => {} } = start;
    const port = keysOfLocalhost ? await freePort() : 0;
    const options = ['--listen', `127.0.0.1:${port}`, '--control', '127.0.0.1:0', '--quiet'];
    if (keysOfLocalhost) options.push('--public-url', `http://localhost:${port}`);
    const child = spawn(program, [...options, '--seed', seed, '--static', site, '--speed', `${speed}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const failed = Promise.race([once(child, 'error'), once(child, 'exit')]).then(() => {
      throw new Error(`The reference server did not start: ${program}`);
    });
    return Promise.race([ReferenceServer.wait(child, afterwards), failed]);
  }

  private static async wait(child: ChildProcess, afterwards: () => void): Promise<ReferenceServer> {
    const ports: string[] = [];
    for await (const line of createInterface({ input: child.stdout! })) {
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
      if (port !== undefined) ports.push(port);
      if (ports.length === 2) break;
    }
    child.stdout!.resume();
    const [port, control] = ports;
    if (port === undefined || control === undefined) throw new Error('The reference server named no addresses');
    return new ReferenceServer(child, port, control, afterwards);
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null) {
      const ended = once(this.process, 'exit');
      this.process.kill();
      await ended;
    }
    this.afterwards();
  }

  /** Where browsers open the app. By name, since security keys are bound to names. */
  get address(): string {
    return `http://localhost:${this.port}`;
  }

  /** The same under another name of this machine, at which browsers trust the page less. */
  addressAt(host: string): string {
    return `http://${host}:${this.port}`;
  }

  /** As when the server was new. */
  async reset(): Promise<void> {
    for (const name of await this.calledByPages()) this.calledBefore.add(name);
    await this.steer('DELETE', 'calls');
    await this.steer('POST', 'reset');
  }

  async misbehave(...faults: Fault[]): Promise<void> {
    await this.steer('POST', 'faults', faults);
  }

  async behave(): Promise<void> {
    await this.steer('DELETE', 'faults');
  }

  async restart(): Promise<void> {
    await this.steer('POST', 'restart');
  }

  /** Whether the last restart is over. */
  async isUp(): Promise<boolean> {
    return (await this.steer<{ up: boolean }>('GET', 'up')).up;
  }

  /** Returns when a restart is over. */
  async untilUp(): Promise<void> {
    while (!(await this.isUp())) await sleep(50);
  }

  /** Lets time pass on the server. */
  async skip(seconds: number): Promise<void> {
    await this.steer('POST', 'time', { skipSeconds: seconds });
  }

  /** The next jobs end with these statuses (`JOB_STATUS_*`) rather than by lot. */
  async jobsEndWith(...next: number[]): Promise<void> {
    await this.steer('POST', 'fates', { next });
  }

  /** Gives a job a log of so many lines: every tenth warns, every hundredth is an error. */
  async writeLog(job: string, lines: number): Promise<void> {
    await this.steer('POST', 'log', { job, lines });
  }

  /** Lets so much time pass that every session has ended. */
  async endSessions(): Promise<void> {
    await this.skip(SESSION + 60);
  }

  /** All event streams break, as when the network fails. */
  async dropStreams(): Promise<void> {
    await this.steer('POST', 'drop-streams');
  }

  /** A second factor is asked for in another of the forms that servers know. */
  async askBy(form: 'headers' | 'message' | 'body'): Promise<void> {
    await this.steer('POST', 'challenge', { form });
  }

  /** A code that the server would take now. */
  async codeOf(account: Account): Promise<string> {
    const answer = await this.steer<{ code: string }>('POST', 'now-code', { name: account.name, kind: account.kind });
    return answer.code;
  }

  /** The key of a session that waits for its second factor. */
  async pendingSessionOf(account: Account): Promise<string> {
    const named = { name: account.name, kind: account.kind };
    return (await this.steer<{ sessionKey: string }>('POST', 'pending-session', named)).sessionKey;
  }

  /** Changes a user's profile behind the page's back. What is null goes, objects merge, all else is replaced. */
  async changeProfile(name: string, patch: object): Promise<void> {
    await this.steer('POST', 'profile', { name, patch });
  }

  /** The same with an administrator's account. */
  async changeAdministrator(name: string, patch: object): Promise<void> {
    await this.steer('POST', 'administrator', { name, patch });
  }

  /** How often pages have called a method in this test. */
  async timesCalled(method: string): Promise<number> {
    return (await this.calls())[method]?.page ?? 0;
  }

  /** The methods that pages have called in all tests. */
  async calledByPages(): Promise<string[]> {
    const now = Object.entries(await this.calls()).filter(([, count]) => count.page > 0);
    return [...new Set([...this.calledBefore, ...now.map(([name]) => name)])];
  }

  private async calls(): Promise<Calls> {
    return this.steer<Calls>('GET', 'calls');
  }

  /** The answer to a call of the API, made by the test itself. */
  async call<T>(path: string, as: Account | SessionKey, fields: Record<string, string> = {}): Promise<T> {
    const answer = await this.ask(path, as, fields);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** The same, whatever the answer is. */
  async ask(path: string, as: Account | SessionKey, fields: Record<string, string> = {}): Promise<Response> {
    const body = new URLSearchParams({ ...fields, ...(await this.credentials(as)) });
    return fetch(`http://127.0.0.1:${this.port}/api/v1/${path}`, { method: 'POST', body });
  }

  private async credentials(as: Account | SessionKey): Promise<Record<string, string>> {
    if ('key' in as) return { Username: as.name, AuthType: 'SessionKey', SessionKey: as.key };
    const password = { Username: as.name, AuthType: 'Password', Password: as.password };
    return as.needsCode ? { ...password, AuthType: 'PasswordTOTP', TOTP: await this.codeOf(as) } : password;
  }

  /** A session, as signing in would give. */
  async sessionOf(account: Account): Promise<SessionKey> {
    const fields = { SelfAddress: `${this.address}/` };
    const answer = await this.call<{ SessionKey: string }>('hybrid/session/start', account, fields);
    return { kind: account.kind, name: account.name, key: answer.SessionKey };
  }

  private async steer<T>(method: string, command: string, body?: unknown): Promise<T> {
    const answer = await fetch(`http://127.0.0.1:${this.control}/control/${command}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`The control port refuses ${command}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  return port;
}

/** A session and whose it is. */
export interface SessionKey {
  readonly kind: Kind;
  readonly name: string;
  readonly key: string;
}
