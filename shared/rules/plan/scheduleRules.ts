// What a plan must say of each time box: a limit, a question, honest estimates, answers to notes (SCH-03 to SCH-09).
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { countWD } from '../../dates/workingDays.ts';
import type { Gate, TimeBox } from '../../schema/kinds.ts';
import { byCode, calendarOf, factsOf, type Workbook } from '../../schema/workbook.ts';
import { counted, nameOf } from '../../words.ts';
import { isAbove, isAtLeast, isAtMost } from '../engine/compare.ts';
import { derived } from '../engine/derived.ts';
import { type Finding, subjectOf } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { plannedBoxes } from '../scope/planIndex.ts';
import { meanOf } from '../engine/range.ts';
import { type Formula, rule } from '../engine/rule.ts';
import { planLengthWD, scheduleOf } from './schedule.ts';
import { numberText } from '../../text/format.ts';

/** Boxes whose plan can still be mended: neither done, cancelled nor archived. */
const openBoxes = (workbook: Workbook): readonly TimeBox[] =>
  plannedBoxes(workbook).filter((box) => box.state !== 'done');

const noLimit = rule({
  code: 'SCH-03',
  severity: 'warning',
  statement: 'A time box has no limit in working days.',
  fix: 'Without a limit nobody has to decide again; agree on the longest it may take.',
  reads: ['timeBox'],
  find: (workbook) =>
    openBoxes(workbook)
      .filter((box) => box.limitWD === null)
      .map((box) => ({
        rule: 'SCH-03',
        severity: 'warning',
        subjects: [subjectOf('timeBox', box)],
        message: `${nameOf(box)} has no limit, so it can run on without anybody deciding again.`,
        fix: openFix(`Set a limit for ${box.code}`, 'timeBox', box.id, 'limitWD'),
      })),
});

const aboveLimit = rule({
  code: 'SCH-04',
  severity: 'warning',
  statement: 'The likely or the mean length of a time box is above its limit.',
  fix: 'The box is planned to fail its own limit; cut its scope, or agree on a limit that fits the estimate.',
  reads: ['timeBox'],
  find: (workbook) =>
    openBoxes(workbook).flatMap((box): Finding[] => {
      const { limitWD, duration } = box;
      if (limitWD === null || duration === null) return [];
      const longest = Math.max(duration.likely, meanOf(duration));
      if (isAtMost(longest, limitWD)) return [];
      const which = isAbove(duration.likely, limitWD) ? 'likely' : 'mean';
      return [
        {
          rule: 'SCH-04',
          severity: 'warning',
          subjects: [subjectOf('timeBox', box)],
          message: `${nameOf(box)} has a ${which} length of ${numberText(which === 'likely' ? duration.likely : longest, 1)} working days but a limit of ${limitWD}, so it is expected to break its own limit.`,
          fix: openFix(`Review the estimate of ${box.code}`, 'timeBox', box.id, 'duration'),
        },
      ];
    }),
});

const noQuestion = rule({
  code: 'SCH-05',
  severity: 'warning',
  statement: 'A time box has no exit question.',
  fix: 'At its end nobody would know what to decide; write the question its result must answer.',
  reads: ['timeBox'],
  find: (workbook) =>
    openBoxes(workbook)
      .filter((box) => box.exitQuestion.trim() === '')
      .map((box) => ({
        rule: 'SCH-05',
        severity: 'warning',
        subjects: [subjectOf('timeBox', box)],
        message: `${nameOf(box)} has no exit question, so at its end nobody knows what is to be decided.`,
        fix: openFix(`Write the exit question of ${box.code}`, 'timeBox', box.id, 'exitQuestion'),
      })),
});

const longestWithoutGateWD = 30;

/** Whether a gate speaks about a box: the box names it, or its scope holds the box. */
function coversBox(workbook: Workbook, gate: Gate, box: TimeBox): boolean {
  if (box.gate === gate.id || gate.scope === 'workbook') return true;
  if (gate.scope === 'slice') return gate.slice !== null && gate.slice === box.slice;
  const slice = box.slice === null ? undefined : workbook.slice.get(box.slice);
  return gate.useCase !== null && slice?.useCase === gate.useCase;
}

