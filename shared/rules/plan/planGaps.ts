// What a plan cannot be computed, or followed, without: lengths, owners, the days work began and ended, days that can be
// written (SCH-11 to SCH-14).
import { fromDayNumber, lastDay } from '../../dates/dayNumber.ts';
import type { TimeBox } from '../../schema/kinds.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { openFix } from '../engine/fixes.ts';
import { plannedBoxes } from '../scope/planIndex.ts';
import { rule } from '../engine/rule.ts';
import { scheduleOf } from './schedule.ts';
import { planMessages } from '../../messages/rules/plan.ts';

const noLength = rule('SCH-11', planMessages, {
  severity: 'warning',
  reads: ['timeBox'],
  find: (workbook, say, words) =>
    plannedBoxes(workbook)
      .filter((box) => box.duration === null)
      .map((box) =>
        say(
          { timeBox: box },
          words.found({ box }),
          openFix(words.mend({ box }), 'timeBox', box.id, 'duration'),
        ),
      ),
});

const noOwner = rule('SCH-14', planMessages, {
  severity: 'warning',
  reads: ['timeBox', 'role'],
  find: (workbook, say, words) =>
    plannedBoxes(workbook)
      .filter(({ state, ownerRole }) => state !== 'done' && !isHeldByRole(workbook, ownerRole))
      .map((box) =>
        say(
          { timeBox: box },
          words.found({ box }),
          openFix(words.mend({ box }), 'timeBox', box.id, 'ownerRole'),
        ),
      ),
});

/** Whether a role is named that is still there. */
const isHeldByRole = (workbook: Workbook, role: TimeBox['ownerRole']): boolean =>
  role !== null && workbook.role.get(role)?.archived === false;

const noActualDate = rule('SCH-12', planMessages, {
  severity: 'error',
  reads: ['timeBox'],
  find: (workbook, say, words) =>
    plannedBoxes(workbook).flatMap((box) => {
      const { state, actualStart, actualEnd } = box;
      const isRunning = state === 'running' && actualStart === null;
      if (!isRunning && !(state === 'done' && actualEnd === null)) return [];
      const lacks = isRunning ? words.running : words.done;
      return say(
        { timeBox: box },
        words.found({ box, lacks }),
        openFix(
          words.mend({ box, isRunning }),
          'timeBox',
          box.id,
          'work',
          isRunning ? 'actualStart' : 'actualEnd',
        ),
      );
    }),
});

const pastLastDay = rule('SCH-13', planMessages, {
  severity: 'error',
  reads: ['timeBox', 'calendar', 'settings', 'facts'],
  find: (workbook, say, words) =>
    scheduleOf(workbook)
      .beyond.toSorted(byCode)
      .map((box) =>
        say(
          { timeBox: box },
          words.found({ box, last: fromDayNumber(lastDay) }),
          openFix(words.mend({ box }), 'timeBox', box.id, 'duration'),
        ),
      ),
});

export const planGapRules = [noLength, noOwner, noActualDate, pastLastDay] as const;
