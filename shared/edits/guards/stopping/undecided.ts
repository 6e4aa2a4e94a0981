// What has tripped or is held is decided on: no other change of anything makes it look as if it were not (KIL-01, GAT-03).
import { criteriaStates, type CriterionState } from '../../../rules/criterion/criterionState.ts';
import { heldBoxes } from '../../../rules/criterion/heldBoxes.ts';
import { asOfDay } from '../../../rules/systemMetrics.ts';
import type { Day } from '../../../schema/field.ts';
import { factsOf, type Workbook } from '../../../schema/workbook.ts';
import { criterionEditMessages } from '../../../messages/edits/criterion.ts';
import { planEditMessages } from '../../../messages/edits/plan.ts';

/**
 * The latest day known of: the status date before and after, and that of the last reading. Judged on it, moving the date
 * back, changing what was judged and moving it forward again shows nothing but what changed.
 */
function latestDay(before: Workbook, after: Workbook): Day {
  const read = [...before.reading.values()].map(({ date }) => date);
  return [factsOf(after).asOf, ...read].reduce(
    (last, day) => (day > last ? day : last),
    factsOf(before).asOf,
  );
}

const on = (workbook: Workbook, day: Day): Workbook =>
  factsOf(workbook).asOf === day ? workbook : asOfDay(workbook, day);

/** An overdue one may turn out not to be due yet: its box ended later than was planned. */
const isDropped = (state: CriterionState | undefined): boolean =>
  state === undefined || state === 'draft' || state === 'retired';

/** On another day than today live figures and missing readings say nothing yet: only what was read counts. */
function untripped(before: Workbook, after: Workbook, isToday: boolean): string | null {
  const now = criteriaStates(after);
  for (const { criterion, state } of criteriaStates(before).values()) {
    const became = now.get(criterion.id)?.state;
    const isLost = state === 'tripped' && (isToday || criterion.metric !== null);
    if (
      (isLost && became !== 'tripped' && became !== 'decided') ||
      (isToday && state === 'overdue' && isDropped(became))
    )
      return criterionEditMessages.judgedBy.untrips({ criterion, state });
  }
  return null;
}

/** Whether the edit signs, replaces or takes back a decision. */
const isDecided = (before: Workbook, after: Workbook): boolean =>
  before.decision !== after.decision &&
  [...after.decision.values()].some(({ id, state }) => state !== before.decision.get(id)?.state);

/** Held work that is still to be done stays held, wherever it is moved. */
function released(before: Workbook, after: Workbook): string | null {
  const then = heldBoxes(before);
  if (then.size === 0 || isDecided(before, after)) return null;
  const now = heldBoxes(after);
  for (const [id, { by }] of then) {
    const box = after.timeBox.get(id);
    if (box?.state === 'planned' && !box.archived && !now.has(id))
      return planEditMessages.held.released({ box, hold: by.code });
    const overrides = before.timeBox.get(id)?.overrides.length ?? 0;
    if (box && (box.state === 'running' || box.state === 'done') && box.overrides.length === overrides)
      return planEditMessages.held.begins({ box, hold: by.code });
  }
  return null;
}

/**
 * Why a whole edit is refused after which a criterion that has tripped would no longer be, or work that is held no longer
 * held, though nobody has decided; judged on one day, as looking at another day changes nothing.
 */
export function undecidedRefusal(before: Workbook, after: Workbook): string | null {
  const day = latestDay(before, after);
  const [then, now] = [on(before, day), on(after, day)];
  const isToday = factsOf(before).asOf === day && factsOf(after).asOf === day;
  return untripped(then, now, isToday) ?? released(then, now);
}
