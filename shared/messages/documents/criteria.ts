// What documents say of kill criteria: the table of all, and what is raised on the first page.
import { moneyText, percentText, shortDayText } from '../../text/format.ts';
import { counted, listed } from '../../words.ts';

export const criterionWords = {
  heading: 'When we stop, turn or ask again',
  eyebrow: 'Kill criteria',
  none: 'No kill criteria yet: nothing says in which measured state this ends.',
  columns: {
    criterion: 'Criterion',
    ends: 'What ends it',
    checkpoint: 'Checkpoint',
    state: 'State',
    moved: 'Moved',
  },
  read: ({ value, readOn }: { value: string; readOn: string }) => `read ${value}, ${shortDayText(readOn)}`,
  /** What the simulation says of it. */
  simulated: ({ tripped, worth, currency }: { tripped: number; worth: number; currency: string }) =>
    `trips in ${percentText(tripped)}, worth ${moneyText(worth, currency)}`,
  unfinished: ({ missing }: { missing: readonly string[] }) =>
    `Not finished: still to be said are ${listed(missing)}.`,
  never: 'never',
  moved: ({ times }: { times: number }) => counted(times, 'time'),
  raised: {
    tripped: ({ count }: { count: number }) =>
      `${counted(count, 'kill criterion has', 'kill criteria have')} tripped and ${count === 1 ? 'is' : 'are'} undecided`,
    overdue: ({ count }: { count: number }) =>
      `${counted(count, 'kill criterion is', 'kill criteria are')} overdue: nobody knows whether to stop`,
    held: ({ count }: { count: number }) => `Work is held by ${counted(count, 'decision')}`,
  },
  agreed: ({ scope, sentence }: { scope: string; sentence: string }) => `Agreed for ${scope}: ${sentence}`,
  atGate: ({ gate }: { gate: string }) => `at ${gate}`,
  endOf: ({ box, plusWD }: { box: string; plusWD: number }) =>
    `end of ${box}${plusWD > 0 ? ` + ${plusWD} WD` : ''}`,
};
