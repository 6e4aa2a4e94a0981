// What is said of files: copies, the linked file, and what another program did to it.
import { counted } from '../../words.ts';

export const fileWords = {
  safe: 'Everything you did is saved on this computer.',
  notSaved: ({ name }: { name: string }) => `${name} could not be saved.`,
  triedAgain: 'It is tried again by itself.',
  saveElsewhere: 'Save as another file…',
  gone: 'The file was moved, renamed or deleted.',
  nowHolds: ({ title, when, contents }: { title: string; when: string; contents: string }) =>
    `The file now holds “${title}”, written ${when}: ${contents}.`,
  changedOutside: ({ name }: { name: string }) => `${name} was changed by another program.`,
  compareAndMerge: 'Compare and merge',
  openOther: 'Open the other one',
  writeAgain: 'Write it there again',
  replaceMore: 'Replace it…',
  replaceTitle: ({ name }: { name: string }) => `Replace ${name}?`,
  replaceTheFile: 'Replace the file',
  replaceHint: 'What another program wrote there is gone afterwards, unless you open it first.',
  saved: ({ time }: { time: string }) => `Saved on this computer · ${time}`,
  saving: 'Saving…',
  failed: 'Not saved yet: kept in this window, trying again',
  alsoIn: ({ name }: { name: string }) => `also in ${name}`,
  notYetIn: ({ name }: { name: string }) => `not yet in ${name}`,
  stopWriting: ({ name }: { name: string }) => `Stop writing to ${name}`,
  readOnly: 'Read-only',
  linkedFile: ({ name }: { name: string }) => `Linked file ${name}`,
  writeNow: 'Write it now',
  onlyThisOnce: 'Only this once',
  linked: ({ name }: { name: string }) => `Saved as ${name}. From now on your changes are written there too.`,
  copied: ({ name }: { name: string }) => `A copy was saved as ${name}.`,
  mergeCopied: ({ name }: { name: string }) =>
    `A copy for a co-facilitator was saved as ${name}: former values are in it.`,
  otherOpened: ({ name }: { name: string }) =>
    `${name} belongs to the workbook that was just opened; this one is kept on this computer.`,
};

/** What a copy for a co-facilitator gives away, said before it is written. */
export const mergeWords = {
  ordinaryCopy: 'Save an ordinary copy…',
  withFormer: 'Save with former values…',
  mergeTitle: 'Copy for a co-facilitator',
  mergeIntro:
    'This copy can be merged with yours later, field by field, also on a computer that has never seen this workbook. For that it carries what earlier copies held.',
  lookingForCopies: 'Looking for earlier copies on this computer…',
  mergeWarning:
    'Give it only to somebody who may read all of that. For everybody else save an ordinary copy: it holds what the workbook holds now, and nothing else.',
  more: ({ count }: { count: number }) => `${count} more`,
  noFormer: 'This computer knows no earlier copy, so nothing former goes along.',
  goesAlong: (it: { values: number; deleted: number; copies: number; since: string }) =>
    `${counted(it.values, 'former value')} and ${counted(it.deleted, 'deleted item')} go along, from ${counted(it.copies, 'earlier copy', 'earlier copies')} since ${it.since}.`,
  deletedSince: ({ names }: { names: string }) => `Deleted since, and in the file: ${names}.`,
};
