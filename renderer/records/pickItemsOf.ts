// Records of a kind as what a picker offers.
import { recordsWords } from '../../shared/messages/screens/records.ts';
import type { Id } from '../../shared/schema/field.ts';
import { cards, isContent } from '../../shared/schema/cards.ts';
import { type Kind, kinds } from '../../shared/schema/kinds.ts';
import { byCode, byOrder, recordsOf, type Workbook } from '../../shared/schema/workbook.ts';
import type { PickItem } from '../ui/fields/values/pickItems.ts';

/** Unarchived records in code order; kinds without codes are known by their title alone. */
export function pickItemsOf<K extends Kind>(workbook: Workbook, kind: K): readonly PickItem<Id<K>>[] {
  const records = [...recordsOf(workbook, kind).values()].filter((record) => !record.archived);
  const sorted = records.toSorted(records[0]?.code === null ? byOrder : byCode);
  return sorted.map((record) => {
    const { id, code, title } = record;
    return code === null ? { id, code: title || recordsWords.untitled, title: '' } : { id, code, title };
  });
}

/** The kinds that a link to anything offers: all whose records have codes. */
export const linkable: readonly Kind[] = kinds.filter(
  (kind) => isContent(kind) && cards[kind].letter !== null,
);
