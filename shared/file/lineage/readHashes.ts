// Tells whether a file is as Throughline wrote it, by the hashes it carries; what is not is named, record by record.
import { limits } from '../../schema/field.ts';
import { cards } from '../../schema/cards.ts';
import { isKind } from '../../schema/kinds.ts';
import { counted, listed } from '../../words.ts';
import { fileHash, idIn, isHash, listHashes, recordHash } from './hashes.ts';
import { formatName } from '../document.ts';
import { currentVersion } from '../migrations/migrations.ts';
import type { RawFile } from '../migrations/rawFile.ts';
import { isObject, nameOf } from '../readRecords.ts';

type Lists = Readonly<Record<string, unknown>>;

/** Files of this version and later carry hashes; an older one without them cannot tell. */
const hashedSince = 2;

/** What is not as it was saved: by name, and what became of it. */
export interface Stray {
  readonly name: string;
  readonly became: 'changed' | 'added' | 'missing';
  readonly isList?: boolean;
}

export interface HashReading {
  /** The file, with the names of kinds and records put right where its hashes prove what they were. */
  readonly file: RawFile;
  /** The warning; null when it is as it was saved, or of a version that does not tell. */
  readonly sentence: string | null;
  readonly strays: readonly Stray[];
}

const listName = (kind: string): string =>
  isKind(kind) ? `the ${cards[kind].many}` : `the items under "${kind.slice(0, 40)}"`;
const recordName = (kind: string, record: unknown): string =>
  isKind(kind) ? nameOf(kind, record) : `an item under "${kind.slice(0, 40)}"`;

/** The hash of each record by its id. */
function byId(lines: unknown): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const line of Array.isArray(lines) ? (lines as readonly unknown[]) : []) {
    const [, hash, id] = typeof line === 'string' ? (/^([0-9a-f]{8}) (\S{1,64})$/.exec(line) ?? []) : [];
    if (hash !== undefined && id !== undefined) hashes.set(id, hash);
  }
  return hashes;
}

/** The version a file says it is of; null when it says none. */
export function versionOf({ schemaVersion: version }: RawFile): number | null {
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : null;
}

/** Whether a file says what it is, and that this version can read it. */
export const hasHead = (root: RawFile): boolean =>
  root['format'] === formatName && (versionOf(root) ?? Infinity) <= currentVersion;

/** The file under its own format and version, if the hash proves what they were; else as it is. */
export function withHead(root: RawFile): RawFile {
  const { contentHash: written } = root;
  if (!isHash(written)) return root;
  const versions = Array.from({ length: currentVersion - hashedSince + 1 }, (_, i) => hashedSince + i);
  return (
    [root['schemaVersion'], ...versions]
      .map((schemaVersion) => ({ ...root, format: formatName, schemaVersion }))
      .find((file) => fileHash(file) === written) ?? root
  );
}

/**
 * Kinds that stand in only one of the two tables, by what they really are: a spoilt name goes back to the one whose
 * checksums are its own.
 */
function spoiltKinds(records: Lists, hashes: Lists): ReadonlyMap<string, string> {
  const unhashed = Object.keys(records).filter((kind) => !(kind in hashes));
  const unlisted = Object.keys(hashes).filter((kind) => !(kind in records));
  const names = new Map<string, string>();
  for (const kind of unhashed) {
    const own = String(listHashes(records[kind]));
    const other = unlisted.find((one) => String(hashes[one]) === own);
    if (other === undefined) continue;
    if (isKind(kind)) names.set(other, kind);
    else names.set(kind, other);
  }
  return names;
}

const renamed = (lists: Lists, names: ReadonlyMap<string, string>): Lists =>
  Object.fromEntries(Object.entries(lists).map(([kind, list]) => [names.get(kind) ?? kind, list]));

/** Gives records whose id is spoilt theirs back: the one under which a record's checksum is its own, or the only one left. */
function withIds(list: unknown, lines: unknown): unknown {
  if (!Array.isArray(list)) return list;
  const expected = byId(lines);
  const there = new Set(list.map(idIn));
  const missing = [...expected].filter(([id]) => !there.has(id));
  if (missing.length === 0) return list;
  const nameless = list.filter((record) => isObject(record) && idIn(record) === null).length;
  const onlyOne = missing.length === 1 && nameless === 1 ? missing[0] : undefined;
  return list.map((record: unknown) => {
    if (!isObject(record) || expected.has(idIn(record) ?? '')) return record;
    const proven = missing.find(([id, hash]) => recordHash({ ...record, id }) === hash);
    const found = proven ?? (idIn(record) === null ? onlyOne : undefined);
    return found ? { ...record, id: found[0] } : record;
  });
}

