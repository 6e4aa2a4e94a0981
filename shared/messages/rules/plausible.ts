// What is asked of values that can hardly be meant.
import { dayText, moneyText } from '../../text/format.ts';

export const plausibleMessages = {
  'PLS-01': {
    statement: 'A cost, a rate, a loss or a budget is below nought.',
    fix: 'It would make the plan look cheaper than it is; correct the sign, or waive the finding if it is meant.',
  },
  'PLS-02': {
    statement: 'A day lies before 1970 or after 2200.',
    fix: 'It is most likely a slip of the pen; correct the year, or waive the finding if it is meant.',
  },
  question: {
    amount: ({ minor, currency, field }: { minor: number; currency: string; field: string }) =>
      `Is ${moneyText(minor, currency)} meant? ${field} is below nought.`,
    day: ({ value, first, last }: { value: string; first: string; last: string }) =>
      `Is ${dayText(value)} meant? It lies before ${first} or after ${last}.`,
    look: ({ what }: { what: string }) => `Look at ${what}`,
  },
};
