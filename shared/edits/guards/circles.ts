// Links between two of a kind that must not lead round in a circle (TRC-15).
import type { Kind, RecordOf } from '../../schema/kinds.ts';
import { linksFrom } from '../../schema/links.ts';
import { findRecord, recordsOf, type Workbook } from '../../schema/workbook.ts';
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

/** Per state of a kind and field: whether its links lead round anywhere. */
const circled = new WeakMap<ReadonlyMap<string, unknown>, Map<string, boolean>>();

/** Whether any way along a field leads round: asked once however many links come at a time, as an import brings them. */
function hasCircle(workbook: Workbook, kind: Kind, field: string): boolean {
  const records = recordsOf(workbook, kind);
  const known = circled.get(records) ?? new Map<string, boolean>();
  circled.set(records, known);
  const there = known.get(field);
  if (there !== undefined) return there;
  const ways = new Map<string, readonly string[]>(
    [...records.values()].map((one) => [one.id, one.archived ? [] : next(kind, field, one)] as const),
  );
  const waiting = new Map<string, number>();
  for (const id of [...ways.values()].flat()) waiting.set(id, (waiting.get(id) ?? 0) + 1);
  const open = [...ways.keys()].filter((id) => !waiting.has(id));
  for (const at of open)
    for (const id of ways.get(at) ?? []) {
      const left = (waiting.get(id) ?? 0) - 1;
      waiting.set(id, left);
      if (left === 0 && ways.has(id)) open.push(id);
    }
  const isCircled = open.length < ways.size;
  known.set(field, isCircled);
  return isCircled;
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
    const added = next(kind, field, after).filter((id) => !known.has(id));
    if (added.length === 0 || !hasCircle(workbook, kind, field)) return null;
    for (const id of added) {
      const way = wayAlong(workbook, kind, field, [id, after.id]);
      if (!way) continue;
      const names = [...way.toReversed(), after.id].map((one) => nameIn(workbook, kind, one));
      return recordMessages.circle({ names, meaning });
    }
    return null;
  };
