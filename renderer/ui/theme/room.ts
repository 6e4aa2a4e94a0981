// How much room the window has: larger text makes it hold less.

/** The text of the browser, before anybody has made it larger or smaller. */
const usualPx = 16;

/** How many times as large as usual text is: for sizes that are counted in pixels, as those of a table. */
export const textScale = (): number => {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return size > 0 ? size / usualPx : 1;
};

/** The width of the window in pixels at the usual size of text. */
export const roomPx = (): number => globalThis.innerWidth / textScale();

/** Its height, alike. */
export const roomHeightPx = (): number => globalThis.innerHeight / textScale();
