// What a plan must say of each time box: a limit, a question, honest estimates, answers to notes (SCH-03 to SCH-09).
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { countWD } from '../../dates/workingDays.ts';
import type { Gate, TimeBox } from '../../schema/kinds.ts';
import { byCode, calendarOf, factsOf, type Workbook } from '../../schema/workbook.ts';
import { isAbove, isAtLeast, isAtMost } from '../engine/compare.ts';
import type { Finding } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { plannedBoxes } from '../scope/planIndex.ts';
import { meanOf } from '../engine/range.ts';
import { type Formula, formula, rule, type Say } from '../engine/rule.ts';
import { isEndlessExperiment } from '../scope/endsOfWork.ts';
import { planLengthWD, scheduleOf } from './schedule.ts';
import { planMessages } from '../../messages/rules/plan.ts';

const overran = planMessages['SCH-07'];

/** Boxes whose plan can still be mended: neither done, cancelled nor archived. */
const openBoxes = (workbook: Workbook): readonly TimeBox[] =>
  plannedBoxes(workbook).filter((box) => box.state !== 'done');

const noLimit = rule('SCH-03', planMessages, {
  severity: 'error',
  reads: ['timeBox'],
  find: (workbook, say, words) =>
    openBoxes(workbook)
      .filter((box) => box.limitWD === null)
      .map((box) => {
        const holds = isEndlessExperiment(box);
        return say(
          { timeBox: box },
          holds ? words.experiment({ box }) : words.found({ box }),
          openFix(words.mend({ box }), 'timeBox', box.id, 'limitWD'),
          holds ? 'error' : 'warning',
        );
      }),
});

const aboveLimit = rule('SCH-04', planMessages, {
  severity: 'warning',
  reads: ['timeBox'],
  find: (workbook, say, words) =>
    openBoxes(workbook).flatMap((box) => {
      const { limitWD, duration } = box;
      if (limitWD === null || duration === null) return [];
      const longest = Math.max(duration.likely, meanOf(duration));
      if (isAtMost(longest, limitWD)) return [];
      const [which, lengthWD] = isAbove(duration.likely, limitWD)
        ? ['likely', duration.likely]
        : ['mean', longest];
      return say(
        { timeBox: box },
        words.found({ box, which, lengthWD, limitWD }),
        openFix(words.mend({ box }), 'timeBox', box.id, 'duration'),
      );
    }),
});

const noQuestion = rule('SCH-05', planMessages, {
  severity: 'warning',
  reads: ['timeBox'],
  find: (workbook, say, words) =>
    openBoxes(workbook)
      .filter((box) => box.exitQuestion.trim() === '')
      .map((box) =>
        say(
          { timeBox: box },
          words.found({ box }),
          openFix(words.mend({ box }), 'timeBox', box.id, 'exitQuestion'),
        ),
      ),
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

const noInnerGate = rule('SCH-06', planMessages, {
  severity: 'warning',
  limits: { longestWithoutGateWD },
  reads: ['timeBox', 'gate', 'slice', 'calendar', 'settings', 'facts'],
  find: (workbook, say, words) => {
    const gates = [...workbook.gate.values()].filter((gate) => gate.date !== null);
    return openBoxes(workbook)
      .filter((box) => (box.limitWD ?? 0) > longestWithoutGateWD)
      .filter((box) => !gates.some((gate) => isInner(workbook, gate, box)))
      .map((box) =>
        say(
          { timeBox: box },
          words.found({ box, limitWD: box.limitWD }),
          editFix(words.mend({ box }), 'addInnerGate', { timeBox: box.id, date: halfWay(workbook, box) }),
        ),
      );
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

function overrun(say: Say, workbook: Workbook, box: TimeBox): Finding | null {
  const scheduled = scheduleOf(workbook).boxes.get(box.id);
  const limit = extendedLimitWD(box);
  const elapsed = scheduled ? scheduleOf(workbook).asOfWD - scheduled.startWD + 1 : 0;
  const times = box.extensions.length;
  const isPast = limit !== null && elapsed > limit;
  if (!isPast && times === 0) return null;
  const past = isPast ? overran.hasRun({ elapsed, limit }) : overran.extended({ times });
  const again = isPast && times > 0 ? overran.again({ times }) : '';
  if (times < 2) {
    const fix = openFix(overran.mend({ box }), 'timeBox', box.id, isPast ? 'extensions' : 'work');
    return say({ timeBox: box }, overran.found({ box, past, again }), fix);
  }
  const fix = editFix(overran.addCriterion({ box }), 'limitExtensions', { timeBox: box.id });
  return say({ timeBox: box }, overran.withoutCriterion({ box, past, again }), fix);
}

const pastLimit = rule('SCH-07', planMessages, {
  severity: 'warning',
  reads: ['timeBox', 'calendar', 'settings', 'facts'],
  find: (workbook, say) =>
    openBoxes(workbook)
      .filter((box) => box.state === 'running')
      .flatMap((box) => overrun(say, workbook, box) ?? []),
});

const againstBuilders = rule('SCH-08', planMessages, {
  severity: 'warning',
  reads: ['timeBox'],
  find: (workbook, say, words) =>
    openBoxes(workbook).flatMap((box) => {
      const length = planLengthWD(box);
      const theirs = box.buildEstimate;
      if (length === null || theirs === null) return [];
      if (isAtLeast(length, theirs.low) && isAtMost(length, theirs.high)) return [];
      return say(
        { timeBox: box },
        words.found({ box, length, low: theirs.low, high: theirs.high }),
        editFix(words.mend({ box }), 'planAsEstimated', { timeBox: box.id }),
      );
    }),
});

/** Working days within which a note upward is acknowledged. */
export const latestAnswerWD = 5;

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

const slowAnswer = rule('SCH-09', planMessages, {
  severity: 'warning',
  limits: { latestAnswerWD },
  reads: ['upwardNote', 'calendar', 'facts'],
  find: (workbook, say, words) =>
    [...workbook.upwardNote.values()]
      .filter((note) => !note.archived && latencyWD(workbook, note) > latestAnswerWD)
      // A late answer is told until the decision behind it is named.
      .filter((note) => note.acknowledgedOn === null || note.decision === null)
      .toSorted(byCode)
      .map((note) => {
        const waitWD = latencyWD(workbook, note);
        const open = note.acknowledgedOn === null;
        return say(
          { upwardNote: note },
          open ? words.waiting({ note, waitWD }) : words.answered({ note, waitWD }),
          open
            ? editFix(words.acknowledge({ note }), 'acknowledgeNote', {
                note: note.id,
                on: factsOf(workbook).asOf,
              })
            : openFix(words.linkDecision({ note }), 'upwardNote', note.id, 'decision'),
        );
      }),
});

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
  formula('SCH-01', planMessages, 'schedule.ts scheduleOf'),
  formula('SCH-02', planMessages, 'schedule.ts scheduleOf'),
];
