// The plan looked at from above: which boxes count, which belong to a slice, which slices to a use case.
import type { Id } from '../../schema/field.ts';
import type { Slice, TimeBox, UseCase } from '../../schema/kinds.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';

const groupBy = <T, K>(items: Iterable<T>, keyOf: (item: T) => K | null): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

/** Boxes that are work: neither cancelled nor archived, in code order. */
export const plannedBoxes = derived(['timeBox'], (workbook): readonly TimeBox[] =>
  [...workbook.timeBox.values()].filter((box) => box.state !== 'cancelled' && !box.archived).toSorted(byCode),
);

/** The boxes of `plannedBoxes` and the cancelled ones that links may pass through, in code order. */
export const boxesOfNetwork = derived(['timeBox'], (workbook): readonly TimeBox[] =>
  [...workbook.timeBox.values()].filter((box) => !box.archived).toSorted(byCode),
);

/** The boxes of `plannedBoxes` by the slice they belong to. */
export const boxesBySlice = derived(['timeBox'], (workbook) =>
  groupBy(plannedBoxes(workbook), (box) => box.slice),
);

/** Whether a use case is still wanted: parked, stopped and archived ones are skipped by the rules. */
export const isLiveMatter = (useCase: UseCase): boolean =>
  !useCase.archived && useCase.state !== 'parked' && useCase.state !== 'stopped';

/** Whether a use case was chosen and is on its way. */
export const isSelected = (useCase: UseCase): boolean =>
  !useCase.archived && (useCase.state === 'selected' || useCase.state === 'inDelivery');

/** Slices that are neither archived nor of a use case that is parked, stopped or archived, in code order. */
export const liveSlices = derived(['slice', 'useCase'], (workbook): readonly Slice[] =>
  [...workbook.slice.values()]
    .filter((slice) => {
      const useCase = slice.useCase === null ? undefined : workbook.useCase.get(slice.useCase);
      return !slice.archived && (useCase === undefined || isLiveMatter(useCase));
    })
    .toSorted(byCode),
);

/** Slices of `liveSlices` by the use case they serve. */
export const slicesByUseCase = derived(['slice', 'useCase'], (workbook) =>
  groupBy(liveSlices(workbook), (slice) => slice.useCase),
);

/** The planned boxes of all live slices of a use case. */
export const boxesOfUseCase = (workbook: Workbook, useCase: Id<'useCase'>): readonly TimeBox[] =>
  (slicesByUseCase(workbook).get(useCase) ?? []).flatMap(
    (slice) => boxesBySlice(workbook).get(slice.id) ?? [],
  );
