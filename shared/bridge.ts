// The whole conversation between the window and the desktop shell: each call with its arguments and its answer.
import {
  bytes,
  type Check,
  type Checked,
  flag,
  listOf,
  oneOf,
  orNull,
  shape,
  text,
  whole,
} from './bridgeChecks.ts';
import { mostJournalChars, mostWorkbookBytes } from './sizeLimit.ts';
import { type CommandId, commands } from './commands/commands.ts';

/** The id a workbook is stored under; it is also the name of its folder, so it holds no separator and no dot. */
const workbookId = text(64, /^[A-Za-z0-9_-]+$/);
/** Names a file a person has chosen; main alone knows its path. */
const handle = text(64, /^[A-Za-z0-9-]+$/);
const fileName = text(255);
const instant = text(32, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
/** SHA-256, in hex. */
const hash = text(64, /^[0-9a-f]{64}$/);
/** A file ending with its dot: ".csv". */
const ending = text(16, /^\.[a-z0-9]+$/);
/** Where in a workbook: its stage and the tab there, a record and its field: `risks/register`, `risks/register/risk/ID/title`. */
const place = text(200, /^[A-Za-z]+\/[A-Za-z]+(\/[A-Za-z]+\/[\w.:-]{1,64}(\/\w+)?)?$/);
const commandId = oneOf(commands.map(({ id }) => id));

/**
 * `full`: no space. `readOnly`: the disk or file may not be written. `notAllowed`: no permission, or held by another
 * program. `vanished`: its folder is gone. `unreachable`: a network place does not answer. `uncertain`: it was put in
 * place, but the disk did not confirm it. `changedOutside`: another program wrote the file. `stale`: somebody else
 * has written since. `missing`: it is not there (any more). `tooNew`: written by a newer version. `tooLarge`: more
 * than a workbook file may hold. `refused`: the shell does not answer such a question. `failed`: anything else.
 */
export type Reason =
  | 'full'
  | 'readOnly'
  | 'notAllowed'
  | 'vanished'
  | 'unreachable'
  | 'uncertain'
  | 'changedOutside'
  | 'stale'
  | 'missing'
  | 'tooNew'
  | 'tooLarge'
  | 'refused'
  | 'failed';

/** What every call resolves with; it never rejects. `sentence` is for the person to read. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: Reason; readonly sentence: string };

/** Text that the journal can hold on one line: JSON without line breaks of its own. */
const line = (most: number): Check<string> => text(most, /^[^\n]*$/);

/** One write of a workbook, or the whole of it: the window's own JSON, which main stores without looking inside. */
const journalEdit = shape({
  /** Counts the writes of a workbook; each is one more than the one before. */
  seq: whole(1),
  /** The workbook's line in the library after this write. */
  about: line(20_000),
  text: line(mostJournalChars),
});
export type JournalEdit = Checked<typeof journalEdit>;

/** A workbook's line in the library, as its last write gave it. */
export interface JournalSummary {
  readonly id: string;
  readonly seq: number;
  /** Null: damaged; what it said can only be told by loading the workbook. */
  readonly about: string | null;
  /** When it was deleted; null: it is not. */
  readonly deletedAt: string | null;
}

/** What was not as it should be. `tornEnd`: nothing that was told as saved is missing; the other kinds are damage. */
export interface JournalProblem {
  readonly kind: 'tornEnd' | 'damagedJournal' | 'damagedState' | 'editsMissing' | 'nothingReadable';
  readonly sentence: string;
}

/** A workbook as the journal gives it back. */
export interface JournalLoaded {
  /** The newest whole state; null when none can be read. */
  readonly snapshot: JournalEdit | null;
  /** The edits after it, in order. */
  readonly edits: readonly JournalEdit[];
  readonly deletedAt: string | null;
  /** Told once. */
  readonly problems: readonly JournalProblem[];
}

/** An earlier state of a workbook that can be read back. */
export interface RestorePoint {
  readonly seq: number;
  /** In ms since 1970. */
  readonly atMs: number;
  readonly about: string;
}

export interface EarlierState {
  readonly snapshot: JournalEdit;
  /** The edits after it, in order. */
  readonly edits: readonly JournalEdit[];
}

/** A file a person has chosen, without its folder. */
export interface FileName {
  readonly handle: string;
  readonly name: string;
}
export interface OpenedFile extends FileName {
  readonly bytes: Uint8Array;
  /** SHA-256 of `bytes`: `linkFile` and `acceptLinked` ask for it. */
  readonly hash: string;
}

/** `waiting`: it will be written soon. The sentence says what went wrong, else null. */
export interface LinkedFileInfo extends FileName {
  readonly status: 'written' | 'waiting' | 'failed' | 'changedOutside';
  readonly sentence: string | null;
}

/** What the window shows; menus and the window's title follow it. */
const windowState = shape({
  title: text(300),
  workbookId: orNull(workbookId),
  enabled: listOf(commandId, commands.length),
  /** What undo and redo would act on; null: plain "Undo", "Redo". */
  undo: orNull(text(300)),
  redo: orNull(text(300)),
  /** A text field has the focus: some keys are its own. */
  typing: flag,
});
export type WindowState = Checked<typeof windowState>;

export interface AppInfo {
  readonly version: string;
  /** Node's name of the system: `darwin`, `win32`, `linux`. */
  readonly platform: string;
  /** `present`: this window is the wall on a second display, and shows nothing else. */
  readonly role: 'main' | 'present';
}

/** What main tells the window, once and in order, also what came before the window listened. */
export type ShellEvent =
  | { readonly kind: 'command'; readonly command: CommandId }
  /** A file was opened from outside: `readFile(handle)` gives its bytes. */
  | { readonly kind: 'openFile'; readonly handle: string; readonly name: string }
  /** Something has become of the file that the window's workbook is linked to. */
  | { readonly kind: 'linked'; readonly workbookId: string; readonly file: LinkedFileInfo }
  /** The window was asked for once more, at a place in its workbook. */
  | { readonly kind: 'show'; readonly place: string }
  /** The window is about to close: write everything, then call `readyToClose`. */
  | { readonly kind: 'close' }
  /** The wall on the second display was closed. */
  | { readonly kind: 'presentEnded' };

interface CallRow<Args extends readonly unknown[], Value> {
  readonly checks: { readonly [Index in keyof Args]: Check<Args[Index]> };
  /** Only in the types: what the call answers. */
  readonly value?: Value;
}

/** A row of the table: `call<Value>()(checks of the arguments)`. */
const call =
  <Value>() =>
  <Args extends readonly unknown[]>(
    ...checks: { readonly [Index in keyof Args]: Check<Args[Index]> }
  ): CallRow<Args, Value> => ({ checks });

/** Every call the window can make. */
export const calls = {
  journalList: call<readonly JournalSummary[]>()(),
  journalLoad: call<JournalLoaded>()(workbookId),
  /**
   * When it answers, the edit is on disk; refused as `stale` unless its `seq` follows what is there. `snapshotDue`:
   * the journal has grown long, so give the whole workbook with `journalCompact`. `littleSpace`: a sentence while there
   * is little space left.
   */
  journalAppend: call<{ readonly snapshotDue: boolean; readonly littleSpace: string | null }>()(
    workbookId,
    journalEdit,
  ),
  /** Puts a whole workbook, with a later `seq`, in place of what is there; begins a new one. */
  journalSnapshot: call<null>()(workbookId, journalEdit),
  /** The whole workbook as it is after the last edit, with its `seq`: the journal can begin anew after it. */
  journalCompact: call<null>()(workbookId, journalEdit),
  journalSetDeleted: call<null>()(workbookId, orNull(instant)),
  journalPurge: call<null>()(workbookId),
  /** Newest first. */
  journalGenerations: call<readonly RestorePoint[]>()(workbookId),
  /** The state after the edit `seq` of a restore point; refused as `missing` when it is not there any more. */
  journalReadGeneration: call<EarlierState>()(workbookId, whole(1)),
  /** How much space the disk of the journal has left; a `sentence` when it is little. */
  journalFreeSpace: call<{ readonly bytes: number; readonly sentence: string | null }>()(),

  /** Asks for one file of the given endings; null: the person thought better of it. */
  openFile: call<OpenedFile | null>()(listOf(ending, 10)),
  /** Asks where to keep a file, and writes it; null: the person thought better of it. */
  keepFile: call<(FileName & { readonly hash: string }) | null>()(fileName, bytes(mostWorkbookBytes)),
  readFile: call<OpenedFile>()(handle),

  /**
   * Keeps a chosen workbook file in step with a workbook from now on. `lastHash`: what was read from it; null when
   * what it holds is to be replaced.
   */
  linkFile: call<LinkedFileInfo>()(workbookId, handle, orNull(hash)),
  /** Null: the workbook is linked to no file. */
  linkedFile: call<LinkedFileInfo | null>()(workbookId),
  /** The id of the workbook that is linked to a chosen file, or null. */
  linkedWorkbook: call<string | null>()(handle),
  /** What the linked file is to hold; it is written soon, and what becomes of it comes as the event `linked`. */
  offerLinked: call<null>()(workbookId, bytes(mostWorkbookBytes)),
  /** Writes at once what was offered. */
  flushLinked: call<null>()(workbookId),
  /** Looks whether another program has written the file; refused as `changedOutside` when one has. */
  checkLinked: call<null>()(workbookId),
  /**
   * The person has decided about what another program wrote: `hash` is that of the bytes read, null when it removed
   * the file. What is offered from now on takes their place, unless they have changed again.
   */
  acceptLinked: call<null>()(workbookId, orNull(hash)),
  /** The file stays as it is. */
  unlinkFile: call<null>()(workbookId),

  describeWindow: call<null>()(windowState),
  /** Shows the window of a workbook: the one that has it, else a new one, which begins at `place` in it. */
  showWorkbook: call<null>()(workbookId, orNull(place)),
  showLibrary: call<null>()(),
  /** Full screen: a wall of its own on a second display (`second`), else this window (`here`). */
  present: call<'second' | 'here'>()(flag),
  /** The answer to the event `close`; false: the last change could not be written. */
  readyToClose: call<null>()(flag),

  appInfo: call<AppInfo>()(),
  /** Opens an https, http or mailto address after the person has seen where it leads; false: they declined. */
  openLink: call<boolean>()(text(2000)),
} as const;

export type CallName = keyof typeof calls;
export type ArgsOf<Name extends CallName> =
  (typeof calls)[Name] extends CallRow<infer Args, unknown> ? Args : never;
export type ValueOf<Name extends CallName> = Exclude<(typeof calls)[Name]['value'], undefined>;

export const callNames = Object.keys(calls) as readonly CallName[];

/** `window.throughline`, as the page sees it. */
export type Bridge = {
  readonly [Name in CallName]: (...args: ArgsOf<Name>) => Promise<Answer<ValueOf<Name>>>;
} & {
  /** Takes what main tells the window; call once. Everything that came earlier is told first. */
  readonly listen: (listener: (event: ShellEvent) => void) => void;
};

/** The channel on which main tells the window; calls use their own names. */
export const eventChannel = 'shellEvent';

/** The channel on which the preload script names files that were dropped on the window; the page has no call for it. */
export const dropChannel = 'droppedFiles';

/** True for what the preload script may send there: paths, a few. */
export const areDroppedPaths = listOf(text(32_768), 100);

/** True when `args` are what the call takes: as many, each one as its row says. */
export function areArgsOf<Name extends CallName>(name: Name, args: readonly unknown[]): args is ArgsOf<Name> {
  const checks: readonly Check<unknown>[] = calls[name].checks;
  return args.length === checks.length && checks.every((check, index) => check(args[index]));
}

/** The calls that are about linked files. */
export type LinkCall =
  | 'linkFile'
  | 'linkedFile'
  | 'linkedWorkbook'
  | 'offerLinked'
  | 'flushLinked'
  | 'checkLinked'
  | 'acceptLinked'
  | 'unlinkFile';
