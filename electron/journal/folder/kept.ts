// Decides which earlier states stay: the last ten, one an hour for a day of work, one a day for thirty days of work.
//
// No rule asks what time it is now. A clock that is wrong for a while, or right again, makes nothing old: states are old
// when others were written after them, on other days, and a gap between two of them says little of how long it was.
import type { Generation } from '../files/generation.ts';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
const keptLast = 10;
/** Thirty, and the day of the newest. */
const keptDays = 31;
/** As many generations in a row may be damaged, and still no edit is lost. */
const spareGenerations = 2;
/** While somebody works, a state is written every hour: a longer gap is an absence, or a clock that has jumped. */
const longestGapMs = 2 * hourMs;

interface Dated {
  readonly atMs: number;
}

/** The last of each run that falls into one period. What a wrong clock puts there later is a run of its own. */
function lastOfRuns<T extends Dated>(newestFirst: readonly T[], periodMs: number): T[] {
  const periodOf = (one: Dated | undefined): number | null => (one ? Math.floor(one.atMs / periodMs) : null);
  return newestFirst.filter((one, i) => periodOf(one) !== periodOf(newestFirst[i - 1]));
}

/** How long was worked after each, in ms. */
function workedAfter(newestFirst: readonly Dated[]): readonly number[] {
  let sumMs = 0;
  return newestFirst.map(({ atMs }, i) => {
    const gapMs = (newestFirst[i - 1]?.atMs ?? atMs) - atMs;
    sumMs += Math.min(Math.max(gapMs, 0), longestGapMs);
    return sumMs;
  });
}

/** The last of each period in the last day of work. */
export function lastDay<T extends Dated>(newestFirst: readonly T[], periodMs: number): T[] {
  const worked = workedAfter(newestFirst);
  return lastOfRuns(
    newestFirst.filter((_, i) => (worked[i] ?? 0) <= dayMs),
    periodMs,
  );
}

/**
 * The last of each of thirty days and today; days later than the newest state, which a wrong clock has made, are not
 * counted. Of a day that comes twice, the first time and the last.
 */
function daily(newestFirst: readonly Generation[]): Generation[] {
  const days = new Map<number, Generation[]>();
  for (const last of lastOfRuns(newestFirst, dayMs)) {
    const day = Math.floor(last.atMs / dayMs);
    days.set(day, [...(days.get(day) ?? []), last]);
  }
  const today = Math.floor((newestFirst[0]?.atMs ?? 0) / dayMs);
  let counted = 0;
  return [...days].flatMap(([day, runs]) => {
    if (day <= today) counted += 1;
    return counted <= keptDays ? [...runs.slice(0, 1), ...runs.slice(-1)] : [];
  });
}

/** The newest with a day of work after it: where every state of the last day begins. */
function dayOld(newestFirst: readonly Generation[]): Generation[] {
  const worked = workedAfter(newestFirst);
  return newestFirst.filter((_, i) => (worked[i] ?? 0) >= dayMs).slice(0, 1);
}

/** The generations to keep. `newestFirst` is in order of sequence number; hours and days are those of UTC. */
export const keptGenerations = (newestFirst: readonly Generation[]): ReadonlySet<Generation> =>
  new Set([
    ...dayOld(newestFirst),
    ...newestFirst.slice(0, keptLast),
    ...lastDay(newestFirst, hourMs),
    ...daily(newestFirst),
  ]);

/**
 * Edits after this sequence number are kept in the journal: with them every state of the last day can be had again,
 * and the newest generations may be damaged without a loss. 0 when all of them are needed.
 */
export function journalNeededAfter(newestFirst: readonly Generation[]): number {
  const spare = newestFirst[spareGenerations]?.seq ?? 0;
  return Math.min(spare, dayOld(newestFirst)[0]?.seq ?? 0);
}

/**
 * What the clock may be believed to say, in ms since 1970: no more than each of the last states says as well, so that
 * what is kept for a time is not thrown away by one look at a clock that is wrong.
 */
export const believedMs = (newestFirst: readonly Generation[], nowMs: number): number =>
  Math.min(nowMs, ...newestFirst.slice(0, keptLast).map(({ atMs }) => atMs));
