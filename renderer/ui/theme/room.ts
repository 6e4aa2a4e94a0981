// How much room the window has: larger text makes it hold less.

/** The text of the browser, before anybody has made it larger or smaller. */
const usualPx = 16;

/** The width of the window in pixels at the usual size of text. */
export const roomPx = (): number => {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return (globalThis.innerWidth * usualPx) / (size > 0 ? size : usualPx);
};
