// What an edit is, and the four primitives all edits are made of: add, change, remove, move.
import { dequal } from 'dequal';
import { generateKeyBetween } from 'fractional-indexing';
import type { z } from 'zod';
import { cleanValue } from '../schema/cleanText.ts';
import type { Id } from '../schema/field.ts';
import { cards } from '../schema/cards.ts';
import { type FieldsOf, type Kind, kinds, type RecordOf, schemas } from '../schema/kinds.ts';
import { backlinksOf, recordKey, withoutLinks } from '../schema/links.ts';
import { sentenceOf } from '../schema/sentence.ts';
import { byOrder, findRecord, isFixed, recordsOf, type Workbook } from '../schema/workbook.ts';
import { CodeBook } from './codeBook.ts';
import type { Road } from './guards/guard.ts';
import { guardedOf } from './guards/guards.ts';
import { verdictOn } from './guards/verdict.ts';
import { recordMessages } from '../messages/edits/record.ts';

/** When an edit happens and by whom: given from outside, so that edits stay pure. */
export interface Moment {
  readonly at: string;
  readonly byRole: Id<'role'> | null;
  newId(): string;
  /** By hand unless said otherwise. */
  readonly road?: Road;
}

/** The same moment, of a command that may move what no hand moves. */
export const byCommand = (moment: Moment): Moment => ({ ...moment, road: 'command' });

/** The same moment, of putting back what was so already: for ready-made content, and for nothing a person does. */
export const restoring = (moment: Moment): Moment => ({ ...moment, road: 'restoring' });

/** A change a person can make. The same workbook back means that nothing happened. */
export interface Edit {
  /** What undo calls it: "Add risk". */
  readonly label: string;
  /** Edits of one group in quick succession are one undo step. */
  readonly group?: string | undefined;
  /** The fields it changes, where that is all it does: many such edits can then be made at once. */
  readonly changes?: { readonly kind: Kind; readonly id: string; readonly fields: object | FieldsOfRecord };
  /** It may take a trip back, as it leaves on record what was wrong with it. */
  readonly takesTripsBack?: true;
  /** What it is there to delete: said first where others link to it, and told with Undo once it is gone. */
  readonly deletes?: readonly Target[];
  apply(workbook: Workbook, moment: Moment): Workbook;
}

/** Fields that follow from what the record holds by then. */
export type FieldsOfRecord = (before: Fields) => object;

/** Thrown by an edit that cannot be made; its message is a sentence for the person. Nothing has changed. */
export class EditRefused extends Error {}

/** Thrown by an edit that is made in the name of a role, when nobody has said who is working. */
export class RoleNeeded extends EditRefused {}

type AnyRecord = RecordOf<Kind>;
type Fields = Readonly<Record<string, unknown>>;
const withRecords = (workbook: Workbook, kind: Kind, records: ReadonlyMap<string, AnyRecord>): Workbook => ({
  ...workbook,
  [kind]: records,
});

/** Records of one kind before and after; undefined: it is added. */
type Changed = readonly [AnyRecord | undefined, AnyRecord];

/**
 * The one gate: the workbook with these changes, after the guards of the kind have seen them, and with what changes
 * along with them. Throws EditRefused with the sentence of the guard that refuses.
 */
function guarded(
  workbook: Workbook,
  kind: Kind,
  records: ReadonlyMap<string, AnyRecord>,
  changes: readonly Changed[],
  moment: Moment,
): Workbook {
  const changed = withRecords(workbook, kind, records);
  const { road = 'byHand' } = moment;
  if (road === 'restoring') return changed;
  const along: [string, AnyRecord][] = [];
  for (const [before, after] of changes) {
    const verdict = verdictOn({ kind, before, after, workbook: changed, road });
    if (typeof verdict === 'string') throw new EditRefused(verdict);
    if (Object.keys(verdict).length > 0) along.push([after.id, changedRecord(kind, after, verdict, moment)]);
  }
  // Figures may be kept by the records the guards have seen: those are not written over.
  return along.length === 0 ? changed : withRecords(workbook, kind, new Map([...records, ...along]));
}

