// The entries of the record as a chain: each holds the hash of those before it and of what it covers.
import { contentHash } from '../changes/contentHash.ts';
import { derived } from '../rules/engine/derived.ts';
import type { BindingEntry, Kind } from '../schema/kinds.ts';
import { compareText, type Workbook } from '../schema/workbook.ts';
import { boundContent, boundKey, boundKinds, filledFields } from './boundContent.ts';

/** What an entry says, without what it is kept by. */
const sealed = [
  'number',
  'at',
  'roleTitle',
  'what',
  'subjectKind',
  'subjectId',
  'subjectCode',
  'says',
  'before',
  'after',
  'reason',
  'covers',
  'previous',
] as const satisfies readonly (keyof BindingEntry)[];

export type Unsealed = Pick<BindingEntry, (typeof sealed)[number]>;

/** The hash an entry carries: of all it says (SHA-256 of canonical JSON). */
export const sealOf = (entry: Unsealed): string => contentHash(filledFields(entry, sealed));

const seals = new WeakMap<BindingEntry, string>();
function knownSeal(entry: BindingEntry): string {
  const seal = seals.get(entry) ?? sealOf(entry);
  seals.set(entry, seal);
  return seal;
}

/** Entries by number; those of one number, made on two copies, by hash. */
export const entriesInOrder = derived(['bindingEntry'], (workbook): readonly BindingEntry[] =>
  [...workbook.bindingEntry.values()].toSorted((a, b) => a.number - b.number || compareText(a.hash, b.hash)),
);

/** The hashes that no entry follows yet: one, or several after two copies were merged. */
export function headsOf(entries: readonly BindingEntry[]): readonly string[] {
  const followed = new Set(entries.flatMap(({ previous }) => previous));
  return entries.map(({ hash }) => hash).filter((hash) => !followed.has(hash));
}

/**
 * One place where the chain breaks. `altered`: an entry is not as it was written. `cut`: an entry before it is gone.
 * `skipped`: what it covers was changed before it without an entry. `differs`, `missing`, `uncovered`: what binds today is
 * not what the last entry about it covers, is no longer there, or stands in no entry.
 */
export interface Break {
  readonly how: 'altered' | 'cut' | 'skipped' | 'differs' | 'missing' | 'uncovered';
  /** The entry it shows at; null where no entry speaks of it. */
  readonly entry: BindingEntry | null;
  /** The record that is not as recorded; null where an entry itself is not. */
  readonly about: { readonly kind: Kind; readonly id: string } | null;
}

export interface Chain {
  readonly entries: readonly BindingEntry[];
  readonly breaks: readonly Break[];
}

type Cover = BindingEntry['covers'][number];
/** By record, the last hashes an entry covers it by, each with that entry; two where two copies changed the same. */
type Covered = Map<string, ReadonlyMap<string, BindingEntry>>;

function joined(all: readonly Covered[]): Covered {
  const result: Covered = new Map();
  for (const one of all)
    for (const [key, tips] of one) result.set(key, new Map([...(result.get(key) ?? []), ...tips]));
  return result;
}

const about = ({ kind, id }: Pick<Cover, 'kind' | 'id'>) => ({ kind: kind as Kind, id });

/** Takes what an entry covers into `covered`; the records that were changed before it without an entry. */
function cover(covered: Covered, entry: BindingEntry): Cover[] {
  const skipped: Cover[] = [];
  for (const one of entry.covers) {
    const key = boundKey(one.kind, one.id);
    const tips = covered.get(key);
    if (!(tips ? tips.has(one.was) : one.was === '')) skipped.push(one);
    covered.set(key, new Map([[one.hash, entry]]));
  }
  return skipped;
}

/** Follows the entries from the first: what is wrong with them, and what the last of them cover. */
function follow(entries: readonly BindingEntry[]): { readonly breaks: Break[]; readonly covered: Covered } {
  const known = new Map<string, Covered>();
  const breaks: Break[] = [];
  const followers = new Map<string, number>();
  for (const hash of entries.flatMap(({ previous }) => previous))
    followers.set(hash, (followers.get(hash) ?? 0) + 1);
  for (const entry of entries) {
    const { previous, hash } = entry;
    const before = previous.flatMap((name) => known.get(name) ?? []);
    if (knownSeal(entry) !== hash) breaks.push({ how: 'altered', entry, about: null });
    if (before.length < previous.length || (previous.length === 0 && entry.number > 1))
      breaks.push({ how: 'cut', entry, about: null });
    // A straight chain passes one map on; only where it forks or joins is it copied.
    const [only] = before;
    const isStraight = before.length === 1 && only !== undefined && followers.get(previous[0] ?? '') === 1;
    const covered = isStraight ? only : joined(before);
    for (const one of cover(covered, entry)) breaks.push({ how: 'skipped', entry, about: about(one) });
    known.set(hash, covered);
  }
  const ends = headsOf(entries).flatMap((hash) => known.get(hash) ?? []);
  return { breaks, covered: ends.length === 1 && ends[0] ? ends[0] : joined(ends) };
}

function apart(key: string): { readonly kind: Kind; readonly id: string } {
  const at = key.indexOf(':');
  return { kind: key.slice(0, at) as Kind, id: key.slice(at + 1) };
}

/** What binds today held against what the last entries cover. */
function breaksToday(workbook: Workbook, covered: Covered): Break[] {
  const today = boundContent(workbook);
  const differing = [...covered].flatMap(([key, tips]): Break[] => {
    const hash = today.get(key) ?? '';
    const [entry = null] = [...tips.values()].slice(-1);
    if (tips.has(hash)) return [];
    return [{ how: hash === '' ? 'missing' : 'differs', entry, about: apart(key) }];
  });
  const uncovered = [...today.keys()]
    .filter((key) => !covered.has(key))
    .map((key): Break => ({ how: 'uncovered', entry: null, about: apart(key) }));
  return [...differing, ...uncovered];
}

/** The record of what binds, and every place where it breaks: none in a workbook that only Throughline has changed. */
export const chainOf = derived(['bindingEntry', ...boundKinds], (workbook): Chain => {
  const entries = entriesInOrder(workbook);
  const { breaks, covered } = follow(entries);
  return { entries, breaks: [...breaks, ...breaksToday(workbook, covered)] };
});