function straysOf(kind: string, list: unknown, lines: unknown): readonly Stray[] {
  // What no workbook may hold is cut and said so; nobody waits for its checksums.
  if (Array.isArray(list) && list.length > limits.recordsOfOneKind) return [];
  if (String(listHashes(list ?? [])) === String(lines)) return [];
  if (!Array.isArray(list) || typeof lines === 'string')
    return [{ name: listName(kind), became: 'changed', isList: true }];
  const left = byId(lines);
  const strays = (list as readonly unknown[]).flatMap((record): Stray[] => {
    const id = idIn(record) ?? '';
    const hash = left.get(id);
    left.delete(id);
    const name = recordName(kind, record);
    if (hash === undefined) return [{ name, became: 'added' }];
    return isObject(record) && recordHash(record) === hash ? [] : [{ name, became: 'changed' }];
  });
  const missing = [...left.keys()].map((id): Stray => ({
    name: recordName(kind, { id }),
    became: 'missing',
  }));
  return [...strays, ...missing];
}

const shownAtMost = 5;
const named = (strays: readonly Stray[]): string => {
  const names = strays.slice(0, shownAtMost).map(({ name }) => name);
  const more = strays.length - names.length;
  return listed(more > 0 ? [...names, counted(more, 'more item')] : names);
};

const endings = {
  changed: (many: boolean) => `${many ? 'are' : 'is'} not as saved`,
  added: (many: boolean) => `${many ? 'were' : 'was'} put in`,
  missing: (many: boolean) => `${many ? 'are' : 'is'} missing`,
};

function sentenceOf(strays: readonly Stray[], otherwise: string): string {
  const clauses = (['changed', 'missing', 'added'] as const).flatMap((became) => {
    const these = strays.filter((stray) => stray.became === became);
    return these.length === 0
      ? []
      : [`${named(these)} ${endings[became](these.length > 1 || these.some(({ isList }) => isList))}`];
  });
  const what = clauses.length > 0 ? clauses.join('; ') : otherwise;
  return `This file was changed outside Throughline or damaged: ${what}. Look at it before you rely on it, or go back to an earlier copy.`;
}

const noHash = 'the hash that tells whether it is as saved is missing';
const besideRecords = 'something beside its records is not as saved';
const putRight = 'a name in it was spoilt, and was put right';

/** Gives back what the hashes tell was spoilt: a name, never a value. */
function withNames(root: RawFile): RawFile {
  const head = hasHead(root) ? root : withHead(root);
  const { records, recordHashes } = head;
  if (!isObject(records) || !isObject(recordHashes)) return head;
  const names = spoiltKinds(records, recordHashes);
  const [lists, hashes] = [renamed(records, names), renamed(recordHashes, names)];
  const mended = Object.entries(lists).map(([kind, list]) => [kind, withIds(list, hashes[kind])] as const);
  const isSame = names.size === 0 && mended.every(([kind, list]) => list === records[kind]);
  return isSame ? head : { ...head, records: Object.fromEntries(mended), recordHashes: hashes };
}

function strayIn({ records, recordHashes }: RawFile): readonly Stray[] {
  const [lists, hashes] = [isObject(records) ? records : {}, isObject(recordHashes) ? recordHashes : {}];
  const there = new Set([...Object.keys(lists), ...Object.keys(hashes)]);
  return [...there].flatMap((kind) => straysOf(kind, lists[kind], hashes[kind] ?? []));
}

const isHashed = ({ contentHash, recordHashes }: RawFile): boolean =>
  isHash(contentHash) && isObject(recordHashes);

/** Compares a file, read as JSON but not otherwise, with the hashes it carries. */
export function readHashes(root: RawFile): HashReading {
  const { contentHash: written, recordHashes, schemaVersion } = root;
  const isOlder = typeof schemaVersion === 'number' && schemaVersion < hashedSince;
  if (written === undefined && recordHashes === undefined && isOlder)
    return { file: root, sentence: null, strays: [] };
  if (!isHashed(root)) return { file: root, sentence: sentenceOf([], noHash), strays: [] };
  const isRestAsSaved = written === fileHash(root);
  const strays = strayIn(root);
  if (isRestAsSaved && strays.length === 0) return { file: root, sentence: null, strays };
  const file = withNames(root);
  const left = strayIn(file);
  const isPutRight = file !== root && left.length === 0 && written === fileHash(file);
  return { file, sentence: sentenceOf(left, isPutRight ? putRight : besideRecords), strays: left };
}
