// What the parts of every screen say: fields and why they refuse a text, the table, marks, messages and filters.
import { numberText } from '../../text/format.ts';
import { counted } from '../../words.ts';

/** The three numbers of an estimate. */
const pointWords = { low: 'Low', likely: 'Likely', high: 'High' };
export type Point = keyof typeof pointWords;

export const fieldWords = {
  openCode: ({ code }: { code: string }) => `Open ${code}`,
  addNew: ({ one, typed }: { one: string; typed: string }) => `Add ${one} “${typed}”`,
  nothingFound: 'Nothing found',
  fitsSeveral: ({ typed }: { typed: string }) =>
    `“${typed.trim()}” fits several; nothing was chosen. Type more of it or point with the arrow keys.`,
  fitsNone: ({ typed }: { typed: string }) =>
    `“${typed.trim()}” is none of the choices; nothing was changed.`,
  moreFound: ({ count }: { count: number }) => `${numberText(count)} more: type a word to find them.`,
  noneYet: ({ many }: { many: string }) => `No ${many} yet. Type a title to add the first.`,
  points: pointWords,
  /** How the numbers between low and high are spread; each word is explained where it is chosen. */
  shapes: {
    pert: {
      word: 'PERT',
      explained:
        'Most often near likely, seldom near the ends. The mean counts likely four times: (low + 4 × likely + high) ÷ 6.',
    },
    triangular: {
      word: 'Triangular',
      explained:
        'The ends come more often than with PERT. The mean counts all three alike: (low + likely + high) ÷ 3.',
    },
    fixed: { word: 'Fixed', explained: 'One number, without a spread.' },
  },
  shapeOf: ({ label, word }: { label: string; word: string }) => `${label}: shape, ${word}`,
  isChosen: ' · chosen',
  ratingRun: 'A digit rates a statement and goes on to the next; – leaves it unrated.',
  notRated: 'Not rated',
  absent: 'Absent',
  weak: 'Weak',
  partial: 'Partial',
  good: 'Good',
  strong: 'Strong',
  dateNeeded: 'A date is needed here.',
  notADay: ({ like }: { like: string }) => `Write a date, for example ${like}, +3w or end of q2.`,
  openCalendar: 'Open calendar',
  monthBefore: 'Month before',
  monthAfter: 'Month after',
  notWorked: 'not worked',
  holiday: 'holiday',
  dayHint: 'Or type it: 12 mar, +3w, next monday, end of q2.',
  notBefore: ({ day }: { day: string }) => `Not before ${day}.`,
  notAfter: ({ day }: { day: string }) => `Not after ${day}.`,
  amountNeeded: 'An amount is needed here.',
  notAnAmount: ({ currency }: { currency: string }) =>
    `Write an amount in ${currency}, for example 1250 or 12.5k.`,
  noDecimals: ({ currency }: { currency: string }) => `${currency} has no decimals.`,
  mostDecimals: ({ currency, digits }: { currency: string; digits: string }) =>
    `${currency} has ${digits} decimals; write no more than that.`,
  amountTooLarge: 'This amount is too large.',
  orMore: ({ least }: { least: string }) => `Write ${least} or more.`,
  orLess: ({ most }: { most: string }) => `Write ${most} or less.`,
  notANumber: 'Write a number, for example 12 or 3.5.',
  notWhole: 'Write a whole number.',
  numberNeeded: 'A number is needed here.',
  percentNeeded: 'A percentage is needed here.',
  notAPercent: 'Write a percentage, for example 35.',
  /** What is wrong with one of the three numbers. */
  ofPoint: ({ point, sentence }: { point: Point; sentence: string }) => `${pointWords[point]}: ${sentence}`,
  stillMissing: ({ points }: { points: readonly Point[] }) => `Still missing: ${points.join(' and ')}.`,
  lowAboveLikely: 'Low is above likely. Low ≤ likely ≤ high.',
  likelyAboveHigh: 'Likely is above high. Low ≤ likely ≤ high.',
  cannotBeEmpty: 'This cannot be empty.',
  tooLong: ({ over, most }: { over: number; most: number }) =>
    `Too long by ${over} ${over === 1 ? 'character' : 'characters'} (limit ${most}).`,
  chosen: ({ label }: { label: string }) => `${label}, chosen`,
};

/** The table. */
export const gridWords = {
  sorted: ({ isDescending }: { isDescending: boolean | null }) =>
    isDescending === null ? 'Not sorted' : `Sorted ${isDescending ? 'descending' : 'ascending'}`,
  copied: ({ count }: { count: number }) => `${counted(count, 'cell')} copied`,
  allHidden: ({ total }: { total: number }) =>
    `No row matches the filter. ${numberText(total)} ${total === 1 ? 'is' : 'are'} hidden.`,
  notAChoice: ({ text, column }: { text: string; column: string }) =>
    `“${text}” is not a choice of ${column}.`,
  locked: ({ count }: { count: number }) =>
    `${counted(count, 'cell')} cannot be changed here and stayed as before.`,
  outside: ({ count }: { count: number }) => `${counted(count, 'cell')} did not fit into the table.`,
  width: ({ column, widthPx }: { column: string; widthPx: number }) => `${column}: ${widthPx} pixels wide`,
  rowGone: 'This row is no longer here; nothing was written.',
  computed: 'This is worked out from other fields, not typed.',
  isComputed: 'worked out',
  nothingToClear: 'Nothing here can be cleared.',
};

/** Marks, messages, filters, and the ways files come in. */
export const uiWords = {
  noDays: 'A field of a day stands outside of a workbook.',
  oneFile: 'One file at a time, please.',
  wrongFiles: ({ names, endings }: { names: readonly string[]; endings: readonly string[] }) =>
    `${names.map((name) => `“${name}”`).join(', ')} cannot be read here. Expected ${endings.join(' or ')}.`,
  unnamedFile: ({ name }: { name: string }) => `Workbook ${name}`,
  severities: { error: 'Error', warning: 'Warning', info: 'Note' },
  search: 'Search',
  /** What a folded section holds where it holds nothing. */
  nothingYet: 'nothing yet',
  panelWidth: 'Width of the inspector',
  /** Between what is done and all there is. */
  outOf: ' of ',
  answersSoundLike: 'Answers sound like',
  removeCode: ({ code }: { code: string }) => `Remove ${code}`,
  chooseFiles: 'Choose files…',
  chooseFile: 'Choose file…',
  any: ({ label }: { label: string }) => `Any ${label}`,
  clearFilter: 'Clear filter',
};
