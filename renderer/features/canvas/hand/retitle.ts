// The words of an item, as they are written in its place: the title, or what a note says.
import { changeFields } from '../../../../shared/edits/records.ts';
import type { Edit } from '../../../../shared/edits/edit.ts';
import type { ItemRef } from '../../../../shared/rules/thread/canvasLinks.ts';
import { findRecord, type Workbook } from '../../../../shared/schema/workbook.ts';

/** What is typed over: not what the card shows, which may be worked out. */
export function wordsOf(workbook: Workbook, { kind, id }: ItemRef): string {
  const record = findRecord(workbook, kind, id);
  return record === undefined ? '' : 'text' in record ? record.text : record.title;
}

/** Writes the words; null where nothing is to be written. Only a card may be without. */
export function retitled(workbook: Workbook, item: ItemRef, typed: string): Edit | null {
  const words = typed.trim();
  if (words === wordsOf(workbook, item)) return null;
  if (item.kind === 'card') return changeFields('card', item.id, { text: words });
  return words === '' ? null : changeFields(item.kind, item.id, { title: words });
}