/** A gate is inner when its date lies between start and end of the box; of an undated box, when it has a date. */
function isInner(workbook: Workbook, gate: Gate, box: TimeBox): boolean {
  if (gate.archived || gate.date === null || !coversBox(workbook, gate, box)) return false;
  const scheduled = scheduleOf(workbook).boxes.get(box.id);
  const day = toDayNumber(gate.date);
  return !scheduled || (day > scheduled.startDay && day < scheduled.endDay);
}

const noInnerGate = rule({
  code: 'SCH-06',
  severity: 'warning',
  statement: `A time box may take more than ${longestWithoutGateWD} working days without a gate inside it.`,
  fix: 'Too long to wait for a first answer; split the box, or set a gate on a date inside it.',
  reads: ['timeBox', 'gate', 'slice', 'calendar', 'settings', 'facts'],
  find: (workbook) => {
    const gates = [...workbook.gate.values()].filter((gate) => gate.date !== null);
    return openBoxes(workbook)
      .filter((box) => (box.limitWD ?? 0) > longestWithoutGateWD)
      .filter((box) => !gates.some((gate) => isInner(workbook, gate, box)))
      .map((box) => ({
        rule: 'SCH-06',
        severity: 'warning',
        subjects: [subjectOf('timeBox', box)],
        message: `${nameOf(box)} may take ${box.limitWD} working days without a gate inside it, too long to go on unasked.`,
        fix: editFix(`Add a gate inside ${box.code}`, 'addInnerGate', {
          timeBox: box.id,
          date: halfWay(workbook, box),
        }),
      }));
  },
});

/** The calendar day in the middle of a box, null while it has no dates. */
function halfWay(workbook: Workbook, box: TimeBox): string | null {
  const scheduled = scheduleOf(workbook).boxes.get(box.id);
  return scheduled ? fromDayNumber(Math.floor((scheduled.startDay + scheduled.endDay) / 2)) : null;
}

/** Limit of a box with the extensions that were granted, in working days. */
export const extendedLimitWD = (box: TimeBox): number | null =>
  box.limitWD === null ? null : box.extensions.reduce((sum, { addWD }) => sum + addWD, box.limitWD);

function overrun(workbook: Workbook, box: TimeBox): Finding | null {
  const scheduled = scheduleOf(workbook).boxes.get(box.id);
  const limit = extendedLimitWD(box);
  const elapsed = scheduled ? scheduleOf(workbook).asOfWD - scheduled.startWD + 1 : 0;
  const times = box.extensions.length;
  const isPast = limit !== null && elapsed > limit;
  if (!isPast && times === 0) return null;
  const past = isPast
    ? `has run ${counted(elapsed, 'working day')} against a limit of ${limit}`
    : `has been extended ${times === 1 ? 'once' : `${times} times`}`;
  const again = isPast && times > 0 ? `, after ${counted(times, 'extension')}` : '';
  const common = { rule: 'SCH-07', severity: 'warning', subjects: [subjectOf('timeBox', box)] } as const;
  if (times < 2)
    return {
      ...common,
      message: `${nameOf(box)} ${past}${again}: extend it with a reason, end it, or decide whether it is still worth it.`,
      fix: openFix(`Decide about ${box.code}`, 'timeBox', box.id, isPast ? 'extensions' : 'state'),
    };
  return {
    ...common,
    message: `${nameOf(box)} ${past}${again}; after two extensions a kill criterion should say when to stop.`,
    fix: editFix(`Add a kill criterion for ${box.code}`, 'limitExtensions', { timeBox: box.id }),
  };
}

const pastLimit = rule({
  code: 'SCH-07',
  severity: 'warning',
  statement:
    'A running time box is past its limit or has been extended; two extensions call for a kill criterion.',
  fix: 'Extend it with a reason, end it, or decide; after the second extension write down when to stop.',
  reads: ['timeBox', 'calendar', 'settings', 'facts'],
  find: (workbook) =>
    openBoxes(workbook)
      .filter((box) => box.state === 'running')
      .flatMap((box) => overrun(workbook, box) ?? []),
});

