// One address for everything in a comparison: the app, the peer, and a server that answers with the kept data.

import { once } from 'node:events';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pieces, profiles } from './data';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
};

/** Answers to the methods that are measured; all others go to the reference server. */
export class Host {
  /** How many jobs an answer over the network has. */
  rows = 0;

  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  /** Serves folders by the first part of a path ("" for all else), with `api` behind them. */
  static async start(folders: Record<string, string>, api: string): Promise<Host> {
    let host: Host | undefined;
    const server = createServer((asked, answer) => {
      void host?.answer(asked, answer, folders, api).catch((error: unknown) => answer.destroy(error as Error));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    host = new Host(server, `http://localhost:${(server.address() as AddressInfo).port}`);
    return host;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(
    asked: IncomingMessage,
    answer: ServerResponse,
    folders: Record<string, string>,
    api: string,
  ): Promise<void> {
    const { pathname, searchParams } = new URL(asked.url ?? '/', this.address);
    // Isolated, so that the browser's clock is fine.
    answer.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    answer.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    if (pathname === '/bench/jobs') return this.jobs(answer, Number(searchParams.get('rows')));
    if (pathname === '/bench/profiles' || pathname === '/api/v1/admin/list-users-full') {
      await drained(asked);
      answer.setHeader('Content-Type', 'application/json');
      answer.end(profiles());
      return;
    }
    if (pathname === '/api/v1/admin/get-jobs-for-date-range') {
      // From 0 to 0 means those that run.
      const form = new URLSearchParams(await drained(asked));
      return this.jobs(answer, form.get('End') === '0' ? 0 : this.rows);
    }
    if (pathname.startsWith('/api/') || pathname.startsWith('/gen/')) return forward(asked, answer, api);
    const first = pathname.split('/')[1] ?? '';
    const folder = folders[first];
    const site = folder ?? folders[''] ?? '';
    const name = folder === undefined ? pathname : pathname.slice(first.length + 1);
    file(asked, answer, path.join(site, path.normalize(name)), path.join(site, 'index.html'));
  }

  private async jobs(answer: ServerResponse, rows: number): Promise<void> {
    answer.setHeader('Content-Type', 'application/json');
    if (rows === 0) {
      answer.end('[]');
      return;
    }
    for (const piece of pieces(rows)) {
      if (!answer.write(piece)) await once(answer, 'drain');
    }
    answer.end();
  }
}

async function drained(asked: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of asked) text += String(piece);
  return text;
}

function forward(asked: IncomingMessage, answer: ServerResponse, api: string): void {
  const { host: _, origin: __, referer: ___, ...headers } = asked.headers;
  const onward = request(api + (asked.url ?? ''), { method: asked.method, headers }, (answered) => {
    answer.writeHead(answered.statusCode ?? 502, answered.headers);
    answered.pipe(answer);
  });
  onward.on('error', (error) => answer.destroy(error));
  asked.pipe(onward);
}

/** A file, compressed where it lies there compressed; the page for every other address. */
function file(asked: IncomingMessage, answer: ServerResponse, wanted: string, page: string): void {
  const found = existsSync(wanted) && statSync(wanted).isFile() ? wanted : page;
  const compressed = (asked.headers['accept-encoding'] ?? '').includes('br') && existsSync(`${found}.br`);
  answer.setHeader('Content-Type', TYPES[path.extname(found)] ?? 'application/octet-stream');
  if (compressed) answer.setHeader('Content-Encoding', 'br');
  createReadStream(compressed ? `${found}.br` : found).pipe(answer);
}
