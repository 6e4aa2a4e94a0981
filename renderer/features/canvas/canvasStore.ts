// What the canvas holds no longer than it is looked at: the marked items, the one under the cursor, a chosen link.
import { canvasWords } from '../../../shared/messages/screens/canvas.ts';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface CanvasState {
  /** Where the keyboard stands; one of the marked items, or alone. */
  readonly cursor: string | null;
  readonly marked: ReadonlySet<string>;
  readonly hovered: string | null;
  /** The chosen link, by the id of its line. */
  readonly link: string | null;
}
export type CanvasStore = StoreApi<CanvasState>;

const nobody: ReadonlySet<string> = new Set();
export const createCanvasStore = (): CanvasStore =>
  createStore<CanvasState>(() => ({ cursor: null, marked: nobody, hovered: null, link: null }));

const CanvasContext = createContext<CanvasStore | null>(null);
export const CanvasProvider = CanvasContext.Provider;

export function useCanvasStore(): CanvasStore {
  const store = useContext(CanvasContext);
  if (!store) throw new Error(canvasWords.outside);
  return store;
}

/** A part of the canvas state; the selector must give the same value for the same state. */
export const useCanvas = <T>(selector: (state: CanvasState) => T): T => useStore(useCanvasStore(), selector);

/** How strongly a line is drawn: those of the item looked at stand out, the rest steps back. */
export type LineLook = 'rest' | 'lit' | 'faded' | 'chosen';

export function lineLook(state: CanvasState, id: string, from: string, to: string): LineLook {
  if (state.link === id) return 'chosen';
  const touches = (key: string | null) => key === from || key === to;
  if (state.hovered !== null) return touches(state.hovered) ? 'lit' : 'faded';
  if (state.link !== null) return 'faded';
  if (state.marked.size === 0) return 'rest';
  return state.marked.has(from) || state.marked.has(to) ? 'lit' : 'faded';
}
