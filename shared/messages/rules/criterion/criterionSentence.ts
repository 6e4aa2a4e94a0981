// A kill criterion as the one sentence people read and type: its patterns with a [slot] for every part, the words a slot
// may hold, and the words by which people who type freely are understood too.
import { comparatorWords, counted, workingDays } from '../../../words.ts';

/** The patterns: what stands in brackets is a part of the criterion, the rest is said as it stands. */
export const sentencePatterns = {
  /** What is done, and to what. */
  head: {
    stop: '[action] [scope]',
    pivot: '[action] [scope] to [alternative]',
    returnToWhy: '[action] for [scope]',
    hold: '[action] [scope]',
  },
  /** The same where the scope stands beside it. */
  headAlone: {
    stop: '[action]',
    pivot: '[action] to [alternative]',
    returnToWhy: '[action]',
    hold: '[action]',
  },
  state: ' [form] [metric] is [comparator] [value]',
  stateBetween: ' [form] [metric] is [comparator] [value] and [valueTo]',
  readings: ' in [readings] in a row',
  until: { stopsUnless: ' by [checkpoint]', stopsIf: ', watched until [checkpoint]' },
  end: '.',
  silence: ' No reading counts as [silence] after [silenceAfterWD].',
  owner: ' [ownerRole] answers.',
} as const;

/** What a slot holds, and what stands in it while it is a gap. */
export const sentenceWords = {
  action: { stop: 'Stop', pivot: 'Pivot', returnToWhy: 'Return to why', hold: 'Hold' },
  form: { stopsUnless: 'unless', stopsIf: 'as soon as' },
  comparator: comparatorWords,
  silence: { fail: 'failed', ask: 'a question to the owner' },
  systemMetric: {
    spend: 'spend',
    forecastCost: 'forecast cost',
    lateWD: 'the delay in working days',
    ratio: 'the ratio of value to cost, exposure and lateness',
    exposureNow: 'exposure to risk now',
    openCritical: 'the number of open extreme risks',
    checklistScore: 'the checklist score',
    extensions: 'the number of extensions',
    tempo: 'tempo',
    lossProbability: 'the probability of a loss',
  },
  wholePlan: 'the whole plan',
  quoted: ({ name }: { name: string }) => `“${name}”`,
  scoreOf: ({ checklist }: { checklist: string }) => `the checklist score of ${checklist}`,
  endOf: ({ box, plusWD }: { box: string; plusWD: number }) =>
    `the end of ${box}${plusWD > 0 ? ` plus ${workingDays(plusWD)}` : ''}`,
  gate: ({ gate }: { gate: string }) => `the gate ${gate}`,
  readings: ({ readings }: { readings: number }) => counted(readings, 'reading'),
  afterWD: ({ days }: { days: number }) => workingDays(days),
  silenceAfter: ({ silence, after }: { silence: string; after: string }) => `${silence} after ${after}`,
  comparison: ({ comparator, from, to }: { comparator: string; from: string; to: string | null }) =>
    `${comparator} ${from}${to === null ? '' : ` and ${to}`}`,
  title: ({ measure, comparison }: { measure: string; comparison: string | null }) =>
    comparison === null ? measure : `${measure}: ${comparison}`,
  pivotTo: ({ action, path }: { action: string; path: string }) => `${action} to ${path}`,
  gap: {
    scope: 'a use case or slice',
    metric: 'a measure',
    value: 'a value',
    valueTo: 'an upper value',
    checkpoint: 'a day, time box or gate',
    alternative: 'another path',
    ownerRole: 'somebody',
  },
};

