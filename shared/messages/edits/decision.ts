// What is said where decisions are signed, and of signatures.
import { dayText } from '../../text/format.ts';
import { codeOf, listed, nameOf, type Named, wordOf } from '../../words.ts';

interface About {
  readonly decision: Named;
}
const begun = 'Somebody has signed it: what it says stands. Revoke it to decide otherwise.';
const stands = 'It is signed: what it says stands. Record another decision to decide otherwise.';

export const decisionMessages = {
  open: {
    label: 'Propose decision',
    atGate: ({ gate }: { gate: Named }) => `Decision at ${gate.title}`,
    onCriterion: ({ criterion }: { criterion: Named }) => `Decision on ${codeOf(criterion)}`,
    nothingToDecide: 'There is nothing to decide any more: what it is about has ended.',
    second: ({ open }: { open: Named }) =>
      `${nameOf(open)} is proposed here and not signed yet: decide in that one.`,
  },
  revoke: {
    label: 'Revoke decision',
    notStanding: ({ decision, state }: About & { state: string }) =>
      `${nameOf(decision)} is ${state}: there is nothing to revoke.`,
    noReason: 'Revoking needs a reason: it is kept with the decision.',
    byWhom: ({ decision, signers }: About & { signers: readonly string[] }) =>
      `${nameOf(decision)} is revoked by who had to sign it: ${listed(signers)}.`,
  },
  acts: {
    superseded: ({ decision }: About) => `Replaced by ${nameOf(decision)}.`,
    workshop: ({ useCase }: { useCase: Named | undefined }) =>
      useCase ? `Return to why: ${nameOf(useCase)}` : 'Return to why',
  },
  sign: {
    label: 'Sign decision',
    already: ({ decision, state }: About & { state: string }) => `${nameOf(decision)} is ${state} already.`,
    noOutcome: ({ decision }: About) => `${nameOf(decision)} says nothing yet: choose an outcome.`,
    noRationale: ({ decision, recommended }: About & { recommended: string | null }) =>
      `The figures say ${wordOf(recommended ?? 'nothing')}; write why ${nameOf(decision)} says otherwise.`,
    twice: ({ decision, role }: About & { role: Named }) =>
      `${role.title} has signed ${nameOf(decision)} already.`,
    noAlternative: ({ decision }: About) => `${nameOf(decision)} turns to no other path yet: choose which.`,
    noConditions: ({ decision }: About) =>
      `${nameOf(decision)} says go with conditions and names none: write at least one.`,
    openCondition: ({ decision, text }: About & { text: string }) =>
      `The condition “${text}” of ${nameOf(decision)} needs an owner and a due date.`,
    inFuture: ({ decision, asOf }: About & { asOf: string }) =>
      `${nameOf(decision)} cannot be decided after ${dayText(asOf)}, the status date.`,
    byNames: ({ decision }: About) =>
      `${nameOf(decision)} is signed by the names put under it: sign it where the decision is shown.`,
  },
  signGoal: {
    label: 'Sign goal',
    empty: ({ goal }: { goal: Named }) =>
      `${nameOf(goal)} says nothing yet: write what should move, by how much and by when.`,
    retired: ({ goal }: { goal: Named }) => `${nameOf(goal)} is retired: there is nothing to agree to.`,
    byOwner: ({ goal, owner }: { goal: Named; owner: string }) =>
      `${nameOf(goal)} is signed by ${owner}, who answers for it.`,
  },
  waiver: {
    notHeld: ({ decision, faults }: About & { faults: readonly string[] }) =>
      `${nameOf(decision)} would not hold: ${listed(faults)}.`,
    second: ({ decision }: About) => `${nameOf(decision)} would be the second waiver, which is not possible.`,
    signedNotHeld: ({ decision, faults }: About & { faults: readonly string[] }) =>
      `The waiver ${nameOf(decision)} would not hold: ${listed(faults)}.`,
    signedSecond: ({ decision }: About) =>
      `The waiver ${nameOf(decision)} would be the second one, which is not possible.`,
  },
  signed: {
    stands,
    begun,
    begunStands: ({ decision }: About) => `${nameOf(decision)}: ${begun}`,
    byCommands: 'It is written by signing, replacing and revoking.',
    staysSigned: ({ decision }: About) => `${nameOf(decision)}: ${stands}`,
    staysEnded: ({ decision, state }: About & { state: string }) =>
      `${nameOf(decision)} is ${state}, and stays so: record another decision to decide otherwise.`,
    endedByCommand: ({ decision }: About) =>
      `${nameOf(decision)} is superseded by another decision or revoked with a reason, by the command for it.`,
    noReason: ({ decision }: About) => `Say why ${nameOf(decision)} is revoked.`,
    isNotDeleted: ({ decision }: About) =>
      `${nameOf(decision)} bears a signature and is not deleted: revoke it, or record another decision.`,
    goal: 'It is signed: retire it as a goal that no longer counts, so that its signature stays in sight.',
    goalStays: ({ goal }: { goal: Named }) =>
      `${nameOf(goal)} is signed and is not deleted: retire it as a goal that no longer counts.`,
    conditionsStand: ({ decision }: About) =>
      `${nameOf(decision)} is signed: its conditions can be ticked off, but no longer changed.`,
  },
  signature: {
    noMark: 'A signature needs a typed name or a drawn mark.',
    bySigning: 'A signature is put under something by signing it.',
    stands: 'It is a signature: what was signed, by whom and when stands.',
    staysUnder: 'A signature is not deleted by itself: what was signed, by whom and when stands.',
  },
};
