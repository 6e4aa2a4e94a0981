// Knows every field whose last keystrokes are not written yet, so that undo, save and quit never run ahead of them.

type Flush = () => void;

const waiting = new Set<Flush>();

/** Remembers an edit that waits for a pause; the answer forgets it again. */
export function addPendingEdit(flush: Flush): () => void {
  waiting.add(flush);
  return () => waiting.delete(flush);
}

/** Writes every waiting edit now. Call before undo, redo, save, export, present and quit. */
export function flushPendingEdits(): void {
  for (const flush of waiting) flush();
}
