// Arming, changing, waiving and retiring kill criteria, with the signatures and the log each of them takes.
import { checkpointOf } from '../../rules/criterion/checkpoint.ts';
import { dayPlusWD } from '../../rules/engine/calendarDays.ts';
import { movesBetween, partInWords, termsOf } from '../../rules/criterion/criterionChange.ts';
import { isExecutive, signersOf } from '../../rules/signature/decisionOrder.ts';
import { hasOtherUnit, metricUnit, missingParts } from '../../rules/criterion/criterionParts.ts';
import { criteriaStates, type CriterionState } from '../../rules/criterion/criterionState.ts';
import { spentWaiver, waiverMaxWD } from '../../rules/criterion/waivers.ts';
import { limits, type Day, type Id } from '../../schema/field.ts';
import type { KillCriterion, FieldsOf } from '../../schema/kinds.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { addRecord, byCommand, changeRecord, type Edit, EditRefused, type Moment } from '../edit.ts';
import { addSignature, type Signature } from './signOffs.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { criterionEditMessages } from '../../messages/edits/criterion.ts';

const { arm: arming, change: changing, waive: waiving, retire: retiring } = criterionEditMessages;

type CriterionId = Id<'killCriterion'>;

function criterionOf(workbook: Workbook, id: CriterionId): KillCriterion {
  const criterion = workbook.killCriterion.get(id);
  if (!criterion) throw new EditRefused(recordMessages.gone({ kind: 'killCriterion' }));
  return criterion;
}

const stateOf = (workbook: Workbook, id: CriterionId): CriterionState =>
  criteriaStates(workbook).get(id)?.state ?? 'draft';

/** Refuses, in one sentence, what cannot be armed. */
function checkArmable(workbook: Workbook, criterion: KillCriterion, signer: Id<'role'>): void {
  const { status, unit } = criterion;
  if (status !== 'draft') throw new EditRefused(arming.already({ criterion, status }));
  const missing = missingParts(workbook, criterion).map(({ words }) => words);
  if (missing.length > 0) throw new EditRefused(arming.missing({ criterion, missing }));
  if (hasOtherUnit(workbook, criterion))
    throw new EditRefused(arming.otherUnit({ criterion, unit, metricUnit: metricUnit(workbook, criterion) }));
  const checkpoint = checkpointOf(workbook, criterion);
  if (checkpoint === null) throw new EditRefused(arming.noDate({ criterion }));
  if (checkpoint < factsOf(workbook).asOf) throw new EditRefused(arming.passed({ criterion, checkpoint }));
  if (criterion.ownerRole !== signer) throw new EditRefused(arming.byOwner({ criterion }));
}

/** Arms a draft: all parts present, units equal, checkpoint not before asOf, signed by its owner. */
export const armCriterion = (id: CriterionId, signature: Signature): Edit => ({
  label: arming.label,
  apply: (workbook, moment) => {
    checkArmable(workbook, criterionOf(workbook, id), signature.role);
    const signed = addSignature(workbook, { criterion: id }, signature, moment);
    const fields = { status: 'armed', armedOn: factsOf(workbook).asOf } as const;
    return changeRecord(signed, 'killCriterion', id, fields, byCommand(moment));
  },
});

/** Why an armed criterion changes, and under which decision when that makes it easier to pass. */
export interface ChangeReason {
  readonly reason: string;
  readonly decision: Id<'decision'> | null;
}

function checkLoosening(workbook: Workbook, criterion: KillCriterion, id: Id<'decision'> | null): void {
  const decision = id === null ? undefined : workbook.decision.get(id);
  if (
    !decision ||
    decision.state !== 'signed' ||
    decision.criterion !== criterion.id ||
    decision.purpose !== 'loosening'
  )
    throw new EditRefused(changing.noDecision({ criterion }));
  if (!signersOf(workbook, decision).some(isExecutive))
    throw new EditRefused(changing.noExecutive({ criterion }));
}

