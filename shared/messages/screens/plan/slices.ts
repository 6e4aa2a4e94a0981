// What Plan › Slices says: the board, the gauge, splitting and the order of release.
import { dayText, moneyText } from '../../../text/format.ts';
import { capital, codeOf, type Coded, counted, listed, listedBriefly, type Named } from '../../../words.ts';

interface SlicingFigures {
  readonly index: number | null;
  readonly firstValueDay: string | null;
}

const indexText = (index: number | null): string => (index === null ? 'unknown' : String(index));

/** What makes a plan a big bang, by the rule that finds it. */
export const bigBangCauses: Readonly<Record<string, string>> = {
  'BIG-01': 'late value',
  'BIG-02': 'one lump of cost',
  'BIG-03': 'many parts joined at once',
  'BIG-04': 'groundwork first',
  'BIG-05': 'long silence between releases',
  'BIG-06': 'no feedback',
  'BIG-07': 'confirmed long ago',
  'BIG-08': 'not released alone',
};

const codeOfSlice = ({ code }: Coded): string => code ?? '';
const causeText = (code: string): string => bigBangCauses[code] ?? code;

/** Slices as a list and in figures. */
export const sliceWords = {
  sampleFee: '“Delivery-fee rule: shops stop waiving fees that bring no order”',
  sampleStock: '“Stock record repair: a foundation the forecast needs”',
  slices: 'Slices',
  question: 'What is the smallest part worth having alone?',
  bigBang: 'Big-bang index',
  firstValue: 'First value lands',
  released: 'Released',
  noDate: 'no date',
  orderHint: 'Order hint',
  look: 'Look',
  looks: { board: 'Board', time: 'Over time', table: 'Table' },
  /** Slices that nobody wants any more stand in no order. */
  notWanted: ({ slices }: { slices: readonly Coded[] }) =>
    `${listedBriefly(slices.map(codeOfSlice))} of use cases that are parked, stopped or archived: only in the table.`,
  unknownValue: ({ slices }: { slices: readonly Coded[] }) =>
    `Nobody has said what ${listedBriefly(slices.map(codeOfSlice))} are worth in a year: the picture counts nothing for them.`,
  overTime: 'Benefit over time',
  nothingDated: 'No slice has a release date yet: give its time boxes a length.',
  earned: ({ until, value, currency }: { until: string; value: number; currency: string }) =>
    `By ${dayText(until)}, the end of the horizon, the releases bring ${moneyText(value, currency)}. The yearly value of a use case is shared equally by its slices of value.`,
};

/** One slice on the board. */
export const sliceCardWords = {
  noDate: 'No release date',
  release: ({ day }: { day: string }) => `Release ${dayText(day)}`,
  became: ({ from, to }: { from: string | null; to: string | null }) =>
    `${from === null ? 'no date' : dayText(from)} → ${to === null ? 'no date' : dayText(to)}`,
  foundation: 'groundwork',
  value: 'value',
  reusable: 'made to be used again',
  notAlone: 'not released alone',
  noBenefit: 'Nobody has said what it is worth alone.',
  for: ({ role }: { role: string }) => `for ${role}`,
  worth: ({ value, cost, currency }: { value: number | null; cost: number; currency: string }) =>
    `${value === null ? '' : `${moneyText(value, currency)} a year · `}costs ${moneyText(cost, currency)}`,
  joins: 'Joins here first',
  joinsTooMany: ({ limit }: { limit: number }) => `more than ${limit}`,
  again: 'Joined before',
  boxes: ({ slice }: { slice: Named }) => `Time boxes of ${codeOf(slice)}`,
  asks: 'Exit question',
  answer: 'Its answer',
  feedback: 'Feedback',
  noFeedback: 'none planned',
  feedbackOn: ({ day, role }: { day: string | null; role: string | null }) =>
    `${day === null ? 'no date' : dayText(day)}${role === null ? '' : `, ${role}`}`,
  said: 'It said',
  settled: ({ slice }: { slice: Named }) => `Assumption settled by ${codeOf(slice)}`,
  earlier: ({ slice }: { slice: Named }) => `Release ${codeOf(slice)} earlier`,
  later: ({ slice }: { slice: Named }) => `Release ${codeOf(slice)} later`,
};

