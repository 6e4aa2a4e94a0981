// What is said of where the work is kept, and of what went wrong in reading or writing it there.
import { counted } from '../../words.ts';

const keptHere = 'it is kept here and tried again.';
const closedItself = 'The browser has closed its storage, as it does when the disk is full';

export const storageWords = {
  unwritten: 'The last change could not be written to this computer.',
  notAll: 'This workbook is not on this computer any more, or not all of it.',
  changedElsewhere: 'This workbook was changed in another window, so nothing more is written from here.',
  emptyNotWritten: 'An empty workbook was not written over what is stored.',
  copyMended:
    'The second copy in this window’s profile was damaged; it was made again from the journal. Nothing is lost.',
  copyNotKept:
    'The second copy in this window’s profile cannot be kept at the moment. Your work is safe in the journal.',
  stateUnread: 'This earlier state cannot be read any more.',
  unreadable: 'This workbook cannot be read on this computer any more.',
  noAnswer: 'It does not answer.',
  edits: ({ count }: { count: number }) => counted(count, 'edit'),
  theWorkbook: 'the workbook',
  notReplayed: ({ edits }: { edits: number }) =>
    `${counted(edits, 'edit')} at the end could not be made again.`,
  mended: ({ lost }: { lost: string }) =>
    `Files of the journal were damaged or gone: ${lost} came back from the second copy.`,
  items: ({ count }: { count: number }) => counted(count, 'item'),
  fullRead:
    'The workbooks on this computer could not be read: there is no space left on it. Make some space, then try again.',
  fullWrite: `There is no space left on this computer for the last change; ${keptHere} Make some space, or save a copy as a file.`,
  lostRead: `${closedItself}. Make some space, then try again: what is stored is not touched.`,
  lostWrite: `${closedItself}. The last change is not saved; ${keptHere} Make some space, or save a copy as a file.`,
  failedWrite: `The last change could not be written to this computer; ${keptHere}`,
  takenOver: 'A newer version of Throughline was opened in another window: reload this one to go on.',
  blocked:
    'Another window has an older version of Throughline open: close it, then reload this one. Nothing has been changed.',
  tooNewHere:
    'The workbooks on this computer were last used with a newer version of Throughline: open that one. Nothing has been changed.',
  unavailable: 'This browser does not let Throughline keep anything on this computer.',
  notRead: 'The workbooks on this computer could not be read. Nothing has been changed; try again.',
  entryGone: ({ there }: { there: string }) =>
    `The entry of this workbook is gone from this computer's storage; ${there} of it could be read.`,
  entryDamaged: ({ there }: { there: string }) =>
    `The entry of this workbook is damaged in this computer's storage; ${there} of it could be read.`,
  notesDamaged: ({ there }: { there: string }) =>
    `What this computer's storage notes on the copies of this workbook is damaged; all of its ${there} could be read.`,
  rowsDamaged: ({ written, there }: { written: number; there: number }) =>
    `This workbook is damaged in this computer's storage: of ${written} items written, ${there} are there, and not all as they were written.`,
  tooNew: 'This workbook was last used with a newer version of Throughline; open it with that one.',
  migrated: 'This workbook was brought to the form of this version; undo starts anew.',
  undoGone: 'The steps to undo could not be read and are gone; the workbook itself is whole.',
  staleHere:
    'This workbook was changed in another window, so nothing more is written from here. Duplicate it in the library to keep what this window shows.',
  gone: 'This workbook is not on this computer any more.',
  damagedTitle: 'Damaged workbook',
  keptInBrowser: 'Kept in this browser on this computer. Save a copy as a file to have a second one.',
  lostInBrowser: 'Nobody deleted them: this browser’s storage was cleared or damaged.',
  keptOnDisk: 'Kept on this computer by Throughline: every change is on the disk before it is called saved.',
  lostOnDisk: 'Nobody deleted them: their files are gone or damaged.',
};

/** What is said of opening, closing and changing the workbooks that are kept. */
export const keepingWords = {
  damaged: ({ sentence }: { sentence: string }) =>
    `${sentence} It is shown as far as it can be read and is not changed; duplicate it in the library to go on with what is here.`,
  notOpened: 'This workbook could not be opened.',
  openedInPart:
    'What could be read of a damaged file is open as a workbook of its own. What is not as it was:',
  openReadable: 'Open what could be read',
  listUnread: 'The workbooks on this computer could not be read.',
  undo: 'Undo',
  deleted: 'Workbook deleted.',
  renameWorkbook: 'Rename workbook',
  openElsewhere: 'It is open in another window: close it there first.',
  openFirst: 'Open the workbook first: it has to be looked at before it is changed.',
  outsideStores: 'This screen stands outside StoresProvider.',
  noneOpen: 'This screen needs an open workbook.',
  notRead: 'This workbook could not be read on this computer.',
  readOnlyHere:
    'This workbook is open in another window. Changes are made there and shown here; close it there to make changes here.',
  writableAgain: 'The other window was closed: changes can be made here now.',
};
