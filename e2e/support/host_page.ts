// A page of somebody else that embeds the console, or opens it, and hands it a session by the vendor's messages.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { app } from './server';

export class HostPage {
  private readonly server: Server;
  private text = '';

  private constructor() {
    this.server = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(this.text);
    });
  }

  /** Listens on another origin than the console. */
  static async start(): Promise<HostPage> {
    const host = new HostPage();
    host.server.listen(0, '127.0.0.1');
    await once(host.server, 'listening');
    return host;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** From now on the page embeds or opens the console, and answers its `app_loaded` with the message. */
  serve(how: 'embeds' | 'opens', console: string, message: unknown): void {
    this.text = page(JSON.stringify({ how, console, message }).replaceAll('<', '\\u003c'));
  }

  stop(): void {
    this.server.close();
  }
}

function page(wanted: string): string {
  return `<!doctype html><title>Host</title>
<script>
  const wanted = ${wanted};
  const other = () => (wanted.how === 'embeds' ? document.querySelector('iframe').contentWindow : opened);
  let opened;
  addEventListener('message', (event) => {
    document.title = event.data;
    // The answer goes to the console alone.
    if (event.data === 'app_loaded') other().postMessage(wanted.message, new URL(wanted.console).origin);
  });
  addEventListener('DOMContentLoaded', () => {
    if (wanted.how === 'embeds') {
      const frame = document.createElement('iframe');
      frame.src = wanted.console;
      frame.width = 1200;
      frame.height = 700;
      document.body.append(frame);
    } else {
      const button = document.createElement('button');
      button.textContent = 'Open the console';
      button.onclick = () => (opened = open(wanted.console));
      document.body.append(button);
    }
  });
</script>`;
}

/** The app as a host serves it who lets these origins embed and open it (docs/hosting.md). */
export function appFor(embedOrigins: string[], allowed: string[]): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'perihelion-app-'));
  for (const name of readdirSync(app)) {
    if (name === 'assets') symlinkSync(path.join(app, name), path.join(folder, name));
    else if (!name.startsWith('config.json')) cpSync(path.join(app, name), path.join(folder, name));
  }
  writeFileSync(path.join(folder, 'config.json'), JSON.stringify({ embedOrigins }));
  const headers = readFileSync(path.join(app, '_headers'), 'utf8')
    .replace("frame-ancestors 'none'", `frame-ancestors ${allowed.join(' ')}`)
    .replace('Cross-Origin-Opener-Policy: same-origin', 'Cross-Origin-Opener-Policy: unsafe-none');
  writeFileSync(path.join(folder, '_headers'), headers);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
