// What was agreed when a criterion was armed stands until it is changed with a reason, decided on, or retired (KIL-03).
import type { KillCriterion } from '../../schema/kinds.ts';
import { type Guard, lockAll, type Locks } from './guard.ts';
import { criterionEditMessages } from '../../messages/edits/criterion.ts';

const words = criterionEditMessages;
const why = words.locks;

type Field = keyof KillCriterion;

/** The fields a criterion is agreed on. */
const terms: readonly Field[] = [
  'scope',
  'useCase',
  'slice',
  'form',
  'metric',
  'systemMetric',
  'checklist',
  'comparator',
  'value',
  'valueTo',
  'unit',
  'readings',
  'checkpoint',
  'checkpointTimeBox',
  'checkpointPlusWD',
  'checkpointDate',
  'checkpointGate',
  'silence',
  'silenceAfterWD',
  'action',
  'alternative',
];
/** What arming, changing, tripping and retiring leave behind. */
const standing: readonly Field[] = ['status', 'armedOn', 'goalpostLog', 'retiredReason', 'trips'];

const byCommands: Locks<'killCriterion'> = lockAll(standing, why.byCommands);
const whileArmed: Locks<'killCriterion'> = {
  ...lockAll(terms, why.terms),
  archived: why.archived,
};
const onceRetired: Locks<'killCriterion'> = lockAll(terms, why.retired);

/** What no hand changes in a criterion as it stands. */
export function armedLocks({ status }: KillCriterion): Locks<'killCriterion'> {
  if (status === 'draft') return byCommands;
  return { ...byCommands, ...(status === 'armed' ? whileArmed : onceRetired) };
}

/** A criterion becomes armed under its owner's signature, and retired with a reason; it is added as a draft. */
export const arming: Guard<'killCriterion'> = ({ before, after, workbook, road }) => {
  const { status, id, ownerRole } = after;
  if ((before?.status ?? 'draft') === status) return null;
  if (road === 'byHand' && !before) return words.arm.startsAsDraft({ criterion: after });
  const isSigned = (role: KillCriterion['ownerRole']) =>
    [...workbook.signOff.values()].some((sign) => sign.criterion === id && sign.role === role);
  if (status === 'armed' && (ownerRole === null || !isSigned(ownerRole)))
    return words.arm.byOwner({ criterion: after });
  return status === 'retired' && after.retiredReason.trim() === ''
    ? words.retire.noReasonOf({ criterion: after })
    : null;
};

/** An armed criterion is not deleted: it would no longer stop anything, and nobody could tell. */
export const staysArmed = (criterion: KillCriterion): string | null =>
  criterion.status === 'armed' ? words.staysArmed({ criterion }) : null;
