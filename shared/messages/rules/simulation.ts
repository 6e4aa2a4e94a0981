// What is said of a plan once it has been simulated: too late, and criteria that cost more than they save or decide little.
import { dayText, percentText } from '../../text/format.ts';
import { type Coded, type Named, nameOf } from '../../words.ts';

export const simulationMessages = {
  'SCH-10': {
    statement: 'The simulated P80 finish if carried on is after the date the result is needed by.',
    fix: 'In more than one of five futures it comes too late; start earlier, cut, treat what drives the end, or move the date.',
    found: ({ finish, neededBy }: { finish: string; neededBy: string }) =>
      `Carried on, the plan ends after ${dayText(finish)} in one of five simulated futures; it is needed by ${dayText(neededBy)}.`,
    mend: 'Look at the date',
  },
  'KIL-09': {
    statement: 'A criterion stops more value than it saves: the mean net is higher without it.',
    fix: 'It ends work that would have paid; loosen it with a signed decision, move it, or retire it.',
    reading:
      'Worth is the mean net with all criteria on less the mean net with this one off, from the newest kept simulation of the planned view that is not stale.',
    found: (it: { criterion: Named; worth: string; avoided: string }) =>
      `${nameOf(it.criterion)} stops more value than it saves: it is worth ${it.worth}, and avoids ${it.avoided} of spend.`,
    mend: ({ criterion }: { criterion: Coded }) => `Look at ${criterion.code}`,
  },
  'KIL-11': {
    statement: 'A criterion decides little: it trips in less than 1% or more than 80% of simulated futures.',
    fix: 'What nearly never or nearly always trips tells nobody anything new; set its bound where the answer is open.',
    found: (it: { criterion: Named; share: number }) =>
      `${nameOf(it.criterion)} decides little: it trips in ${percentText(it.share)} of simulated futures.`,
    mend: ({ criterion }: { criterion: Coded }) => `Look at ${criterion.code}`,
  },
} as const;
