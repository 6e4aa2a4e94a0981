// Random numbers that depend on nothing but start, iteration and key (SIM-01): a new risk leaves every other draw alone.

/** FNV-1a of the UTF-8 bytes of a key, as an unsigned 32-bit number. Keys are made of codes, which are ASCII. */
export function fnv1a32(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Lets every bit of a 32-bit number reach every bit of the result. */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** What all draws of one iteration have in common. */
export const streamOf = (rngStart: number, iteration: number): number =>
  mix(mix(rngStart) + Math.imul(iteration, 0x9e3779b1));

/** The uniform number in (0, 1) that belongs to a key, given as its `fnv1a32`. */
export function uniform(stream: number, keyHash: number): number {
  const h = mix(stream ^ keyHash);
  const g = mix(h + 0x6d2b79f5);
  return ((h >>> 5) * 67_108_864 + (g >>> 6) + 0.5) / 9_007_199_254_740_992;
}
