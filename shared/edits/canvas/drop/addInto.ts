// Adding where somebody points: the new item is linked at once to what the band, or the card under the hand, stands for.
import { recordMessages } from '../../../messages/edits/record.ts';
import { type CanvasKind, type ItemRef, wayBetween } from '../../../rules/thread/canvasLinks.ts';
import { freshFields } from '../../../schema/cards.ts';
import type { FieldsOf } from '../../../schema/kinds.ts';
import type { Workbook } from '../../../schema/workbook.ts';
import { addRecords, type Edit } from '../../edit.ts';
import { linkItems } from '../canvas.ts';
import { moveInto, slicesOf } from './moveInto.ts';
import { linkChange } from './told.ts';
import type { Spot } from './spot.ts';

/** A new item, under an id the caller has made; without a title it is called as new ones are. */
export interface NewItem {
  readonly id: string;
  readonly title?: string;
}

/** A new box goes to the last of several slices; what is dropped has to say which. */
const lastSlice = (workbook: Workbook, { band: { lead } }: Spot): ItemRef | undefined =>
  lead === null ? undefined : slicesOf(workbook, lead).at(-1);

/** What the new item is linked to; nothing where the spot stands for nothing it could be linked to. */
function linksInto(workbook: Workbook, item: ItemRef, spot: Spot): readonly Edit[] {
  if (spot.on !== null && spot.on.kind !== item.kind && wayBetween(item.kind, spot.on.kind))
    return [linkItems(item, spot.on)];
  // A new goal is a reason of its own.
  if (item.kind === 'goal' || item.kind === 'card' || spot.band.kind === 'loose') return [];
  const slice = item.kind === 'timeBox' ? lastSlice(workbook, spot) : undefined;
  if (slice) return [linkItems(item, slice)];
  const edits = moveInto(workbook, item, null, spot);
  return typeof edits === 'string' ? [] : edits;
}

const titled = (kind: CanvasKind, title: string): object => (kind === 'card' ? { text: title } : { title });

/** Adds items of a kind where a spot is, in their order. One undo step. */
export const addInto = <K extends CanvasKind>(
  kind: K,
  items: readonly NewItem[],
  spot: Spot,
  fields: FieldsOf<K> = {},
): Edit => ({
  label:
    items.length === 1
      ? recordMessages.add({ kind })
      : recordMessages.addSeveral({ kind, count: items.length }),
  apply: (workbook, moment) => {
    const additions = items.map(({ id, title }) => ({
      id,
      fields: {
        ...freshFields(kind),
        ...(kind === 'card' ? { stage: spot.stage } : {}),
        ...fields,
        ...(title === undefined ? {} : titled(kind, title)),
      },
    }));
    const added = addRecords(workbook, kind, additions, moment);
    return items.reduce((result, { id }) => {
      const linked = linksInto(result, { kind, id }, spot).reduce(
        (so, edit) => edit.apply(so, moment),
        result,
      );
      // What is new takes no one's place.
      return linkChange(result, linked).unlinked.length > 0 ? result : linked;
    }, added);
  },
});
