// The published facts of the API (crates/comet-api/spec): methods, types and constants, as they stand in the files.

import constantFacts from '../../crates/comet-api/spec/constants.json' with { type: 'json' };
import methodFacts from '../../crates/comet-api/spec/methods.json' with { type: 'json' };
import typeFacts from '../../crates/comet-api/spec/types.json' with { type: 'json' };

export interface Parameter {
  readonly name: string;
  readonly type: string;
  /** The form's value is a JSON text. */
  readonly json: boolean;
  readonly optional: boolean;
  /** Clients send the server's own address when the caller names none. */
  readonly default?: string;
}

export interface Method {
  readonly name: string;
  readonly surface: string;
  readonly group: string;
  readonly verb: string;
  readonly path: string;
  readonly content_type: string | null;
  readonly params: readonly Parameter[];
  readonly returns: string;
  readonly requires: { readonly auth: string };
  readonly destructive: boolean;
}

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly constants: string | null;
  readonly bitset?: boolean;
}

interface Type {
  readonly fields?: readonly Field[];
  readonly alias_of?: string;
  readonly constants?: string | null;
}

interface Constant {
  readonly name: string;
  readonly value: unknown;
}

export const METHODS = methodFacts as readonly Method[];
const TYPES = typeFacts as Record<string, Type>;
const CONSTANTS = constantFacts as Record<string, readonly Constant[]>;

export type Kind =
  | { readonly is: 'list'; readonly of: string }
  | { readonly is: 'dictionary'; readonly of: string; readonly keys: string }
  | { readonly is: 'object'; readonly fields: readonly Field[] }
  | { readonly is: 'plain'; readonly name: string };

/** What a type is once its aliases are followed. */
export function kindOf(name: string): Kind {
  const alias = TYPES[name]?.alias_of;
  if (alias !== undefined) return kindOf(alias);
  const list = /^List<(.+)>$/.exec(name)?.[1];
  if (list !== undefined) return { is: 'list', of: list };
  const [, keys, of] = /^Dictionary<(\w+),(.+)>$/.exec(name) ?? [];
  if (keys !== undefined && of !== undefined) return { is: 'dictionary', of, keys };
  const fields = TYPES[name]?.fields;
  return fields === undefined ? { is: 'plain', name } : { is: 'object', fields };
}

/** The values that the group of constants names. */
export function constantsOf(group: string): readonly unknown[] {
  return (CONSTANTS[group] ?? []).map(({ value }) => value);
}

/** A document of the type as clients make one before they fill it in: every field that is always sent, empty. */
export function blank(type: string): unknown {
  const kind = kindOf(type);
  switch (kind.is) {
    case 'list':
      return [];
    case 'dictionary':
      return {};
    case 'object':
      return Object.fromEntries(kind.fields.filter((field) => !field.optional).map((f) => [f.name, blank(f.type)]));
    case 'plain':
      return zeroOf(kind.name);
  }
}

function zeroOf(name: string): unknown {
  switch (name) {
    case 'string':
    case 'bytes':
      return '';
    case 'bool':
      return false;
    case 'int':
    case 'uint':
    case 'float':
      return 0;
    case 'any':
      return null;
    default:
      throw new Error(`The facts have no type ${name}`);
  }
}
