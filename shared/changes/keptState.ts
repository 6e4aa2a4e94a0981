// What a snapshot holds: written as what changed since an earlier one, and read back only while its hash says so.
import { isKind, type Kind, kinds, type RecordOf, schemas, type Snapshot } from '../schema/kinds.ts';
import { byCode, emptyWorkbook, fixedIds, recordsOf, type Workbook } from '../schema/workbook.ts';
import { apply, type Change, type ChangeSet, diff } from './changes.ts';
import { snapshotState, workbookHash } from './contentHash.ts';

type Fields = Readonly<Record<string, unknown>>;
type AnyRecord = RecordOf<Kind>;
type Snapshots = Workbook['snapshot'];

/** How a snapshot keeps what it holds: the fields of its record that say so. */
export type Kept = Pick<Snapshot, 'state' | 'since' | 'changes'>;

/** Records as they were written then, by kind and id: perhaps by an older form, so no `Workbook` in all but its shape. */
type Written = Workbook;

class Unreadable extends Error {}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One entry for each record: added whole, changed in some fields (`cleared`: those that went), or gone. */
function writtenChanges(changes: ChangeSet): Fields[] {
  const entries = new Map<string, Record<string, unknown>>();
  for (const change of changes) {
    const { kind, id } = change;
    const key = `${kind}:${id}`;
    if (change.type === 'added') entries.set(key, { kind, record: change.record });
    else if (change.type === 'removed') entries.set(key, { kind, id });
    else {
      const entry = entries.get(key) ?? { kind, id, fields: {} };
      if (change.after === undefined)
        entry['cleared'] = [...((entry['cleared'] as string[] | undefined) ?? []), change.field];
      else entry['fields'] = { ...(entry['fields'] as Fields), [change.field]: change.after };
      entries.set(key, entry);
    }
  }
  return [...entries.values()];
}

function readChange(entry: Fields, state: Written): readonly Change[] {
  const { kind, record, fields, cleared } = entry;
  if (typeof kind !== 'string' || !isKind(kind)) throw new Unreadable();
  if (isObject(record)) {
    const { id } = record;
    if (typeof id !== 'string') throw new Unreadable();
    return [{ type: 'added', kind, id, record: record as unknown as AnyRecord }];
  }
  const id = entry['id'];
  const there = typeof id === 'string' ? recordsOf(state, kind).get(id as never) : undefined;
  if (typeof id !== 'string' || there === undefined) throw new Unreadable();
  if (!isObject(fields)) return [{ type: 'removed', kind, id, record: there }];
  const gone = Array.isArray(cleared) ? cleared.filter((name) => typeof name === 'string') : [];
  return [
    ...Object.entries(fields).map(([field, after]): Change => ({ type: 'changed', kind, id, field, after })),
    ...gone.map((field): Change => ({ type: 'changed', kind, id, field })),
  ];
}

/** The records of a whole state; what is no record is left out, and its hash then tells. */
function fromWhole(state: Snapshot['state']): Written {
  const maps = kinds.map((kind) => {
    const list: unknown = state[kind];
    const records = Array.isArray(list) ? list.filter((one) => isObject(one)) : [];
    return [kind, new Map(records.map((record) => [String(record['id']), record]))] as const;
  });
  return { ...emptyWorkbook, ...Object.fromEntries(maps) };
}

/** Snapshots never change, so each is read once. */
const written = new WeakMap<Snapshot, Written>();
const proven = new WeakMap<Snapshot, boolean>();

/** The way back from a snapshot to one that is kept whole or known already, the oldest first; null where it is broken. */
function wayTo(snapshots: Snapshots, snapshot: Snapshot): readonly Snapshot[] | null {
  const way = new Set<Snapshot>();
  for (let at: Snapshot | undefined = snapshot; !way.has(at);) {
    way.add(at);
    if (at.since === null || written.has(at)) return [...way].toReversed();
    at = snapshots.get(at.since);
    if (at === undefined) return null;
  }
  return null;
}

const step = ({ since, state, changes }: Snapshot, before: Written): Written =>
  since === null
    ? fromWhole(state)
    : apply(
        before,
        changes.flatMap((entry) => readChange(entry, before)),
      );

