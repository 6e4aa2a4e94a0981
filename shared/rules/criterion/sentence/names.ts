// How the sentence of a kill criterion names a record: by its title, and by its code too where the title is not enough.
import type { Kind, RecordOf } from '../../../schema/kinds.ts';
import { recordsOf, type Workbook } from '../../../schema/workbook.ts';

/** A record with the kind it is of. */
export type Candidate<K extends Kind = Kind> = { readonly kind: K; readonly record: RecordOf<K> };

/** Upper or lower case and the width of a space make no other title. */
export const plainTitle = (title: string): string =>
  title.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** What a part may name, archived records last: those in use come first where two are called the same. */
export const candidates = <K extends Kind>(
  workbook: Workbook,
  kinds: readonly K[],
): readonly Candidate<K>[] =>
  kinds
    .flatMap((kind) => [...recordsOf(workbook, kind).values()].map((record) => ({ kind, record })))
    .toSorted((a, b) => Number(a.record.archived) - Number(b.record.archived));

/** Whether a title stands for its record alone among what the part may name. */
const isEnough = (workbook: Workbook, kinds: readonly Kind[], title: string): boolean => {
  const plain = plainTitle(title);
  const called = kinds.reduce((sum, kind) => sum + (calledIn(recordsOf(workbook, kind)).get(plain) ?? 0), 0);
  return plain !== '' && called === 1;
};

type Called = ReadonlyMap<string, number>;
const counts = new WeakMap<object, Called>();

/** How many records go by each title; counted once for as long as they are the same. */
function calledIn(records: ReadonlyMap<string, { readonly title: string }>): Called {
  const known = counts.get(records);
  if (known) return known;
  const called = new Map<string, number>();
  for (const record of records.values()) {
    const plain = plainTitle(record.title);
    called.set(plain, (called.get(plain) ?? 0) + 1);
  }
  counts.set(records, called);
  return called;
}

/** The title with its code before it where another record is called the same; the code alone of one without a title. */
export function nameFor(
  workbook: Workbook,
  kinds: readonly Kind[],
  { code, title }: { readonly code: string | null; readonly title: string },
  quote: (title: string) => string,
): string {
  const name = title.trim() === '' ? '' : quote(title.trim().replaceAll(/\s+/g, ' '));
  return isEnough(workbook, kinds, title) || code === null ? name : `${code} ${name}`.trim();
}