const againstBuilders = rule({
  code: 'SCH-08',
  severity: 'warning',
  statement: 'The planned length of a time box lies outside the range the build team gave.',
  fix: 'The plan promises what the builders did not; plan inside their range, or settle the difference with them.',
  reads: ['timeBox'],
  find: (workbook) =>
    openBoxes(workbook).flatMap((box): Finding[] => {
      const length = planLengthWD(box);
      const theirs = box.buildEstimate;
      if (length === null || theirs === null) return [];
      if (isAtLeast(length, theirs.low) && isAtMost(length, theirs.high)) return [];
      return [
        {
          rule: 'SCH-08',
          severity: 'warning',
          subjects: [subjectOf('timeBox', box)],
          message: `${nameOf(box)} is planned with ${counted(length, 'working day')}, but the builders expect ${numberText(theirs.low)} to ${numberText(theirs.high)}.`,
          fix: editFix(`Plan ${box.code} as the builders estimate`, 'planAsEstimated', { timeBox: box.id }),
        },
      ];
    }),
});

const latestAnswerWD = 5;

/** Working days from a note upward to its acknowledgement, or to asOf while nobody has answered. */
export const latencyWD = (
  workbook: Workbook,
  note: { raisedOn: string; acknowledgedOn: string | null },
): number =>
  countWD(
    calendarOf(workbook),
    toDayNumber(note.raisedOn),
    toDayNumber(note.acknowledgedOn ?? factsOf(workbook).asOf),
  );

const slowAnswer = rule({
  code: 'SCH-09',
  severity: 'warning',
  statement: `A note upward waits, or waited, more than ${latestAnswerWD} working days for an answer.`,
  fix: 'Builders who are not answered stop asking; acknowledge the note and say what was decided.',
  reads: ['upwardNote', 'calendar', 'facts'],
  find: (workbook) =>
    [...workbook.upwardNote.values()]
      .filter((note) => !note.archived && latencyWD(workbook, note) > latestAnswerWD)
      .toSorted(byCode)
      .map((note) => {
        const days = counted(latencyWD(workbook, note), 'working day');
        const open = note.acknowledgedOn === null;
        return {
          rule: 'SCH-09',
          severity: 'warning',
          subjects: [subjectOf('upwardNote', note)],
          message: open
            ? `${nameOf(note)} has waited ${days} for an answer, and work may be standing still because of it.`
            : `${nameOf(note)} was answered only after ${days}; slow decisions hide in the plan as lost time.`,
          fix: open
            ? editFix(`Acknowledge ${note.code}`, 'acknowledgeNote', {
                note: note.id,
                on: factsOf(workbook).asOf,
              })
            : openFix(`Link the decision about ${note.code}`, 'upwardNote', note.id, 'decision'),
        };
      }),
});

/** Decision latencies of all notes upward, in working days, ascending; open ones count up to asOf. */
export const latenciesWD = derived(['upwardNote', 'calendar', 'facts'], (workbook): readonly number[] =>
  [...workbook.upwardNote.values()]
    .filter((note) => !note.archived)
    .map((note) => latencyWD(workbook, note))
    .toSorted((a, b) => a - b),
);

export const scheduleRules = [
  noLimit,
  aboveLimit,
  noQuestion,
  noInnerGate,
  pastLimit,
  againstBuilders,
  slowAnswer,
] as const;

export const scheduleFormulas: readonly Formula[] = [
  {
    code: 'SCH-01',
    statement:
      'Forward pass by likely lengths in whole working days: a box starts at the latest of the plan’s start, its *not before* date and the working day after each box it waits for, plus the lag. A running box ends at the status date at the earliest; a done box keeps its actual days. A cancelled box is passed through: what waits for it waits for what it waited for, and the lags add up; an archived box binds nothing. Work done wholly on days off ends on the working day before for what follows. A workbook without a start date is planned from its status date. A box without a length, running without a start, done without an end, on a loop or waiting for such a box has no dates.',
    where: 'schedule.ts scheduleOf',
  },
  {
    code: 'SCH-02',
    statement:
      'Backward pass from the latest end: float is the number of working days a box may slip without moving the end of the plan; it is critical at 0 or less. What has begun binds nothing any more. The margin is the number of working days from the end of the plan to the date the result is needed by.',
    where: 'schedule.ts scheduleOf',
  },
];
