// Which bands are folded: by what matters now, and so that all of the canvas can be read at once.
import { type CanvasLayout, layoutCanvas } from '../../../../../shared/layout/canvas/canvas.ts';
import type { CanvasView } from '../../../../../shared/layout/canvas/canvasContent.ts';
import type { Workbook } from '../../../../../shared/schema/workbook.ts';
import { findRecord } from '../../../../../shared/schema/workbook.ts';
import { stateOf } from '../../../../../shared/rules/state/stateOf.ts';
import { findingMarks } from '../../findingMarks.ts';

/** So many layouts are tried at most to unfold what fits. */
const mostTries = 24;

/** The bands that matter now: with an error or a warning, with a tripped criterion, or with what is lit. */
export function bandsThatMatter(
  workbook: Workbook,
  whole: CanvasLayout,
  lit: ReadonlySet<string>,
): ReadonlySet<string> {
  const marks = findingMarks(workbook);
  const isTripped = (kind: string, id: string): boolean => {
    const criterion = kind === 'killCriterion' ? findRecord(workbook, 'killCriterion', id) : undefined;
    return criterion !== undefined && stateOf(workbook, 'killCriterion', criterion)?.look === 'tripped';
  };
  return new Set(
    whole.items.flatMap(({ key, kind, id, band }) => {
      const mark = marks.get(key);
      return lit.has(key) || mark === 'error' || mark === 'warning' || isTripped(kind, id) ? band : [];
    }),
  );
}

/**
 * As few folded bands as let the canvas have no more than a height, beginning with the last one that does not matter.
 * Those that matter are folded too when there is no other way.
 */
export function foldedToFit(
  workbook: Workbook,
  view: CanvasView,
  height: number,
  matters: ReadonlySet<string>,
): ReadonlySet<string> {
  const bands = layoutCanvas(workbook, { ...view, folded: new Set() }).bands.map(({ id }) => id);
  const inTurn = [
    ...bands.filter((id) => !matters.has(id)).toReversed(),
    ...bands.filter((id) => matters.has(id)).toReversed(),
  ];
  const fits = (count: number): boolean =>
    layoutCanvas(workbook, { ...view, folded: new Set(inTurn.slice(0, count)) }).bounds.height <= height;
  let [least, most] = [0, inTurn.length];
  while (least < most) {
    const half = Math.floor((least + most) / 2);
    if (fits(half)) most = half;
    else least = half + 1;
  }
  const folded = new Set(inTurn.slice(0, least));
  // One that was folded on the way may fit after all, where others take less room.
  for (const id of inTurn.slice(0, least).toReversed().slice(0, mostTries)) {
    folded.delete(id);
    if (layoutCanvas(workbook, { ...view, folded: new Set(folded) }).bounds.height > height) folded.add(id);
  }
  return folded;
}
