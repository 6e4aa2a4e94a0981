// The one way an edit is made: with it the workbook keeps what tomorrow's figures would no longer show.
import { sizeRefusal } from '../file/workbookSize.ts';
import { plainState } from '../rules/criterion/sentence/plainSentence.ts';
import { criteriaStates, type CriterionStatus } from '../rules/criterion/criterionState.ts';
import { scopeOf } from '../rules/scope/scopes.ts';
import { liveInputs } from '../rules/systemMetricInputs.ts';
import { asOfDay } from '../rules/systemMetrics.ts';
import type { Decision, KillCriterion } from '../schema/kinds.ts';
import { byCode, factsOf, type Workbook } from '../schema/workbook.ts';
import { byCommand, changeRecords, type Edit, EditRefused, type Moment } from './edit.ts';
import { withRecordKept } from './binding/keepRecord.ts';
import { undecidedRefusal } from './guards/stopping/undecided.ts';
import { beyondRefusal } from './guards/plan/work.ts';

/** Whether a decision has become a signed one since `base` and has no place in the sequence for that yet. */
function isNewlySigned(base: Workbook, decision: Decision): boolean {
  const before = base.decision.get(decision.id);
  return (
    decision.state === 'signed' &&
    before?.state !== 'signed' &&
    decision.sequence === (before?.sequence ?? null)
  );
}

/** Numbers the decisions signed since `base`, so that those of one moment keep their order. */
function withSequence(base: Workbook, workbook: Workbook, moment: Moment): Workbook {
  if (base.decision === workbook.decision) return workbook;
  const all = [...workbook.decision.values()];
  const last = all.reduce((highest, { sequence }) => Math.max(highest, sequence ?? 0), 0);
  const signed = all.filter((decision) => isNewlySigned(base, decision)).toSorted(byCode);
  const changes = signed.map(({ id }, i) => ({ id, fields: { sequence: last + i + 1 } }));
  return changeRecords(workbook, 'decision', changes, byCommand(moment));
}

/** Takes back what was recorded since `base`: of a step that goes on only its end counts, not each key pressed. */
function withoutTripsSince(base: Workbook, before: Workbook, workbook: Workbook, moment: Moment): Workbook {
  if (base.killCriterion === before.killCriterion) return workbook;
  const changes = [...workbook.killCriterion.values()].flatMap(({ id }) => {
    const [old, recent] = [base.killCriterion.get(id), before.killCriterion.get(id)];
    return old && recent && old.trips !== recent.trips ? [{ id, fields: { trips: old.trips } }] : [];
  });
  return changeRecords(workbook, 'killCriterion', changes, byCommand(moment));
}

/** The trips of a criterion with those found in `seenIn` that are not on record; one a day. */
function tripsOf(
  seenIn: Workbook,
  { criterion, found }: CriterionStatus,
  recorded: KillCriterion['trips'],
): KillCriterion['trips'] {
  const scope = scopeOf(seenIn, criterion);
  return found.reduce((trips, { readOn, value }) => {
    const on = readOn ?? factsOf(seenIn).asOf;
    if (trips.some((trip) => trip.on === on)) return trips;
    const trip = {
      on,
      value: value !== null && Number.isFinite(value) ? value : null,
      state: plainState(seenIn, criterion).slice(0, 200),
      inputs: scope === null ? [] : liveInputs(asOfDay(seenIn, on), scope, criterion),
    };
    return [...trips, trip];
  }, recorded);
}

/** Whether a live figure that is not on record was decided on before: to record it as of today would undo that. */
function isDecidedUnrecorded(base: Workbook, id: KillCriterion['id']): boolean {
  const before = criteriaStates(base).get(id);
  return before !== undefined && before.state === 'decided' && before.found.length > 0;
}

/** Records the live figures that trip a criterion in `seenIn`: it then stays tripped until somebody decides. */
function withTripsOf(base: Workbook, seenIn: Workbook, workbook: Workbook, moment: Moment): Workbook {
  const changes = [...criteriaStates(seenIn).values()].flatMap((status) => {
    const kept = workbook.killCriterion.get(status.criterion.id);
    if (!kept || status.found.length === 0 || isDecidedUnrecorded(base, kept.id)) return [];
    return [{ id: kept.id, fields: { trips: tripsOf(seenIn, status, kept.trips) } }];
  });
  return changeRecords(workbook, 'killCriterion', changes, byCommand(moment));
}

/**
 * The workbook after an edit, together with what the edit brings to pass: decisions it signs are numbered, and live
 * figures that trip a criterion are recorded in it, so that undoing the edit undoes both. Those that trip one before it
 * and are not on record, as in a file from elsewhere, are recorded as well: the edit may be what hides them. What binds
 * otherwise after it (terms, readings, signatures) is told by entries of the record (see `shared/binding`). `base` is the
 * workbook before the step the edit belongs to, where it carries one on. Throws EditRefused as the edit
 * does, when the workbook would grow larger than can be kept (see `mostWorkbookBytes`), when the plan would end past
 * the last day there is, and when what has tripped or is held would look as if it were not.
 */
export function performEdit(edit: Edit, workbook: Workbook, moment: Moment, base = workbook): Workbook {
  const edited = edit.apply(workbook, moment);
  if (edited === workbook) return workbook;
  const refusal = sizeRefusal(workbook, edited) ?? beyondRefusal(workbook, edited);
  if (refusal !== null) throw new EditRefused(refusal);
  const plain = withoutTripsSince(base, workbook, edited, moment);
  const seenBefore = withTripsOf(base, base, withSequence(base, plain, moment), moment);
  const whole = withTripsOf(base, seenBefore, seenBefore, moment);
  const undecided = edit.takesTripsBack ? null : undecidedRefusal(base, whole);
  if (undecided !== null) throw new EditRefused(undecided);
  return withRecordKept(base, workbook, whole, moment);
}
