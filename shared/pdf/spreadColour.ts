// Readers blur colour and alpha apart: pixels that nobody sees must have the colour of their neighbours, or edges darken.

const steps = [-1, 0, 1] as const;

/**
 * Gives each fully see-through pixel the mean colour of its neighbours that are seen, white where there is none.
 * `colour` holds `inks` samples a pixel, `alpha` one; `colour` is changed in place.
 */
export function spreadColour(colour: Uint8Array, alpha: Uint8Array, width: number, inks: number): void {
  const seen = colour.slice();
  const height = alpha.length / width;
  for (let pixel = 0; pixel < alpha.length; pixel++) {
    if (alpha[pixel] !== 0) continue;
    const near = neighbours(pixel % width, Math.floor(pixel / width), width, height).filter(
      (other) => alpha[other] !== 0,
    );
    for (let ink = 0; ink < inks; ink++) {
      const sum = near.reduce((total, other) => total + (seen[other * inks + ink] ?? 0), 0);
      colour[pixel * inks + ink] = near.length === 0 ? 255 : Math.round(sum / near.length);
    }
  }
}

/** The pixels around one, itself left out. */
const neighbours = (x: number, y: number, width: number, height: number): number[] =>
  steps.flatMap((dy) =>
    steps
      .filter((dx) => dx !== 0 || dy !== 0)
      .filter((dx) => x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height)
      .map((dx) => (y + dy) * width + x + dx),
  );
