// What the screens of When say: capacity, phases, slices and time boxes.
import { dayText, numberText } from '../../text/format.ts';
import { counted, workingDays } from '../../words.ts';

/** Before there is a plan, and the plan in figures. */
export const planWords = {
  wd: 'WD',
  question: 'How long may each piece take before we decide again?',
  sampleCheck: '“Purchase history check: 8 to 15 days. Is the history good enough to learn from?”',
  sampleShadow: '“Shadow run: 10 days. Does the model beat the bestseller rule?”',
  addTimeBox: 'Add time box',
  noNeededBy: 'no date needed by is set',
  neededBy: ({ day }: { day: string }) => `needed by ${dayText(day)}`,
  margin: 'Margin',
  /** "24 working days", or how late the plan is. */
  marginDays: ({ days }: { days: number }) => (days < 0 ? `${workingDays(-days)} late` : workingDays(days)),
  noBudget: 'no budget is set',
  ofBudget: ({ budget }: { budget: string }) => `of ${budget} budget`,
  ends: 'Plan ends',
  p80: 'P80 finish, simulated',
  p50: ({ day }: { day: string | null }) => `P50 ${dayText(day)}, carried on regardless`,
  giveLengths: 'give time boxes a length',
  endsOn: ({ endWD, neededBy }: { endWD: number; neededBy: string | null }) =>
    `working day ${endWD}${neededBy === null ? '' : ` · ${neededBy}`}`,
  meanCost: 'Mean cost',
  conflicts: 'Conflicts',
  noneTooMuch: 'no day asks for too much',
  unitDays: ({ size }: { size: string }) => `${size} unit days too much`,
  withoutDates: 'Without dates',
  timeline: 'Timeline',
};

/** Days on which a resource is asked for more than there is. */
export const capacityWords = {
  load: 'Load and capacity',
  nobody: 'No time box asks for anybody yet: give it people, and what they are asked for is drawn here.',
  conflicts: 'Conflicts',
  none: 'No day asks for more than there is.',
  together: ({ size }: { size: number }) =>
    `Together ${numberText(size)} unit days too much. A unit day is one unit of a resource on one working day.`,
  conflictOf: ({ resource, fromWD, toWD }: { resource: string; fromWD: number; toWD: number }) =>
    `${resource}, working days ${fromWD} to ${toWD}`,
  /** What follows the name of a resource. */
  isAskedFor: (it: {
    load: number;
    capacity: number;
    size: number;
    from: { day: string; wd: number };
    to: { day: string; wd: number };
  }) => {
    const when =
      it.from.wd === it.to.wd
        ? `on ${dayText(it.from.day)} (working day ${it.from.wd})`
        : `from ${dayText(it.from.day)} to ${dayText(it.to.day)} (working days ${it.from.wd} to ${it.to.wd})`;
    return `is asked for ${numberText(it.load)} of ${numberText(it.capacity)} ${when}: ${numberText(it.size)} too much.`;
  },
  /** What a move would ease, and what it would cost. */
  effect: (it: { box: string; shiftWD: number; before: number; after: number; fresh: number }) =>
    `${it.box} later by ${workingDays(it.shiftWD)}: ${numberText(it.before)} → ${numberText(it.after)}${it.fresh === 0 ? '' : `, with ${counted(it.fresh, 'new conflict')}`}`,
  competing: 'Time boxes that compete',
  beside: ({ otherWork }: { otherWork: string }) => `Beside other work: ${otherWork}.`,
  noShift: 'No shift inside float helps.',
  move: ({ box, to }: { box: string; to: string }) => `Move ${box} to ${dayText(to)}`,
};

/** What a gate asks for. */
export const gateFormWords = {
  requirement: 'requirement',
  nothing: 'Nothing has to be met before it says go.',
  mustMeet: ({ number }: { number: number }) => `Must be met ${number}`,
};

/** How mature the ground is. */
export const phaseWords = {
  now: 'Now',
  byLive: 'by use cases with a model that are live',
  begins: ({ phase }: { phase: string }) => `${phase} begins`,
  with: ({ useCase }: { useCase: string }) => `with ${useCase}`,
  practices: ({ phase }: { phase: string }) => `${phase} practices`,
  plannedFor: 'Planned for',
  plan: 'Plan its day',
  tooFew: 'Not enough answers',
};

/** Time boxes. */
export const timeBoxWords = {
  work: 'Work',
  start: 'Start work',
  finish: 'Finish',
  workedOut: 'Worked out by the plan',
  starts: 'Starts',
  ends: 'Ends',
  critical: 'critical',
  toWaitFor: 'time box to wait for',
  waitsForNothing: 'It waits for nothing.',
  nobodyPlanned: 'Nobody is planned for it yet.',
  extension: (it: { day: string; days: number; reason: string; by: string | null }) =>
    `${dayText(it.day)}: +${it.days} WD${it.by === null ? '' : ` by ${it.by}`}. ${it.reason}`,
  limitNow: ({ days }: { days: number }) => `Limit now ${days} working days.`,
  moreDays: 'More working days',
  reason: 'Reason',
  extend: 'Extend the limit',
  timeBoxes: 'Time boxes',
  noSuchBox: ({ word }: { word: string }) =>
    `“${word}” is not a time box. Write codes such as T-1, T-1+3 for three days later, or T-1SS-2 for two days before its start.`,
  noSuchPeople: ({ word }: { word: string }) =>
    `“${word}” is no one resource. Write its code, title or initials and the units, such as DE 1, DS .5.`,
  timeBox: 'Time box',
  floatHead: 'Float',
  workingDays: ({ days }: { days: number }) => `${days} WD`,
};

/** The sections of the forms. */
export const planForms = {
  datesAndCost: 'Dates and cost',
  estimates: 'Estimate and technology',
  release: 'Release and components',
  eases: 'Makes possible',
};

interface BoxSays {
  readonly title: string;
  readonly duration: { readonly low: number; readonly likely: number; readonly high: number };
  readonly limitWD: number | null;
  readonly people: readonly string[];
  readonly after: string;
  readonly slice: string | null;
  readonly asks: string;
}

/** The line that adds a time box with more than its title. */
export const boxLineWords = {
  titleHint: 'Or all in one line: Pilot 8/10/15 limit 15 with DE after T-1 asks …',
  hint: 'New time box: a title, and if you like 8/10/15 limit 15 with DE 1 after T-1 in S-1 asks …; Enter adds it',
  newPerson: ({ title, units }: { title: string; units: number }) => `${title} ${numberText(units)} (new)`,
  says: ({ title, duration: { low, likely, high }, limitWD, people, after, slice, asks }: BoxSays) =>
    [
      `“${title}”`,
      `${numberText(low)} / ${numberText(likely)} / ${numberText(high)} working days`,
      limitWD === null ? '' : `limit ${limitWD}`,
      people.length === 0 ? '' : `with ${people.join(', ')}`,
      after === '' ? '' : `after ${after}`,
      slice === null ? '' : `in ${slice}`,
      asks === '' ? '' : `asks “${asks}”`,
    ]
      .filter((part) => part !== '')
      .join(' · '),
};
