// What stands in the pictures and documents of a simulation.
import { dayText, numberText } from '../../text/format.ts';

const share = (value: number | null): string =>
  value === null ? 'unknown' : `${numberText(value * 100, 0)}%`;

/** "a 64% chance", "an 87% chance": as the number is spoken. */
const aChance = (value: number): string =>
  `${/^(?:8|11%|18%)/.test(share(value)) ? 'an' : 'a'} ${share(value)} chance`;

interface Headline {
  readonly chance: number | null;
  readonly neededBy: string | null;
  readonly hasBudget: boolean;
  readonly p80Day: string | null;
  readonly p80Cost: string;
}

export const simulationWords = {
  /** The one question answered first. */
  headline: ({ chance, neededBy, hasBudget, p80Day, p80Cost }: Headline): string => {
    const safe = `In four of five futures it is done by ${dayText(p80Day)} for ${p80Cost} or less.`;
    if (chance === null) return safe;
    const by = neededBy === null ? '' : ` by ${dayText(neededBy)}`;
    const within = hasBudget ? ' inside the budget' : '';
    return `With this plan there is ${aChance(chance)} to be done${by}${within}. ${safe}`;
  },
  heading: 'How sure are we?',
  eyebrow: 'Simulation',
  captions: {
    finish: 'When it is done, carried on regardless',
    cost: 'What it costs, carried on regardless',
    cloud: 'On time and in budget together',
    net: 'What is left of the value',
    carryOn: 'Carried on regardless, and where the plan runs as drawn',
    views: 'Before and after treatment',
    criteria: 'How often each kill criterion trips, and what it is worth',
    drivers: 'What each risk adds to the P80 finish',
  },
  columns: {
    criterion: 'Kill criterion',
    trips: 'Trips',
    worth: 'Worth',
    avoided: 'Spend avoided',
    box: 'Time box',
    critical: 'On the longest path',
    overLimit: 'Over its limit',
    spearman: 'Correlation with the end',
    endP80: 'P80 end',
  },
  boxesHeading: 'Which boxes decide the end',
  none: '–',
  made: ({ iterations, start, hash }: { iterations: number; start: number; hash: string }): string =>
    `${numberText(iterations)} futures with all treatments planned, start number ${start}, input ${hash.slice(0, 12)}. Worth is the mean net with all criteria on less that with this one off.`,
  /** How far the spread can be trusted: by the causes that were drawn as shared. */
  spread: ({ causes }: { causes: readonly string[] }): string =>
    causes.length === 0
      ? 'Spread is understated where risks share causes: each is drawn by itself.'
      : `Drawn together by what they share: ${causes.join(', ')}.`,
  percentile: (q: number): string => `P${q}`,
  point: ({ q, value }: { q: number; value: string }): string => `P${q} ${value}`,
  neededBy: ({ day }: { day: string | null }): string => `needed by ${dayText(day)}`,
  budget: ({ amount }: { amount: string }): string => `budget ${amount}`,
  share,
  carryOn: 'carry on regardless',
  criteriaOn: 'criteria on',
  asDrawn: ({ share: part }: { share: number }): string => `runs as drawn (${share(part)})`,
  views: { inherent: 'no treatment', now: 'treated so far', planned: 'all treatments' },
  zero: 'no gain',
  thresholdNow: ({ value }: { value: string }): string => `now ${value}`,
  workingDays: (count: string): string => `${count} WD`,
  criterionBar: ({ name, chance, worth }: { name: string; chance: string; worth: string }): string =>
    `${name}: trips in ${chance}, worth ${worth}`,
  below: ({ share: part }: { share: number }): string => `${share(part)} below zero`,
  quarters: {
    onTimeOnly: 'on time, over budget',
    inBudgetOnly: 'late, in budget',
    both: 'on time, in budget',
    neither: 'late, over budget',
  },
  quarter: ({ name, share: part }: { name: string; share: number }): string => `${name} ${share(part)}`,
  labels: {
    finish: 'Chance to be done, by day',
    cost: 'Chance to stay below a cost',
    net: 'Chance to stay below a net, carried on and with criteria on',
    carryOn: 'Chance to be done by day: carried on regardless, and where the plan runs as drawn',
    cloud: 'Finish against cost of some iterations, with the shares on time and in budget',
    views: 'Chance to be done by day: without treatment, as treated so far, with all treatments',
    driversFinish: 'What each risk adds to the P80 finish, in working days',
    driversCost: 'What each risk adds to the P80 cost',
    driversNet: 'What each risk adds to the mean net',
    worthCurve: 'Worth of a kill criterion by its threshold',
    criteria: 'How often each kill criterion trips, and what it is worth',
    compared: {
      finish: 'Chance to be done by day, of two results',
      cost: 'Chance to stay below a cost, of two results',
      netCriteriaOn: 'Chance to stay below a net with criteria on, of two results',
    },
    convergence: 'P50 and P80 of the finish by the number of iterations',
  },
};
