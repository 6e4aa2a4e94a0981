// Which release joins which component first: what was never released before is where a fault may hide (BIG-03).
import type { Slice } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import { releasesOf, sliceKinds, type SlicePlan, slicePlans } from './slices.ts';

/** Names are one component however they are spaced and whichever letters are capital. */
export const keyOfComponent = (name: string): string => name.trim().toLowerCase();

/** The components of a slice as they are written, each once. */
function componentsOf({ components }: Slice): readonly string[] {
  const named = components.map((name) => name.trim()).filter((name) => name !== '');
  return [...new Map(named.toReversed().map((name) => [keyOfComponent(name), name])).values()].toReversed();
}

export interface JoinedComponents {
  readonly slice: Slice;
  /** Joined here for the first time: no slice released on an earlier day has them. */
  readonly fresh: readonly string[];
  /** Released before. */
  readonly known: readonly string[];
}

/** The components of each slice; slices without a date come last. */
export const joinedComponents = derived(sliceKinds, (workbook: Workbook): readonly JoinedComponents[] => {
  const firstDays = new Map<string, number>();
  for (const { slice, releaseDay } of releasesOf(workbook))
    for (const name of componentsOf(slice))
      if (!firstDays.has(keyOfComponent(name))) firstDays.set(keyOfComponent(name), releaseDay);
  const isFresh = (name: string, { releaseDay }: SlicePlan) =>
    (firstDays.get(keyOfComponent(name)) ?? Infinity) >= (releaseDay ?? Infinity);
  return slicePlans(workbook).map((plan) => {
    const names = componentsOf(plan.slice);
    return {
      slice: plan.slice,
      fresh: names.filter((name) => isFresh(name, plan)),
      known: names.filter((name) => !isFresh(name, plan)),
    };
  });
});
