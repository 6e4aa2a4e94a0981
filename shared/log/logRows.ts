// A step of the log as rows to read: a record that was added or removed whole, or one field of one with before and after.
import type { Change } from '../changes/changes.ts';
import type { Log, LogEntry } from '../changes/log.ts';
import { logWords } from '../messages/screens/review/log.ts';
import { cards } from '../schema/cards.ts';
import { type FieldFacts, fieldsOf } from '../schema/fieldFacts.ts';
import { isKind, type Kind } from '../schema/kinds.ts';
import { labelOf } from '../words.ts';
import type { Named, Names } from './names.ts';
import { valueWords } from './valueWords.ts';

/** One line of the log. */
export interface LogRow {
  readonly kind: Kind;
  readonly id: string;
  /** What the record is called; its kind where it has no name. */
  readonly name: Named;
  readonly field: string;
  /** Empty: nothing. */
  readonly before: string;
  readonly after: string;
  /** Stays on this computer: no export holds it. */
  readonly isPrivate: boolean;
}

/** Fields that say when something was written and what comes next, not what it says. */
const bookkeeping = new Set(['createdAt', 'updatedAt', 'updatedByRole', 'lastCodes']);

/**
 * Whether a change says anything to somebody who reads it. Of kinds this version does not know, none does; entries of the
 * binding record have a list of their own.
 */
export const isTold = (change: Change): boolean =>
  isKind(change.kind) &&
  change.kind !== 'bindingEntry' &&
  !(change.type === 'changed' && bookkeeping.has(change.field));

const unread = new Set(['code', 'title']);

/** Each field of a record that says something, for one that was added or removed whole. */
function wholeWords(names: Names, kind: Kind, record: object): string {
  const held = record as Readonly<Record<string, unknown>>;
  return fieldsOf(kind)
    .filter(({ name, as, isPrivate }) => !unread.has(name) && as !== 'other' && !isPrivate)
    .flatMap((field) => {
      // Of yes and no, the yes alone is told.
      const value = held[field.name] === false ? '' : valueWords(names, field, held[field.name]);
      return value === '' ? [] : [logWords.labelled({ label: field.label, value })];
    })
    .join('; ');
}

type Words = Pick<LogRow, 'field' | 'before' | 'after' | 'isPrivate'>;

const placeWords: Words = { field: logWords.place, before: '', after: '', isPrivate: false };

function changedWords(names: Names, field: FieldFacts, before: unknown, after: unknown): Words {
  const { label, isPrivate } = field;
  const [was, now] = [valueWords(names, field, before), valueWords(names, field, after)];
  return { field: label, before: was, after: now, isPrivate };
}

/** What happened to one record in a step; where no field shows it, that something moved. */
function wordsOf(names: Names, kind: Kind, changes: readonly Change[]): readonly Words[] {
  const whole = changes.find(({ type }) => type !== 'changed');
  if (whole && whole.type !== 'changed') {
    const words = wholeWords(names, kind, whole.record);
    const isAdded = whole.type === 'added';
    const field = isAdded ? logWords.added : logWords.removed;
    return [{ field, before: isAdded ? '' : words, after: isAdded ? words : '', isPrivate: false }];
  }
  const byName = new Map(changes.map((change) => [change.type === 'changed' ? change.field : '', change]));
  const told = fieldsOf(kind).flatMap((field) => {
    const change = byName.get(field.name);
    if (change?.type !== 'changed' || field.as === 'other') return [];
    return [changedWords(names, field, change.before, change.after)];
  });
  return told.length > 0 ? told : [placeWords];
}

/** The changes of a step by record, in their order. */
function byRecord(changes: readonly Change[]): readonly (readonly Change[])[] {
  const records = new Map<string, Change[]>();
  for (const change of changes) {
    if (!isTold(change)) continue;
    const key = `${change.kind}:${change.id}`;
    const there = records.get(key);
    if (there) there.push(change);
    else records.set(key, [change]);
  }
  return [...records.values()];
}

/** The rows of these changes of a step. */
export const rowsOf = (names: Names, changes: readonly Change[]): readonly LogRow[] =>
  byRecord(changes).flatMap((ofOne) => {
    const [first] = ofOne;
    if (!first) return [];
    const { kind, id } = first;
    const named = names.of(kind, id);
    const name =
      named && (named.code !== null || named.title !== '')
        ? named
        : { code: null, title: labelOf(cards[kind].one) };
    return wordsOf(names, kind, ofOne).map((words) => ({ kind, id, name, ...words }));
  });

/** In whose name a step was made: as the role is called now, else as it was called then; null: in nobody's. */
export const roleOf = (names: Names, { byRole, roleTitle }: LogEntry): string | null =>
  byRole === null ? null : (names.workbook.role.get(byRole as never)?.title ?? roleTitle);

/** How many steps are missing between the oldest and the newest. */
export const unreadable = (log: Log): number =>
  log.length === 0 ? 0 : (log.at(-1)?.number ?? 0) - (log[0]?.number ?? 0) + 1 - log.length;
