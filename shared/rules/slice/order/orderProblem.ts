// The order of release as a sum: what each slice is worth and costs, and which has to come before which (SLC-02).
import type { Slice } from '../../../schema/kinds.ts';
import type { Workbook } from '../../../schema/workbook.ts';
import { derived } from '../../engine/derived.ts';
import { meanOf } from '../../engine/range.ts';
import { hasBegun } from '../../plan/network.ts';
import { meanCostOf } from '../../plan/cost.ts';
import { scheduleOf } from '../../plan/schedule.ts';
import { boxesBySlice, liveSlices, slicesByUseCase } from '../../scope/planIndex.ts';
import { releasesOf, sliceKinds } from '../slices.ts';

export interface OrderItem {
  readonly slice: Slice;
  /** Share of the mean yearly value of its use case, in minor units; null while that is unknown, and for groundwork. */
  readonly value: number | null;
  /** Expected cost of the work on it that is not done, in minor units. */
  readonly cost: number;
  /** There is work on it that has not begun: only then can its release be moved. */
  readonly isOpen: boolean;
}

export interface OrderProblem {
  /** All slices that are wanted, in their present order of release; those without a date come last. */
  readonly items: readonly OrderItem[];
  /** For each place of `items` the places that have to come before it. */
  readonly before: readonly ReadonlySet<number>[];
}

/** The slices that are still wanted, in the order in which they are released; those without a date last. */
export const inReleaseOrder = derived(sliceKinds, (workbook): readonly Slice[] => {
  const dated = releasesOf(workbook).map(({ slice }) => slice);
  const known = new Set(dated);
  return [...dated, ...liveSlices(workbook).filter((slice) => !known.has(slice))];
});

/** The yearly value of a use case is shared equally by its slices of value: nobody has said more. */
export function yearlyValueOf(workbook: Workbook, { kind, useCase }: Slice): number | null {
  if (kind !== 'value' || useCase === null) return null;
  const value = meanOf(workbook.useCase.get(useCase)?.valuePerYear ?? null);
  const sharing = (slicesByUseCase(workbook).get(useCase) ?? []).filter((one) => one.kind === 'value');
  return value === null || sharing.length === 0 ? null : value / sharing.length;
}

function itemOf(workbook: Workbook, slice: Slice): OrderItem {
  const boxes = boxesBySlice(workbook).get(slice.id) ?? [];
  const left = boxes.filter(({ state }) => state !== 'done');
  return {
    slice,
    value: yearlyValueOf(workbook, slice),
    cost: left.reduce((sum, box) => sum + (meanCostOf(workbook, box) ?? 0), 0),
    isOpen: boxes.some((box) => !hasBegun(box)),
  };
}

/** The slices some work of which a box waits for, directly or through other boxes. */
function slicesBehindBoxes(workbook: Workbook): ReadonlyMap<string, ReadonlySet<string>> {
  const { network } = scheduleOf(workbook);
  const behind: Set<string>[] = network.boxes.map(() => new Set());
  const bySlice = new Map<string, Set<string>>();
  for (const i of network.order) {
    for (const { from } of network.into[i] ?? []) {
      for (const slice of behind[from] ?? []) behind[i]?.add(slice);
      const slice = network.boxes[from]?.slice ?? null;
      if (slice !== null) behind[i]?.add(slice);
    }
    const own = network.boxes[i]?.slice ?? null;
    if (own !== null) bySlice.set(own, new Set([...(bySlice.get(own) ?? []), ...(behind[i] ?? [])]));
  }
  return bySlice;
}

/** Everything that is reached from each place by one step after another. */
function reachOf(steps: readonly ReadonlySet<number>[]): readonly ReadonlySet<number>[] {
  return steps.map((first) => {
    const found = new Set(first);
    for (const place of found) for (const next of steps[place] ?? []) found.add(next);
    return found;
  });
}

/**
 * The problem of a workbook. A slice comes after those whose boxes its own wait for and after those that enable it; two that
 * wait for one another bind each other in no order.
 */
export const orderProblem = derived(sliceKinds, (workbook): OrderProblem => {
  const slices = inReleaseOrder(workbook);
  const placeOf = new Map<string, number>(slices.map(({ id }, i) => [id, i]));
  const behind = slicesBehindBoxes(workbook);
  const steps = slices.map(({ id }, place) => {
    const enablers = slices.filter(({ enables }) => enables.some((one) => one === id));
    const ids = [...(behind.get(id) ?? []), ...enablers.map((one) => one.id)];
    return new Set(ids.flatMap((one) => placeOf.get(one) ?? []).filter((one) => one !== place));
  });
  const reach = reachOf(steps);
  const before = reach.map(
    (places, place) => new Set([...places].filter((one) => one !== place && !reach[one]?.has(place))),
  );
  return { items: slices.map((slice) => itemOf(workbook, slice)), before };
});

/** The first slice that would be released before one it waits for, and that one; null when an order can be kept. */
export function brokenWait(
  workbook: Workbook,
  order: readonly string[],
): { readonly slice: Slice; readonly before: Slice } | null {
  const { items, before } = orderProblem(workbook);
  const rank = new Map(order.map((id, i) => [id, i]));
  const rankOf = ({ slice }: OrderItem) => rank.get(slice.id) ?? Infinity;
  for (const [place, item] of items.entries())
    for (const earlier of [...(before[place] ?? [])].flatMap((one) => items[one] ?? []))
      if (rankOf(earlier) > rankOf(item)) return { slice: item.slice, before: earlier.slice };
  return null;
}
