// Records as links name them: shown by code and title, found again by either.
import { recordsWords } from '../../../../shared/messages/screens/records.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { type Kind, kinds, type RecordOf } from '../../../../shared/schema/kinds.ts';
import { recordsOf, type Workbook } from '../../../../shared/schema/workbook.ts';

type Linked = Pick<RecordOf<Kind>, 'code' | 'title'>;

/** "G-1 Fewer late stops"; the title alone where there is no code. */
export const fullName = ({ code, title }: Linked): string =>
  [code, title || (code === null ? recordsWords.untitled : '')].filter(Boolean).join(' ');

/** "G-1"; the title where there is no code. */
export const shortName = ({ code, title }: Linked): string => code ?? (title || recordsWords.untitled);

/** `g1`, `G-1` and `g-1` are one code. */
const asCode = (word: string): string => word.toUpperCase().replace(/^([A-Z])-?(\d+)$/, '$1-$2');

type Found = RecordOf<Kind>;
const indexes = new WeakMap<ReadonlyMap<string, Found>, ReadonlyMap<string, Found>>();

/** Records of a kind by all that a person may call them, made once for as long as none of them changes. */
function indexOf(records: ReadonlyMap<string, Found>): ReadonlyMap<string, Found> {
  const known = indexes.get(records);
  if (known) return known;
  const made = new Map<string, Found>();
  const add = (name: string, record: Found) => {
    const key = name.toLowerCase();
    if (key !== '' && !made.has(key)) made.set(key, record);
  };
  // A code is found before a title that reads like it, what is in use before what is archived.
  const inOrder = [...records.values()].toSorted((a, b) => Number(a.archived) - Number(b.archived));
  for (const record of inOrder) add(record.code ?? '', record);
  for (const record of inOrder) add(fullName(record), record);
  for (const record of inOrder) add(record.title, record);
  indexes.set(records, made);
  return made;
}

/** The record of a kind that a person names by code, by title, or by both. */
export function namedRecord<K extends Kind>(
  workbook: Workbook,
  kind: K,
  word: string,
): RecordOf<K> | undefined {
  const index = indexOf(recordsOf<Kind>(workbook, kind));
  const found = index.get(word.trim().toLowerCase()) ?? index.get(asCode(word.trim()).toLowerCase());
  return found as RecordOf<K> | undefined;
}

/** As `namedRecord`, of whatever kind; kinds with codes come first. */
export function namedOfAny(
  workbook: Workbook,
  word: string,
): { readonly kind: Kind; readonly id: string } | undefined {
  const [coded, others] = [true, false].map((isCoded) =>
    kinds.filter((kind) => cards[kind].thread !== null && (cards[kind].letter !== null) === isCoded),
  );
  for (const kind of [...(coded ?? []), ...(others ?? [])]) {
    const record = namedRecord(workbook, kind, word);
    if (record) return { kind, id: record.id };
  }
  return undefined;
}