const lastOrder = (workbook: Workbook, kind: Kind): string | null =>
  [...recordsOf(workbook, kind).values()].reduce<string | null>(
    (last, { order }) => (last === null || order > last ? order : last),
    null,
  );

/** A record to add, under an id the caller has made. */
export interface Addition<K extends Kind> {
  readonly id: string;
  readonly fields: FieldsOf<K>;
}

/**
 * The workbook with more records of one kind: defaults filled in, the next codes taken, last in order.
 * Throws EditRefused when a field is not valid, an id is taken or a guard refuses; then nothing is added.
 */
export function addRecords<K extends Kind>(
  workbook: Workbook,
  kind: K,
  additions: readonly Addition<K>[],
  moment: Moment,
): Workbook {
  if (additions.length === 0) return workbook;
  const { letter } = cards[kind];
  const records = new Map<string, AnyRecord>(recordsOf(workbook, kind));
  const codes = new CodeBook(workbook);
  const added: Changed[] = [];
  let order = lastOrder(workbook, kind);
  for (const { id, fields } of additions) {
    if (records.has(id)) throw new EditRefused(recordMessages.idTaken({ kind }));
    order = generateKeyBetween(order, null);
    const given = cleanValue(fields) as Fields;
    const stamps = { id, createdAt: moment.at, updatedAt: moment.at, updatedByRole: moment.byRole };
    const code = given['code'] ?? (letter === null ? null : codes.take(letter));
    const parsed = schemas[kind].safeParse({ order, ...given, ...stamps, code });
    if (!parsed.success)
      throw new EditRefused(recordMessages.notAdded({ kind, fault: sentenceOf(parsed.error, kind) }));
    if (parsed.data.code !== null) codes.keep(parsed.data.code);
    if (parsed.data.order > order) order = parsed.data.order;
    const record = parsed.data as unknown as AnyRecord;
    records.set(id, record);
    added.push([undefined, record]);
  }
  const result = guarded(workbook, kind, records, added, moment);
  const facts = codes.remembered();
  return facts ? { ...result, facts: new Map([[facts.id, facts]]) } : result;
}

/** As `addRecords`, for a single one. */
export const addRecord = <K extends Kind>(
  workbook: Workbook,
  kind: K,
  id: string,
  fields: FieldsOf<K>,
  moment: Moment,
): Workbook => addRecords(workbook, kind, [{ id, fields }], moment);

/** Checks one new field value; throws EditRefused with a sentence when it is not valid. */
function checked(kind: Kind, field: string, value: unknown): unknown {
  const schema = (schemas[kind].shape as Readonly<Record<string, z.ZodType>>)[field];
  if (!schema) throw new EditRefused(recordMessages.noField({ kind, field }));
  const parsed = schema.safeParse(cleanValue(value));
  if (!parsed.success)
    throw new EditRefused(recordMessages.notChanged({ fault: sentenceOf(parsed.error, kind, field) }));
  return parsed.data;
}

/** The record with some fields changed; the same record when they already were so. */
function changedRecord(kind: Kind, record: AnyRecord, fields: object, moment: Moment): AnyRecord {
  const before = record as unknown as Fields;
  const changed = Object.entries(fields)
    .map(([field, value]) => [field, checked(kind, field, value)] as const)
    .filter(([field, value]) => !dequal(before[field], value));
  if (changed.length === 0) return record;
  const stamps = { updatedAt: moment.at, updatedByRole: moment.byRole };
  return { ...record, ...Object.fromEntries(changed), ...stamps };
}

/** Fields of a record to change. */
interface FieldChange<K extends Kind> {
  readonly id: string;
  readonly fields: FieldsOf<K> | FieldsOfRecord;
}

/**
 * The workbook with some fields of some records of one kind changed; the same workbook when they already were so.
 * Throws EditRefused when a record is not there, a field is not valid or a guard refuses; then nothing is changed.
 */
