// When a waiver holds: only then does it carry work past a tripped criterion (KIL-04).
import type { Decision, KillCriterion } from '../../schema/kinds.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { wdBetween } from '../engine/calendarDays.ts';
import { decidedDay, isExecutive, signedDecisions, signersOf } from '../signature/decisionOrder.ts';
import { criterionMessages } from '../../messages/rules/criterion/criterion.ts';

const faults = criterionMessages['KIL-04'];

/** A waiver may put the checkpoint off by so many working days at most. */
export const waiverMaxWD = 20;

/** What is wrong with what a waiver says, in words: its reason and its new checkpoint. */
export function waiverTermFaults(workbook: Workbook, waiver: Decision): readonly string[] {
  const { rationale, newCheckpoint } = waiver;
  const decided = decidedDay(workbook, waiver) ?? factsOf(workbook).asOf;
  const isTooEarly = newCheckpoint !== null && newCheckpoint <= decided;
  const isTooLate = newCheckpoint !== null && wdBetween(workbook, decided, newCheckpoint) > waiverMaxWD;
  return [
    ...(rationale.trim() === '' ? [faults.noReason] : []),
    ...(newCheckpoint === null ? [faults.noCheckpoint] : []),
    ...(isTooEarly ? [faults.notLater] : []),
    ...(isTooLate ? [faults.tooLate({ waiverMaxWD })] : []),
  ];
}

/** What is wrong with a waiver taken by itself, in words; empty when it would hold as the first one. */
export function waiverFaults(workbook: Workbook, waiver: Decision): readonly string[] {
  const signers = signersOf(workbook, waiver);
  return [
    ...waiverTermFaults(workbook, waiver),
    ...(signers.length < 2 ? [faults.twoRoles] : []),
    ...(signers.some(isExecutive) ? [] : [faults.noExecutive]),
  ];
}

/** Waivers of a criterion that are signed, oldest first. */
export const signedWaivers = (workbook: Workbook, criterion: KillCriterion['id']): readonly Decision[] =>
  signedDecisions(workbook).filter((d) => d.purpose === 'waiver' && d.criterion === criterion);

/** The one waiver of a criterion that holds: the first without a fault; a second one is not possible. */
export const holdingWaiver = (workbook: Workbook, criterion: KillCriterion['id']): Decision | undefined =>
  signedWaivers(workbook, criterion).find((waiver) => waiverFaults(workbook, waiver).length === 0);

/** The waiver that leaves no room for another: the one that holds, or one that would and was put in the archive. */
export const spentWaiver = (workbook: Workbook, criterion: KillCriterion['id']): Decision | undefined =>
  holdingWaiver(workbook, criterion) ??
  [...workbook.decision.values()].find(
    (waiver) =>
      waiver.archived &&
      waiver.state === 'signed' &&
      waiver.purpose === 'waiver' &&
      waiver.criterion === criterion &&
      waiverFaults(workbook, waiver).length === 0,
  );
