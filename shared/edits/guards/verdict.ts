// What the guards of a kind say to a change, and which fields of a record they let no hand change.
import { cards, withArticle } from '../../schema/cards.ts';
import { labelOf, nameOf } from '../../words.ts';
import type { FieldsOf, Kind, RecordOf } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import type { Change, Locks } from './guard.ts';
import { guardedOf } from './guards.ts';
import { leadsSomewhere, staysAPart } from './links.ts';
import { recordMessages } from '../../messages/edits/record.ts';

/** Field → why no hand may change it as the record stands; forms and grids show these read-only. */
export const lockedFields = <K extends Kind>(workbook: Workbook, kind: K, record: RecordOf<K>): Locks<K> =>
  guardedOf(kind).locks?.(record, workbook) ?? {};

/** The sentence of the first locked field that changes. */
function lockRefusal<K extends Kind>({ kind, before, after, workbook }: Change<K>): string | null {
  if (!before) return null;
  const locks = lockedFields(workbook, kind, before) as Readonly<Record<string, string>>;
  const [old, now] = [before, after] as unknown as readonly Readonly<Record<string, unknown>>[];
  const field = Object.keys(locks).find((name) => old?.[name] !== now?.[name]);
  // What has neither a code nor a title that people write goes by its kind.
  const name =
    cards[kind].title === 'written' || before.code !== null ? nameOf(before) : labelOf(withArticle(kind));
  return field === undefined ? null : recordMessages.locked({ name, why: locks[field] ?? '' });
}

/** A sentence that refuses the change, or the fields that change along with it. */
export function verdictOn<K extends Kind>(change: Change<K>): string | FieldsOf<K> {
  const refusal = leadsSomewhere(change) ?? staysAPart(change);
  if (refusal !== null) return refusal;
  let more: FieldsOf<K> = {};
  for (const guard of guardedOf(change.kind).guards ?? []) {
    const verdict = guard(change);
    if (typeof verdict === 'string') return verdict;
    more = { ...more, ...verdict };
  }
  return (change.road === 'byHand' ? lockRefusal(change) : null) ?? more;
}