export function changeRecords<K extends Kind>(
  workbook: Workbook,
  kind: K,
  changes: readonly FieldChange<K>[],
  moment: Moment,
): Workbook {
  const records = new Map<string, AnyRecord>(recordsOf(workbook, kind));
  const changed = new Map<string, Changed>();
  for (const { id, fields } of changes) {
    const record = records.get(id);
    if (!record) throw new EditRefused(recordMessages.gone({ kind }));
    const wanted = typeof fields === 'function' ? fields(record) : fields;
    const after = changedRecord(kind, record, wanted, moment);
    if (after === record) continue;
    records.set(id, after);
    changed.set(id, [changed.get(id)?.[0] ?? record, after]);
  }
  return changed.size === 0 ? workbook : guarded(workbook, kind, records, [...changed.values()], moment);
}

/** As `changeRecords`, for a single one. */
export const changeRecord = <K extends Kind>(
  workbook: Workbook,
  kind: K,
  id: string,
  fields: FieldsOf<K>,
  moment: Moment,
): Workbook => changeRecords(workbook, kind, [{ id, fields }], moment);

export interface Target {
  readonly kind: Kind;
  readonly id: string;
}

/** The given records and all they own. */
function withOwned(workbook: Workbook, targets: readonly Target[]): Map<string, Target> {
  const back = backlinksOf(workbook);
  const all = new Map<string, Target>();
  const queue = [...targets];
  for (let target = queue.pop(); target; target = queue.pop()) {
    const key = recordKey(target.kind, target.id);
    if (all.has(key) || isFixed(target.kind, target.id) || !findRecord(workbook, target.kind, target.id))
      continue;
    all.set(key, target);
    for (const { from, field } of back.get(key) ?? [])
      if (cards[from.kind].owners?.includes(field)) queue.push(from);
  }
  return all;
}

/** Refuses to delete what a guard says must stay. */
function checkStays(workbook: Workbook, targets: Iterable<Target>): void {
  for (const { kind, id } of targets) {
    const record = findRecord(workbook, kind, id);
    const refusal = record && guardedOf(kind).stays?.(record, workbook);
    if (refusal) throw new EditRefused(refusal);
  }
}

type IsGone = (kind: Kind, id: string) => boolean;

/**
 * The workbook without the given records, what they own, and every link to any of these. Throws EditRefused when a
 * guard says that one of them must stay, or that a link to one of them must; then nothing is removed.
 */
export function removeRecords(workbook: Workbook, targets: readonly Target[], moment: Moment): Workbook {
  const all = withOwned(workbook, targets);
  if (all.size === 0) return workbook;
  const isGone: IsGone = (kind, id) => all.has(recordKey(kind, id));
  if (moment.road !== 'restoring') checkStays(workbook, all.values());
  const without = kinds.reduce((result, kind) => {
    const kept = [...recordsOf(workbook, kind)].filter(([id]) => !isGone(kind, id));
    return kept.length === recordsOf(workbook, kind).size ? result : withRecords(result, kind, new Map(kept));
  }, workbook);
  return kinds.reduce((result, kind) => {
    const unlinked = [...recordsOf(result, kind).values()].flatMap((record) => {
      const fields = withoutLinks(kind, record, isGone);
      return fields ? [{ id: record.id, fields }] : [];
    });
    return changeRecords(result, kind, unlinked, moment);
  }, without);
}

/** The workbook with one record moved to stand between two others of its kind (null: the end of the list). */
export function moveRecord<K extends Kind>(
  workbook: Workbook,
  kind: K,
  id: string,
  after: string | null,
  moment: Moment,
): Workbook {
  const others = [...recordsOf(workbook, kind).values()].filter((other) => other.id !== id).toSorted(byOrder);
  const at = after === null ? -1 : others.findIndex((other) => other.id === after);
  const order = keyBetween(others[at]?.order ?? null, others[at + 1]?.order ?? null);
  return changeRecord(workbook, kind, id, { order } as FieldsOf<K>, moment);
}

/** Two records may hold the same key (made on two copies): then there is no room between, and after both will do. */
const keyBetween = (a: string | null, b: string | null): string =>
  generateKeyBetween(a, b !== null && a !== null && a >= b ? null : b);
