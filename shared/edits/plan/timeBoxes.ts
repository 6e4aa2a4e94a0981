// Edits of the plan: what a time box waits for, who works on it, how its limit is extended.
import type { Day, Id } from '../../schema/field.ts';
import type { TimeBox } from '../../schema/kinds.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { changeRecord, type Edit, EditRefused } from '../edit.ts';
import { refuseBeyond } from '../guards/refusals.ts';

type Predecessors = TimeBox['predecessors'];
type Allocations = TimeBox['allocations'];

const codeOf = (workbook: Workbook, id: Id<'timeBox'>): string =>
  workbook.timeBox.get(id)?.code ?? 'a time box';

/** The way from one box back to another along what boxes wait for, or null: `to` would come before itself. */
function pathBack(
  workbook: Workbook,
  from: Id<'timeBox'>,
  to: Id<'timeBox'>,
): readonly Id<'timeBox'>[] | null {
  const cameFrom = new Map<Id<'timeBox'>, Id<'timeBox'> | null>([[from, null]]);
  const queue = [from];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (at === to) {
      const path = [at];
      for (let back = cameFrom.get(at); back; back = cameFrom.get(back)) path.unshift(back);
      return path;
    }
    for (const { timeBox } of workbook.timeBox.get(at)?.predecessors ?? []) {
      if (cameFrom.has(timeBox) || workbook.timeBox.get(timeBox)?.archived) continue;
      cameFrom.set(timeBox, at);
      queue.push(timeBox);
    }
  }
  return null;
}

/** Says what a box waits for. Refused when a box would have to end before it starts (TRC-15). */
export const setPredecessors = (id: Id<'timeBox'>, predecessors: Predecessors): Edit => ({
  label: 'Change what a time box waits for',
  apply: (workbook, moment) => {
    for (const { timeBox } of predecessors) {
      const loop = pathBack(workbook, timeBox, id);
      if (loop) {
        const codes = loop.toReversed().map((one) => codeOf(workbook, one));
        throw new EditRefused(`Not changed: ${codes.join(' → ')} → ${codes[0] ?? ''} would wait for itself.`);
      }
    }
    const after = changeRecord(workbook, 'timeBox', id, { predecessors }, moment);
    refuseBeyond(workbook, after);
    return after;
  },
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

/** Says who and what works on a box; units are per working day. A resource stands once. */
export const setAllocations = (id: Id<'timeBox'>, allocations: Allocations): Edit => ({
  label: 'Change who works on a time box',
  apply: (workbook, moment) => {
    const once = [...new Map(allocations.map((one) => [one.resource, one])).values()];
    return changeRecord(workbook, 'timeBox', id, { allocations: once }, moment);
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
