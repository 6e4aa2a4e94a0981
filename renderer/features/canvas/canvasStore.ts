// What the canvas holds no longer than it is looked at: the marked items, the one under the cursor, what is lit.
import { canvasWords } from '../../../shared/messages/screens/canvas.ts';
import type { Mark } from '../../../shared/compare/compare.ts';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** Which way the trail of what is marked is lit: why it exists, what depends on it, or both. */
export type TrailWay = 'both' | 'up' | 'down';

export interface CanvasState {
  /** Where the keyboard stands; one of the marked items, or alone. */
  readonly cursor: string | null;
  readonly marked: ReadonlySet<string>;
  readonly way: TrailWay;
  /** What stands on the trail of what is marked, itself included; null: nothing is marked, and nothing steps back. */
  readonly lit: ReadonlySet<string> | null;
  /** What became of each item since the version it is compared with, by key; null: nothing is compared. */
  readonly changes: ReadonlyMap<string, Mark> | null;
  /** The chosen line, by its id. */
  readonly link: string | null;
  /** So far away that a card is a plain box. Kept here, so that cards are not asked at each step of the view. */
  readonly isFar: boolean;
}
export type CanvasStore = StoreApi<CanvasState>;

const nobody: ReadonlySet<string> = new Set();
export const createCanvasStore = (): CanvasStore =>
  createStore<CanvasState>(() => ({
    cursor: null,
    marked: nobody,
    way: 'both',
    lit: null,
    changes: null,
    link: null,
    isFar: false,
  }));

const CanvasContext = createContext<CanvasStore | null>(null);
export const CanvasProvider = CanvasContext.Provider;

export function useCanvasStore(): CanvasStore {
  const store = useContext(CanvasContext);
  if (!store) throw new Error(canvasWords.outside);
  return store;
}

/** A part of the canvas state; the selector must give the same value for the same state. */
export const useCanvas = <T>(selector: (state: CanvasState) => T): T => useStore(useCanvasStore(), selector);

/** Marks items: the last is the cursor, and their trail is lit both ways. */
export const marking = (keys: readonly string[]): Partial<CanvasState> => ({
  marked: new Set(keys),
  cursor: keys.at(-1) ?? null,
  way: 'both',
  link: null,
});
