// What was agreed when a criterion was armed stands until it is changed with a reason, decided on, or retired (KIL-03).
import { nameOf } from '../../words.ts';
import type { KillCriterion } from '../../schema/kinds.ts';
import { type Guard, lockAll, type Locks } from './guard.ts';

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

const byCommands: Locks<'killCriterion'> = lockAll(
  standing,
  'A criterion is armed, changed and retired by its own commands, which keep a record.',
);
const whileArmed: Locks<'killCriterion'> = {
  ...lockAll(terms, 'It is armed: change its terms with a reason, among the kill criteria.'),
  archived: 'It is armed: retire it with a reason before it is archived.',
};
const onceRetired: Locks<'killCriterion'> = lockAll(terms, 'It is retired: its terms stand as they were.');

/** What no hand changes in a criterion as it stands. */
export function armedLocks({ status }: KillCriterion): Locks<'killCriterion'> {
  if (status === 'draft') return byCommands;
  return { ...byCommands, ...(status === 'armed' ? whileArmed : onceRetired) };
}

/** A criterion becomes armed under its owner's signature, and retired with a reason; it is added as a draft. */
export const arming: Guard<'killCriterion'> = ({ before, after, workbook, road }) => {
  const { status, id, ownerRole } = after;
  if ((before?.status ?? 'draft') === status) return null;
  if (road === 'byHand' && !before)
    return `${nameOf(after)} starts as a draft: it is armed by its owner’s signature.`;
  const isSigned = (role: KillCriterion['ownerRole']) =>
    [...workbook.signOff.values()].some((sign) => sign.criterion === id && sign.role === role);
  if (status === 'armed' && (ownerRole === null || !isSigned(ownerRole)))
    return `${nameOf(after)} is armed by its owner’s signature.`;
  return status === 'retired' && after.retiredReason.trim() === ''
    ? `Say why ${nameOf(after)} is retired.`
    : null;
};

/** An armed criterion is not deleted: it would no longer stop anything, and nobody could tell. */
export const staysArmed = (criterion: KillCriterion): string | null =>
  criterion.status === 'armed'
    ? `${nameOf(criterion)} is armed: retire it with a reason before it is deleted.`
    : null;
