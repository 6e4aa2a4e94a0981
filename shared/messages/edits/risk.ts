// What is said where risks are judged, accepted and opened again.
import { type Level, levelIn, nameOf, type Named } from '../../words.ts';

export const riskEditMessages = {
  accept: {
    label: 'Accept risk',
    gone: 'This risk or role is no longer in the workbook.',
    over: ({ risk, state }: { risk: Named; state: string }) =>
      `${nameOf(risk)} is ${state}; there is nothing left to accept.`,
    noReason: 'Say why the risk is accepted.',
    tooEarly: 'The acceptance must end on the status date or later.',
    mayNot: ({ risk, level, least }: { risk: Named; level: Level | null; least: string }) =>
      `${nameOf(risk)} is ${levelIn(level, 'now')}: only a role of ${least} level may accept it.`,
    byCommand: ({ risk }: { risk: Named }) =>
      `${nameOf(risk)} is accepted by a role, for a reason and until a day: use “Accept” where the risk is shown.`,
    locked: 'It is set by accepting the risk: reopen it, or accept it anew.',
  },
  reopen: { label: 'Reopen risk', notAccepted: 'This risk is not accepted.' },
  likelihood: 'Change likelihood',
  impact: 'Change impact',
};
