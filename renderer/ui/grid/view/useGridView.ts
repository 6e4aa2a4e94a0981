// The view of one table: as it is looked at now, the named ones, and where both are kept.
import { useEffect, useRef, useState } from 'react';
import type { GridView, GridViewShelf, KeptGridViews, NamedGridView } from '../model/gridView.ts';
import { readKeptViews } from '../model/view/keptViews.ts';

export interface GridViewing {
  readonly view: GridView;
  readonly named: readonly NamedGridView[];
  /** The named view that was chosen last, if it is still there. */
  readonly chosen: NamedGridView | null;
  /** Changes how the table is looked at now. */
  readonly change: (change: (view: GridView) => GridView) => void;
  /** Looks at the table in another way; `name` is that of a named view. */
  readonly choose: (view: GridView, name?: string) => void;
  /** Keeps the present view under a name; one of that name is replaced. */
  readonly saveAs: (name: string) => void;
  readonly rename: (name: string, next: string) => void;
  readonly remove: (name: string) => void;
}

/** Dragging an edge changes the view many times a second; what it came to is kept. */
const keepMs = 250;

/** Reads what was kept once, and keeps what is changed. Without a shelf, nothing outlives the table. */
export function useGridView(shelf: GridViewShelf | undefined): GridViewing {
  const [kept, setKept] = useState<KeptGridViews>(() => readKeptViews(shelf?.read()));
  const latest = useRef(kept);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const set = (change: (before: KeptGridViews) => KeptGridViews) => {
    latest.current = change(latest.current);
    setKept(latest.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      shelf?.keep(latest.current);
    }, keepMs);
  };
  useEffect(
    () => () => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      shelf?.keep(latest.current);
    },
    [shelf],
  );
  const { now: view, named, chosen } = kept;
  const others = (name: string) => named.filter((one) => one.name !== name);
  return {
    view,
    named,
    chosen: named.find(({ name }) => name === chosen) ?? null,
    change: (change) => set((before) => ({ ...before, now: change(before.now) })),
    choose: (next, name) => set((before) => ({ ...before, now: next, chosen: name ?? null })),
    saveAs: (name) => set(() => ({ now: view, named: [...others(name), { name, view }], chosen: name })),
    rename: (name, next) => {
      const rest = name === next ? named : others(next);
      const renamed = rest.map((one) => (one.name === name ? { ...one, name: next } : one));
      set((before) => ({ ...before, named: renamed, chosen: chosen === name ? next : chosen }));
    },
    remove: (name) => set((before) => ({ ...before, named: others(name) })),
  };
}
