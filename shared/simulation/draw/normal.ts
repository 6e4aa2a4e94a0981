// The normal distribution and its inverse, as accurate as the numbers themselves.

/** A polynomial by its coefficients, the highest power first. */
function polynomial(coefficients: Float64Array, x: number): number {
  let sum = 0;
  for (let i = 0; i < coefficients.length; i += 1) sum = sum * x + (coefficients[i] ?? 0);
  return sum;
}

const above = Float64Array.of(
  0.0352624965998911,
  0.700383064443688,
  6.37396220353165,
  33.912866078383,
  112.079291497871,
  221.213596169931,
  220.206867912376,
);
const below = Float64Array.of(
  0.0883883476483184,
  1.75566716318264,
  16.064177579207,
  86.7807322029461,
  296.564248779674,
  637.333633378831,
  793.826512519948,
  440.413735824752,
);

/** The chance of a standard normal number below `z` (Hart's rational approximation, as written down by West). */
export function normalShare(z: number): number {
  const x = Math.abs(z);
  const density = Math.exp((-x * x) / 2);
  const tail =
    x < 7.071
      ? (density * polynomial(above, x)) / polynomial(below, x)
      : density / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / 2.506628274631;
  return z > 0 ? 1 - tail : tail;
}

/** Wichura's AS 241: numerators and denominators of the middle, the near and the far tail. */
const middle = [
  Float64Array.of(
    2509.0809287301227,
    33430.57558358813,
    67265.7709270087,
    45921.95393154987,
    13731.69376550946,
    1971.5909503065513,
    133.14166789178438,
    3.3871328727963665,
  ),
  Float64Array.of(
    5226.495278852854,
    28729.085735721943,
    39307.89580009271,
    21213.794301586597,
    5394.196021424751,
    687.1870074920579,
    42.31333070160091,
    1,
  ),
] as const;
const near = [
  Float64Array.of(
    0.0007745450142783414,
    0.022723844989269184,
    0.2417807251774506,
    1.2704582524523684,
    3.6478483247632045,
    5.769497221460691,
    4.630337846156546,
    1.4234371107496835,
  ),
  Float64Array.of(
    1.0507500716444169e-9,
    0.0005475938084995345,
    0.015198666563616457,
    0.14810397642748008,
    0.6897673349851,
    1.6763848301838038,
    2.053191626637759,
    1,
  ),
] as const;
const far = [
  Float64Array.of(
    2.0103343992922881e-7,
    0.000027115555687434876,
    0.0012426609473880784,
    0.026532189526576124,
    0.29656057182850487,
    1.7848265399172913,
    5.463784911164114,
    6.657904643501103,
  ),
  Float64Array.of(
    2.0442631033899397e-15,
    1.421511758316446e-7,
    0.000018463183175100548,
    0.0007868691311456133,
    0.014875361290850615,
    0.1369298809227358,
    0.599832206555888,
    1,
  ),
] as const;

const ratio = ([top, bottom]: readonly [Float64Array, Float64Array], x: number): number =>
  polynomial(top, x) / polynomial(bottom, x);

/** The standard normal number below which a share in (0, 1) of all lies. */
export function normalQuantile(share: number): number {
  const q = share - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(middle, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(Math.min(share, 1 - share)));
  const z = r <= 5 ? ratio(near, r - 1.6) : ratio(far, r - 5);
  return q < 0 ? -z : z;
}
