// What is said where a finding is waived, and a waiver taken back.
import { dayText } from '../../text/format.ts';

export const waiverMessages = {
  waive: 'Waive finding',
  takeBack: 'Take back waiver',
  binding: ({ rule }: { rule: string }) =>
    `${rule} cannot be waived: it stands for a stopping rule, a gate or a signature, and a decision settles it.`,
  noReason: 'A waiver needs a reason: it is listed and printed.',
  noRole: 'A waiver needs a role that answers for it.',
  past: ({ asOf }: { asOf: string }) => `A waiver lasts to a day after ${dayText(asOf)}, the status date.`,
  byCommand: 'A finding is waived where it is listed, for a reason, by a role and until a day.',
  stands: 'What was waived, why, by whom and until when stands: take it back and waive anew.',
};
