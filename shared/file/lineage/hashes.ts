// The hashes a file carries: a checksum of each record and a hash of all, so that damage is noticed and can be named.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, contentHash } from '../../changes/contentHash.ts';
import { crc32 } from '../../bytes/crc32.ts';
import { kinds } from '../../schema/kinds.ts';
import { compareText, recordsOf, type Workbook } from '../../schema/workbook.ts';
import type { RawFile } from '../migrations/rawFile.ts';

/** By kind: a line "checksum id" for each record, sorted by id; one hash for a list whose entries have no ids of their own. */
export type RecordHashes = Readonly<Record<string, readonly string[] | string>>;

/** Records never change once they are made, so each is hashed once. */
const known = new WeakMap<object, string>();

/**
 * CRC-32 of the canonical JSON of a record, as 8 hexadecimal digits: finds every flipped bit, and costs a hundredth of
 * what SHA-256 does, which is taken over all checksums together.
 */
export function recordHash(record: object): string {
  const there = known.get(record);
  if (there !== undefined) return there;
  const hash = crc32(utf8ToBytes(canonicalJson(record)))
    .toString(16)
    .padStart(8, '0');
  known.set(record, hash);
  return hash;
}

/** The id of an entry of a list of records; null when it has none that could stand in a line. */
export function idIn(entry: unknown): string | null {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : null;
  return typeof id === 'string' && /^\S{1,64}$/.test(id) ? id : null;
}

/** The hashes of one list of records. */
export function listHashes(list: unknown): readonly string[] | string {
  if (!Array.isArray(list) || !list.every((entry) => idIn(entry) !== null)) return contentHash(list);
  const records = list as readonly { readonly id: string }[];
  return records
    .toSorted((a, b) => compareText(a.id, b.id))
    .map((record) => `${recordHash(record)} ${record.id}`);
}

/** The hashes of lists of records by kind. */
export const hashesOfLists = (lists: Readonly<Record<string, unknown>>): RecordHashes =>
  Object.fromEntries(Object.entries(lists).map(([kind, list]) => [kind, listHashes(list)]));

/** A workbook never changes either: what is saved is asked for twice, by name and by content. */
const ofWorkbooks = new WeakMap<Workbook, RecordHashes>();

/** The hashes of a workbook's records, kinds without records left out. */
export function hashesOf(workbook: Workbook): RecordHashes {
  const there = ofWorkbooks.get(workbook);
  if (there) return there;
  const held = kinds.filter((kind) => workbook[kind].size > 0);
  const hashes = Object.fromEntries(
    held.map((kind) => [kind, listHashes([...recordsOf(workbook, kind).values()])]),
  );
  ofWorkbooks.set(workbook, hashes);
  return hashes;
}

/** Names the content of a workbook: equal content, equal hash. Files name their ancestors by it. */
export const stateHash = (workbook: Workbook): string => contentHash(hashesOf(workbook));

/** SHA-256 of the canonical JSON of a whole file without `contentHash` and `records`; `recordHashes` stands for those. */
export function fileHash({ contentHash: _hash, records: _records, ...rest }: RawFile): string {
  return contentHash(rest);
}

/** The file with its hashes; those of its records are given, as whoever writes it knows them already. */
export function withHashes(file: RawFile, recordHashes: RecordHashes): RawFile {
  const { format, schemaVersion, ...rest } = file;
  const hash = fileHash({ ...file, recordHashes });
  return { format, schemaVersion, contentHash: hash, ...rest, recordHashes };
}

export const isHash = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
