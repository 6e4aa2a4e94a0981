// Codes handed out while records are added: facts are written once at the end.
import type { Facts } from '../schema/kinds.ts';
import { factsOf, fixedIds, type Workbook } from '../schema/workbook.ts';

export class CodeBook {
  private readonly last: Record<string, number>;
  private readonly workbook: Workbook;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
    this.last = { ...workbook.facts.get(fixedIds.facts)?.lastCodes };
  }

  /** The next free code of a letter. */
  take(letter: string): string {
    const number = (this.last[letter] ?? 0) + 1;
    this.last[letter] = number;
    return `${letter}-${number}`;
  }

  /** Remembers a code given from outside (an import, an example) as used. */
  keep(code: string): void {
    const letter = code.slice(0, 1);
    this.last[letter] = Math.max(this.last[letter] ?? 0, Number(code.slice(2)));
  }

  /** The facts that remember what was handed out; null when nothing was. */
  remembered(): Facts | null {
    const before = this.workbook.facts.get(fixedIds.facts)?.lastCodes ?? {};
    if (Object.entries(this.last).every(([letter, number]) => before[letter] === number)) return null;
    return { ...factsOf(this.workbook), lastCodes: this.last };
  }
}
