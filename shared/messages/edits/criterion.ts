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
  untrips: ({ criterion }: { criterion: Named }) =>
    `${nameOf(criterion)} has tripped: this would undo that. Decide on it, or correct the reading with a reason.`,
  staysArmed: ({ criterion }: About) =>
    `${nameOf(criterion)} is armed: retire it with a reason before it is deleted.`,
};
