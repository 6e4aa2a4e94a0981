// Which use cases an item hangs on, and by which of its links: what a move to another band has to undo.
import {
  type CanvasKind,
  type ItemLink,
  type ItemRef,
  keyOf,
  linksByItem,
  otherEnd,
} from '../../../rules/thread/canvasLinks.ts';
import type { Workbook } from '../../../schema/workbook.ts';

/** The kinds by whose links an item comes to stand in a band, the nearest first. */
const heldBy: Readonly<Record<CanvasKind, readonly CanvasKind[]>> = {
  goal: [],
  metric: ['goal', 'dataProduct'],
  useCase: ['goal'],
  dataProduct: ['useCase'],
  risk: ['useCase', 'slice', 'timeBox', 'goal'],
  killCriterion: ['useCase', 'slice', 'goal', 'risk'],
  alternative: ['risk', 'killCriterion', 'goal'],
  slice: ['useCase', 'goal'],
  timeBox: ['slice'],
  techItem: ['useCase', 'timeBox'],
  capability: ['useCase', 'techItem'],
  card: [],
};

/** The links by which an item comes to stand in bands. */
export const holdingLinks = (workbook: Workbook, item: ItemRef): readonly ItemLink[] =>
  (linksByItem(workbook).get(keyOf(item)) ?? []).filter((link) =>
    heldBy[item.kind].includes(otherEnd(link, item).kind),
  );

/** The use cases that an item hangs on, directly or by what it is linked to; the item itself where it is one. */
export function leadsOf(workbook: Workbook, item: ItemRef, seen = new Set<string>()): ReadonlySet<string> {
  if (item.kind === 'useCase') return new Set([keyOf(item)]);
  if (seen.has(keyOf(item))) return new Set();
  seen.add(keyOf(item));
  return new Set(
    holdingLinks(workbook, item).flatMap((link) => [...leadsOf(workbook, otherEnd(link, item), seen)]),
  );
}
