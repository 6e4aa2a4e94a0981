// What another order of release would change, as lines to read before it is done.
import type { Preview } from '../../../../shared/edits/plan/preview.ts';
import { orderWords as words } from '../../../../shared/messages/screens/plan/slices.ts';
import { bigBangOf } from '../../../../shared/rules/slice/bigBang.ts';
import { inReleaseOrder } from '../../../../shared/rules/slice/order/orderProblem.ts';
import { earnedOf } from '../../../../shared/rules/slice/order/valueOverTime.ts';
import type { Slice } from '../../../../shared/schema/kinds.ts';
import { factsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { changeLines } from '../timeline/previewLines.ts';

const placeIn = (slices: readonly Slice[], { id }: Slice): number => slices.findIndex((one) => one.id === id);

/** The slice that one put sooner was to come before and still does not; null where the order came about. */
function stillBefore(
  before: Workbook,
  after: Workbook,
  moved: Slice,
  order: readonly string[],
): Slice | null {
  const now = inReleaseOrder(after);
  const at = placeIn(now, moved);
  if (order.indexOf(moved.id) >= placeIn(inReleaseOrder(before), moved)) return null;
  return now.find(({ id }, i) => i < at && order.indexOf(id) > order.indexOf(moved.id)) ?? null;
}

function valueLines(workbook: Workbook, after: Workbook): readonly string[] {
  const [from, to] = [earnedOf(workbook), earnedOf(after)];
  const { currency } = factsOf(workbook);
  const [was, now] = [bigBangOf(workbook).index, bigBangOf(after).index];
  return [
    ...(Math.round(from.value) === Math.round(to.value)
      ? []
      : [words.earned({ from: from.value, to: to.value, until: to.until, currency })]),
    ...(was === now || was === null || now === null ? [] : [words.index({ from: was, to: now })]),
  ];
}

/** All that is to be said of an order before it is done. */
export function orderLines(
  workbook: Workbook,
  moved: Slice | null,
  order: readonly string[],
  preview: Preview,
): readonly string[] {
  if (preview.refused !== null) return [preview.refused];
  const { after, change } = preview;
  if (after === workbook) return [words.nothing];
  const other = moved && stillBefore(workbook, after, moved, order);
  return [
    words.order({ slices: inReleaseOrder(after) }),
    ...(moved && other ? [words.stillAfter({ slice: moved, other })] : []),
    ...valueLines(workbook, after),
    ...changeLines(workbook, change),
  ];
}