/** Another order of release, before it is done. */
export const orderWords = {
  board: 'Slices in order of release',
  hint: 'Drag a card, or press Alt with ↑ or ↓ on it, to release it earlier or later; X splits it.',
  menu: ({ slice }: { slice: Named }) => `What can be done with ${codeOf(slice)}`,
  propose: 'Propose an order',
  stays: ({ standing, isExact }: { standing: 'people' | 'present'; isExact: boolean }) => {
    if (standing === 'people')
      return 'Another order gives more value per cost, but with the people there are it brings no more than the present one.';
    return isExact
      ? 'The present order already gives most value per cost under what waits for what.'
      : 'No order with more value per cost was found under what waits for what.';
  },
  headBest: ({ isExact }: { isExact: boolean }) =>
    isExact
      ? 'The order with most value per cost under what waits for what'
      : 'An order with more value per cost, found by rule of thumb: too many slices to try them all',
  headMove: ({ slice }: { slice: Named }) => `Another place for ${codeOf(slice)} ${slice.title}`,
  unvalued: ({ slices }: { slices: readonly Coded[] }) =>
    `Counted as worth nothing, as nobody has said their value: ${listedBriefly(slices.map(codeOfSlice))}.`,
  effect: 'What this order would change',
  order: ({ slices }: { slices: readonly Coded[] }) =>
    `Released in the order ${slices.map(codeOfSlice).join(', ')}`,
  stillAfter: ({ slice, other }: { slice: Named; other: Named }) =>
    `${codeOf(slice)} would still be released after ${codeOf(other)}: they do not wait for the same people.`,
  nothing: 'No date changes: these slices do not wait for the same people.',
  earned: ({ from, to, until, currency }: { from: number; to: number; until: string; currency: string }) =>
    `Value brought by ${dayText(until)}: ${moneyText(from, currency)} → ${moneyText(to, currency)}`,
  index: ({ from, to }: { from: number; to: number }) => `Big-bang index ${from} → ${to}`,
  keys: 'Enter on the card does it, Esc leaves it.',
  doIt: 'Use this order',
  leave: 'Leave it as it is',
  left: 'The order stays as it is.',
  done: 'The order is changed.',
  moved: ({ slice, place, count }: { slice: Named; place: number; count: number }) =>
    `${codeOf(slice)} at place ${place} of ${count}`,
};

/** The eight parts of the big-bang index. */
export const gaugeWords = {
  heading: 'What makes it a big bang',
  allWell: 'Nothing does: value comes early, in small parts that can be judged.',
  part: ({ code, points }: { code: string; points: number }) =>
    `${capital(causeText(code))} · ${points} points`,
  more: ({ count }: { count: number }) => `and ${counted(count, 'more of the kind', 'more of the kind')}`,
  holds: ({ parts }: { parts: readonly { readonly code: string; readonly points: number }[] }) =>
    `In order: ${parts.map(({ code, points }) => `${causeText(code)} (${points})`).join(', ')}.`,
};

/** How a slice is split. */
export const splitWords = {
  splitThis: 'Split this slice…',
  nothing: 'There is nothing to share out: give it a second time box, or its time box a length.',
  heading: 'Split this slice',
  newSlice: 'New slice',
  newTitle: 'Title of the new slice',
  newBenefit: 'What the new slice is worth having alone',
  newComes: 'The new slice comes',
  places: { first: 'First', second: 'After' },
  sides: { first: 'First', cut: 'Cut', second: 'After' },
  sideOf: ({ box }: { box: Coded & { readonly title: string } }) => `${box.code ?? ''} ${box.title}`.trim(),
  cutDays: ({ box }: { box: Coded }) => `Working days of ${box.code ?? 'the box'} that come first`,
  cutQuestion: 'Exit question of the first part',
  components: 'Components that come first',
  effect: 'What this would change',
  index: ({ before, after }: { before: SlicingFigures; after: SlicingFigures }) =>
    `Big-bang index ${indexText(before.index)} → ${indexText(after.index)}`,
  gone: ({ rules }: { rules: readonly string[] }) => `no longer ${listed(rules.map(causeText))}`,
  fresh: ({ rules }: { rules: readonly string[] }) => `new: ${listed(rules.map(causeText))}`,
  firstValue: ({ before, after }: { before: SlicingFigures; after: SlicingFigures }) =>
    `First value ${dayText(before.firstValueDay)} → ${dayText(after.firstValueDay)}`,
  released: ({ title, day }: { title: string; day: string | null }) =>
    `${title}: ${day === null ? 'no release date yet' : `released ${dayText(day)}`}`,
  split: 'Split',
  leave: 'Leave it whole',
};
