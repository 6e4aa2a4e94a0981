// The order of items inside a cell of the canvas, where people have set one: a rank each, kept beside the records.
import { canvasMessages } from '../../messages/edits/canvas.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { type ItemRef, keyOf } from '../../rules/thread/canvasLinks.ts';
import { recordKey } from '../../schema/links.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { addRecord, changeRecord, type Edit, type Moment } from '../edit.ts';

/** Between the ranks of two neighbours; what has none stands behind what has. */
const step = 100;

const placementOf = (workbook: Workbook, item: ItemRef) =>
  [...workbook.placement.values()].find(
    ({ subject }) => subject !== null && recordKey(item.kind, item.id) === `${subject.kind}:${subject.id}`,
  );

/** Gives an item its rank in its cell. */
export function rankItem(workbook: Workbook, item: ItemRef, rank: number, moment: Moment): Workbook {
  const { kind, id } = item;
  const at = { x: 0, y: rank };
  if (kind === 'card') return changeRecord(workbook, 'card', id, { position: at }, moment);
  const known = placementOf(workbook, item);
  return known === undefined
    ? addRecord(workbook, 'placement', moment.newId(), { subject: { kind, id }, ...at }, moment)
    : changeRecord(workbook, 'placement', known.id, at, moment);
}

const isRanked = (workbook: Workbook, item: ItemRef): boolean =>
  item.kind === 'card'
    ? workbook.card.get(item.id as never)?.position?.y !== undefined
    : placementOf(workbook, item) !== undefined;

/**
 * Puts items of one cell behind another of it, or first when `after` is null. `cell` names all that stand there, from
 * the top. Those that keep to their own order, below, are left without a rank.
 */
export const standAfter = (
  items: readonly ItemRef[],
  cell: readonly ItemRef[],
  after: ItemRef | null,
): Edit => ({
  label:
    items.length === 1 && items[0]
      ? recordMessages.move({ kind: items[0].kind })
      : canvasMessages.moveItems({ count: items.length }),
  apply: (workbook, moment) => {
    const wanted = ordered(items, cell, after);
    if (wanted.every((item, i) => keyOf(item) === keyOf(cell[i] ?? item))) return workbook;
    const moved = new Set(items.map(keyOf));
    const last = wanted.findLastIndex((item) => moved.has(keyOf(item)) || isRanked(workbook, item));
    return wanted
      .slice(0, last + 1)
      .reduce((result, item, i) => rankItem(result, item, (i + 1) * step, moment), workbook);
  },
});

/** The cell as it is wanted. */
function ordered(
  items: readonly ItemRef[],
  cell: readonly ItemRef[],
  after: ItemRef | null,
): readonly ItemRef[] {
  const moved = new Set(items.map(keyOf));
  const others = cell.filter((item) => !moved.has(keyOf(item)));
  const at = after === null ? 0 : others.findIndex((item) => keyOf(item) === keyOf(after)) + 1;
  return [...others.slice(0, at), ...items, ...others.slice(at)];
}
