// What is said where decisions are signed, and of signatures.
import { listed, nameOf, type Named, wordOf } from '../../words.ts';

interface About {
  readonly decision: Named;
}
const stands = 'It is signed: what it says stands. Record another decision to decide otherwise.';

export const decisionMessages = {
  sign: {
    label: 'Sign decision',
    already: ({ decision, state }: About & { state: string }) => `${nameOf(decision)} is ${state} already.`,
    noOutcome: ({ decision }: About) => `${nameOf(decision)} says nothing yet: choose an outcome.`,
    noRationale: ({ decision, recommended }: About & { recommended: string | null }) =>
      `The figures say ${wordOf(recommended ?? 'nothing')}; write why ${nameOf(decision)} says otherwise.`,
    byNames: ({ decision }: About) =>
      `${nameOf(decision)} is signed by the names put under it: sign it where the decision is shown.`,
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
