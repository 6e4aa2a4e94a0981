// What an edit is, and the four primitives all edits are made of: add, change, remove, move.
import { generateKeyBetween } from 'fractional-indexing';
import type { z } from 'zod';
import { cleanValue } from '../schema/cleanText.ts';
import type { Id } from '../schema/field.ts';
import { cards, withArticle } from '../schema/cards.ts';
import { type FieldsOf, type Kind, kinds, type RecordOf, schemas } from '../schema/kinds.ts';
import { backlinksOf, recordKey, withoutLinks } from '../schema/links.ts';
import { sentenceOf } from '../schema/sentence.ts';
import {
  byOrder,
  factsOf,
  findRecord,
  fixedIds,
  isFixed,
  recordsOf,
  type Workbook,
} from '../schema/workbook.ts';

/** When an edit happens and by whom: given from outside, so that edits stay pure. */
export interface Moment {
  readonly at: string;
  readonly byRole: Id<'role'> | null;
  newId(): string;
}

/** A change a person can make. The same workbook back means that nothing happened. */
export interface Edit {
  /** What undo calls it: "Add risk". */
  readonly label: string;
  /** Edits of one group in quick succession are one undo step. */
  readonly group?: string | undefined;
  apply(workbook: Workbook, moment: Moment): Workbook;
}

/** Thrown by an edit that cannot be made; its message is a sentence for the person. Nothing has changed. */
export class EditRefused extends Error {}

type AnyRecord = RecordOf<Kind>;
type Fields = Readonly<Record<string, unknown>>;
const withRecords = (workbook: Workbook, kind: Kind, records: ReadonlyMap<string, AnyRecord>): Workbook => ({
  ...workbook,
  [kind]: records,
});

function withRecord(workbook: Workbook, kind: Kind, record: AnyRecord): Workbook {
  const records = new Map<string, AnyRecord>(recordsOf(workbook, kind));
  return withRecords(workbook, kind, records.set(record.id, record));
}

/** Codes handed out while records are added: facts are written once at the end. */
class CodeBook {
  private readonly last: Record<string, number>;
  private readonly workbook: Workbook;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
    this.last = { ...workbook.facts.get(fixedIds.facts)?.lastCodes };
  }

  /** The next free code of a letter. */
  take(letter: string): string {
    const number = (this.last[letter] ?? 0) + 1;
    this.last[letter] = number;
    return `${letter}-${number}`;
  }

  /** Remembers a code given from outside (an import, an example) as used. */
  keep(code: string): void {
    const letter = code.slice(0, 1);
    this.last[letter] = Math.max(this.last[letter] ?? 0, Number(code.slice(2)));
  }

  /** The workbook that remembers what was handed out; the same one when nothing was. */
  rememberedIn(workbook: Workbook): Workbook {
    const before = this.workbook.facts.get(fixedIds.facts)?.lastCodes ?? {};
    if (Object.entries(this.last).every(([letter, number]) => before[letter] === number)) return workbook;
    return withRecord(workbook, 'facts', { ...factsOf(workbook), lastCodes: this.last });
  }
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
 * Throws EditRefused when a field is not valid or an id is taken; then nothing is added.
 */
export function addRecords<K extends Kind>(
  workbook: Workbook,
  kind: K,
  additions: readonly Addition<K>[],
  moment: Moment,
): Workbook {
  if (additions.length === 0) return workbook;
  const { letter, one } = cards[kind];
  const records = new Map<string, AnyRecord>(recordsOf(workbook, kind));
  const codes = new CodeBook(workbook);
  let order = lastOrder(workbook, kind);
  for (const { id, fields } of additions) {
    if (records.has(id)) throw new EditRefused(`There already is ${withArticle(kind)} with this id.`);
    order = generateKeyBetween(order, null);
    const given = cleanValue(fields) as Fields;
    const stamps = { id, createdAt: moment.at, updatedAt: moment.at, updatedByRole: moment.byRole };
    const code = given['code'] ?? (letter === null ? null : codes.take(letter));
    const parsed = schemas[kind].safeParse({ order, ...given, ...stamps, code });
    if (!parsed.success) throw new EditRefused(`The ${one} was not added: ${sentenceOf(parsed.error)}.`);
    if (parsed.data.code !== null) codes.keep(parsed.data.code);
    if (parsed.data.order > order) order = parsed.data.order;
    records.set(id, parsed.data as unknown as AnyRecord);
  }
  return codes.rememberedIn(withRecords(workbook, kind, records));
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
  if (!schema) throw new EditRefused(`There is no ${field} in ${withArticle(kind)}.`);
  const parsed = schema.safeParse(cleanValue(value));
  if (!parsed.success) throw new EditRefused(`Not changed: ${sentenceOf(parsed.error, field)}.`);
  return parsed.data;
}

const sameJson = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The record with some fields changed; the same record when they already were so. */
function changedRecord(kind: Kind, record: AnyRecord, fields: object, moment: Moment): AnyRecord {
  const before = record as unknown as Fields;
  const changed = Object.entries(fields)
    .map(([field, value]) => [field, checked(kind, field, value)] as const)
    .filter(([field, value]) => !sameJson(before[field], value));
  if (changed.length === 0) return record;
  const stamps = { updatedAt: moment.at, updatedByRole: moment.byRole };
  return { ...record, ...Object.fromEntries(changed), ...stamps };
}

/**
 * The workbook with some fields of some records of one kind changed; the same workbook when they already were so.
 * Throws EditRefused when a record is not there or a field is not valid; then nothing is changed.
 */
export function changeRecords<K extends Kind>(
  workbook: Workbook,
  kind: K,
  changes: readonly Addition<K>[],
  moment: Moment,
): Workbook {
  const records = new Map<string, AnyRecord>(recordsOf(workbook, kind));
  let isSame = true;
  for (const { id, fields } of changes) {
    const record = records.get(id);
    if (!record) throw new EditRefused(`This ${cards[kind].one} is no longer in the workbook.`);
    const after = changedRecord(kind, record, fields, moment);
    isSame &&= after === record;
    records.set(id, after);
  }
  return isSame ? workbook : withRecords(workbook, kind, records);
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

/** The workbook without the given records, what they own, and every link to any of these. */
export function removeRecords(workbook: Workbook, targets: readonly Target[], moment: Moment): Workbook {
  const all = withOwned(workbook, targets);
  if (all.size === 0) return workbook;
  const isGone = (kind: Kind, id: string) => all.has(recordKey(kind, id));
  const stamps = { updatedAt: moment.at, updatedByRole: moment.byRole };
  return kinds.reduce((result, kind) => {
    const records = new Map<string, AnyRecord>();
    let touched = false;
    for (const [id, record] of recordsOf(workbook, kind)) {
      const unlinked = isGone(kind, id) ? null : withoutLinks(kind, record, isGone);
      touched ||= unlinked !== null || isGone(kind, id);
      if (!isGone(kind, id)) records.set(id, unlinked ? { ...record, ...unlinked, ...stamps } : record);
    }
    return touched ? withRecords(result, kind, records) : result;
  }, workbook);
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
