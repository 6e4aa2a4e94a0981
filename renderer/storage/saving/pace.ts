// When the next write begins: soon after an edit, at a pause in typing, later and later after a failure.

/** Edits this close together are one write. */
export const gatherMs = 40;
/** Typing on is written at a pause of this length, so that a sentence does not flush the disk for each letter. */
export const typingPauseMs = 500;
/** Typing on without a pause is written this long after its first letter: a crash costs less than two seconds of it. */
export const longestTypingMs = 1_900;
const retryDelaysMs = [1_000, 2_000, 5_000, 10_000, 30_000];

export class Pace {
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** When the first letter was typed that is not written yet. */
  private typingSinceMs: number | null = null;
  private failures = 0;
  private readonly nowMs: () => number;
  private readonly due: () => void;

  /** `due` is called when it is time for a write. */
  constructor(nowMs: () => number, due: () => void) {
    this.nowMs = nowMs;
    this.due = due;
  }

  /** Letters wait for more of them. */
  get isTyping(): boolean {
    return this.typingSinceMs !== null;
  }

  get hasFailed(): boolean {
    return this.failures > 0;
  }

  /** An edit has been made. */
  edited(): void {
    if (!this.isRetryDue) this.wake(gatherMs);
  }

  /** A letter has been typed. */
  typed(): void {
    if (this.isRetryDue) return;
    const now = this.nowMs();
    // A clock that was put back must not put off the write.
    this.typingSinceMs = Math.min(this.typingSinceMs ?? now, now);
    this.wake(Math.max(0, Math.min(typingPauseMs, this.typingSinceMs + longestTypingMs - now)));
  }

  /** A write has failed; the moment of the next try, in ms since 1970. */
  failed(): number {
    const delayMs = retryDelaysMs[Math.min(this.failures, retryDelaysMs.length - 1)] ?? 0;
    this.failures += 1;
    this.wake(delayMs);
    return this.nowMs() + delayMs;
  }

  succeeded(): void {
    this.failures = 0;
  }

  /** A write begins, or none is to follow: nothing is waited for any more. */
  clear(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.typingSinceMs = null;
  }

  private get isRetryDue(): boolean {
    return this.hasFailed && this.timer !== null;
  }

  private wake(delayMs: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(this.due, delayMs);
  }
}
