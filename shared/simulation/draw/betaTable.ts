// The inverse of the beta distribution under a pert estimate, as a table (SIM-02): one look-up and one line a draw.

/** Pieces of each octave of the probability, and how many octaves: below 2^-32 the distribution is its first power. */
const pieces = 32;
const octaves = 31;
export const halfLength = octaves * pieces + 1;

const scales = Float64Array.from({ length: 33 }, (_, k) => 2 ** (k + 1));

/** Lanczos' series for Γ(x), x ≥ 1. */
function gamma(x: number): number {
  const series = [
    676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
    -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ].reduce((sum, term, i) => sum + term / (x + i), 0.99999999999980993);
  const t = x + 6.5;
  return Math.sqrt(2 * Math.PI) * t ** (x - 0.5) * Math.exp(-t) * series;
}

/** Points and weights of Gauss and Legendre for an integral over (0, 1). */
const gauss = [
  [0.1127016653792583, 5 / 18],
  [0.5, 8 / 18],
  [0.8872983346207417, 5 / 18],
] as const;

/**
 * Lower half of the inverse for the mode at `share` of the width: the quantiles of ascending probabilities from 2^-32
 * to ½, each octave in 32 equal pieces. Each is found from the one before, so no error of the tail is carried along.
 */
export function lowerHalf(share: number): Float32Array {
  const [a, b] = [4 * share, 4 - 4 * share];
  const whole = (gamma(a + 1) * gamma(b + 1)) / 120;
  const density = (x: number): number => Math.exp(a * Math.log(x) + b * Math.log1p(-x)) / whole;
  const table = new Float32Array(halfLength);
  const first = 2 ** -32;
  let x = (first * (a + 1) * whole) ** (1 / (a + 1));
  x *= 1 + (b * x) / (a + 2);
  table[0] = x;
  for (let s = 1; s < halfLength; s += 1) {
    const step = first * 2 ** Math.floor((s - 1) / pieces) * (1 / pieces);
    let width = step / density(x);
    for (let round = 0; round < 3; round += 1) {
      let mass = 0;
      for (const [point, weight] of gauss) mass += weight * density(x + point * width);
      width += (step - mass * width) / density(x + width);
    }
    x += width;
    table[s] = x;
  }
  return table;
}

/** Quantile of a probability ≤ ½ in the half table that begins at `at`; `mode` is the share it was made for. */
export function halfQuantile(tables: Float32Array, at: number, mode: number, v: number): number {
  const k = Math.clz32(v * 4_294_967_296) || 1;
  if (k > octaves) return (tables[at] ?? 0) * (v * 4_294_967_296) ** (1 / (1 + 4 * mode));
  const t = (v * (scales[k] ?? 0) - 1) * pieces;
  const piece = Math.min(t | 0, pieces - 1);
  const place = at + (octaves - k) * pieces + piece;
  const from = tables[place] ?? 0;
  return from + ((tables[place + 1] ?? 0) - from) * (t - piece);
}
