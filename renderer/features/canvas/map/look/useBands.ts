// How the canvas is looked at: which bands are folded, what is filtered, and the layout that follows.
import { useCallback, useMemo, useState } from 'react';
import {
  type CanvasLayout,
  type CanvasView,
  layoutCanvas,
} from '../../../../../shared/layout/canvas/canvas.ts';
import { type CanvasFilter, keptBy, noFilter } from '../../../../../shared/layout/canvas/canvasFilter.ts';
import { threadsOf } from '../../../../../shared/rules/thread/bands.ts';
import { keyOf } from '../../../../../shared/rules/thread/canvasLinks.ts';
import type { Workbook } from '../../../../../shared/schema/workbook.ts';
import { useSession, useStores } from '../../../../store/stores.tsx';
import { useCanvas } from '../../canvasStore.ts';
import { findingMarks } from '../../findingMarks.ts';
import { mattersIn } from './matters.ts';

export interface BandsInView {
  readonly layout: CanvasLayout;
  readonly filter: CanvasFilter;
  /** How many items pass the filter; null: nothing is filtered. */
  readonly found: number | null;
  readonly setFilter: (filter: CanvasFilter) => void;
  readonly toggle: (band: string) => void;
  /** Folds every band, and gives the layout that makes. */
  readonly foldAll: () => CanvasLayout;
  readonly unfoldAll: () => void;
  /** Unfolds the bands with findings, tripped criteria or what is selected, and folds the others. */
  readonly unfoldMatters: () => void;
}

export function useBands(workbook: Workbook): BandsInView {
  const { session } = useStores();
  const folded = useSession((state) => state.canvasFolded);
  const [filter, setFilter] = useState(noFilter);
  const lit = useCanvas((state) => state.lit);
  const cursor = useCanvas((state) => state.cursor);
  const keep = useMemo(
    () => keptBy(workbook, filter, filter.hasFinding ? findingMarks(workbook) : undefined),
    [workbook, filter],
  );
  const shown = useShown(workbook, folded, cursor);
  const view = useMemo<CanvasView>(() => ({ folded: shown, keep }), [shown, keep]);
  const layout = layoutCanvas(workbook, view);

  const fold = useCallback((next: ReadonlySet<string>) => session.getState().foldCanvas(next), [session]);
  const all = useMemo(() => new Set(threadsOf(workbook).bands.map(({ id }) => id)), [workbook]);
  return {
    layout,
    filter,
    found: keep === null ? null : keep.size,
    setFilter,
    toggle: (band) => {
      const next = new Set(shown);
      if (!next.delete(band)) next.add(band);
      fold(next);
    },
    foldAll: useCallback(() => {
      fold(all);
      return layoutCanvas(workbook, { folded: all, keep });
    }, [fold, all, workbook, keep]),
    unfoldAll: () => fold(new Set()),
    unfoldMatters: () => {
      const matters = mattersIn(workbook, lit);
      fold(new Set([...all].filter((id) => !matters.has(id))));
    },
  };
}

/** The band of the item under the cursor is never folded over it: opening a record unfolds its band. */
function useShown(
  workbook: Workbook,
  folded: ReadonlySet<string>,
  cursor: string | null,
): ReadonlySet<string> {
  return useMemo(() => {
    if (cursor === null || folded.size === 0) return folded;
    const band = threadsOf(workbook).bands.find(
      ({ id, items }) => folded.has(id) && items.some((item) => keyOf(item) === cursor),
    );
    if (!band) return folded;
    const next = new Set(folded);
    next.delete(band.id);
    return next;
  }, [workbook, folded, cursor]);
}
