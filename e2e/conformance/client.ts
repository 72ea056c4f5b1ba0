// A client of the API made of the published facts alone: it shares no code with the server or with the app.
// It calls as the vendor's clients do: a form, the password with each call, documents as JSON.

import type { Account } from '../support/accounts';
import { type Method, METHODS } from './facts';

export type Arguments = Readonly<Record<string, unknown>>;

/** Who calls; nobody for the methods that need no account. */
export type Caller = Account | { readonly fields: Readonly<Record<string, string>> } | 'nobody';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

const BY_NAME = new Map(METHODS.map((method) => [method.name, method]));

export class Client {
  constructor(private readonly address: string) {}

  /** The JSON of a success. */
  async call<T>(name: string, as: Caller, args: Arguments = {}): Promise<T> {
    const answer = await this.send(name, as, args);
    const problem = refusalOf(answer);
    if (problem !== undefined) throw new Error(`${name}: ${problem}`);
    return JSON.parse(answer.body.toString()) as T;
  }

  /** The answer as it comes. */
  async send(name: string, as: Caller, args: Arguments = {}): Promise<Answer> {
    const method = BY_NAME.get(name);
    if (method === undefined) throw new Error(`The facts know no method ${name}`);
    const response = await fetch(`${this.address}${method.path}`, this.request(method, as, args));
    const type = response.headers.get('Content-Type') ?? '';
    return { status: response.status, type, body: Buffer.from(await response.arrayBuffer()) };
  }

  private request(method: Method, as: Caller, args: Arguments): RequestInit {
    const fields = this.encode(method, args);
    const credentials = credentialsOf(as);
    if (method.verb === 'GET') return { method: 'GET' };
    if (method.content_type === 'form') return { method: 'POST', body: new URLSearchParams([...credentials, ...fields]) };
    const upload = new FormData();
    for (const [name, content] of fields) upload.set(name, new Blob([content]), name);
    const headers = credentials.map(([name, value]) => [`X-Comet-Admin-${name}`, value] as [string, string]);
    return { method: 'POST', body: upload, headers };
  }

  private encode(method: Method, args: Arguments): [string, string][] {
    const unknown = Object.keys(args).find((name) => !method.params.some((parameter) => parameter.name === name));
    if (unknown !== undefined) throw new Error(`${method.name} has no parameter ${unknown}`);
    return method.params.flatMap((parameter): [string, string][] => {
      const value = args[parameter.name] ?? (parameter.default === 'server-url' ? `${this.address}/` : undefined);
      if (value === undefined && parameter.optional) return [];
      if (value === undefined) throw new Error(`${method.name} lacks its parameter ${parameter.name}`);
      return [[parameter.name, parameter.json ? JSON.stringify(value) : String(value)]];
    });
  }
}

function credentialsOf(as: Caller): [string, string][] {
  if (as === 'nobody') return [];
  if ('fields' in as) return Object.entries(as.fields);
  return [
    ['Username', as.name],
    ['AuthType', 'Password'],
    ['Password', as.password],
  ];
}

/** Why the answer is no success, in a sentence; undefined when it is one. */
export function refusalOf(answer: Answer): string | undefined {
  const text = answer.body.subarray(0, 500).toString();
  if (answer.status !== 200) return `status ${answer.status}, ${text}`;
  if (!answer.type.startsWith('application/json')) return undefined;
  const { Status: status, Message: message } = (JSON.parse(answer.body.toString()) ?? {}) as Record<string, unknown>;
  if (typeof status === 'number' && typeof message === 'string' && (status < 200 || status > 299)) return text;
  return undefined;
}
