// The words and figures that a newcomer meets, each explained in a sentence or two: screens ask it, the help lists it.

export interface Term {
  readonly word: string;
  readonly means: string;
}

/** In the order of the alphabet. */
export const glossary = {
  alignment: {
    word: 'Alignment',
    means:
      'How well the business and the technical pillars fit each other, 0 to 100: less for a gap between both sides, and for each place where ambition goes further than technology or the other way round.',
  },
  asOf: {
    word: 'As of',
    means:
      'The day everything is judged by. Every figure and every finding is worked out for this day, so a workbook says the same on any computer on any day.',
  },
  baseline: {
    word: 'Baseline and target',
    means:
      'What a number is now, with the day it was read, and what it should become, with the day it should be so.',
  },
  bigBang: {
    word: 'Big-bang index',
    means:
      'How much of the plan pays only if all of it works, 0 to 100: up to 19 incremental, up to 49 to be watched, above that a big bang.',
  },
  criticalPath: {
    word: 'Critical path',
    means: 'The time boxes whose delay moves the end of the plan: they have no float.',
  },
  dates: {
    word: 'Dates',
    means:
      'Dates are written the way this computer writes them, with the month as a word, so that none can be read in two ways. Files hold them as year, month and day.',
  },
  decisionLatency: {
    word: 'Decision latency',
    means: 'How many working days pass from a note upward until somebody acknowledges it.',
  },
  exposure: {
    word: 'Exposure',
    means:
      'What a risk costs on average: its likelihood times the loss if it happens, with lost time counted by the cost of delay. Of a risk without numbers it is unknown, never nought.',
  },
  float: {
    word: 'Float',
    means: 'By how many working days a time box may slip without moving the end of the plan.',
  },
  foundation: {
    word: 'Foundation and value',
    means:
      'A slice of value is worth having by itself. A foundation is worth nothing alone; it enables slices of value.',
  },
  gate: {
    word: 'Gate',
    means:
      'A day, or the end of a time box, on which the room decides: go, go with conditions, return to why, pivot, hold or stop.',
  },
  inherent: {
    word: 'Inherent, now, planned',
    means:
      'Three views of one risk: as if nothing were done about it, with what has been done so far, and with all that is planned to be done. A level is always one of a view, which stands beside it.',
  },
  killCriterion: {
    word: 'Kill criterion',
    means:
      'A measured state and a day, agreed before the work begins, at which we stop, turn or hold. Armed: it watches. Tripped: the state was met, and somebody has to decide.',
  },
  levels: {
    word: 'Level',
    means:
      'How grave a risk is: L low, M moderate, H high, E extreme. It follows from the score, which is likelihood 1 to 5 times the largest impact 1 to 5: up to 4 low, up to 9 moderate, up to 16 high, above that extreme.',
  },
  likelihood: {
    word: 'Likelihood, 1 to 5',
    means:
      'A band of how probable something is; the settings say which share each band stands for. A share typed in percent sets its band.',
  },
  limit: {
    word: 'Limit',
    means:
      'How long a time box may take before it is decided about again. It is agreed in advance and is not an estimate.',
  },
  lossProbability: {
    word: 'Probability of a loss',
    means: 'In which share of all simulated courses the value does not cover cost, risk and lateness.',
  },
  money: {
    word: 'Money',
    means:
      'All amounts are in the currency of the workbook and are shown in whole units. You may type “12k”, “2m” or “1,250.50”.',
  },
  need: {
    word: 'Need test',
    means:
      'Seven questions that decide whether learning is needed at all, or a rule, a report or a changed process would do.',
  },
  notSet: {
    word: 'Not set',
    means:
      'Nobody has said this yet. Fields, cells, lists and filters all say it so; to empty a field, choose it there or press Delete on the cell.',
  },
  otherPath: {
    word: 'Other path',
    means:
      'Another way to the same goal, with what it costs, how long it takes and how much of the value it keeps: a pivot takes it. Its code begins with A.',
  },
  PERT: {
    word: 'PERT',
    means:
      'The usual shape of an estimate of three points: most courses lie near the likely one, few near the ends. Its mean is the low, four times the likely and the high, divided by six. Triangular falls off in straight lines instead; fixed means that only the likely one counts.',
  },
  phase: {
    word: 'Phase',
    means:
      'How far an organisation is with models in use: none is preparing, one is phase 1, up to ten phase 2, more phase 3. Each phase has its practices.',
  },
  pillar: {
    word: 'Pillar',
    means:
      'One of seven things a strategy stands on, three of the business and four of technology, rated 0 to 4.',
  },
  ratio: {
    word: 'Ratio',
    means:
      'What still lies ahead: value divided by cost, exposure and lateness together. What has been spent never counts. The settings say from which ratio on it is a go.',
  },
  reading: {
    word: 'Reading',
    means: 'A value of a metric read on a day. Fresh readings are those not older than the metric allows.',
  },
  slice: {
    word: 'Slice',
    means: 'The smallest part of the whole that is worth having alone, released by itself.',
  },
  tempo: {
    word: 'Tempo',
    means:
      'How fast the work can go as six factors stand, 0 to 100. The bottleneck is the factor that would lift it most.',
  },
  threadCoverage: {
    word: 'Thread coverage',
    means: 'The share of the cost of the plan that reaches an agreed goal. 95 percent or more is aimed for.',
  },
  threePoints: {
    word: 'Low, likely, high',
    means:
      'Three estimates of one quantity: it would be a surprise below the low or above the high one. “20k 40k 90k” fills all three.',
  },
  timeBox: {
    word: 'Time box',
    means: 'Work with a limit and an exit question: what do we know at its end that we do not know now?',
  },
  treatment: {
    word: 'Treatment',
    means: 'What is done about a risk so that it becomes less likely or less grave.',
  },
  WD: {
    word: 'WD, working days',
    means:
      'Lengths are counted in working days: weekends, holidays and free days of the calendar are left out. Ten working days are two weeks of five.',
  },
} as const satisfies Readonly<Record<string, Term>>;

export type TermName = keyof typeof glossary;
