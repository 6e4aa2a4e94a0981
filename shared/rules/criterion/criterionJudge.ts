// Holds the readings, or the live figure, of one kill criterion against its state and its day (KIL-01, KIL-02).
import type { Day } from '../../schema/field.ts';
import type { KillCriterion, Reading } from '../../schema/kinds.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { dayPlusWD, wdBetween } from '../engine/calendarDays.ts';
import { isAtMost } from '../engine/compare.ts';
import { hasOtherUnit } from './criterionParts.ts';
import { distanceToFailing, fails, warnMarginOf } from './failingSet.ts';
import { scopeOf, type Scope } from '../scope/scopes.ts';
import { asOfDay, systemMetricValue } from '../systemMetrics.ts';
import { readingsByMetric } from '../thread/traceGoals.ts';

/** One time a live figure was found failing, as the file keeps it. */
export type Trip = KillCriterion['trips'][number];

export interface Judgement {
  readonly state: 'draft' | 'armed' | 'warning' | 'tripped' | 'overdue' | 'cleared' | 'decided' | 'retired';
  readonly checkpoint: Day | null;
  readonly value: number | null;
  readonly readOn: Day | null;
  readonly since: Day | null;
  /** A live figure fails and that is not on record. */
  readonly isFound: boolean;
  /** The record of a live figure that failed. */
  readonly trip: Trip | null;
}

/** This many working days before its day a criterion without a fresh reading warns. */
const warnBeforeWD = 5;

const isNearFailing = (criterion: KillCriterion, value: number): boolean =>
  !fails(criterion, value) && isAtMost(distanceToFailing(criterion, value), warnMarginOf(criterion, value));

/** A value that does not trip yet but says what is coming: near to failing, or failing before the day of an "unless". */
const warnsBy = (criterion: KillCriterion, value: number): boolean =>
  isNearFailing(criterion, value) || (criterion.form === 'stopsUnless' && fails(criterion, value));

/** What a criterion is judged by: its day, and what is known by asOf. */
interface Case {
  readonly workbook: Workbook;
  readonly criterion: KillCriterion;
  readonly checkpoint: Day | null;
  readonly asOf: Day;
  /** After a waiver the first day that counts; null: all do. */
  readonly from: Day | null;
}

const isPast = ({ checkpoint, asOf }: Case): boolean => checkpoint !== null && asOf > checkpoint;
const isDue = ({ checkpoint, asOf }: Case): boolean => checkpoint !== null && asOf >= checkpoint;

/** Readings by asOf, oldest first; none while the criterion speaks of another unit than its metric. */
const readingsOf = ({ workbook, criterion, asOf }: Case): readonly Reading[] =>
  criterion.metric === null || hasOtherUnit(workbook, criterion)
    ? []
    : (readingsByMetric(workbook).get(criterion.metric) ?? []).filter(({ date }) => date <= asOf);

/** Readings that may count: dated no later than the checkpoint and no staler than the metric allows (KIL-01). */
function readingsInWindow(at: Case): readonly Reading[] {
  const { workbook, criterion, checkpoint } = at;
  if (checkpoint === null) return [];
  const freshnessWD =
    criterion.metric === null ? 0 : (workbook.metric.get(criterion.metric)?.freshnessWD ?? 0);
  const oldest = freshnessWD === 0 ? checkpoint : dayPlusWD(workbook, checkpoint, -freshnessWD);
  return readingsOf(at).filter(({ date }) => date >= oldest && date <= checkpoint);
}

type Outcome = Pick<Judgement, 'state' | 'since'> & Partial<Judgement>;

/** The judgement of a case by the reading that counts, or by none. */
const judged = ({ checkpoint }: Case, reading: Reading | undefined, outcome: Outcome): Judgement => ({
  checkpoint,
  value: reading?.value ?? null,
  readOn: reading?.date ?? null,
  isFound: false,
  trip: null,
  ...outcome,
});

/** No reading counts after the day: overdue, and after the grace a failure if silence counts as one. */
function silent(at: Case, last: Reading | undefined): Judgement {
  const { workbook, criterion, asOf } = at;
  const day = at.checkpoint ?? asOf;
  const isGraceOver = wdBetween(workbook, day, asOf) > criterion.silenceAfterWD;
  if (criterion.silence === 'ask' || !isGraceOver) return judged(at, last, { state: 'overdue', since: day });
  const since = dayPlusWD(workbook, day, criterion.silenceAfterWD + 1);
  return judged(at, last, { state: 'tripped', since });
}

/** Before its day: armed, or a warning when the last value asks for one or a fresh one is missing. */
function waiting(at: Case, last: Reading | undefined, hasFresh: boolean): Judgement {
  const { workbook, criterion, checkpoint, asOf } = at;
  const daysLeft = checkpoint === null ? Infinity : wdBetween(workbook, asOf, checkpoint);
  const isComing = last !== undefined && warnsBy(criterion, last.value);
  const warns = isComing || (daysLeft <= warnBeforeWD && !hasFresh);
  return judged(at, last, { state: warns ? 'warning' : 'armed', since: null });
}

