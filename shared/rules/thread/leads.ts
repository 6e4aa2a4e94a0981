// Which use cases and goals an item hangs on, and by which of its links: what decides in whose thread it stands.
import type { Workbook } from '../../schema/workbook.ts';
import { type CanvasKind, type ItemLink, type ItemRef, keyOf, linksByItem, otherEnd } from './canvasLinks.ts';

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

/** The ends of a thread an item hangs on, directly or by what it is linked to: keys, nearest first. */
export interface Anchors {
  readonly useCases: ReadonlySet<string>;
  readonly goals: ReadonlySet<string>;
}

interface Found extends Anchors {
  readonly useCases: Set<string>;
  readonly goals: Set<string>;
}

function walk(workbook: Workbook, item: ItemRef, seen: Set<string>, found: Found): void {
  const key = keyOf(item);
  if (seen.has(key)) return;
  seen.add(key);
  if (item.kind === 'useCase') found.useCases.add(key);
  else if (item.kind === 'goal') found.goals.add(key);
  else for (const link of holdingLinks(workbook, item)) walk(workbook, otherEnd(link, item), seen, found);
}

/** The use cases and goals an item hangs on; the item itself where it is one of them. */
export function anchorsOf(workbook: Workbook, item: ItemRef): Anchors {
  const found: Found = { useCases: new Set(), goals: new Set() };
  walk(workbook, item, new Set(), found);
  return found;
}

/** The use cases that an item hangs on, directly or by what it is linked to; the item itself where it is one. */
export const leadsOf = (workbook: Workbook, item: ItemRef): ReadonlySet<string> =>
  anchorsOf(workbook, item).useCases;