/** How people say it who have not read the patterns; each is looked for where the reader stands, the longest first. */
export const sentenceSynonyms = {
  action: {
    stop: /(?:we |then )*(?:stops?|ends?|halts?|kills?|cancels?)\b/iy,
    pivot: /(?:we |then )*(?:pivots?|turns?|switch(?:es)?|moves?)\b/iy,
    returnToWhy: /(?:we |then )*(?:returns?|go(?:es)? back|ask again) (?:to )?why\b/iy,
    hold: /(?:we |then )*(?:holds?|pauses?|waits?)\b/iy,
  },
  for: /(?:for|with|on)\b/iy,
  to: /to\b/iy,
  form: {
    stopsUnless: /unless\b/iy,
    stopsIf: /(?:as soon as|once|if(?: ever)?|when(?:ever)?)\b/iy,
  },
  wholePlan: /(?:the )?(?:whole (?:plan|workbook)|workbook|plan|everything)\b/iy,
  is: /(?:(?:is|are|be|stays?|remains?|has to be|must be|lies|stands at|comes? to)\b ?)/iy,
  comparator: {
    '<=': /(?:<=|≤|=<|at (?:the )?most\b|no more than\b|not (?:more|higher) than\b|not (?:above|over)\b|up to\b|max(?:imum|\.)?(?= |\d)|does not exceed\b|(?:at or below)\b)/iy,
    '>=': /(?:>=|≥|=>|at (?:the )?least\b|no less than\b|not (?:less|lower|fewer) than\b|not (?:below|under)\b|min(?:imum|\.)?(?= |\d)|reach(?:es)?\b|at or above\b)/iy,
    '!=': /(?:!=|≠|<>|anything but\b|other than\b|not(?: equal to)?\b)/iy,
    '<': /(?:<|(?:falls?|drops?|sinks?|goes) (?:below|under)\b|below\b|under\b|(?:less|lower|fewer|smaller) than\b)/iy,
    '>': /(?:>|(?:rises?|goes|climbs?) (?:above|over)\b|above\b|over\b|(?:more|higher|larger|greater) than\b|exceeds?\b)/iy,
    '=': /(?:==?|exactly\b|equals?(?: to)?\b)/iy,
    between: /between\b/iy,
  },
  and: /(?:and|to|–|-)(?= |\d|[-−])/iy,
  percent: /(?:%|per ?cent\b|percent\b)/iy,
  readings: /(?:in|for) (\d+) (?:readings?(?: (?:in a row|running))?|in a row)|(\d+) times in a row/iy,
  until: /(?:(?:at any time|watched)? ?until|by|before|not? later than|till)\b(?: on\b)?/iy,
  on: /on\b/iy,
  endOf: /(?:the )?end of\b/iy,
  gate: /(?:at )?(?:the )?gate\b/iy,
  plusWD: /(?:plus|\+) ?(\d+) ?(?:working days?|wd|days?)\b/iy,
  silence: /(?:no reading|without (?:a )?reading|silence|no news) ?/iy,
  silenceIs: {
    fail: /(?:counts? as|means?|is) (?:a )?(?:failed|failure|fail)\b/iy,
    ask: /(?:counts? as|means?|is) (?:a question(?: to the owner)?|ask)\b|asks? the owner\b|the owner is asked\b/iy,
  },
  afterWD: /after (\d+) ?(?:working days?|wd|days?)\b/iy,
  owner: /(?:owner|owned by|answered by)(?: is|:)?\b:?/iy,
  answers: /answers?\b/iy,
  afterwards: /then\b/iy,
  /** Where a name that is not known must end. */
  afterScope:
    / (?:unless|as soon as|once|if|when|whenever|stops?|ends?|holds?|pauses?|pivots?|returns?|to)\b/i,
  afterMetric:
    / (?:is|are|be|stays?|remains?|must|has to|falls?|drops?|sinks?|rises?|goes|climbs?|exceeds?|reach(?:es)?|at most|at least|below|under|above|over|between|exactly|equals?|not|no (?:more|less)|less|more|lower|higher|fewer|max|min|does)\b| ?[<>=≤≥≠!]/i,
  afterName: /[.,;)]| (?:unless|as soon as|if|plus|no reading|without|then|owner|owned)\b| \+/i,
  afterUnit:
    /[.,;]|(?:^| )(?:in \d+|for \d+|by|at any time|until|till|before|not? later|watched|and|no reading|without|then|owner)\b/i,
} as const;
