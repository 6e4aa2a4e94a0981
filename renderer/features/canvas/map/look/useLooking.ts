// All the ways of looking at the canvas, by key, button, menu and command: folding, what is lit, finding, filtering.
import { useStoreApi } from '@xyflow/react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CanvasAsk } from '../../../../../shared/commands/commandHost.ts';
import { canvasLookWords } from '../../../../../shared/messages/screens/canvasLook.ts';
import {
  type CanvasBand,
  type CanvasItem,
  type CanvasLayout,
  layoutCanvas,
} from '../../../../../shared/layout/canvas/canvas.ts';
import type { CanvasView } from '../../../../../shared/layout/canvas/canvasContent.ts';
import type { Workbook } from '../../../../../shared/schema/workbook.ts';
import { noCanvasFilter } from '../../../../store/sessionStore.ts';
import { useSession, useStores } from '../../../../store/stores.tsx';
import { announce } from '../../../../ui/feedback/announce.tsx';
import type { PointerMenuItem } from '../../../../ui/overlay/PointerMenu.tsx';
import { type TrailWay, useCanvas, useCanvasStore } from '../../canvasStore.ts';
import type { Marking } from '../../linking/useMarking.ts';
import { readableHeight } from '../viewport.ts';
import { keptBy, type Kept } from './canvasFilter.ts';
import { bandsThatMatter, foldedToFit } from './foldToFit.ts';
import { litBy, useTrail } from './useTrail.ts';

/** A canvas as it is looked at. */
export interface Looked {
  /** All of it. */
  readonly whole: CanvasLayout;
  /** What passes the filter, with folded bands as lines. */
  readonly layout: CanvasLayout;
  readonly kept: Kept | null;
  readonly view: CanvasView;
}

export function useLooked(workbook: Workbook): Looked {
  const { folded, filter } = useSession((state) => state.canvasLook);
  const whole = layoutCanvas(workbook);
  const kept = useMemo(() => keptBy(workbook, whole, filter), [workbook, whole, filter]);
  const view = useMemo(() => ({ folded, keep: kept?.keep ?? null }), [folded, kept]);
  useTrail(workbook, whole);
  return { whole, layout: layoutCanvas(workbook, view), kept, view };
}