/** "Unless": the latest reading in the window decides, or the last n of them together (KIL-02). */
function judgeUnless(at: Case): Judgement {
  const inWindow = readingsInWindow(at);
  const last = inWindow.at(-1);
  const { criterion, checkpoint } = at;
  if (!isDue(at)) return waiting(at, readingsOf(at).at(-1), last !== undefined);
  const latest = inWindow.slice(-criterion.readings);
  const allFail = latest.length > 0 && latest.every(({ value }) => fails(criterion, value));
  if (allFail && latest.length === criterion.readings)
    return judged(at, last, { state: 'tripped', since: checkpoint });
  if (!isPast(at)) return waiting(at, last, last !== undefined);
  if (last === undefined || allFail) return silent(at, last);
  return judged(at, last, { state: 'cleared', since: null });
}

/** Past its day an "if" that never failed has cleared; one that could not be read is overdue, silence being no clause of it. */
const pastIf = (at: Case, last: Reading | undefined, isReadable: boolean): Judgement =>
  judged(
    at,
    last,
    isReadable ? { state: 'cleared', since: null } : { state: 'overdue', since: at.checkpoint },
  );

/** "If": any n failing readings in a row since arming and up to the checkpoint trip it at once. */
function judgeIf(at: Case): Judgement {
  const { workbook, criterion, checkpoint, from } = at;
  const armedOn = criterion.armedOn ?? '';
  const first = from !== null && from > armedOn ? from : armedOn;
  const readings = readingsOf(at).filter(
    ({ date }) => date >= first && (checkpoint === null || date <= checkpoint),
  );
  let failing = 0;
  for (const reading of readings) {
    failing = fails(criterion, reading.value) ? failing + 1 : 0;
    if (failing === criterion.readings) return judged(at, reading, { state: 'tripped', since: reading.date });
  }
  const last = readings.at(-1);
  if (isPast(at)) return pastIf(at, last, !hasOtherUnit(workbook, criterion));
  return waiting(at, last, readingsInWindow(at).length > 0);
}

/** A trip on record stands: the figures of a later day do not take it back. */
const recordedTrip = ({ criterion, from, asOf }: Case): Trip | undefined =>
  criterion.trips
    .filter(({ on }) => (from === null || on >= from) && on <= asOf)
    .reduce<Trip | undefined>((first, trip) => (first && first.on <= trip.on ? first : trip), undefined);

function liveValue({ workbook, criterion }: Case, scope: Scope, readOn: Day): number | null {
  const { systemMetric, checklist } = criterion;
  if (systemMetric === null || hasOtherUnit(workbook, criterion)) return null;
  return systemMetricValue(asOfDay(workbook, readOn), scope, systemMetric, checklist);
}

/** A live figure is read once, on the day of the checkpoint or before it; more readings in a row do not exist. */
function judgeLive(at: Case, scope: Scope): Judgement {
  const { criterion, checkpoint, asOf } = at;
  const trip = recordedTrip(at);
  if (trip)
    return judged(at, undefined, {
      state: 'tripped',
      since: trip.on,
      value: trip.value,
      readOn: trip.on,
      trip,
    });
  const readOn = checkpoint !== null && checkpoint < asOf ? checkpoint : asOf;
  const value = liveValue(at, scope, readOn);
  if (value === null) {
    if (!isPast(at)) return judged(at, undefined, { state: 'armed', since: null });
    return criterion.form === 'stopsUnless' ? silent(at, undefined) : pastIf(at, undefined, false);
  }
  const counts = criterion.form === 'stopsIf' || isDue(at);
  if (counts && fails(criterion, value))
    return judged(at, undefined, { state: 'tripped', since: readOn, value, readOn, isFound: true });
  const before = warnsBy(criterion, value) ? 'warning' : 'armed';
  return judged(at, undefined, { state: isPast(at) ? 'cleared' : before, since: null, value, readOn });
}

function judgeCase(at: Case, scope: Scope): Judgement {
  if (at.criterion.systemMetric !== null) return judgeLive(at, scope);
  return at.criterion.form === 'stopsUnless' ? judgeUnless(at) : judgeIf(at);
}

/** The state an armed criterion is in by its readings or its live figure, decisions left aside. */
export const judge = (
  workbook: Workbook,
  criterion: KillCriterion,
  scope: Scope,
  checkpoint: Day | null,
): Judgement =>
  judgeCase({ workbook, criterion, checkpoint, asOf: factsOf(workbook).asOf, from: null }, scope);

/**
 * From the new checkpoint of a waiver on the criterion is judged again by its own terms; null until then. An "if" has
 * rested meanwhile: what was read before does not count, and it goes on to its own end when that is later.
 */
export function judgeAgain(
  workbook: Workbook,
  criterion: KillCriterion,
  newCheckpoint: Day,
  ownCheckpoint: Day | null,
): Judgement | null {
  const { asOf } = factsOf(workbook);
  const scope = scopeOf(workbook, criterion);
  if (asOf < newCheckpoint || scope === null) return null;
  const goesOn = criterion.form === 'stopsIf' && ownCheckpoint !== null && ownCheckpoint > newCheckpoint;
  const checkpoint = goesOn ? ownCheckpoint : newCheckpoint;
  return judgeCase({ workbook, criterion, checkpoint, asOf, from: newCheckpoint }, scope);
}
