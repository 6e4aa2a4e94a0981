// What the window asks of whatever it runs in: files, other windows, the wall. Browser and desktop each answer.

/** Names a file of the person's own for later; only the desktop has such names, and only main knows the path. */
export interface FilePlace {
  readonly handle: string;
  /** SHA-256 of the bytes that were read or written. */
  readonly hash: string;
}

/** A file a person has chosen: its name without folders, and its bytes. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Null where the host tells no places. */
export interface PlacedFile extends ChosenFile {
  readonly place: FilePlace | null;
}

export interface KeptFile {
  readonly name: string;
  readonly place: FilePlace | null;
}

/** The windows of a desktop: one for the library, one a workbook, and the wall. */
export interface HostWindows {
  /** `place`: where in the workbook a new window begins, such as `risks/register`; null: at its start. */
  readonly showWorkbook: (id: string, place: string | null) => Promise<void>;
  readonly showLibrary: () => Promise<void>;
  /** Full screen: on a display of its own (`second`), else in this window (`here`). */
  readonly present: (on: boolean) => Promise<'second' | 'here'>;
}

/** Whatever cannot be done rejects with an error whose message is a sentence for the person. */
export interface Host {
  /** Asks for one file of the given endings (".csv"); null when the person thought better of it. */
  chooseFile(endings: readonly string[]): Promise<PlacedFile | null>;
  /** Hands a file over to be kept under the name; null when the person thought better of it. */
  keepFile(name: string, bytes: Uint8Array, mimeType: string): Promise<KeptFile | null>;
  /** One sentence on where the work is kept, for the person to read. */
  readonly whereKept: string;
  /** One sentence on how workbooks can be gone that nobody deleted. */
  readonly whyLost: string;
  /** Null in a browser: this window shows one thing at a time. */
  readonly windows: HostWindows | null;
}
