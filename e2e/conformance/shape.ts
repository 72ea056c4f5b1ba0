// Whether a document is what the published facts say of its type, down to the leaves.

import { constantsOf, type Field, kindOf } from './facts';

/** Every place of the document that does not fit, in words; of list items of one kind, the first is told. */
export function misfits(type: string, value: unknown): string[] {
  const found = new Map<string, string>();
  check(type, value, type, (place, problem) => {
    if (!found.has(place)) found.set(place, `${place} ${problem}`);
  });
  return [...found.values()];
}

/** Lists that servers write as null when they were never set. */
const NEVER_SET = ['SpanTargets'];

/** Groups whose constants are added up, though the facts don't say so. */
const BITSETS = ['REPLICATOR_STATE_'];

/** What the reference server says beyond the facts, as its guide tells. */
const ADDED = ['CreateGroupPolicyResponse.PolicyID'];

type Report = (place: string, problem: string) => void;

function check(type: string, value: unknown, place: string, report: Report): void {
  const kind = kindOf(type);
  switch (kind.is) {
    case 'list':
      if (value === null && NEVER_SET.some((field) => place.endsWith(`.${field}`))) return;
      if (!Array.isArray(value)) return report(place, `is no list: ${short(value)}`);
      return value.forEach((item) => check(kind.of, item, `${place}[]`, report));
    case 'dictionary':
      if (!isObject(value)) return report(place, `is no dictionary: ${short(value)}`);
      return Object.entries(value).forEach(([key, item]) => {
        if (kind.keys === 'int' && !/^-?\d+$/.test(key)) report(place, `has a key that is no number: ${key}`);
        check(kind.of, item, `${place}{}`, report);
      });
    case 'object':
      if (!isObject(value)) return report(place, `is no object: ${short(value)}`);
      return checkFields(kind.fields, value, place, report);
    case 'plain':
      if (!isPlain(kind.name, value)) report(place, `is no ${kind.name}: ${short(value)}`);
  }
}

function checkFields(fields: readonly Field[], value: Record<string, unknown>, place: string, report: Report): void {
  for (const field of fields) {
    const inner = `${place}.${field.name}`;
    if (field.name in value) {
      check(field.type, value[field.name], inner, report);
      checkConstant(field, value[field.name], inner, report);
    } else if (!field.optional) report(inner, 'is missing');
  }
  const unknown = Object.keys(value).filter((name) => !fields.some((field) => field.name === name));
  const added = unknown.filter((name) => !ADDED.includes(`${place}.${name}`));
  added.forEach((name) => report(`${place}.${name}`, 'is not known to the facts'));
}

/**
 * Zero and "" stand for nothing chosen, whether or not a constant says so. Of a group with a single constant the facts
 * know only that one: it is no list of what there is.
 */
function checkConstant(field: Field, value: unknown, place: string, report: Report): void {
  if (field.constants === null || value === 0 || value === '') return;
  const known = constantsOf(field.constants);
  if (known.length === 1) return;
  const values = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [value];
  const fits = field.bitset || BITSETS.includes(field.constants)
    ? (item: unknown) => typeof item === 'number' && (item & ~known.reduce((all: number, bit) => all | Number(bit), 0)) === 0
    : (item: unknown) => known.includes(item);
  const odd = values.find((item) => !fits(item));
  if (odd !== undefined) report(place, `is none of ${field.constants}: ${short(odd)}`);
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** As WebAuthn writes what browsers are to sign. */
const BASE64_FOR_URLS = /^[A-Za-z0-9_-]+$/;

function isPlain(name: string, value: unknown): boolean {
  switch (name) {
    case 'string':
      return typeof value === 'string';
    case 'bytes':
      return typeof value === 'string' && (BASE64.test(value) || BASE64_FOR_URLS.test(value));
    case 'bool':
      return typeof value === 'boolean';
    case 'int':
      return Number.isSafeInteger(value);
    case 'uint':
      return Number.isSafeInteger(value) && Number(value) >= 0;
    case 'float':
      return typeof value === 'number';
    case 'any':
      return true;
    default:
      throw new Error(`The facts have no type ${name}`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function short(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 80) ?? 'nothing';
}
