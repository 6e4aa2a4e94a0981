// What the inspector says of risks, treatments and other paths.
import { listed } from '../../../words.ts';
import { dayText } from '../../../text/format.ts';

/** The sections of the forms. */
export const riskForms = {
  reallyCost: 'What it really cost',
  inNumbers: 'In numbers',
  threatens: 'Threatens',
  inWords: 'In words',
  watching: 'State and signs',
  belongsTo: 'Belongs to',
  keepsAndServes: 'Keeps and serves',
  besideSentence: 'Warning, worth and links',
};

/** Living with a risk on purpose. */
export const acceptWords = {
  acceptThis: 'Accept this risk',
  noEnd: 'with no end',
  until: ({ until }: { until: string }) => `until ${dayText(until)}`,
  reopen: 'Reopen risk',
  acceptance: 'Acceptance',
  acceptedBy: ({ by, until, reason }: { by: string; until: string; reason: string }) =>
    `Accepted by ${by} ${until}. ${reason}`,
  /** Where nobody is named. */
  nobody: 'nobody by name',
  missingReason: 'why',
  missingRole: 'who accepts it',
  missingEnd: 'until when',
  acceptedByLevel: ({ least }: { least: string }) => `Accepted by (at least ${least} level)`,
  noRole: ({ least }: { least: string }) => `No role of ${least} level is in this workbook yet.`,
  reason: 'Reason',
  untilLabel: 'Until',
  accept: 'Accept risk',
  stillToSay: ({ missing }: { missing: string }) => `Still to say: ${missing}.`,
};

/** Other ways to the same goal. */
export const otherPathWords = {
  newPath: 'New other path',
  usedBy: 'Used by',
  samplePlain: '“Reorder by the rule of thumb: three more days, and most of the value.”',
  sampleBought: '“Buy the forecast: dearer each year, and live a quarter earlier.”',
  add: 'Add other path',
  heading: 'Other paths',
  ofWorkbook: 'Other paths of this workbook',
  question: 'Which other path reaches the same goal? It keeps the room honest.',
  daysMore: ({ days }: { days: string }) => `${days} WD more`,
  costMore: ({ cost }: { cost: string }) => `${cost} more`,
  /** What a path keeps, for what price, and what leads to it. */
  keeps: (it: { percent: string; price: readonly string[]; usedBy: readonly string[] }) =>
    `keeps ${it.percent} % of the value${it.price.length === 0 ? '' : ` for ${listed(it.price)}`}${it.usedBy.length === 0 ? ' · not used yet' : ` · ${listed(it.usedBy)}`}`,
  around: ({ risk }: { risk: string }) => `Other path around ${risk}`,
  thisRisk: 'this risk',
};

/** How grave a risk is, and how it is judged. */
export const riskWords = {
  levelAndExposure: 'Level and exposure',
  exposure: 'Exposure',
  acceptanceEnded: 'The acceptance no longer holds, so this risk counts as open.',
  notJudged: 'Not judged',
  bandIs: ({ band, range }: { band: number; range: string }) => `Band ${band} is ${range}.`,
  impacts: ['Negligible', 'Minor', 'Noticeable', 'Major', 'Severe'],
  bands: ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'],
  orAsShare: 'or as a share',
  largestIs: ({ impact, word }: { impact: number; word: string }) =>
    `The largest counts: ${impact}, ${word.toLowerCase()}.`,
  largestCounts: '1 is negligible, 5 is severe. The largest counts.',
  bandOrShare: 'Write a band from 1 to 5, or a share such as 35%.',
  shareAtMost: 'A share is at most 100%.',
  upTo: ({ percent }: { percent: string }) => `up to ${percent}%`,
  over: ({ percent }: { percent: string }) => `over ${percent}%`,
  overTo: ({ percent, to }: { percent: string; to: string }) => `over ${percent}% to ${to}%`,
};

/** What is done about a risk. */
export const treatmentWords = {
  treatment: 'Treatment',
  add: 'Add treatment',
  treatments: 'Treatments',
  /** Whose treatments are added. */
  forRisk: 'New treatments are for',
  chooseRisk: 'Choose the risk that it treats first.',
  sampleSource: '“A second source for the order history, by the end of March.”',
  sampleCover: '“A colleague learns the release, two days, before the shadow run.”',
  question: 'What would make it less likely, or less hard? A treatment has a price.',
  untitled: 'untitled treatment',
  openTreatment: 'Open treatment',
  open: ({ treatment }: { treatment: string }) => `Open ${treatment}`,
  deleteTreatment: 'Delete treatment',
  delete: ({ treatment }: { treatment: string }) => `Delete ${treatment}`,
  /** Before → after; what is not judged is unknown. */
  step: ({ what, before, after }: { what: string; before: number | null; after: number | null }) =>
    `${what} ${before ?? 'unknown'} → ${after ?? 'unknown'}`,
  worth: 'Worth',
};
