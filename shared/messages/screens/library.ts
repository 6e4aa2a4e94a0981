// What the library says: its table, and the dialogs that start, rename and bring back workbooks.
import { counted, listed } from '../../words.ts';

export const libraryWords = {
  restoreEarlier: 'Restore an earlier state',
  noEarlierState: 'No earlier state has been kept yet.',
  earlierStates: 'Earlier states',
  preview: 'Preview',
  chooseState: 'Choose a state to see what it holds.',
  asOfDay: ({ day }: { day: string }) => `as of ${day}`,
  stateIsBack: ({ when }: { when: string }) =>
    `The state of ${when} is back. Undo leads to what was there before.`,
  restoreHint: 'What is there now stays: restoring is one step that can be undone.',
  openCopy: 'Open as a copy',
  restore: 'Restore',
  othersAsTheyWere: 'Every other workbook is as it was.',
  nothingHasBeenChanged: 'Nothing has been changed.',
  workbooks: 'Workbooks',
  openFile: 'Open file',
  import: 'Import',
  newWorkbook: 'New workbook',
  findAWorkbook: 'Find a workbook',
  searchWorkbooks: 'Search workbooks',
  searchHint: 'Search by title or client',
  emptyQuestion: 'Which engagement do we work on?',
  shopSample: '“Quillmere Stores: recommendations that customers come back for”',
  bankSample: '“Loan desk: earlier warning of defaults, in two legal regions”',
  emptyHint: ({ fileExtension }: { fileExtension: string }) =>
    `One workbook is one engagement: its workshops, risks, plan and decisions. A file that ends in ${fileExtension} can also be dropped on this window.`,
  nothingFound: ({ search }: { search: string }) => `No workbook has “${search}” in its title or client.`,
  found: ({ found, all }: { found: number; all: number }) =>
    found === all ? counted(all, 'workbook') : `${found} of ${counted(all, 'workbook')}`,
  lost: ({ titles }: { titles: readonly string[] }) =>
    `${counted(titles.length, 'workbook')} that ${titles.length === 1 ? 'was' : 'were'} here cannot be found: ${listed(titles)}.`,
  lostWhy: ({ why }: { why: string }) => `${why} Workbooks listed below are whole.`,
  items: ({ count }: { count: number }) => counted(count, 'item'),
  startAWorkbook: 'Start a workbook',
  mayBeCleared: 'The browser may clear it when space runs out.',
  openNewestCopy: 'Open the newest copy you saved as a file.',
  haveRead: 'I have read this',
  createWorkbook: 'Create workbook',
  title: 'Title',
  client: 'Client',
  startFrom: 'Start from',
  templatesUnread:
    'The templates could not be read. They are part of the installed app: start it again, or install it anew.',
  renameWorkbook: 'Rename workbook',
  asOf: 'As of',
  changed: 'Changed',
  actions: 'Actions',
  actionsFor: ({ title }: { title: string }) => `Actions for ${title}`,
  renameMore: 'Rename…',
  duplicate: 'Duplicate',
  restoreEarlierMore: 'Restore an earlier state…',
  answered: ({ status }: { status: number }) => `The answer was ${status}.`,
  figuresFromBefore: 'Stage and figures from before the last edits',
  figuresUnknown: 'Not known: it could not be read',
  stageReached: 'Stage reached',
  openFindings: 'Open findings',
  criteriaDue: 'Criteria due',
  /** "K-4 tripped and 2 more" */
  alarm: ({ brief, more }: { brief: string; more: number }) =>
    more === 0 ? brief : `${brief} and ${more} more`,
};
