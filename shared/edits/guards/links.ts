// What every link obeys, whatever the kind: it leads somewhere, and a part keeps what it is a part of.
import { cards } from '../../schema/cards.ts';
import type { Kind, RecordOf } from '../../schema/kinds.ts';
import { linksFrom, recordKey } from '../../schema/links.ts';
import { findRecord } from '../../schema/workbook.ts';
import type { Change } from './guard.ts';
import { recordMessages } from '../../messages/edits/record.ts';

const keysOf = (kind: Kind, record: RecordOf<Kind> | undefined): ReadonlySet<string> =>
  new Set(record ? linksFrom(kind, record).map((link) => recordKey(link.kind, link.id)) : []);

/** Refuses a new link to a record that is not there; one in a file already may stay. */
export function leadsSomewhere({ kind, before, after, workbook }: Change<Kind>): string | null {
  const links = linksFrom(kind, after);
  if (links.every((link) => findRecord(workbook, link.kind, link.id))) return null;
  const known = keysOf(kind, before);
  const lost = links.find(
    (link) => !known.has(recordKey(link.kind, link.id)) && !findRecord(workbook, link.kind, link.id),
  );
  return lost ? recordMessages.linkGone({ kind: lost.kind }) : null;
}

/** Refuses to take a part away from what it belongs to. */
export function staysAPart({ kind, before, after }: Change<Kind>): string | null {
  const fields = cards[kind].owners;
  if (!fields || !before) return null;
  const [old, now] = [before, after] as unknown as readonly Readonly<Record<string, unknown>>[];
  const left = fields.some((field) => old?.[field] && !now?.[field]);
  return left ? recordMessages.staysAPart({ kind }) : null;
}
