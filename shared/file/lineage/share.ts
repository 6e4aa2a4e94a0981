// The share point as a file writes it: ancestors by name and hash; how to go back to them only where that is asked for.
import type { Change, ChangeSet } from '../../changes/changes.ts';
import { cleanValue } from '../../schema/cleanText.ts';
import { id as idSchema, instantValue } from '../../schema/field.ts';
import { isKind, type Kind, type RecordOf, schemas } from '../../schema/kinds.ts';
import { recordsOf, type Workbook } from '../../schema/workbook.ts';
import { inFieldOrder, sortedKeys } from '../fieldOrder.ts';
import { isHash, stateHash } from './hashes.ts';
import type { Ancestor, Lineage } from './lineage.ts';

/** What a written share point says of earlier copies: their names, or with them what they held. */
export type SharedPast = 'names' | 'states';

type Fields = Readonly<Record<string, unknown>>;
type AnyRecord = RecordOf<Kind>;

/** What the state itself tells (the record added, the value after) is not written a second time. */
function writtenChange(change: Change): unknown {
  const { type, kind, id } = change;
  if (type === 'added') return { type, kind, id };
  if (type === 'removed') return { type, kind, id, record: inFieldOrder(kind, change.record) };
  return { type, kind, id, field: change.field, before: sortedKeys(change.before) };
}

/**
 * The lineage as plain JSON for a file. Former values and deleted records are in it only as `states`; `held` names the
 * hashes of those that were named in an older form (see `heldHashes`).
 */
export const writtenShare = (
  { copy, at, hash, ancestors }: Lineage,
  past: SharedPast,
  held: ReadonlyMap<string, string> = new Map(),
): unknown => ({
  copy,
  at,
  hash,
  ancestors: ancestors.map(({ changes, ...name }) =>
    past === 'names' || changes === null
      ? name
      : {
          ...name,
          ...(held.has(name.id) ? { held: held.get(name.id) } : {}),
          changes: changes.map(writtenChange),
        },
  ),
});

class Unreadable extends Error {}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A state on its way back in time; maps are copied when first touched. */
class WayBack {
  private readonly touched = new Map<Kind, Map<string, AnyRecord>>();
  private readonly workbook: Workbook;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  private records(kind: Kind): Map<string, AnyRecord> {
    let records = this.touched.get(kind);
    if (!records) this.touched.set(kind, (records = new Map(recordsOf(this.workbook, kind))));
    return records;
  }

  /** The state it has come back to. */
  state(): Workbook {
    return {
      ...this.workbook,
      ...Object.fromEntries([...this.touched].map(([kind, map]) => [kind, new Map(map)])),
    };
  }

  /** Takes one written change back and gives it whole; throws Unreadable when it does not fit the state. */
  takeBack(written: unknown): Change {
    if (!isObject(written)) throw new Unreadable();
    const { type, kind, id } = written;
    if (typeof kind !== 'string' || !isKind(kind) || typeof id !== 'string') throw new Unreadable();
    const records = this.records(kind);
    if (type === 'removed') return this.putBack(records, kind, id, written['record']);
    const record = records.get(id);
    if (record === undefined) throw new Unreadable();
    if (type === 'changed') return this.setBack(records, kind, record, written);
    if (type !== 'added') throw new Unreadable();
    records.delete(id);
    return { type, kind, id, record };
  }

  private putBack(records: Map<string, AnyRecord>, kind: Kind, id: string, written: unknown): Change {
    const parsed = schemas[kind].safeParse(cleanValue(written));
    if (!parsed.success || parsed.data.id !== id || records.has(id)) throw new Unreadable();
    const record = parsed.data as unknown as AnyRecord;
    records.set(id, record);
    return { type: 'removed', kind, id, record };
  }

  private setBack(records: Map<string, AnyRecord>, kind: Kind, record: AnyRecord, written: Fields): Change {
    const field = written['field'];
    if (typeof field !== 'string' || field === 'id') throw new Unreadable();
    const { [field]: after, ...rest } = record as unknown as Fields;
    const given = cleanValue(written['before']);
    const parsed = schemas[kind].safeParse(given === undefined ? rest : { ...rest, [field]: given });
    if (!parsed.success) throw new Unreadable();
    const before = (parsed.data as Fields)[field];
    const next = before === undefined ? rest : { ...(record as unknown as Fields), [field]: before };
    records.set(record.id, next as unknown as AnyRecord);
    return { type: 'changed', kind, id: record.id, field, before, after };
  }
}

function changesOf(way: WayBack, written: unknown): ChangeSet {
  if (!Array.isArray(written)) throw new Unreadable();
  return written
    .toReversed()
    .map((change) => way.takeBack(change))
    .toReversed();
}

/** Reads ancestors from the newest to the oldest; what one held is believed only while its hash says so. */
class Ancestors {
  isWhole = true;
  private readonly way: WayBack;
  private readonly isPresentForm: boolean;
  private isLost = false;

  constructor(workbook: Workbook, isPresentForm: boolean) {
    this.way = new WayBack(workbook);
    this.isPresentForm = isPresentForm;
  }

  read(written: unknown): readonly Ancestor[] {
    const { id, at, hash, held, changes } = isObject(written) ? written : {};
    const [name, moment] = [idSchema().safeParse(id), instantValue().safeParse(at)];
    const known = name.success && moment.success ? this.changesTo(changes, hash, held) : null;
    if (known === null && changes !== undefined) this.isWhole = false;
    const heldHash = known?.hash ?? hash;
    if (!name.success || !moment.success || !isHash(heldHash)) {
      this.isWhole = false;
      return [];
    }
    return [{ id: name.data, at: moment.data, hash: heldHash, changes: known?.changes ?? null }];
  }

  /** What leads back to an ancestor, and the hash of what it held; null when that is not told, or not to be believed. */
  private changesTo(
    written: unknown,
    hash: unknown,
    held: unknown,
  ): { changes: ChangeSet; hash: string } | null {
    if (written === undefined || this.isLost) return null;
    try {
      const changes = changesOf(this.way, written);
      const found = stateHash(this.way.state());
      const named = isHash(hash) ? hash : found;
      // What an older form held has another hash in the present one; the name it was given stays.
      if (!this.isPresentForm || (isHash(held) ? held : named) === found) return { changes, hash: named };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
    this.isLost = true;
    return null;
  }
}

/**
 * Reads the share point of a file that holds `workbook`; null when it names no copy at all. `isPresentForm`: it was
 * written by this version, so that the hashes of what ancestors held can be checked.
 */
export function readShare(
  written: unknown,
  workbook: Workbook,
  isPresentForm: boolean,
): { readonly lineage: Lineage; readonly isWhole: boolean } | null {
  if (!isObject(written)) return null;
  const [copy, at] = [idSchema().safeParse(written['copy']), instantValue().safeParse(written['at'])];
  if (!copy.success || !at.success) return null;
  const list: unknown = written['ancestors'] ?? [];
  const reader = new Ancestors(workbook, isPresentForm);
  const ancestors = Array.isArray(list)
    ? list
        .toReversed()
        .flatMap((ancestor) => reader.read(ancestor))
        .toReversed()
    : [];
  const hash = isHash(written['hash']) ? written['hash'] : stateHash(workbook);
  const lineage = { copy: copy.data, at: at.data, hash, ancestors };
  return { lineage, isWhole: reader.isWhole && Array.isArray(list) };
}
