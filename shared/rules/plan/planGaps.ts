// What a plan cannot be computed without: lengths, the days work began and ended, days that can be written (SCH-11 to SCH-13).
import { fromDayNumber, lastDay } from '../../dates/dayNumber.ts';
import { byCode } from '../../schema/workbook.ts';
import { type Finding, subjectOf } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { plannedBoxes } from '../scope/planIndex.ts';
import { rule } from '../engine/rule.ts';
import { scheduleOf } from './schedule.ts';
import { nameOf } from '../../words.ts';

const noLength = rule({
  code: 'SCH-11',
  severity: 'warning',
  statement: 'Nobody has said how long a time box may take.',
  fix: 'Its dates, and its share of cost, coverage and slices, are unknown; estimate it low, likely and high.',
  reads: ['timeBox'],
  find: (workbook) =>
    plannedBoxes(workbook)
      .filter((box) => box.duration === null)
      .map((box) => ({
        rule: 'SCH-11',
        severity: 'warning',
        subjects: [subjectOf('timeBox', box)],
        message: `Nobody has said how long ${nameOf(box)} may take, so every sum over the plan is one of the other boxes only.`,
        fix: openFix(`Estimate ${box.code}`, 'timeBox', box.id, 'duration'),
      })),
});

const noActualDate = rule({
  code: 'SCH-12',
  severity: 'error',
  statement: 'A time box is running without the day it started, or done without the day it ended.',
  fix: 'What is unknown cannot be planned around or paid for; enter the day.',
  reads: ['timeBox'],
  find: (workbook) =>
    plannedBoxes(workbook).flatMap((box): Finding[] => {
      const { state, actualStart, actualEnd } = box;
      const isRunning = state === 'running' && actualStart === null;
      if (!isRunning && !(state === 'done' && actualEnd === null)) return [];
      const lacks = isRunning
        ? 'is running, but nobody has said since when'
        : 'is done, but nobody has said on which day it ended';
      return [
        {
          rule: 'SCH-12',
          severity: 'error',
          subjects: [subjectOf('timeBox', box)],
          message: `${nameOf(box)} ${lacks}, so its dates and what was spent on it are unknown.`,
          fix: openFix(
            `Enter the day ${box.code} ${isRunning ? 'started' : 'ended'}`,
            'timeBox',
            box.id,
            isRunning ? 'actualStart' : 'actualEnd',
          ),
        },
      ];
    }),
});

const pastLastDay = rule({
  code: 'SCH-13',
  severity: 'error',
  statement: `A time box would end after ${fromDayNumber(lastDay)}, the last day that can be written.`,
  fix: 'No date can be given for it; shorten it or what it waits for.',
  reads: ['timeBox', 'calendar', 'settings', 'facts'],
  find: (workbook) =>
    scheduleOf(workbook)
      .beyond.toSorted(byCode)
      .map((box) => ({
        rule: 'SCH-13',
        severity: 'error',
        subjects: [subjectOf('timeBox', box)],
        message: `${nameOf(box)} would end after ${fromDayNumber(lastDay)}, so neither it nor what waits for it has dates.`,
        fix: openFix(`Shorten ${box.code}`, 'timeBox', box.id, 'duration'),
      })),
});

export const planGapRules = [noLength, noActualDate, pastLastDay] as const;
