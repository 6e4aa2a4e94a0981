// The text of the open workbook on its way into its linked file: made a moment after an edit, and given to main.
import type { Answer } from '../../../shared/bridge.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { mostWorkbookBytes, tooLarge } from '../../../shared/sizeLimit.ts';
import type { Origin } from '../../storage/storage.ts';
import type { LinkBridge } from './otherFile.ts';
import { copyOf, type Writable } from './writable.ts';

/** From an edit until its text is made and offered; main then writes it at once. */
export const gatherMs = 1_200;

export interface OfferParts {
  readonly bridge: Pick<LinkBridge, 'offerLinked'>;
  readonly current: () => Writable | null;
  /** A sentence for the person: what could not be offered. */
  readonly onRefusal: (sentence: string) => void;
  /** Another workbook was linked to the file meanwhile. */
  readonly onUnlinked: (id: string) => void;
}

export class FileOffer {
  private readonly parts: OfferParts;
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** What main was given last, and where the workbook would come from had it been shared like that. */
  private offered: { readonly workbook: Workbook; readonly shared: Origin } | null = null;

  constructor(parts: OfferParts) {
    this.parts = parts;
  }

  get isWaiting(): boolean {
    return this.timer !== null;
  }

  /** Where the workbook would come from had it been shared as it is now; null unless main was given just that. */
  sharedOf({ workbook }: Writable): Origin | null {
    return this.offered?.workbook === workbook ? this.offered.shared : null;
  }

  /** There is something new to offer. */
  wake(): void {
    this.timer ??= setTimeout(() => void this.giveWaiting(), gatherMs);
  }

  rest(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  /** Gives what waits at once. */
  async giveWaiting(): Promise<void> {
    const writable = this.isWaiting ? this.parts.current() : null;
    if (writable) await this.give(writable);
  }

  async give(writable: Writable): Promise<void> {
    this.rest();
    const { text, origin: shared } = copyOf(writable);
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > mostWorkbookBytes) return this.parts.onRefusal(tooLarge(bytes.length));
    this.offered = { workbook: writable.workbook, shared };
    this.hear(writable.id, await this.parts.bridge.offerLinked(writable.id, bytes));
  }

  private hear(id: string, answer: Answer<null>): void {
    if (answer.ok) return;
    if (answer.reason === 'missing') this.parts.onUnlinked(id);
    else this.parts.onRefusal(answer.sentence);
  }
}
