// What is said where all conflicts of a plan are eased together.
import { dayText, numberText } from '../../../text/format.ts';
import { counted, listedBriefly, nameOf, type Named, workingDays } from '../../../words.ts';

const reasons = {
  aloneTooMuch: 'one of them alone asks for more than there is',
  notThere: 'it is away, and no later start inside float finds it there',
  noFloat: 'none of them may start later without moving the end of the plan',
  noShift: 'no later start inside float leaves less',
} as const;

export const levelWords = {
  open: 'Level…',
  title: 'Ease all conflicts inside float',
  intro:
    'Boxes start later only as far as their float allows, so the plan ends when it ended. Nothing changes before you say so.',
  looking: 'Looking for later starts…',
  nothing: 'No later start inside float makes the conflicts smaller.',
  figures: 'Before and after',
  step: ({ from, to }: { from: number; to: number }) =>
    from === to ? numberText(from) : `${numberText(from)} → ${numberText(to)}`,
  conflicts: 'Conflicts',
  size: 'Unit days too much',
  days: 'Days in conflict',
  moves: 'Starts later',
  box: 'Time box',
  startsNow: 'Starts now',
  wouldStart: 'Would start',
  laterBy: 'Later by',
  later: ({ days }: { days: number }) => workingDays(days),
  changes: 'What else would change',
  left: 'What stays, and why',
  stays: (it: {
    resource: Named;
    from: string;
    to: string;
    size: number;
    work: readonly string[];
    why: keyof typeof reasons;
  }) =>
    `${nameOf(it.resource)}, ${it.from === it.to ? dayText(it.from) : `${dayText(it.from)} to ${dayText(it.to)}`}, ${numberText(it.size)} too much for ${listedBriefly(it.work)}: ${reasons[it.why]}.`,
  apply: ({ moves }: { moves: number }) =>
    moves === 0 ? 'Move nothing' : `Move ${counted(moves, 'time box', 'time boxes')}`,
};
