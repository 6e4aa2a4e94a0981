// Which day binds which along a link of any kind, forwards and backwards, in working day numbers (SCH-01, SCH-02).
//
// All boxes keep the calendar of the workbook, so a lag counts its working days whichever box it stands at. With `lag`
// working days later (below zero: earlier, a lead), the box that waits
//   FS  starts no earlier than the working day after the other's last day, and the lag later;
//   SS  starts no earlier than the other's first day, and the lag later;
//   FF  ends no earlier than the other's last day, and the lag later;
//   SF  ends no earlier than the other's first day, and the lag later.
// A box keeps its length: one that may not end yet starts later. No lead brings it before the start of the plan or its
// *not before* date. Work that has begun lies where it lies, whatever its links say; for what waits for it, its first and
// last day count, and the last alone where nobody noted when done work began. A cancelled box is a moment without length that lies where its own links put it.
import type { Link } from './network.ts';

/**
 * First and last working day number of a box in the plan. Work done wholly on days off has no working day: it starts
 * on the working day after its last, which is the one before its days.
 */
export interface Span {
  readonly startWD: number;
  readonly endWD: number;
}

/**
 * The first working day the box that waits may start on, given where the other lies. `lengthWD` null: when it ended is a
 * fact, so that what binds ends says nothing of its start.
 */
export function boundStartWD({ kind, lagWD }: Link, before: Span, lengthWD: number | null): number {
  if (kind === 'finishStart') return before.endWD + 1 + lagWD;
  if (kind === 'startStart') return before.startWD + lagWD;
  if (lengthWD === null) return -Infinity;
  return (kind === 'finishFinish' ? before.endWD : before.startWD) + lagWD - lengthWD + 1;
}

/** Whether a link goes from the end of the box that is waited for: its start may be a fact when its end is still open. */
export const bindsFromEnd = ({ kind }: Link): boolean => kind === 'finishStart' || kind === 'finishFinish';

const daysAfterFirst = ({ startWD, endWD }: Span): number => endWD - startWD;

/** The latest end of the box that is waited for which leaves the other inside its own latest end. */
export function boundEndWD({ kind, lagWD }: Link, before: Span, after: Span, latestEndWD: number): number {
  const latestStartWD = latestEndWD - daysAfterFirst(after);
  if (kind === 'finishStart') return latestStartWD - 1 - lagWD;
  if (kind === 'startStart') return latestStartWD - lagWD + daysAfterFirst(before);
  return latestEndWD - lagWD + (kind === 'finishFinish' ? 0 : daysAfterFirst(before));
}
