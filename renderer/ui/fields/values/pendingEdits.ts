// Knows every field whose last keystrokes are not written yet, so that undo, save and quit never run ahead of them.

type Flush = () => void;

/** What waits in one field. */
interface Waiting {
  /** Makes it an edit, or says in the field why it is none. */
  readonly flush: Flush;
  /** Makes it an edit while the person types on, if it can be one as it is. */
  readonly settle: Flush;
}

const waiting = new Set<Waiting>();
let onTyping: () => void = () => undefined;

/** Calls `listener` with every keystroke that will be an edit. There is one listener: what saves the workbook. */
export function listenToTyping(listener: () => void): void {
  onTyping = listener;
}

/** Remembers an edit that is being typed and waits for a pause; the answer forgets it again. */
export function addTyping(flush: Flush, settle: Flush): () => void {
  const edit = { flush, settle };
  waiting.add(edit);
  onTyping();
  return () => waiting.delete(edit);
}

/** Writes every waiting edit now. Call before undo, redo, save, export, present and quit. */
export function flushPendingEdits(): void {
  for (const { flush } of waiting) flush();
}

/** Makes edits of what is being typed, without a word to the person, who goes on. */
export function settleTyping(): void {
  for (const { settle } of waiting) settle();
}
