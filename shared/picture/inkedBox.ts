// Finds the part of a picture that can be seen on white paper, so that no empty margin pushes a logo out of line.

/** Nearly white counts as white: scans and JPEGs are never quite. */
const whiteFrom = 250;

/** Columns and rows in pixels. */
export interface PixelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Judged by the darkest of its three inks, as it is once it lies on white. */
const isInked = (rgba: Uint8ClampedArray, at: number): boolean => {
  const darkest = Math.min(rgba[at] ?? 255, rgba[at + 1] ?? 255, rgba[at + 2] ?? 255);
  return 255 - ((255 - darkest) * (rgba[at + 3] ?? 0)) / 255 < whiteFrom;
};

/** The smallest box around all that is neither white nor see-through; null when there is nothing. `rgba` by rows. */
export function inkedBox(rgba: Uint8ClampedArray, width: number, height: number): PixelBox | null {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!isInked(rgba, (y * width + x) * 4)) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  return right < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** Whether anything shines through the picture. */
export function isSeeThrough(rgba: Uint8ClampedArray): boolean {
  for (let at = 3; at < rgba.length; at += 4) if ((rgba[at] ?? 0) < 255) return true;
  return false;
}
