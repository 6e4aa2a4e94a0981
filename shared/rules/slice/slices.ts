// What each slice is worth waiting for: when it is released, what it costs, when value first lands (BIG, SLC).
import { type DayNumber, fromDayNumber } from '../../dates/dayNumber.ts';
import type { Day, Id } from '../../schema/field.ts';
import type { Slice } from '../../schema/kinds.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { sumOfCosts } from '../plan/cost.ts';
import { derived } from '../engine/derived.ts';
import { boxesBySlice, liveSlices } from '../scope/planIndex.ts';
import { meanOf } from '../engine/range.ts';
import { scheduleOf } from '../plan/schedule.ts';

export interface SlicePlan {
  readonly slice: Slice;
  /** Latest end of its time boxes; null while it has none or one of them has no dates. */
  readonly releaseDay: DayNumber | null;
  /** Expected cost of its boxes, in minor units; boxes without a length add nothing. */
  readonly cost: number;
}

export const sliceKinds = [
  'slice',
  'useCase',
  'timeBox',
  'resource',
  'calendar',
  'settings',
  'facts',
] as const;

function releaseOf(workbook: Workbook, slice: Slice): DayNumber | null {
  const { boxes } = scheduleOf(workbook);
  const ends = (boxesBySlice(workbook).get(slice.id) ?? []).map(({ id }) => boxes.get(id)?.endDay);
  return (
    ends.reduce<DayNumber | null | undefined>(
      (latest, end) => (end === undefined || latest === null ? null : Math.max(latest ?? end, end)),
      undefined,
    ) ?? null
  );
}

/** The slices that are still wanted, in code order, with release and cost. */
export const slicePlans = derived(sliceKinds, (workbook): readonly SlicePlan[] =>
  liveSlices(workbook).map((slice) => ({
    slice,
    releaseDay: releaseOf(workbook, slice),
    cost: sumOfCosts(workbook, boxesBySlice(workbook).get(slice.id) ?? []).known,
  })),
);

/** A slice whose release is known. */
export interface Release extends SlicePlan {
  readonly releaseDay: DayNumber;
}
const isDated = (plan: SlicePlan): plan is Release => plan.releaseDay !== null;

/** Slices with a known release, earliest first, by code on ties. */
export const releasesOf = derived(sliceKinds, (workbook): readonly Release[] =>
  slicePlans(workbook)
    .filter(isDated)
    .toSorted((a, b) => a.releaseDay - b.releaseDay || byCode(a.slice, b.slice)),
);

export const valueReleasesOf = (workbook: Workbook): readonly Release[] =>
  releasesOf(workbook).filter(({ slice }) => slice.kind === 'value');

/** The day on which the first slice of value is released, null while none is dated. */
export const firstValueDay = (workbook: Workbook): Day | null => {
  const [first] = valueReleasesOf(workbook);
  return first ? fromDayNumber(first.releaseDay) : null;
};

/** Mean yearly value ÷ expected cost of a slice by itself; null when either is unknown or it costs nothing. */
function ownHint(workbook: Workbook, { slice, cost }: SlicePlan): number | null {
  const useCase = slice.useCase === null ? undefined : workbook.useCase.get(slice.useCase);
  const value = useCase ? meanOf(useCase.valuePerYear) : null;
  return value === null || cost <= 0 ? null : value / cost;
}

/** Every slice a slice enables, directly or through others. */
function enabledBy(workbook: Workbook, slice: Slice): ReadonlySet<Id<'slice'>> {
  const found = new Set<Id<'slice'>>(slice.enables);
  for (const id of found) for (const next of workbook.slice.get(id)?.enables ?? []) found.add(next);
  return found;
}

export interface OrderHint {
  readonly slice: Slice;
  /** Yearly value for each unit of cost; null when unknown. */
  readonly hint: number | null;
}

/**
 * Which slice to do first (SLC-02): mean yearly value of its use case ÷ its expected cost, highest first, unknown
 * last. A foundation has no value of its own: it takes the best hint of the slices it enables.
 */
export const orderHints = derived(sliceKinds, (workbook): readonly OrderHint[] => {
  const plans = slicePlans(workbook);
  const own = new Map(
    plans
      .filter(({ slice }) => slice.kind === 'value')
      .map((plan) => [plan.slice.id, ownHint(workbook, plan)]),
  );
  const best = (slice: Slice): number | null =>
    [...enabledBy(workbook, slice)].reduce<number | null>((top, id) => {
      const hint = own.get(id) ?? null;
      return hint === null ? top : Math.max(top ?? hint, hint);
    }, null);
  return plans
    .map(({ slice }) => ({ slice, hint: slice.kind === 'value' ? (own.get(slice.id) ?? null) : best(slice) }))
    .toSorted((a, b) => (b.hint ?? -Infinity) - (a.hint ?? -Infinity) || byCode(a.slice, b.slice));
});
