// Tells whether what was read back is what was written: a hash of all records that is cheap to keep up to date.
import type { ChangeSet } from './changes.ts';
import { type Kind, kinds, type RecordOf } from '../schema/kinds.ts';
import { findRecord, recordsOf, type Workbook } from '../schema/workbook.ts';

/**
 * The sum of one 64-bit hash a record, as two 32-bit lanes, and the number of records. A sum, so that the order of
 * records does not matter and one edit costs one record. It finds accidents, not forgeries.
 */
export interface Fingerprint {
  readonly records: number;
  readonly high: number;
  readonly low: number;
}

export const emptyFingerprint: Fingerprint = { records: 0, high: 0, low: 0 };

const highSeed = 0x2545f491;
const lowSeed = 0x6c8e9cf5;

const mix = (hash: number, part: number): number => {
  const product = Math.imul(hash ^ part, 0x5bd1e995);
  return (product << 13) | (product >>> 19);
};

/** Lets every bit of the input reach every bit of the result. */
const finish = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  const twice = Math.imul(once ^ (once >>> 15), 0x119de1f3);
  return (twice ^ (twice >>> 16)) >>> 0;
};

function hashText(text: string, seed: number): number {
  let hash = seed ^ text.length;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}

/** Fields are added up, so that their order does not matter; an absent field and `undefined` are the same. */
function hashObject(value: object, seed: number): number {
  let sum = 0;
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) sum = (sum + finish(mix(hashText(key, seed), hashValue(item, seed)))) | 0;
  }
  return mix(sum, 5);
}

/** One lane of the hash of a JSON value: equal values have equal hashes, whatever the order of their keys. */
function hashValue(value: unknown, seed: number): number {
  if (value === null) return mix(seed, 1);
  if (typeof value === 'string') return mix(hashText(value, seed), 2);
  if (typeof value === 'object') {
    if (!Array.isArray(value)) return hashObject(value, seed);
    return value.reduce<number>((hash, item) => mix(hash, hashValue(item, seed)), mix(seed, 3));
  }
  // Numbers as a file holds them: minus zero does not survive there.
  return mix(hashText(JSON.stringify(value), seed), 4);
}

const lane = (kind: Kind, record: RecordOf<Kind>, seed: number): number =>
  finish(mix(hashText(kind, seed), hashValue(record, seed)));

function withRecord(print: Fingerprint, kind: Kind, record: RecordOf<Kind>, sign: 1 | -1): Fingerprint {
  return {
    records: print.records + sign,
    high: (print.high + sign * lane(kind, record, highSeed)) >>> 0,
    low: (print.low + sign * lane(kind, record, lowSeed)) >>> 0,
  };
}

/** The fingerprint of a whole workbook. */
export function fingerprintOf(workbook: Workbook): Fingerprint {
  let print = emptyFingerprint;
  for (const kind of kinds) {
    for (const record of recordsOf(workbook, kind).values()) print = withRecord(print, kind, record, 1);
  }
  return print;
}

/** The fingerprint of `after`, given that of `before` and the changes between the two: reads only changed records. */
export function fingerprintAfter(
  print: Fingerprint,
  before: Workbook,
  after: Workbook,
  changes: ChangeSet,
): Fingerprint {
  const touched = new Map(changes.map((change) => [`${change.kind}:${change.id}`, change]));
  let next = print;
  for (const { kind, id } of touched.values()) {
    const old = findRecord(before, kind, id);
    const now = findRecord(after, kind, id);
    if (old) next = withRecord(next, kind, old, -1);
    if (now) next = withRecord(next, kind, now, 1);
  }
  return next;
}

export const sameFingerprint = (a: Fingerprint, b: Fingerprint): boolean =>
  a.records === b.records && a.high === b.high && a.low === b.low;
