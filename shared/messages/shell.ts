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

/** What the disk refused: each follows what could not be done, as “The file could not be saved: ”. */
export const diskWords = {
  isNoFile: ({ what, isFolder }: { what: string; isFolder: boolean }) =>
    `${what}: it is ${isFolder ? 'a folder' : 'no ordinary file'}.`,
  markedReadOnly: ({ what }: { what: string }) => `${what}: the file is marked as read-only.`,
  notSaved: 'The file could not be saved',
  maybeNotOnDisk: 'The file was written, but may not be on disk',
  neither: ({ path }: { path: string }) => `${path} is neither a file nor a folder`,
  isFolder: 'it is a folder',
  notAFile: 'it is not a file',
  quota: 'your share of the disk is used up',
  full: 'there is no space left on the disk',
  readOnly: 'the disk can only be read',
  notAllowed: 'this computer does not allow it, or another program holds the file',
  vanished: 'its folder is not there any more',
  unreachable: 'the network place or drive does not answer',
  fault: ({ code }: { code: string }) => `the disk reported a fault (${code})`,
  settingNotSaved: 'A setting could not be saved',
};

/** The journal of a workbook: what could not be kept or read, and what was put right. */
export const journalWords = {
  editsMissing: ({ count }: { count: number }) =>
    `${count === 1 ? 'One edit' : `${count} edits`} at the end could not be read.`,
  editNotSaved: 'The last change could not be saved',
  listUnread: 'The workbooks on this computer could not be read',
  notAnId: 'This is not the id of a workbook.',
  tooNew:
    'The workbooks on this computer were last used with a newer version of Throughline: open that one. Nothing has been changed.',
  littleSpace: ({ megabytes }: { megabytes: number }) =>
    `Only ${megabytes} MB are left on the disk that keeps the workbooks: make some space.`,
  notRemoved: 'The workbook could not be removed',
  oneLine: 'An edit is one line of text.',
  noLineBreak: 'A line of the journal cannot hold a line break.',
  removed: ({ path }: { path: string }) => `${path} was removed`,
  stateNotSaved: 'The workbook could not be saved',
  noSpace: ({ what, megabytes }: { what: string; megabytes: string }) =>
    `${what}: only ${megabytes} MB are left on the disk.`,
  nothingReadable: 'No state of this workbook can be read any more. Its files are kept aside.',
  damagedState: 'The newest state was damaged on disk; it was made again from the one before.',
  damagedJournal: 'A part of the journal is damaged. What could not be read is kept aside.',
  leftOut: 'The last write was cut short before it was shown as saved; it was left out.',
  keptAside: 'The last write was cut short, as when the power goes; what there is of it is kept aside.',
  gone: 'This workbook is not on this computer any more.',
  stale: 'This workbook was changed in another window, so nothing more is written from here.',
  unread: 'The workbook could not be read',
};

/** Addresses that lead out of the app. */
export const linkWords = {
  writeTo: ({ place }: { place: string }) => `Write to ${place}?`,
  openInBrowser: ({ place }: { place: string }) => `Open ${place} in your browser?`,
  openIt: 'Open',
  cancel: 'Cancel',
};
