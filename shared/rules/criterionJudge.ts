// Holds the readings, or the live figure, of one kill criterion against its state and its day (KIL-01, KIL-02).
import type { Day } from '../schema/field.ts';
import type { KillCriterion, Reading } from '../schema/kinds.ts';
import { factsOf, type Workbook } from '../schema/workbook.ts';
import { dayPlusWD, wdBetween } from './calendarDays.ts';
import { isAtMost } from './compare.ts';
import { distanceToFailing, fails, warnMarginOf } from './failingSet.ts';
import { scopeOf, type Scope } from './scopes.ts';
import { asOfDay, systemMetricValue } from './systemMetrics.ts';
import { readingsByMetric } from './traceGoals.ts';

export interface Judgement {
  readonly state: 'draft' | 'armed' | 'warning' | 'tripped' | 'overdue' | 'cleared' | 'decided' | 'retired';
  readonly checkpoint: Day | null;
  readonly value: number | null;
  readonly readOn: Day | null;
  readonly since: Day | null;
}

/** This many working days before its day a criterion without a fresh reading warns. */
const warnBeforeWD = 5;

const isNearFailing = (criterion: KillCriterion, value: number): boolean =>
  !fails(criterion, value) && isAtMost(distanceToFailing(criterion, value), warnMarginOf(criterion, value));

/** What a criterion is judged by: its day, and what is known by asOf. */
interface Case {
  readonly workbook: Workbook;
  readonly criterion: KillCriterion;
  readonly checkpoint: Day | null;
  readonly asOf: Day;
}

const isPast = ({ checkpoint, asOf }: Case): boolean => checkpoint !== null && asOf > checkpoint;
const isDue = ({ checkpoint, asOf }: Case): boolean => checkpoint !== null && asOf >= checkpoint;

/** Readings by asOf, oldest first. */
const readingsOf = ({ workbook, criterion, asOf }: Case): readonly Reading[] =>
  criterion.metric === null
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

const counted = (reading: Reading | undefined) => ({
  value: reading?.value ?? null,
  readOn: reading?.date ?? null,
});

/** No reading counts after the day: overdue, and after the grace a failure if silence counts as one. */
function silent({ workbook, criterion, checkpoint, asOf }: Case, last: Reading | undefined): Judgement {
  const common = { checkpoint, ...counted(last) };
  const day = checkpoint ?? asOf;
  const isGraceOver = wdBetween(workbook, day, asOf) > criterion.silenceAfterWD;
  if (criterion.silence === 'ask' || !isGraceOver) return { ...common, state: 'overdue', since: day };
  return { ...common, state: 'tripped', since: dayPlusWD(workbook, day, criterion.silenceAfterWD + 1) };
}

/** Before its day: armed, or a warning when the last value is near to failing or a fresh one is missing. */
function waiting(at: Case, last: Reading | undefined, hasFresh: boolean): Judgement {
  const { workbook, criterion, checkpoint, asOf } = at;
  const daysLeft = checkpoint === null ? Infinity : wdBetween(workbook, asOf, checkpoint);
  const isNear = last !== undefined && isNearFailing(criterion, last.value);
  const warns = isNear || (daysLeft <= warnBeforeWD && !hasFresh);
  return { state: warns ? 'warning' : 'armed', checkpoint, ...counted(last), since: null };
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
    return { state: 'tripped', checkpoint, ...counted(last), since: checkpoint };
  if (!isPast(at)) return waiting(at, last, last !== undefined);
  if (last === undefined || allFail) return silent(at, last);
  return { state: 'cleared', checkpoint, ...counted(last), since: null };
}

/** "If": any n failing readings in a row since arming and up to the checkpoint trip it at once. */
function judgeIf(at: Case): Judgement {
  const { criterion, checkpoint } = at;
  const from = criterion.armedOn ?? '';
  const readings = readingsOf(at).filter(
    ({ date }) => date >= from && (checkpoint === null || date <= checkpoint),
  );
  let failing = 0;
  for (const reading of readings) {
    failing = fails(criterion, reading.value) ? failing + 1 : 0;
    if (failing === criterion.readings)
      return { state: 'tripped', checkpoint, ...counted(reading), since: reading.date };
  }
  const last = readings.at(-1);
  if (isPast(at)) return { state: 'cleared', checkpoint, ...counted(last), since: null };
  return waiting(at, last, readingsInWindow(at).length > 0);
}

/** A live figure is read once, on the day of the checkpoint or before it; more readings in a row do not exist. */
function judgeLive(at: Case, scope: Scope): Judgement {
  const { workbook, criterion, checkpoint, asOf } = at;
  const readOn = checkpoint !== null && checkpoint < asOf ? checkpoint : asOf;
  const { systemMetric, checklist } = criterion;
  const value =
    systemMetric === null
      ? null
      : systemMetricValue(asOfDay(workbook, readOn), scope, systemMetric, checklist);
  const common = { checkpoint, value, readOn: value === null ? null : readOn, since: null };
  if (value === null)
    return isPast(at) && criterion.form === 'stopsUnless'
      ? silent(at, undefined)
      : { ...common, state: isPast(at) ? 'cleared' : 'armed' };
  const counts = criterion.form === 'stopsIf' || isDue(at);
  if (counts && fails(criterion, value)) return { ...common, state: 'tripped', since: readOn };
  if (isPast(at)) return { ...common, state: 'cleared' };
  return { ...common, state: isNearFailing(criterion, value) ? 'warning' : 'armed' };
}

/** The state an armed criterion is in by its readings or its live figure, decisions left aside. */
export function judge(
  workbook: Workbook,
  criterion: KillCriterion,
  scope: Scope,
  checkpoint: Day | null,
): Judgement {
  const at = { workbook, criterion, checkpoint, asOf: factsOf(workbook).asOf };
  if (criterion.systemMetric !== null) return judgeLive(at, scope);
  return criterion.form === 'stopsUnless' ? judgeUnless(at) : judgeIf(at);
}

/**
 * After a waiver the criterion is judged once more, on the new checkpoint, by what counts there; null until then.
 * Readings from before the waiver do not count again.
 */
export function judgeAgain(
  workbook: Workbook,
  criterion: KillCriterion,
  checkpoint: Day,
  waivedOn: Day | null,
): Judgement | null {
  const at = { workbook, criterion, checkpoint, asOf: factsOf(workbook).asOf };
  const scope = scopeOf(workbook, criterion);
  if (!isPast(at) || scope === null) return null;
  if (criterion.systemMetric !== null) return judgeLive(at, scope);
  const inWindow = readingsInWindow(at).filter(({ date }) => waivedOn === null || date > waivedOn);
  const last = inWindow.at(-1);
  if (last === undefined) return silent(at, last);
  const isFailing = fails(criterion, last.value);
  return {
    state: isFailing ? 'tripped' : 'cleared',
    checkpoint,
    ...counted(last),
    since: isFailing ? checkpoint : null,
  };
}
