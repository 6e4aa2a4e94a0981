// The day on which a kill criterion is judged (KIL-01).
import { fromDayNumber } from '../../dates/dayNumber.ts';
import type { Day } from '../../schema/field.ts';
import type { Gate, KillCriterion, TimeBox } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { dayPlusWD } from '../engine/calendarDays.ts';
import { limitDayOf, scheduleOf } from '../plan/schedule.ts';

/**
 * The end of a box as far as criteria wait for it: its actual or planned end, but never past its limit, so that an
 * overrunning box is judged when its time is up. Null while the box has no dates or is cancelled.
 */
export function boxCheckpoint(workbook: Workbook, id: TimeBox['id']): Day | null {
  const scheduled = scheduleOf(workbook).boxes.get(id);
  if (!scheduled) return null;
  const limit = limitDayOf(workbook, scheduled);
  return fromDayNumber(limit === null ? scheduled.endDay : Math.min(scheduled.endDay, limit));
}

/** The day a gate is held: the end of its box, else its date. */
export function dayOfGate(workbook: Workbook, gate: Gate): Day | null {
  return gate.timeBox === null ? gate.date : (boxCheckpoint(workbook, gate.timeBox) ?? gate.date);
}

type CheckpointTerms = Pick<
  KillCriterion,
  'checkpoint' | 'checkpointTimeBox' | 'checkpointPlusWD' | 'checkpointDate' | 'checkpointGate'
>;

/** The day by which a criterion is judged; null while its box or gate has no date (KIL-01). */
export function checkpointOf(workbook: Workbook, terms: CheckpointTerms): Day | null {
  if (terms.checkpoint === 'on') return terms.checkpointDate;
  if (terms.checkpoint === 'gate') {
    const gate = terms.checkpointGate === null ? undefined : workbook.gate.get(terms.checkpointGate);
    return gate ? dayOfGate(workbook, gate) : null;
  }
  const end = terms.checkpointTimeBox === null ? null : boxCheckpoint(workbook, terms.checkpointTimeBox);
  return end === null || terms.checkpointPlusWD === 0
    ? end
    : dayPlusWD(workbook, end, terms.checkpointPlusWD);
}
