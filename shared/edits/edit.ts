// What an edit is, and the four primitives all edits are made of: add, change, remove, move.
import { generateKeyBetween } from 'fractional-indexing';
import type { z } from 'zod';
import { cleanValue } from '../schema/cleanText.ts';
import type { Id } from '../schema/field.ts';
import { type Kind, kindNames, kinds, type RecordOf, schemas } from '../schema/kinds.ts';
import { backlinksOf, recordKey, withoutLinks } from '../schema/links.ts';
import { sentenceOf } from '../schema/sentence.ts';
import { byOrder, factsOf, findRecord, fixedIds, recordsOf, type Workbook } from '../schema/workbook.ts';

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
/** What may be given for a record: any of its fields but id and audit stamps. */
export type FieldsOf<K extends Kind> = {
  [P in Kind]: Partial<Omit<RecordOf<P>, 'id' | 'createdAt' | 'updatedAt' | 'updatedByRole'>>;
}[K];

const withRecords = (workbook: Workbook, kind: Kind, records: ReadonlyMap<string, AnyRecord>): Workbook =>
  ({ ...workbook, [kind]: records }) as Workbook;

function withRecord(workbook: Workbook, kind: Kind, record: AnyRecord): Workbook {
  const records = new Map<string, AnyRecord>(recordsOf(workbook, kind));
  return withRecords(workbook, kind, records.set(record.id, record));
}

/** The next free code of a letter, and the workbook that remembers it as used. */
function takeCode(workbook: Workbook, letter: string): { code: string; workbook: Workbook } {
  const facts = factsOf(workbook);
  const number = (facts.lastCodes[letter] ?? 0) + 1;
  const next = { ...facts, lastCodes: { ...facts.lastCodes, [letter]: number } };
  return { code: `${letter}-${number}`, workbook: withRecord(workbook, 'facts', next) };
}

/** Remembers a code given from outside (an import, an example) as used. */
function keepCode(workbook: Workbook, code: string): Workbook {
  const facts = factsOf(workbook);
  const [letter, number] = [code.slice(0, 1), Number(code.slice(2))];
  if ((facts.lastCodes[letter] ?? 0) >= number) return workbook;
  return withRecord(workbook, 'facts', { ...facts, lastCodes: { ...facts.lastCodes, [letter]: number } });
}

const lastOrder = (workbook: Workbook, kind: Kind): string | null =>
  [...recordsOf(workbook, kind).values()].reduce<string | null>(
    (last, { order }) => (last === null || order > last ? order : last),
    null,
  );

/**
 * The workbook with one more record: defaults filled in, the next code taken, last in order.
 * Throws EditRefused when a field is not valid or the id is taken.
 */
export function addRecord<K extends Kind>(
  workbook: Workbook,
  kind: K,
  id: string,
  fields: FieldsOf<K>,
  moment: Moment,
): Workbook {
  const { letter, one } = kindNames[kind];
  if (findRecord(workbook, kind, id)) throw new EditRefused(`There already is a ${one} with this id.`);
  const given = cleanValue(fields) as Fields;
  const order = generateKeyBetween(lastOrder(workbook, kind), null);
  const stamps = { id, createdAt: moment.at, updatedAt: moment.at, updatedByRole: moment.byRole };
  const hasCode = letter === null || typeof given['code'] === 'string';
  const taken = hasCode ? { code: given['code'] ?? null, workbook } : takeCode(workbook, letter);
  const parsed = schemas[kind].safeParse({ order, ...given, ...stamps, code: taken.code });
  if (!parsed.success) throw new EditRefused(`The ${one} was not added: ${sentenceOf(parsed.error)}.`);
  const coded =
    typeof taken.code === 'string' && hasCode ? keepCode(taken.workbook, taken.code) : taken.workbook;
  return withRecord(coded, kind, parsed.data as unknown as AnyRecord);
}

/** Checks one new field value; throws EditRefused with a sentence when it is not valid. */
function checked(kind: Kind, field: string, value: unknown): unknown {
  const schema = (schemas[kind].shape as Readonly<Record<string, z.ZodType>>)[field];
  if (!schema) throw new EditRefused(`A ${kindNames[kind].one} has no ${field}.`);
  const parsed = schema.safeParse(cleanValue(value));
  if (!parsed.success) throw new EditRefused(`Not changed: ${sentenceOf(parsed.error, field)}.`);
  return parsed.data;
}

const sameJson = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The workbook with some fields of one record changed; the same workbook when they already were so. */
export function changeRecord<K extends Kind>(
  workbook: Workbook,
  kind: K,
  id: string,
  fields: FieldsOf<K>,
  moment: Moment,
): Workbook {
  const record = findRecord(workbook, kind, id) as unknown as Fields | undefined;
  if (!record) throw new EditRefused(`This ${kindNames[kind].one} is no longer in the workbook.`);
  const changed = Object.entries(fields)
    .map(([field, value]) => [field, checked(kind, field, value)] as const)
    .filter(([field, value]) => !sameJson(record[field], value));
  if (changed.length === 0) return workbook;
  const stamps = { updatedAt: moment.at, updatedByRole: moment.byRole };
  return withRecord(workbook, kind, {
    ...record,
    ...Object.fromEntries(changed),
    ...stamps,
  } as unknown as AnyRecord);
}

/** Records that mean nothing without the one they point at: they are removed with it. */
const ownerFields: Partial<Record<Kind, readonly string[]>> = {
  treatment: ['risk'],
  reading: ['metric'],
  needTest: ['useCase'],
  capabilityNeed: ['useCase', 'capability'],
  placement: ['subject'],
  waiver: ['subject'],
  signOff: ['decision', 'goal', 'criterion'],
};

export interface Target {
  readonly kind: Kind;
  readonly id: string;
}

/** Records every workbook must keep. */
const isFixed = ({ kind, id }: Target): boolean =>
  kind === 'pillar' ||
  Object.entries(fixedIds).some(([fixedKind, fixedId]) => kind === fixedKind && id === fixedId);

/** The given records and all they own. */
function withOwned(workbook: Workbook, targets: readonly Target[]): Map<string, Target> {
  const back = backlinksOf(workbook);
  const all = new Map<string, Target>();
  const queue = [...targets];
  for (let target = queue.pop(); target; target = queue.pop()) {
    const key = recordKey(target.kind, target.id);
    if (all.has(key) || isFixed(target) || !findRecord(workbook, target.kind, target.id)) continue;
    all.set(key, target);
    for (const { from, field } of back.get(key) ?? [])
      if (ownerFields[from.kind]?.includes(field)) queue.push(from);
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
