// Which order of release gives most value per cost under what waits for what (SLC-02): exact while there are few slices.
//
// Each slice is released once all before it and itself are paid for, so an order is judged by what it makes wait: the sum
// over all slices of yearly value × money spent until its release. Least is best; with nothing waiting for anything that is
// the order of value per cost. Up to `exactUpTo` slices every set that can have been released is looked at once (dynamic
// programming over sets), which finds the least there is. Beyond, the set of one slice and all it waits for that has the
// highest value per cost comes first, and so on; then neighbours change places while that makes less wait. On chains and
// where nothing waits, that is the best order too; elsewhere it may fall short of it.

/** What a slice adds to the sum. Unknown value counts nothing: nobody can say what its waiting costs. */
export interface Job {
  readonly value: number;
  readonly cost: number;
}

/** Places that have to come before each place. */
type Before = readonly ReadonlySet<number>[];

/** More slices than this are ordered by the rule of thumb. */
export const exactUpTo = 14;

/** Σ value × cost up to and with it, in the given order. */
export function waitingOf(jobs: readonly Job[], order: readonly number[]): number {
  let [spent, waiting] = [0, 0];
  for (const place of order) {
    const job = jobs[place];
    spent += job?.cost ?? 0;
    waiting += (job?.value ?? 0) * spent;
  }
  return waiting;
}

/** Less by more than what adding up in another order may differ. */
const isLess = (a: number, b: number): boolean => a < b - Math.abs(b) * 1e-9;

/** Costs of every set of places, by its bits. */
function setCosts(jobs: readonly Job[]): Float64Array {
  const costs = new Float64Array(2 ** jobs.length);
  for (let set = 1; set < costs.length; set += 1) {
    const lowest = set & -set;
    costs[set] = (costs[set ^ lowest] ?? 0) + (jobs[31 - Math.clz32(lowest)]?.cost ?? 0);
  }
  return costs;
}

/** The best order, by way of every set that can have been released. On ties a later place stays later. */
function exactOrder(jobs: readonly Job[], before: Before): readonly number[] {
  const bits = before.map((places) => [...places].reduce((set, place) => set | (1 << place), 0));
  const costs = setCosts(jobs);
  const least = new Float64Array(costs.length).fill(Infinity);
  const lasts = new Int8Array(costs.length).fill(-1);
  least[0] = 0;
  for (let set = 0; set < costs.length; set += 1) {
    const sofar = least[set] ?? Infinity;
    if (sofar === Infinity) continue;
    for (const [place, job] of jobs.entries()) {
      const next = set | (1 << place);
      if (next === set || ((bits[place] ?? 0) & ~set) !== 0) continue;
      const waiting = sofar + job.value * (costs[next] ?? 0);
      const known = least[next] ?? Infinity;
      if (!isLess(waiting, known) && (isLess(known, waiting) || place <= (lasts[next] ?? -1))) continue;
      least[next] = waiting;
      lasts[next] = place;
    }
  }
  const order: number[] = [];
  for (let set = costs.length - 1; set > 0; set ^= 1 << (order[0] ?? 0)) order.unshift(lasts[set] ?? 0);
  return order;
}

const ratioOf = (jobs: readonly Job[], places: readonly number[]): number => {
  const value = places.reduce((sum, place) => sum + (jobs[place]?.value ?? 0), 0);
  const cost = places.reduce((sum, place) => sum + (jobs[place]?.cost ?? 0), 0);
  return cost === 0 ? (value === 0 ? 0 : Infinity) : value / cost;
};

/** Places with fewer before them come first: whatever waits stands behind what it waits for. */
const inWaitingOrder = (before: Before, places: readonly number[]): readonly number[] =>
  places.toSorted((a, b) => (before[a]?.size ?? 0) - (before[b]?.size ?? 0) || a - b);

function greedyOrder(jobs: readonly Job[], before: Before): readonly number[] {
  const left = new Set(jobs.keys());
  const order: number[] = [];
  while (left.size > 0) {
    const closures = [...left].map((place) =>
      [...(before[place] ?? []), place].filter((one) => left.has(one)),
    );
    const best = closures.reduce((a, b) => (ratioOf(jobs, b) > ratioOf(jobs, a) ? b : a));
    for (const place of inWaitingOrder(before, best)) {
      order.push(place);
      left.delete(place);
    }
  }
  return order;
}

/** Neighbours change places while less waits for it. Each change makes the sum smaller, so it comes to an end. */
function withSwaps(jobs: readonly Job[], before: Before, order: readonly number[]): readonly number[] {
  const result = [...order];
  for (let at = 1; at < result.length; at += 1) {
    const [a, b] = [result[at - 1] ?? 0, result[at] ?? 0];
    const [first, second] = [jobs[a], jobs[b]];
    if (!first || !second || before[b]?.has(a)) continue;
    if (!isLess(first.value * second.cost, second.value * first.cost)) continue;
    [result[at - 1], result[at]] = [b, a];
    at = Math.max(0, at - 2);
  }
  return result;
}

/** The places in the best order that is found, and whether there is none better. */
export function bestOrder(
  jobs: readonly Job[],
  before: Before,
): { readonly order: readonly number[]; readonly isExact: boolean } {
  if (jobs.length <= exactUpTo) return { order: exactOrder(jobs, before), isExact: true };
  return { order: withSwaps(jobs, before, greedyOrder(jobs, before)), isExact: false };
}
