// What an edit of the plan would do, before it is made: nothing is written, and only what the plan hangs on is worked out.
import { heldUntil } from '../../rules/plan/startReason.ts';
import { beginWD, planClockOf } from '../../rules/plan/schedule.ts';
import { type PlanChange, planChange, type PlanState, planStateOf } from '../../rules/preview/planState.ts';
import type { Day, Id } from '../../schema/field.ts';
import type { TimeBox } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { type Edit, EditRefused, type Moment } from '../edit.ts';
import { beyondRefusal } from '../guards/plan/work.ts';

/** What would come of an edit: the sentence that refuses it, or the plan after it. */
export type Preview =
  | { readonly refused: string }
  | { readonly refused: null; readonly after: Workbook; readonly change: PlanChange };

/** No moment at all: what is made here is thrown away. */
function nowhen(): Moment {
  let made = 0;
  return { at: '1970-01-01T00:00:00Z', byRole: null, newId: () => `preview-${(made += 1)}` };
}

/** Tries an edit on a workbook whose state is known. */
export function previewOf(workbook: Workbook, before: PlanState, edit: Edit): Preview {
  try {
    const after = edit.apply(workbook, nowhen());
    const beyond = beyondRefusal(workbook, after);
    if (beyond !== null) return { refused: beyond };
    return { refused: null, after, change: planChange(before, planStateOf(after)) };
  } catch (error) {
    if (error instanceof EditRefused) return { refused: error.message };
    throw error;
  }
}

/** The box that keeps another from starting on a day, in the plan as it is; null when nothing does. */
export function heldBy(workbook: Workbook, id: Id<'timeBox'>, day: Day): TimeBox | null {
  const { wd, by } = heldUntil(workbook, id);
  return beginWD(planClockOf(workbook), day) < wd ? by : null;
}