export interface Looking {
  readonly ask: (what: CanvasAsk) => void;
  readonly foldBand: (band: CanvasBand) => void;
  /** Folds what has to be folded for all of it to be read at once; what is laid out then. */
  readonly foldToRead: () => CanvasLayout;
  /** Marks an item wherever it is: its band is unfolded. */
  readonly show: (item: CanvasItem) => void;
  /** What can be shown of an item, for its menu. */
  readonly looks: (item: CanvasItem) => readonly PointerMenuItem[];
  /** Whether a key of the canvas was one of these. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly isFinding: boolean;
  readonly isFilterShown: boolean;
  readonly endFinding: () => void;
}

const nameOf = ({ code, title }: CanvasItem): string => code ?? title;

export function useLooking(workbook: Workbook, { whole, layout, view }: Looked, marking: Marking): Looking {
  const store = useCanvasStore();
  const { session } = useStores();
  const flow = useStoreApi();
  const [isFinding, setFinding] = useState(false);
  const [isFilterShown, setFilterShown] = useState(false);
  const cursor = useCanvas((state) => state.cursor);
  const setFolded = (folded: ReadonlySet<string>) => session.getState().lookAtCanvas({ folded });

  const foldBand = ({ id, name, folded }: CanvasBand): void => {
    const next = new Set(view.folded);
    if (folded) next.delete(id);
    else next.add(id);
    setFolded(next);
    announce(canvasLookWords.folded({ name, isFolded: !folded }));
  };
  const unfoldMatters = (): void => {
    const lit = store.getState().lit ?? new Set<string>();
    const matters = bandsThatMatter(workbook, whole, lit);
    setFolded(new Set(layout.bands.filter(({ id }) => !matters.has(id)).map(({ id }) => id)));
    announce(canvasLookWords.mattersUnfolded({ count: matters.size }));
  };
  const light = (item: CanvasItem | undefined, way: Exclude<TrailWay, 'both'>): void => {
    if (!item) return announce(canvasLookWords.markFirst);
    marking.mark([item.key]);
    store.setState({ way });
    const lit = litBy(workbook, whole, new Set([item.key]), way);
    const count = [...(lit ?? [])].filter((key) => key !== item.key && whole.byKey.has(key)).length;
    announce(canvasLookWords.onWay({ name: nameOf(item), way, count }));
  };
  const here = (): CanvasItem | undefined => whole.byKey.get(store.getState().cursor ?? '');
  const asks: Readonly<Record<CanvasAsk, () => void>> = {
    foldAll: () => {
      setFolded(new Set(layout.bands.map(({ id }) => id)));
      announce(canvasLookWords.allFolded);
    },
    unfoldAll: () => {
      setFolded(new Set());
      announce(canvasLookWords.allUnfolded);
    },
    unfoldMatters,
    why: () => light(here(), 'up'),
    depends: () => light(here(), 'down'),
    find: () => setFinding(true),
    filter: () => setFilterShown((is) => !is),
  };
  const bandOf = (item: CanvasItem | undefined): CanvasBand | undefined =>
    layout.bands.find(({ id }) => id === item?.band);
  const onKey = (event: KeyboardEvent): boolean => {
    const key = event.key.toLowerCase();
    const isChord = event.ctrlKey || event.metaKey;
    if (event.altKey) return false;
    if (isChord) {
      if (key !== 'f') return false;
      asks.find();
      return true;
    }
    const band = bandOf(here());
    if (key === 'w') asks.why();
    else if (key === 'd') asks.depends();
    else if (key === 'f' && band) foldBand(band);
    else return false;
    return true;
  };

  const latest = useRef(asks);
  useEffect(() => {
    latest.current = asks;
  });
  const ask = useCallback((what: CanvasAsk) => latest.current[what](), []);
  return {
    ask,
    foldBand,
    foldToRead: () => {
      const { width, height } = flow.getState();
      const matters = bandsThatMatter(workbook, whole, new Set(cursor === null ? [] : [cursor]));
      const room = readableHeight(whole.bounds, { width, height });
      const folded = layout.bounds.height <= room ? view.folded : foldedToFit(workbook, view, room, matters);
      if (folded === view.folded) return layout;
      setFolded(folded);
      announce(canvasLookWords.foldedToFit({ count: folded.size }));
      return layoutCanvas(workbook, { ...view, folded });
    },
    show: ({ key, band }) => {
      if (view.folded.has(band)) setFolded(new Set([...view.folded].filter((id) => id !== band)));
      // What the filter hides cannot be shown with it.
      if (view.keep !== null && !view.keep.has(key))
        session.getState().lookAtCanvas({ filter: noCanvasFilter });
      marking.mark([key]);
    },
    looks: (item) => [
      { id: 'why', label: canvasLookWords.why, shortcut: 'W', onSelect: () => light(item, 'up') },
      { id: 'depends', label: canvasLookWords.depends, shortcut: 'D', onSelect: () => light(item, 'down') },
      ...(whole.byKey.get(item.key)?.chips ?? []).map(({ key, text }) => ({
        id: `go-${key}`,
        label: canvasLookWords.goTo({ name: text }),
        onSelect: () => marking.mark([key]),
      })),
      ...[bandOf(item)].flatMap((band) =>
        band
          ? [
              {
                id: 'fold',
                label: canvasLookWords.fold({ name: band.name, isFolded: band.folded }),
                shortcut: 'F',
                onSelect: () => foldBand(band),
              },
            ]
          : [],
      ),
    ],
    onKey,
    isFinding,
    isFilterShown,
    endFinding: () => setFinding(false),
  };
}
