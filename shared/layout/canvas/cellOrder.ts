// The order of the cards within a cell: as people have set it, then what is worst, first or nearest.
import { riskLevels, scoreOf } from '../../rules/risk/riskScore.ts';
import { criteriaStates } from '../../rules/criterion/criterionState.ts';
import { scheduleOf } from '../../rules/plan/schedule.ts';
import { releasesOf } from '../../rules/slice/slices.ts';
import { derived } from '../../rules/engine/derived.ts';
import { canvasKinds, type ItemRef, isCanvasKind, keyOf } from '../../rules/thread/canvasLinks.ts';
import type { Workbook } from '../../schema/workbook.ts';

/** The rank people have given each item in its cell, by key; of an older place only the height counts. */
const ranksOf = derived(['placement', 'card'], (workbook): ReadonlyMap<string, number> => {
  const ranks = new Map<string, number>();
  for (const { subject, y, archived } of workbook.placement.values())
    if (subject !== null && !archived && isCanvasKind(subject.kind))
      ranks.set(keyOf({ kind: subject.kind, id: subject.id }), y);
  for (const { id, position } of workbook.card.values())
    if (position !== null) ranks.set(keyOf({ kind: 'card', id }), position.y);
  return ranks;
});

/** Where an item stands among its own kind without anyone's hand; the smaller the earlier. */
function natural(workbook: Workbook, { kind, id }: ItemRef): number {
  const late = Number.MAX_SAFE_INTEGER;
  if (kind === 'risk') {
    const risk = workbook.risk.get(id as never);
    const level = risk && scoreOf(workbook, risk, 'planned').level;
    return level ? -riskLevels.indexOf(level) : 1;
  }
  if (kind === 'slice') {
    const at = releasesOf(workbook).findIndex(({ slice }) => slice.id === id);
    return at === -1 ? late : at;
  }
  if (kind === 'timeBox') return scheduleOf(workbook).boxes.get(id as never)?.startDay ?? late;
  if (kind === 'killCriterion') {
    const day = criteriaStates(workbook).get(id as never)?.checkpoint;
    return day ? Date.parse(day) : late;
  }
  return 0;
}

/** The items of a cell in their order. Equal ones keep the order in which they are given. */
export function inCellOrder(workbook: Workbook, items: readonly ItemRef[]): readonly ItemRef[] {
  const ranks = ranksOf(workbook);
  const ranked = items.map((item) => ({
    item,
    rank: ranks.get(keyOf(item)) ?? Number.POSITIVE_INFINITY,
    kind: canvasKinds.indexOf(item.kind),
    natural: natural(workbook, item),
  }));
  return ranked
    .toSorted((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank) || a.kind - b.kind || a.natural - b.natural)
    .map(({ item }) => item);
}

/** Whether people have set where an item stands in its cell. */
export const isRanked = (workbook: Workbook, item: ItemRef): boolean => ranksOf(workbook).has(keyOf(item));
