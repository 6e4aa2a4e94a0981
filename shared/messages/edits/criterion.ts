// What is said where kill criteria are armed, changed, waived and retired.
import { dayText } from '../../text/format.ts';
import { listed, nameOf, type Named } from '../../words.ts';

interface About {
  readonly criterion: Named;
}

export const criterionEditMessages = {
  arm: {
    label: 'Arm kill criterion',
    already: ({ criterion, status }: About & { status: string }) =>
      `${nameOf(criterion)} is ${status} already.`,
    missing: ({ criterion, missing }: About & { missing: readonly string[] }) =>
      `${nameOf(criterion)} cannot be armed: its ${listed(missing)} is missing.`,
    otherUnit: (it: About & { unit: string; metricUnit: string | null }) =>
      `${nameOf(it.criterion)} says “${it.unit}”, but its metric is read in “${it.metricUnit}”.`,
    noDate: ({ criterion }: About) => `${nameOf(criterion)} cannot be armed: its checkpoint has no date yet.`,
    passed: ({ criterion, checkpoint }: About & { checkpoint: string }) =>
      `${nameOf(criterion)} cannot be armed: its checkpoint ${dayText(checkpoint)} has passed.`,
    byOwner: ({ criterion }: About) => `${nameOf(criterion)} is armed by its owner’s signature.`,
    startsAsDraft: ({ criterion }: About) =>
      `${nameOf(criterion)} starts as a draft: it is armed by its owner’s signature.`,
  },
  change: {
    label: 'Change kill criterion',
    byCommands: 'A criterion is armed and retired by its own commands.',
    stands: ({ criterion, state }: About & { state: string }) =>
      `${nameOf(criterion)} is ${state}; its terms can no longer be changed.`,
    noReason: 'Say why the criterion changes.',
    noDecision: ({ criterion }: About) =>
      `This loosens ${nameOf(criterion)}: it takes a signed decision to loosen this criterion.`,
    noExecutive: ({ criterion }: About) =>
      `This loosens ${nameOf(criterion)}: an executive must sign the decision.`,
  },
  waive: {
    label: 'Waive kill criterion',
    title: ({ criterion }: About) => `Waiver of ${criterion.code ?? criterion.title}`,
    notTripped: ({ criterion, state }: About & { state: string }) =>
      `${nameOf(criterion)} is ${state}; only a tripped criterion is waived.`,
    second: ({ criterion }: About) =>
      `${nameOf(criterion)} was waived once already; a second waiver is not possible.`,
    noReason: 'Say why the work carries on.',
    outside: ({ asOf, latest }: { asOf: string; latest: string }) =>
      `The new checkpoint must lie after ${dayText(asOf)} and no later than ${dayText(latest)}.`,
    twoRoles: 'Two different roles must sign a waiver.',
    noExecutive: 'One of the two who sign a waiver must be an executive.',
  },
  retire: {
    label: 'Retire kill criterion',
    undecided: ({ criterion, state }: About & { state: string }) =>
      `${nameOf(criterion)} is ${state}; decide on it before it is retired.`,
    noReason: 'Say why the criterion is retired.',
    noReasonOf: ({ criterion }: About) => `Say why ${nameOf(criterion)} is retired.`,
  },
  /** Why a field is not changed by hand. */
  locks: {
    byCommands: 'A criterion is armed, changed and retired by its own commands, which keep a record.',
    terms: 'It is armed: change its terms with a reason, among the kill criteria.',
    archived: 'It is armed: retire it with a reason before it is archived.',
    retired: 'It is retired: its terms stand as they were.',
  },
  locksOf: {
    staysRetired: ({ criterion }: About) =>
      `${nameOf(criterion)} is retired, and stays so: agree on a new one.`,
    staysArmed: ({ criterion }: About) => `${nameOf(criterion)} is armed, and does not become a draft again.`,
  },
  staysArmed: ({ criterion }: About) =>
    `${nameOf(criterion)} is armed: retire it with a reason instead of deleting it.`,
  staysRetired: ({ criterion }: About) =>
    `${nameOf(criterion)} is retired and is not deleted: that it was armed stays on record.`,
  /** Of what a criterion is judged by. */
  judgedBy: {
    reading:
      'A kill criterion is judged by it: a reading is corrected with a reason, and stays, struck through.',
    byCorrecting: 'A reading is struck and corrected by its own command, with a reason.',
    readingStays: ({ day, criteria }: { day: string; criteria: readonly string[] }) =>
      `The reading of ${dayText(day)} is not deleted: ${listed(criteria)} ${criteria.length === 1 ? 'is' : 'are'} judged by it. Correct it with a reason.`,
    metric: ({ criteria }: { criteria: readonly string[] }) =>
      `${listed(criteria)} ${criteria.length === 1 ? 'is' : 'are'} judged by it as it was armed: it stands.`,
    alternative: ({ criteria }: { criteria: readonly string[] }) =>
      `${listed(criteria)} would pivot to it as it was agreed: it stands while armed.`,
    gate: (it: { gate: Named; criterion: Named }) =>
      `${nameOf(it.criterion)} is armed and judged at ${nameOf(it.gate)}: change its checkpoint with a reason, not the gate.`,
    waits: ({ record, code }: { record: Named; code: string | null }) =>
      `${nameOf(record)} stays as it is: ${code ?? 'a decision'} hangs on it. Decide there first.`,
    signedLevel: ({ record }: { record: Named }) =>
      `${nameOf(record)} has signed at its level, which stands: add another role for another level.`,
    stoppedStays: ({ record, code }: { record: Named; code: string | null }) =>
      `${nameOf(record)} was stopped by ${code}: revoke that, or decide anew, to take it up again.`,
    untrips: ({ criterion, state }: About & { state: string }) =>
      `${nameOf(criterion)} is ${state}, and this would take that back: decide on it first.`,
  },
  correct: {
    label: 'Correct reading',
    noRole: 'Say for whom you work: a correction bears the role that makes it.',
    noReason: 'Say why the reading is corrected.',
    struck: ({ day }: { day: string }) =>
      `The reading of ${dayText(day)} is struck already: correct the one that stands.`,
  },
};
