// Arguments that each call of the bridge takes, for tests to spoil.
import type { ArgsOf, CallName, WindowState } from '../../../shared/bridge.ts';

const bytes = new Uint8Array([1, 2]);
export const goodEdit = { seq: 2, about: '{}', text: '{}' };
export const goodState: WindowState = {
  title: 'Acme',
  workbookId: 'acme',
  enabled: ['undo'],
  typing: false,
  undo: 'Add risk',
  redo: null,
};
const hash = 'a'.repeat(64);

/** Arguments that each call takes. */
export const goodArguments: { readonly [Name in CallName]: ArgsOf<Name> } = {
  journalList: [],
  journalLoad: ['acme'],
  journalAppend: ['acme', goodEdit],
  journalSnapshot: ['acme', goodEdit],
  journalCompact: ['acme', goodEdit],
  journalSetDeleted: ['acme', '2026-01-31T10:00:00.000Z'],
  journalPurge: ['acme'],
  journalGenerations: ['acme'],
  journalReadGeneration: ['acme', 3],
  journalFreeSpace: [],
  openFile: [['.throughline', '.csv']],
  keepFile: ['Acme.pdf', bytes],
  readFile: ['3f0c-1'],
  linkFile: ['acme', '3f0c-1', hash],
  linkedFile: ['acme'],
  linkedWorkbook: ['3f0c-1'],
  offerLinked: ['acme', bytes],
  flushLinked: ['acme'],
  checkLinked: ['acme'],
  acceptLinked: ['acme', null],
  unlinkFile: ['acme'],
  describeWindow: [goodState],
  showWorkbook: ['acme', 'risks/register'],
  showLibrary: [],
  present: [true],
  readyToClose: [false],
  appInfo: [],
  openLink: ['https://example.com/'],
};
