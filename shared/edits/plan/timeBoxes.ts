// Edits of the plan: what a time box waits for, who works on it, how its limit is extended.
import type { Day, Id } from '../../schema/field.ts';
import type { TimeBox } from '../../schema/kinds.ts';
import { factsOf } from '../../schema/workbook.ts';
import { changeRecord, type Edit, EditRefused } from '../edit.ts';

type Predecessors = TimeBox['predecessors'];

/** Says what a box waits for. */
export const setPredecessors = (id: Id<'timeBox'>, predecessors: Predecessors): Edit => ({
  label: 'Change what a time box waits for',
  apply: (workbook, moment) => changeRecord(workbook, 'timeBox', id, { predecessors }, moment),
});

/** Says that work on a box began on a day; refused for a day after the status date. */
export const startWork = (id: Id<'timeBox'>, on: Day): Edit => ({
  label: 'Start work on a time box',
  apply: (workbook, moment) => {
    const { asOf } = factsOf(workbook);
    if (on > asOf) throw new EditRefused(`Work that has begun did so by ${asOf}, the status date.`);
    return changeRecord(workbook, 'timeBox', id, { state: 'running', actualStart: on }, moment);
  },
});

/** Says from when to when a box was worked on; refused when it would end before it started, or after the status date. */
export const finishWork = (id: Id<'timeBox'>, from: Day, to: Day): Edit => ({
  label: 'Finish a time box',
  apply: (workbook, moment) => {
    const { asOf } = factsOf(workbook);
    if (to > asOf) throw new EditRefused(`Work that is done was so by ${asOf}, the status date.`);
    if (to < from) throw new EditRefused('It cannot have ended before it started.');
    const fields = { state: 'done', actualStart: from, actualEnd: to } as const;
    return changeRecord(workbook, 'timeBox', id, fields, moment);
  },
});

/** Grants a box some more working days beyond its limit, with the reason kept for good (SCH-07). */
export const extendLimit = (id: Id<'timeBox'>, addWD: number, reason: string, date: string): Edit => ({
  label: 'Extend the limit of a time box',
  apply: (workbook, moment) => {
    const box = workbook.timeBox.get(id);
    if (!box || box.limitWD === null) throw new EditRefused('There is no limit to extend: set one first.');
    if (reason.trim() === '')
      throw new EditRefused('An extension needs a reason: it is counted and printed.');
    const extensions = [...box.extensions, { date, addWD, reason: reason.trim(), byRole: moment.byRole }];
    return changeRecord(workbook, 'timeBox', id, { extensions }, moment);
  },
});