/** Only the one that is asked for is held against its hash: what is wrong on the way to it shows there. */
function isProven(snapshot: Snapshot, state: Written): boolean {
  const known = proven.get(snapshot);
  if (known !== undefined) return known;
  const isSame = workbookHash(state) === snapshot.contentHash;
  proven.set(snapshot, isSame);
  return isSame;
}

/** What a snapshot holds as it was written; null where its hash is not that of what is found. */
function writtenOf(snapshots: Snapshots, snapshot: Snapshot): Written | null {
  let state: Written = emptyWorkbook;
  try {
    for (const one of wayTo(snapshots, snapshot) ?? []) {
      state = written.get(one) ?? step(one, state);
      written.set(one, state);
    }
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
  return isProven(snapshot, state) ? state : null;
}

/** Records never change either: each is read by the form of today once. */
const parsed = new WeakMap<object, AnyRecord | null>();

function recordOf(kind: Kind, raw: AnyRecord): AnyRecord | null {
  const there = parsed.get(raw);
  if (there !== undefined) return there;
  const read = schemas[kind].safeParse(raw);
  const record = read.success ? (read.data as unknown as AnyRecord) : null;
  parsed.set(raw, record);
  return record;
}

const ofToday = new WeakMap<Written, Workbook>();

/**
 * The workbook as a snapshot holds it, by the form of today and without snapshots; null when it is not what was kept
 * (its hash is not that of its content), or when what it is kept since is gone.
 */
export function stateOfSnapshot(
  { snapshot: all }: Pick<Workbook, 'snapshot'>,
  one: Snapshot,
): Workbook | null {
  const state = writtenOf(all, one);
  if (state === null) return null;
  const known = ofToday.get(state);
  if (known) return known;
  const maps = kinds.map((kind) => {
    const records = [...recordsOf(state, kind).values()].flatMap((raw) => recordOf(kind, raw) ?? []);
    return [kind, new Map(records.map((record) => [record.id, record]))] as const;
  });
  const workbook: Workbook = { ...emptyWorkbook, ...Object.fromEntries(maps) };
  const isWhole = Object.entries(fixedIds).every(([kind, id]) => workbook[kind as Kind].has(id as never));
  if (isWhole) ofToday.set(state, workbook);
  return isWhole ? workbook : null;
}

/** The snapshots of a workbook that can be looked at, the newest first. */
export const snapshotsOf = (workbook: Pick<Workbook, 'snapshot'>): readonly Snapshot[] =>
  [...workbook.snapshot.values()].filter(({ archived }) => !archived).toSorted((a, b) => byCode(b, a));

/** Above this share of its records a state is kept whole rather than as what changed. */
const mostChanged = 0.5;

const sizeOf = (workbook: Workbook): number =>
  kinds.reduce((sum, kind) => sum + (kind === 'snapshot' ? 0 : workbook[kind].size), 0);

/** `state` as what changed since `base`, where there is one and that says less; else whole. */
function keptSince(snapshots: Snapshots, base: Snapshot | undefined, state: Written): Kept {
  const before = base && writtenOf(snapshots, base);
  const changes = before ? writtenChanges(diff(before, state)) : [];
  return base && before && changes.length <= sizeOf(state) * mostChanged
    ? { state: {}, since: base.id, changes: changes as unknown as Snapshot['changes'] }
    : { state: snapshotState(state), since: null, changes: [] };
}

const withoutSnapshots = (workbook: Workbook): Workbook => ({
  ...workbook,
  snapshot: emptyWorkbook.snapshot,
});

/** How the content of a workbook is kept beside the snapshots it has: as what changed since the newest that can be read. */
export function keptState(workbook: Workbook): Kept {
  const { snapshot: all } = workbook;
  const newest = [...all.values()]
    .toSorted((a, b) => byCode(b, a))
    .find((one) => writtenOf(all, one) !== null);
  return keptSince(all, newest, withoutSnapshots(workbook));
}

/** What is kept since a snapshot that is about to go, by id, as it is kept without it. What cannot be read stays as it is. */
export const keptWithout = (
  { snapshot: all }: Pick<Workbook, 'snapshot'>,
  { id, since }: Snapshot,
): readonly (readonly [Snapshot['id'], Kept])[] =>
  [...all.values()].flatMap((one) => {
    const state = one.since === id ? writtenOf(all, one) : null;
    const base = since === null ? undefined : all.get(since);
    return state === null ? [] : [[one.id, keptSince(all, base, state)] as const];
  });
