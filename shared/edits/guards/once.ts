// Parts that each link a record link it once: a second one would be counted twice.
import type { Kind, RecordOf } from '../../schema/kinds.ts';
import { linksFrom } from '../../schema/links.ts';
import { findRecord, type Workbook } from '../../schema/workbook.ts';
import type { Guard } from './guard.ts';
import { recordMessages } from '../../messages/edits/record.ts';

/** The first record that a field links twice. */
function twice(workbook: Workbook, kind: Kind, field: string, record: RecordOf<Kind>): string | null {
  const links = linksFrom(kind, record).filter((link) => link.field === field);
  const again = links.find(({ id }, i) => links.findIndex((link) => link.id === id) < i);
  const found = again && findRecord(workbook, again.kind, again.id);
  return found ? (found.code ?? found.title) : null;
}

/** Refuses to link a record a second time; where a file does so already, the rest can still be changed. */
export const linkedOnce =
  <K extends Kind>(field: keyof RecordOf<K> & string): Guard<K> =>
  ({ kind, before, after, workbook }) => {
    const name = before?.[field] === after[field] ? null : twice(workbook, kind, field, after);
    return name === null ? null : recordMessages.twice({ name });
  };