function changeArmed(
  workbook: Workbook,
  before: KillCriterion,
  fields: FieldsOf<'killCriterion'>,
  { reason, decision }: ChangeReason,
  moment: Moment,
): Workbook {
  const changed = changeRecord(workbook, 'killCriterion', before.id, fields, byCommand(moment));
  const after = criterionOf(changed, before.id);
  const moves = movesBetween(termsOf(workbook, before), termsOf(changed, after));
  if (moves.length === 0) return changed;
  const state = stateOf(workbook, before.id);
  if (state !== 'armed' && state !== 'warning')
    throw new EditRefused(changing.stands({ criterion: before, state }));
  if (reason.trim() === '') throw new EditRefused(changing.noReason);
  if (moves.some(({ direction }) => direction === 'loosening')) checkLoosening(workbook, before, decision);
  const entries = moves.map(({ part, direction }) => ({
    at: moment.at,
    byRole: moment.byRole,
    direction,
    part,
    before: partInWords(workbook, before, part).slice(0, 200),
    after: partInWords(changed, after, part).slice(0, 200),
    reason: reason.trim(),
    decision,
  }));
  const goalpostLog = [...after.goalpostLog, ...entries];
  return changeRecord(changed, 'killCriterion', before.id, { goalpostLog }, byCommand(moment));
}

const notByHand = new Set(['status', 'armedOn', 'goalpostLog', 'retiredReason', 'trips']);

/**
 * Changes a criterion. On an armed one every moved goalpost is logged (KIL-03): tightening takes a reason, loosening
 * also a decision to loosen this criterion, signed by an executive. Once tripped, overdue or cleared its terms stand.
 */
export const changeCriterion = (
  id: CriterionId,
  fields: FieldsOf<'killCriterion'>,
  why: ChangeReason = { reason: '', decision: null },
): Edit => ({
  label: changing.label,
  group: `killCriterion:${id}:${Object.keys(fields).join()}`,
  apply: (workbook, moment) => {
    const criterion = criterionOf(workbook, id);
    if (Object.keys(fields).some((field) => notByHand.has(field))) throw new EditRefused(changing.byCommands);
    if (criterion.status === 'armed') return changeArmed(workbook, criterion, fields, why, moment);
    return changeRecord(workbook, 'killCriterion', id, fields, moment);
  },
});

export interface WaiverTerms {
  readonly reason: string;
  readonly newCheckpoint: Day;
  readonly signatures: readonly Signature[];
}

function checkWaiver(workbook: Workbook, criterion: KillCriterion, waiver: WaiverTerms): void {
  const { asOf } = factsOf(workbook);
  const state = stateOf(workbook, criterion.id);
  if (state !== 'tripped') throw new EditRefused(waiving.notTripped({ criterion, state }));
  if (spentWaiver(workbook, criterion.id)) throw new EditRefused(waiving.second({ criterion }));
  if (waiver.reason.trim() === '') throw new EditRefused(waiving.noReason);
  const latest = dayPlusWD(workbook, asOf, waiverMaxWD);
  if (waiver.newCheckpoint <= asOf || waiver.newCheckpoint > latest)
    throw new EditRefused(waiving.outside({ asOf, latest }));
  const roles = [...new Set(waiver.signatures.map(({ role }) => role))];
  if (roles.length < 2) throw new EditRefused(waiving.twoRoles);
  if (!roles.some((id) => workbook.role.get(id)?.level === 'executive'))
    throw new EditRefused(waiving.noExecutive);
}

/** Carries on past a tripped criterion until a new checkpoint within 20 working days, once (KIL-04). */
export const waiveCriterion = (id: CriterionId, decision: Id<'decision'>, waiver: WaiverTerms): Edit => ({
  label: waiving.label,
  apply: (workbook, moment) => {
    const criterion = criterionOf(workbook, id);
    checkWaiver(workbook, criterion, waiver);
    const fields = {
      title: waiving.title({ criterion }).slice(0, limits.titleChars),
      purpose: 'waiver',
      criterion: id,
      outcome: 'go',
      decidedOn: factsOf(workbook).asOf,
      rationale: waiver.reason.trim(),
      newCheckpoint: waiver.newCheckpoint,
    } as const;
    const proposed = addRecord(workbook, 'decision', decision, fields, moment);
    const signed = waiver.signatures.reduce(
      (result, signature) => addSignature(result, { decision }, signature, moment),
      proposed,
    );
    return changeRecord(signed, 'decision', decision, { state: 'signed' }, byCommand(moment));
  },
});

/** Retires a criterion whose scope has ended; refused while it is tripped or overdue, and without a reason. */
export const retireCriterion = (id: CriterionId, reason: string): Edit => ({
  label: retiring.label,
  apply: (workbook, moment) => {
    const criterion = criterionOf(workbook, id);
    const state = stateOf(workbook, id);
    if (state === 'tripped' || state === 'overdue')
      throw new EditRefused(retiring.undecided({ criterion, state }));
    if (reason.trim() === '') throw new EditRefused(retiring.noReason);
    const fields = { status: 'retired', retiredReason: reason.trim() } as const;
    return changeRecord(workbook, 'killCriterion', id, fields, byCommand(moment));
  },
});
