// What the desktop shell says: its menus, dialogs, and what went wrong with files and windows.
export const shellWords = {
  notNoted: ({ trace }: { trace: string }) => `The fault could not be noted: ${trace}`,
  failed: 'Something in Throughline failed',
  failedDetail: ({ logPath }: { logPath: string }) =>
    `Your saved work is not touched. If anything looks wrong, close Throughline and open it again.\n\nWhat happened is noted in ${logPath}.`,
  clearThisList: 'Clear this list',
  /** With the letter that opens each by Alt; H is taken by a command. */
  menus: { File: '&File', Edit: '&Edit', View: '&View', Workshop: '&Workshop', Help: 'He&lp' },
  openRecent: 'Open recent',
  product: 'Throughline',
  copyright: 'Copyright © the makers of Throughline. All rights reserved.',
};

/** Files of the person’s own. */
export const shellFileWords = {
  /** Kinds of files by their ending, for the system’s dialogs. */
  kinds: {
    throughline: 'Throughline workbooks',
    csv: 'Tables',
    json: 'JSON files',
    pdf: 'PDF documents',
  },
  untitled: 'Untitled',
  otherKind: ({ ending }: { ending: string }) => `${ending} files`,
  notOpened: 'The file could not be opened',
  isFolder: ({ what }: { what: string }) => `${what}: it is a folder.`,
  tooLarge: ({ what, megabytes }: { what: string; megabytes: number }) =>
    `${what}: it is larger than ${megabytes} MB.`,
  noAnswer: ({ what }: { what: string }) => `${what}: the network place or drive does not answer.`,
  notThere: ({ what, name }: { what: string; name: string }) => `${what}: ${name} is not there any more.`,
  replace: ({ name }: { name: string }) => `Replace ${name}?`,
  replaceIt: 'Replace',
  cancel: 'Cancel',
  replaceDetail: 'There is a file of that name already.',
  notChosen: 'This file was not chosen by you, so it is left alone.',
  notSaved: 'The file could not be saved',
  linkNotKept: 'The link to the file could not be kept',
  notLinked: 'The file could not be linked',
  notUnlinked: 'The link could not be removed',
  linkUnread: 'The link to the file could not be read',
  linkedNoAnswer: ({ what }: { what: string }) =>
    `${what}: the network place or drive does not answer. The work is safe in the library and is written there as soon as it does.`,
  noLink: 'This workbook is not linked to a file.',
  linksUnread: 'The links to files could not be read',
  isBehind: ({ reason }: { reason: string }) => `A linked file is behind its workbook (${reason}).`,
  couldNotBeSaved: ({ name }: { name: string }) => `${name} could not be saved`,
  readBackDiffers: ({ what }: { what: string }) => `${what}: what is on the disk is not what was written.`,
  folderGone: ({ what }: { what: string }) => `${what}: its folder is not there any more.`,
  movedOutside: ({ name }: { name: string }) =>
    `${name} was moved or removed by another program; it was not written again.`,
  changedOutside: ({ name }: { name: string }) =>
    `${name} was changed by another program; it was not written over.`,
};

/** Windows that close, stop or hang. */
export const shellWindowWords = {
  lastChangeLost: 'The last change could not be saved.',
  lastChangeDetail:
    'Everything before it is safe. Keep the window open to try again, or save a copy somewhere else.',
  keepOpen: 'Keep the window open',
  closeAndLose: 'Close and lose the last change',
  notFinished: 'This window has not finished saving.',
  notFinishedDetail:
    'Everything it called saved is on this computer. It closes by itself as soon as the rest is written.',
  closeItNow: 'Close it now',
  stopped: 'This window has stopped working.',
  savedIsSafe: 'Everything it called saved is on this computer.',
  stoppedOften:
    'It has stopped several times in a row. Everything it called saved is on this computer; close Throughline and open it again.',
  loadItAgain: 'Load it again',
  closeIt: 'Close it',
  noAnswer: 'This window does not answer.',
  wait: 'Wait',
  notOurWindow: 'Only a window of Throughline may ask for this.',
  notAnswerable: 'The question was not of a form that is answered.',
  failed: 'Something in Throughline failed. Your saved work is not touched.',
};
