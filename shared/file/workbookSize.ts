// Measures a workbook before it is written, so that nothing is done that could not be kept or opened again.
import { type Kind, kinds, type RecordOf } from '../schema/kinds.ts';
import { recordsOf, type Workbook } from '../schema/workbook.ts';
import { mostWorkbookBytes, tooLarge } from '../sizeLimit.ts';

/** Records never change once they are made, so each is measured once. */
const known = new WeakMap<object, number>();

/** Indentation and the line of its checksum, for a record without fields. */
const besideRecord = 64;
/** Format, version, hash and share point; room for the names of thirty earlier copies. */
const besideRecords = 16 * 1024;

function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff ? (code >= 0xd800 && code <= 0xdfff ? 1 : 2) : 1;
  }
  return bytes;
}

/** The lines of a record stand eight blanks deep: six more than where they begin on their own. */
function recordBytes(record: RecordOf<Kind>): number {
  const there = known.get(record);
  if (there !== undefined) return there;
  const text = JSON.stringify(record, null, 2);
  const lines = text.split('\n').length;
  const bytes = utf8Bytes(text) + 6 * lines + besideRecord + 2 * record.id.length;
  known.set(record, bytes);
  return bytes;
}

/** How many bytes the file of a workbook takes, at most a little more than it really does. */
export function workbookBytes(workbook: Workbook): number {
  let bytes = besideRecords;
  for (const kind of kinds)
    for (const record of recordsOf(workbook, kind).values()) bytes += recordBytes(record);
  return bytes;
}

/** Why a change cannot be made, as a sentence; null when it can. What makes a workbook smaller always can. */
export function sizeRefusal(before: Workbook, after: Workbook): string | null {
  const bytes = workbookBytes(after);
  return bytes <= mostWorkbookBytes || bytes < workbookBytes(before) ? null : tooLarge(bytes);
}
