// How much room the window has: larger text makes it hold less.
import { useSyncExternalStore } from 'react';

/** How many times as large as usual text is: for sizes that are counted in pixels, as those of a table. */
export const textScale = (): number =>
  Number(document.documentElement.style.getPropertyValue('--tl-scale')) || 1;

/** Makes all text so many times as large as usual; what is measured in rem follows by itself. */
export function setTextScale(scale: number): void {
  const { style } = document.documentElement;
  style.fontSize = `${scale * 100}%`;
  style.setProperty('--tl-scale', String(scale));
  // What is counted in pixels is counted anew, as in a window of another size.
  globalThis.dispatchEvent(new Event('resize'));
}

function onResize(listen: () => void): () => void {
  globalThis.addEventListener('resize', listen);
  return () => globalThis.removeEventListener('resize', listen);
}

/** As `textScale`, for a part that is drawn again when it changes. */
export const useTextScale = (): number => useSyncExternalStore(onResize, textScale);

/** The width of the window in pixels at the usual size of text. */
export const roomPx = (): number => globalThis.innerWidth / textScale();

/** Its height, alike. */
export const roomHeightPx = (): number => globalThis.innerHeight / textScale();
