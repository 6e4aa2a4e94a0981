// What the canvas holds no longer than it is looked at: what is marked, what is lit, a chosen link.
import { canvasWords } from '../../../shared/messages/screens/canvas.ts';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** Which part of its trail an item lights. */
export type TrailWay = 'both' | 'up' | 'down';

export interface CanvasState {
  /** Where the keyboard stands; one of the marked items, or alone. */
  readonly cursor: string | null;
  readonly marked: ReadonlySet<string>;
  readonly way: TrailWay;
  /** What stands out while all else steps back; null: nothing is looked at by itself. */
  readonly lit: ReadonlySet<string> | null;
  /** What was looked for and found. */
  readonly found: ReadonlySet<string>;
  /** The chosen link, by its id. */
  readonly link: string | null;
  /** So far away that a card is a plain box. */
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
    found: nobody,
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
