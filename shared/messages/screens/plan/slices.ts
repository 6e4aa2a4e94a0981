// What Plan › Slices says: the board, the gauge, splitting and the order of release.
import { dayText } from '../../../text/format.ts';
import { type Coded, listed } from '../../../words.ts';

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
