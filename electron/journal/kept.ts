// Decides which earlier states stay: the last ten, one an hour for a day, one a day for thirty days.
import type { Generation } from './generation.ts';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
const keptLast = 10;
const keptDays = 30;
/** As many generations in a row may be damaged, and still no edit is lost. */
const spareGenerations = 2;

/** The newest of each period, of those that are younger than `forMs`. */
function newestOfEach(
  newestFirst: readonly Generation[],
  nowMs: number,
  periodMs: number,
  forMs: number,
): Generation[] {
  const seen = new Set<number>();
  return newestFirst.filter(({ atMs }) => {
    const period = Math.floor(atMs / periodMs);
    if (nowMs - atMs > forMs || seen.has(period)) return false;
    seen.add(period);
    return true;
  });
}

/** The newest that is older than a day: where every state of the last day begins. */
const dayOld = (newestFirst: readonly Generation[], nowMs: number): Generation[] =>
  newestFirst.filter(({ atMs }) => nowMs - atMs >= dayMs).slice(0, 1);

/** The generations to keep. `newestFirst` is in order of sequence number; hours and days are those of UTC. */
export function keptGenerations(newestFirst: readonly Generation[], nowMs: number): ReadonlySet<Generation> {
  return new Set([
    ...dayOld(newestFirst, nowMs),
    ...newestFirst.slice(0, keptLast),
    ...newestOfEach(newestFirst, nowMs, hourMs, dayMs),
    ...newestOfEach(newestFirst, nowMs, dayMs, keptDays * dayMs),
  ]);
}

/**
 * Edits after this sequence number are kept in the journal: with them every state of the last day can be had again,
 * and the newest generations may be damaged without a loss. 0 when all of them are needed.
 */
export function journalNeededAfter(newestFirst: readonly Generation[], nowMs: number): number {
  const spare = newestFirst[spareGenerations]?.seq ?? 0;
  return Math.min(spare, dayOld(newestFirst, nowMs)[0]?.seq ?? 0);
}
