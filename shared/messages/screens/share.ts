// What is said of share copies: what may leave, what leaves, and what stays at home.
import { withArticle } from '../../schema/cards.ts';
import type { Kind } from '../../schema/kinds.ts';
import { counted } from '../../words.ts';

export const shareWords = {
  someone: 'somebody',
  anAmount: 'an amount',
  aRecord: ({ kind }: { kind: Kind }) => withArticle(kind),
  lostLink: ({ label, code }: { label: string; code: string }) => `${label}: ${code}`,
  wrote: ({ name, texts }: { name: string; texts: number }) =>
    `Wrote ${name}: ${counted(texts, 'word or figure leaves', 'words and figures leave')}.`,
  notInCopy: ({ links }: { links: string }) => `Not in this copy: ${links}.`,
};

/** What stays at home, each with how many there are. */
export const stayWords = {
  never: ({ count }: { count: number }) =>
    counted(
      count,
      'snapshot, simulation or entry of the record',
      'snapshots, simulations and entries of the record',
    ),
  kind: ({ count }: { count: number }) => `${counted(count, 'item')} of kinds that are left out`,
  archived: ({ count }: { count: number }) => counted(count, 'archived item'),
  hidden: ({ count }: { count: number }) => counted(count, 'hidden card'),
  scope: ({ count }: { count: number }) => `${counted(count, 'item')} of other use cases`,
  owner: ({ count }: { count: number }) =>
    `${counted(count, 'item')} that belong${count === 1 ? 's' : ''} to those`,
  notes: ({ count }: { count: number }) => `the notes of ${counted(count, 'item')}`,
  names: ({ count }: { count: number }) => counted(count, 'name of a person', 'names of persons'),
  goalposts: ({ count }: { count: number }) => counted(count, 'moved goalpost'),
  amounts: ({ count }: { count: number }) => counted(count, 'amount'),
  replaced: ({ count }: { count: number }) => `names or amounts in ${counted(count, 'text')}`,
  stays: ({ what }: { what: string }) => `Stays at home: ${what}.`,
  nothing: 'Nothing stays at home.',
};

/** Roadmap › Share copy. */
export const shareTabWords = {
  choose: 'What may leave',
  codeName: 'Code name for the client',
  codeNameHint: 'Stands wherever the client is named. Empty: the client is named.',
  aliasesHint: 'Other names of the client are kept in Frame › Facts; they are replaced too.',
  money: 'Amounts of money',
  kept: 'As they are',
  ratios: 'As shares of the largest one',
  ratiosHint: 'The largest becomes 100,000 without a currency: ratios stay, sums do not.',
  removed: 'Left out',
  along: 'Goes along as well',
  notes: 'Notes',
  names: 'Names of persons',
  namesHint: 'Else each is called by their role.',
  goalposts: 'Moved goalposts and their reasons',
  logo: 'Logo',
  scope: 'About',
  wholeWorkbook: 'The whole workbook',
  someUseCases: 'Some use cases, and what belongs to them',
  useCases: 'Use cases',
  kinds: 'Kinds of items',
  unstaged: 'Frame and review',
  kindCount: ({ many, count }: { many: string; count: number }) => `${many} (${count})`,
  always:
    'Snapshots, simulations, logs, hidden cards, archived items and earlier copies never leave with a share copy.',
  leaves: 'What leaves',
  leavesCount: ({ count }: { count: number }) =>
    `${counted(count, 'word or figure leaves', 'words and figures leave')}.`,
  shown: ({ shown, count }: { shown: number; count: number }) => `${shown} of ${count} shown.`,
  more: 'Show more',
  stays: 'What stays at home',
  filter: 'Filter what leaves',
  search: 'Search what leaves',
  searchBy: 'A name, a number, a word',
  noneFits: ({ hidden }: { hidden: number }) =>
    `None of the ${counted(hidden, 'word or figure', 'words and figures')} that leave fits.`,
  item: 'Item',
  field: 'Field',
  value: 'What stands there',
  working: 'Looking through the workbook…',
  save: 'Save share copy…',
  savePdf: 'Save its PDF…',
  fileName: ({ title }: { title: string }) => `${title} share copy`,
  saved: ({ name }: { name: string }) => `${name} was written. This workbook is as it was.`,
  isCopy: 'This is a share copy: part of the workbook stayed at home.',
  isCopyMoney: {
    kept: '',
    ratios: 'Amounts are shares of the largest one, not sums of money.',
    removed: 'Amounts were left out, and figures worked out of them do not hold.',
  },
  isCopySafe: 'What you change or add here stays in this copy: the workbook it came from is not touched.',
};
