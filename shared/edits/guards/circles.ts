// Links between two of a kind that must not lead round in a circle (TRC-15).
import type { Kind, RecordOf } from '../../schema/kinds.ts';
import { linksFrom } from '../../schema/links.ts';
import { findRecord, type Workbook } from '../../schema/workbook.ts';
import type { Guard } from './guard.ts';
import { recordMessages } from '../../messages/edits/record.ts';

/** The records of its own kind a field of a record leads to. */
const next = (kind: Kind, field: string, record: RecordOf<Kind>): readonly string[] =>
  linksFrom(kind, record).flatMap((link) => (link.field === field && link.kind === kind ? [link.id] : []));

/** The way from one record to another along a field, both named; null when there is none. Archived ones lead nowhere. */
export function wayAlong(
  workbook: Workbook,
  kind: Kind,
  field: string,
  [from, to]: readonly [string, string],
): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  for (const at of cameFrom.keys()) {
    if (at === to) {
      const way = [at];
      for (let back = cameFrom.get(at); typeof back === 'string'; back = cameFrom.get(back))
        way.unshift(back);
      return way;
    }
    const record = findRecord(workbook, kind, at);
    if (!record || record.archived) continue;
    for (const id of next(kind, field, record)) if (!cameFrom.has(id)) cameFrom.set(id, at);
  }
  return null;
}

const nameIn = (workbook: Workbook, kind: Kind, id: string): string => {
  const record = findRecord(workbook, kind, id);
  return record?.code ?? record?.title ?? '';
};

/** Refuses a new link, or bringing back an archived record, that closes a circle; one in a file already may stay. */
export const noCircle =
  <K extends Kind>(field: keyof RecordOf<K> & string, meaning: string): Guard<K> =>
  ({ kind, before, after, workbook }) => {
    if (after.archived) return null;
    const known = new Set(before && !before.archived ? next(kind, field, before) : []);
    for (const id of next(kind, field, after)) {
      const way = known.has(id) ? null : wayAlong(workbook, kind, field, [id, after.id]);
      if (!way) continue;
      const names = [...way.toReversed(), after.id].map((one) => nameIn(workbook, kind, one));
      return recordMessages.circle({ names, meaning });
    }
    return null;
  };
