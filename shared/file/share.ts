// The share point as a file writes it: each ancestor says only what is needed to go back to it from the next.
import type { Change, ChangeSet } from '../changes.ts';
import { cleanValue } from '../schema/cleanText.ts';
import { id as idSchema, instant } from '../schema/field.ts';
import { isKind, type Kind, type RecordOf, schemas } from '../schema/kinds.ts';
import { recordsOf, type Workbook } from '../schema/workbook.ts';
import { inFieldOrder, sortedKeys } from './fieldOrder.ts';
import type { Ancestor, Lineage } from './lineage.ts';

type Fields = Readonly<Record<string, unknown>>;
type AnyRecord = RecordOf<Kind>;

/** What the state itself tells (the record added, the value after) is not written a second time. */
function writtenChange(change: Change): unknown {
  const { type, kind, id } = change;
  if (type === 'added') return { type, kind, id };
  if (type === 'removed') return { type, kind, id, record: inFieldOrder(kind, change.record) };
  return { type, kind, id, field: change.field, before: sortedKeys(change.before) };
}

/** The lineage as plain JSON for a file. */
export const writtenShare = ({ copy, at, ancestors }: Lineage): unknown => ({
  copy,
  at,
  ancestors: ancestors.map(({ id, at, changes }) => ({ id, at, changes: changes.map(writtenChange) })),
});

class Unreadable extends Error {}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textOf(schema: ReturnType<typeof idSchema>, value: unknown): string {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Unreadable();
  return parsed.data;
}

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

/** As many ancestors as lead back without a gap, and whether that was all of them. */
function ancestorsOf(workbook: Workbook, written: readonly unknown[]): { all: Ancestor[]; isWhole: boolean } {
  const way = new WayBack(workbook);
  const all: Ancestor[] = [];
  try {
    for (const ancestor of written.toReversed()) {
      if (!isObject(ancestor)) throw new Unreadable();
      const stamp = { id: textOf(idSchema(), ancestor['id']), at: textOf(instant(), ancestor['at']) };
      all.unshift({ ...stamp, changes: changesOf(way, ancestor['changes']) });
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { all, isWhole: false };
  }
  return { all, isWhole: true };
}

/** Reads the share point of a file that holds `workbook`; null when it names no copy at all. */
export function readShare(
  written: unknown,
  workbook: Workbook,
): { readonly lineage: Lineage; readonly isWhole: boolean } | null {
  if (!isObject(written)) return null;
  const [copy, at] = [idSchema().safeParse(written['copy']), instant().safeParse(written['at'])];
  if (!copy.success || !at.success) return null;
  const list: unknown = written['ancestors'] ?? [];
  const { all, isWhole } = Array.isArray(list) ? ancestorsOf(workbook, list) : { all: [], isWhole: false };
  return { lineage: { copy: copy.data, at: at.data, ancestors: all }, isWhole };
}
