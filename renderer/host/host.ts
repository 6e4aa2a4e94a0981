// What the window asks of whatever it runs in: choose a file, hand one over. Browser and desktop each answer.

/** A file a person has chosen: its name without folders, and its bytes. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Host {
  /** Asks for one file of the given endings (".csv"); null when the person thought better of it. */
  chooseFile(endings: readonly string[]): Promise<ChosenFile | null>;
  /** Hands a file over to be kept under the name; false when the person thought better of it. */
  keepFile(name: string, bytes: Uint8Array, mimeType: string): Promise<boolean>;
  /** One sentence on where the work is kept, for the person to read. */
  readonly whereKept: string;
}
