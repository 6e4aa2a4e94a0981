// Two copies of one workbook that went separate ways, put together by record and field (MRG-01). Nothing is chosen silently.
import { dequal } from 'dequal/lite';
import { apply, type Change, type ChangeSet, diff } from '../changes/changes.ts';
import { cards } from '../schema/cards.ts';
import { isKind, type Kind, kinds, type RecordOf } from '../schema/kinds.ts';
import { linksFrom, recordKey } from '../schema/links.ts';
import {
  compareText,
  emptyWorkbook,
  factsOf,
  findRecord,
  fixedIds,
  recordsOf,
  type Workbook,
} from '../schema/workbook.ts';
import { mergedList } from './listMerge.ts';

/**
 * Why a person has to choose: both sides changed it, one changed what the other took away, it binds (a criterion, a
 * decision, a signature, a reading), or something still hangs on it.
 */
export type ClashReason = 'bothChanged' | 'goneHere' | 'goneThere' | 'binds' | 'linked';

/** A change of theirs that is not taken by itself. The value of ours stays until a person says otherwise. */
export interface Clash {
  readonly reason: ClashReason;
  /** What theirs would do to ours. */
  readonly change: Change;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merge {
  /** Ours with every clean change of theirs. */
  readonly merged: Workbook;
  /** What leads from ours to it. */
  readonly clean: ChangeSet;
  readonly clashes: readonly Clash[];
}

type AnyRecord = RecordOf<Kind>;
type FieldChange = Extract<Change, { type: 'changed' }>;

/** What is never merged by itself. */
const binding: ReadonlySet<Kind> = new Set(['killCriterion', 'decision', 'signOff', 'reading']);
/** The record of what binds is told by what happens here, not copied. */
const toldHere: ReadonlySet<Kind> = new Set(['bindingEntry']);
/** What comes along with other changes: the later stamp, our place in a list, the higher of the numbers given. */
const bookkeeping = new Set(['updatedAt', 'updatedByRole', 'order', 'createdAt', 'lastCodes']);

const fieldOf = (record: AnyRecord | undefined, field: string): unknown =>
  (record as Readonly<Record<string, unknown>> | undefined)?.[field];

interface Sides {
  readonly base: Workbook;
  readonly mine: Workbook;
  readonly theirs: Workbook;
}

/** What becomes of one change of theirs: taken (perhaps as another value), not needed, or a clash. */
type Verdict = { readonly take: readonly Change[] } | { readonly clash: Clash };
const nothing: Verdict = { take: [] };

const clashing = (
  reason: ClashReason,
  change: Change,
  base: unknown,
  mine: unknown,
  theirs: unknown,
): Verdict => ({
  clash: { reason, change, base, mine, theirs },
});

function ofAdded({ mine }: Sides, change: Extract<Change, { type: 'added' }>): Verdict {
  const own = findRecord(mine, change.kind, change.id);
  if (!own) return { take: [change] };
  return dequal(own, change.record) ? nothing : clashing('bothChanged', change, null, own, change.record);
}

const withoutBookkeeping = (record: AnyRecord): object =>
  Object.fromEntries(Object.entries(record).filter(([field]) => !bookkeeping.has(field)));

function ofRemoved({ base, mine }: Sides, change: Extract<Change, { type: 'removed' }>): Verdict {
  const own = findRecord(mine, change.kind, change.id);
  if (!own) return nothing;
  const was = findRecord(base, change.kind, change.id);
  const isSame = was === own || (was && dequal(withoutBookkeeping(was), withoutBookkeeping(own)));
  return isSame ? { take: [{ ...change, record: own }] } : clashing('goneThere', change, was, own, null);
}

function ofStamp(own: AnyRecord, was: AnyRecord | undefined, change: FieldChange): Verdict {
  const { field, after } = change;
  const mine = fieldOf(own, field);
  if (dequal(mine, after) || field === 'lastCodes' || field === 'createdAt') return nothing;
  const isUntouched = dequal(mine, fieldOf(was, field));
  return isUntouched ? { take: [{ ...change, before: mine }] } : nothing;
}

function ofField({ base, mine }: Sides, change: FieldChange): Verdict {
  const { kind, id, field, before, after } = change;
  const [own, was] = [findRecord(mine, kind, id), findRecord(base, kind, id)];
  if (!own)
    return bookkeeping.has(field)
      ? nothing
      : clashing('goneHere', change, before ?? null, null, after ?? null);
  if (bookkeeping.has(field)) return ofStamp(own, was, change);
  const value = fieldOf(own, field);
  if (dequal(value, after)) return nothing;
  if (dequal(value, before)) return { take: [change] };
  const merged =
    Array.isArray(before) && Array.isArray(value) && Array.isArray(after)
      ? mergedList(before, value, after)
      : null;
  return merged
    ? { take: [{ ...change, before: value, after: merged }] }
    : clashing('bothChanged', change, before ?? null, value ?? null, after ?? null);
}

/** What binds is left as it is here, and told. */
function ofBinding({ base, mine }: Sides, change: Change): Verdict {
  const { kind, id } = change;
  const own = findRecord(mine, kind, id);
  if (change.type === 'changed') {
    const value = fieldOf(own, change.field);
    if (bookkeeping.has(change.field) || dequal(value, change.after)) return nothing;
    return clashing('binds', change, change.before ?? null, value ?? null, change.after ?? null);
  }
  const now = change.type === 'added' ? change.record : null;
  if (dequal(own ?? null, now)) return nothing;
  return clashing('binds', change, findRecord(base, kind, id) ?? null, own ?? null, now);
}

function verdictOn(sides: Sides, change: Change): Verdict {
  if (binding.has(change.kind)) return ofBinding(sides, change);
  if (change.type === 'added') return ofAdded(sides, change);
  return change.type === 'removed' ? ofRemoved(sides, change) : ofField(sides, change);
}

const isStamp = (change: Change): boolean => change.type === 'changed' && bookkeeping.has(change.field);
const keyOf = (change: Change): string =>
  `${recordKey(change.kind, change.id)}:${change.type === 'changed' ? change.field : ''}`;

/** Links of the merged workbook that lead nowhere, though they led somewhere on the side they come from. */
function* loose(sides: Sides, merged: Workbook) {
  for (const kind of kinds)
    for (const record of recordsOf(merged, kind).values())
      for (const link of linksFrom(kind, record))
        if (isKind(link.kind) && !findRecord(merged, link.kind, link.id)) {
          const wasThere =
            findRecord(sides.mine, link.kind, link.id) ?? findRecord(sides.theirs, link.kind, link.id);
          if (wasThere)
            yield {
              field: link.field,
              from: recordKey(kind, record.id),
              to: recordKey(link.kind, link.id),
            };
        }
}

/** The clean changes that have to wait for a person because a link would lead nowhere. */
function heldBack(sides: Sides, merged: Workbook, clean: ChangeSet): ReadonlySet<Change> {
  const held = new Set<Change>();
  for (const { from, to, field } of loose(sides, merged))
    for (const change of clean) {
      const key = recordKey(change.kind, change.id);
      const takesAway = change.type === 'removed' && key === to;
      const brings =
        key === from && (change.type === 'added' || (change.type === 'changed' && change.field === field));
      if (takesAway || brings) held.add(change);
    }
  return held;
}

/** Codes that both sides handed out to different records: theirs get the next ones that are free. */
function withOwnCodes({ mine, theirs }: Sides, clean: ChangeSet): ChangeSet {
  const taken = new Set(kinds.flatMap((kind) => [...recordsOf(mine, kind).values()].map(({ code }) => code)));
  const last: Record<string, number> = { ...factsOf(theirs).lastCodes };
  for (const [letter, number] of Object.entries(factsOf(mine).lastCodes))
    last[letter] = Math.max(last[letter] ?? 0, number);
  return clean.map((change) => {
    if (change.type !== 'added') return change;
    const { code } = change.record;
    if (code === null || !taken.has(code)) return change;
    const letter = cards[change.kind].letter ?? code.slice(0, 1);
    last[letter] = (last[letter] ?? 0) + 1;
    return { ...change, record: { ...change.record, code: `${letter}-${last[letter]}` } as AnyRecord };
  });
}

/** For each letter the highest number that either side, or a code given here, has used. */
function withLastCodes({ mine, theirs }: Sides, merged: Workbook): Workbook {
  const facts = factsOf(merged);
  const last: Record<string, number> = { ...factsOf(mine).lastCodes };
  const note = (letter: string, number: number) => {
    last[letter] = Math.max(last[letter] ?? 0, number);
  };
  for (const [letter, number] of Object.entries(factsOf(theirs).lastCodes)) note(letter, number);
  for (const kind of kinds)
    for (const { code } of recordsOf(merged, kind).values())
      if (code !== null) note(code.slice(0, 1), Number(code.slice(2)));
  return dequal(last, facts.lastCodes)
    ? merged
    : { ...merged, facts: new Map([[fixedIds.facts, { ...facts, lastCodes: last }]]) };
}

/** Stamps go along with what they stamp: of a record of which nothing is taken they are not taken either. */
function withoutBareStamps(clean: ChangeSet): ChangeSet {
  const touched = new Set(clean.filter((one) => !isStamp(one)).map(({ kind, id }) => recordKey(kind, id)));
  return clean.filter(
    (one) =>
      !isStamp(one) ||
      touched.has(recordKey(one.kind, one.id)) ||
      (one.type === 'changed' && one.field === 'order'),
  );
}

/**
 * Puts what changed in `theirs` since `base` into `mine`. A change of theirs that meets one of ours, takes away what we
 * changed, binds, or would leave a link without an end is a clash; ours stands there.
 */
export function mergeVersions(base: Workbook, mine: Workbook, theirs: Workbook): Merge {
  const plain = (workbook: Workbook): Workbook => ({
    ...workbook,
    ...Object.fromEntries([...toldHere].map((kind) => [kind, emptyWorkbook[kind]])),
  });
  const sides: Sides = { base: plain(base), mine: plain(mine), theirs: plain(theirs) };
  const clashes: Clash[] = [];
  let clean: ChangeSet = diff(sides.base, sides.theirs).flatMap((change) => {
    const verdict = verdictOn(sides, change);
    if ('take' in verdict) return verdict.take;
    clashes.push(verdict.clash);
    return [];
  });
  clean = withOwnCodes(sides, withoutBareStamps(clean));
  let merged = apply(mine, clean);
  for (let held = heldBack(sides, merged, clean); held.size > 0; held = heldBack(sides, merged, clean)) {
    for (const change of held) clashes.push(linkedClash(sides, change));
    clean = withoutBareStamps(clean.filter((change) => !held.has(change)));
    merged = apply(mine, clean);
  }
  const whole = withLastCodes(sides, merged);
  return {
    merged: whole,
    clean: diff(mine, whole),
    clashes: clashes.toSorted((a, b) => compareText(keyOf(a.change), keyOf(b.change))),
  };
}

function linkedClash({ base, mine }: Sides, change: Change): Clash {
  const { kind, id } = change;
  if (change.type === 'changed')
    return {
      reason: 'linked',
      change,
      base: change.before ?? null,
      mine: fieldOf(findRecord(mine, kind, id), change.field) ?? null,
      theirs: change.after ?? null,
    };
  const theirs = change.type === 'added' ? change.record : null;
  return {
    reason: 'linked',
    change,
    base: findRecord(base, kind, id) ?? null,
    mine: findRecord(mine, kind, id) ?? null,
    theirs,
  };
}
