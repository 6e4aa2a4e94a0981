// Copies of items: what people wrote in them and their links, under a title that says they are copies.
import { canvasMessages } from '../../messages/edits/canvas.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { type ItemLink, type ItemRef, itemLinks } from '../../rules/thread/canvasLinks.ts';
import { cards } from '../../schema/cards.ts';
import { limits } from '../../schema/field.ts';
import type { FieldsOf, Kind } from '../../schema/kinds.ts';
import { linksFrom } from '../../schema/links.ts';
import { findRecord, type Workbook } from '../../schema/workbook.ts';
import { addRecord, changeRecord, type Edit, type Moment, moveRecord } from '../edit.ts';
import { fieldsToCopy } from '../table/rows.ts';
import { linkItems, whyNotLinked } from './canvas.ts';

/** An item, and the id that its copy gets. */
export interface Copy extends ItemRef {
  readonly copy: string;
}
type Fields = Readonly<Record<string, unknown>>;
/** The id of the copy by that of the original. */
type Ids = ReadonlyMap<string, string>;

/** The title tells the copy from the original, where there is room. */
function titled(kind: Kind, fields: Fields): Fields {
  const field = kind === 'card' ? 'text' : 'title';
  const title = (fields[field] ?? '') as string;
  const copy = canvasMessages.copyOf({ title });
  const fits = kind === 'card' ? title !== '' : copy.length <= limits.titleChars;
  return { ...fields, [field]: fits ? copy : title };
}

function addCopy(workbook: Workbook, { kind, id, copy }: Copy, moment: Moment): Workbook {
  const record = findRecord(workbook, kind, id);
  if (!record) return workbook;
  const fields = titled(kind, fieldsToCopy(kind, record)) as FieldsOf<typeof kind>;
  return moveRecord(addRecord(workbook, kind, copy, fields, moment), kind, copy, id, moment);
}

/** The same value with each id of an original in it put as that of its copy. */
function withCopies(value: unknown, ids: Ids): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => withCopies(one, ids));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withCopies(one, ids)]));
}

/** Once all copies are there, they are linked to each other instead of to the originals. */
function linkCopies(workbook: Workbook, { kind, copy }: Copy, ids: Ids, moment: Moment): Workbook {
  const record = findRecord(workbook, kind, copy);
  if (!record) return workbook;
  const among = linksFrom(kind, record).filter(({ id }) => ids.has(id));
  const fields = among.map(({ field }) => [field, withCopies((record as unknown as Fields)[field], ids)]);
  return changeRecord(workbook, kind, copy, Object.fromEntries(fields) as FieldsOf<typeof kind>, moment);
}

/** A use case needs a capability through a record of its own, which says how much: it is copied too. */
function copyNeeds(workbook: Workbook, ids: Ids, moment: Moment): Workbook {
  return [...workbook.capabilityNeed.values()].reduce((result, need) => {
    const ends = { useCase: need.useCase, capability: need.capability };
    if (need.archived || !Object.values(ends).some((id) => id !== null && ids.has(id))) return result;
    const fields = { ...fieldsToCopy('capabilityNeed', need), ...(withCopies(ends, ids) as typeof ends) };
    return addRecord(result, 'capabilityNeed', moment.newId(), fields, moment);
  }, workbook);
}

/**
 * Others that keep the original in a list of what serves them keep its copy too. What holds one only keeps the one it
 * has, and what exists because of the original is not there because of the copy.
 */
function isKeptByOther(workbook: Workbook, { holder, target }: ItemLink, ids: Ids): boolean {
  if (!ids.has(target.id) || ids.has(holder.id) || holder.kind === target.kind) return false;
  const record = findRecord(workbook, holder.kind, holder.id);
  const link = record && linksFrom(holder.kind, record).find(({ id }) => id === target.id);
  const isServant = link !== undefined && cards[holder.kind].thread?.servants?.includes(link.field) === true;
  return isServant && Array.isArray((record as unknown as Fields)[link.field]);
}

/**
 * Adds a copy below each item, with its links: those among items that are copied together lead from copy to copy. One
 * undo step.
 */
export const duplicateItems = (copies: readonly Copy[]): Edit => ({
  label:
    copies.length === 1 && copies[0]
      ? recordMessages.duplicate({ kind: copies[0].kind })
      : canvasMessages.duplicate({ count: copies.length }),
  apply: (workbook, moment) => {
    const ids: Ids = new Map(copies.map(({ id, copy }) => [id, copy]));
    const added = copies.reduce((result, copy) => addCopy(result, copy, moment), workbook);
    const linked = copies.reduce((result, copy) => linkCopies(result, copy, ids, moment), added);
    return itemLinks(workbook)
      .filter((link) => isKeptByOther(workbook, link, ids))
      .reduce(
        (result, { holder, target }) => {
          const copy: ItemRef = { kind: target.kind, id: ids.get(target.id) ?? target.id };
          const isFree = whyNotLinked(result, holder, copy) === null;
          return isFree ? linkItems(holder, copy).apply(result, moment) : result;
        },
        copyNeeds(linked, ids, moment),
      );
  },
});
