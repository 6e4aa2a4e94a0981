// Edits of the plan: what a time box waits for, who works on it, how its limit is extended.
import { holdOn } from '../../rules/criterion/heldBoxes.ts';
import type { Day, Id } from '../../schema/field.ts';
import type { TimeBox } from '../../schema/kinds.ts';
import { factsOf } from '../../schema/workbook.ts';
import { byCommand, changeRecord, type Edit, EditRefused, RoleNeeded } from '../edit.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { planEditMessages } from '../../messages/edits/plan.ts';

const words = planEditMessages;

type Predecessors = TimeBox['predecessors'];

/** Says what a box waits for. */
export const setPredecessors = (id: Id<'timeBox'>, predecessors: Predecessors): Edit => ({
  label: words.predecessors,
  apply: (workbook, moment) => changeRecord(workbook, 'timeBox', id, { predecessors }, moment),
});

/** Says who and what works on a box. */
export const setAllocations = (id: Id<'timeBox'>, allocations: TimeBox['allocations']): Edit => ({
  label: words.allocations,
  apply: (workbook, moment) => changeRecord(workbook, 'timeBox', id, { allocations }, moment),
});

/** Says that work on a box began on a day; refused for a day after the status date. */
export const startWork = (id: Id<'timeBox'>, on: Day): Edit => ({
  label: words.start.label,
  apply: (workbook, moment) => {
    const { asOf } = factsOf(workbook);
    if (on > asOf) throw new EditRefused(words.start.inFuture({ asOf }));
    return changeRecord(workbook, 'timeBox', id, { state: 'running', actualStart: on }, moment);
  },
});

/**
 * Begins work that is held, on a day, with a reason and under the role that is working: both are kept, and a finding
 * names them until what holds it is decided (KIL-05, GAT-03).
 */
export const startAnyway = (id: Id<'timeBox'>, on: Day, reason: string): Edit => ({
  label: words.held.label,
  apply: (workbook, moment) => {
    const { asOf } = factsOf(workbook);
    const box = workbook.timeBox.get(id);
    if (!box) throw new EditRefused(recordMessages.gone({ kind: 'timeBox' }));
    const hold = holdOn(workbook, box);
    if (!hold) throw new EditRefused(words.held.notHeld({ box }));
    if (on > asOf) throw new EditRefused(words.start.inFuture({ asOf }));
    if (reason.trim() === '') throw new EditRefused(words.held.noReason);
    const { at, byRole } = moment;
    if (byRole === null) throw new RoleNeeded(words.held.noRole);
    const override = { at, byRole, reason: reason.trim(), rule: hold.rule, heldBy: hold.by.code ?? '' };
    const fields = { state: 'running', actualStart: on, overrides: [...box.overrides, override] } as const;
    return changeRecord(workbook, 'timeBox', id, fields, byCommand(moment));
  },
});

/**
 * Says from when to when a box was worked on, and what its end told; refused when it would end before it started, or
 * after the status date.
 */
export const finishWork = (id: Id<'timeBox'>, from: Day, to: Day, exitAnswer?: string): Edit => ({
  label: words.finish.label,
  apply: (workbook, moment) => {
    const { asOf } = factsOf(workbook);
    if (to > asOf) throw new EditRefused(words.finish.inFuture({ asOf }));
    if (to < from) throw new EditRefused(words.finish.beforeStart);
    const fields = { state: 'done', actualStart: from, actualEnd: to } as const;
    const told = exitAnswer === undefined ? fields : { ...fields, exitAnswer };
    return changeRecord(workbook, 'timeBox', id, told, moment);
  },
});

/** Grants a box some more working days beyond its limit: the reason, and the role that grants it, are kept for good (SCH-07). */
export const extendLimit = (id: Id<'timeBox'>, addWD: number, reason: string, date: string): Edit => ({
  label: words.extend.label,
  apply: (workbook, moment) => {
    const box = workbook.timeBox.get(id);
    if (!box || box.limitWD === null) throw new EditRefused(words.extend.noLimit);
    if (reason.trim() === '') throw new EditRefused(words.extend.noReason);
    const { byRole } = moment;
    if (byRole === null) throw new RoleNeeded(words.extend.noRole);
    const extensions = [...box.extensions, { date, addWD, reason: reason.trim(), byRole }];
    return changeRecord(workbook, 'timeBox', id, { extensions }, moment);
  },
});
