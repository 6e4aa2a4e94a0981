// The text of a sentence as it is read: from left to right, piece by piece, each step taking what it understands.
import type { Workbook } from '../../../schema/workbook.ts';
import type { Kind } from '../../../schema/kinds.ts';
import { type Candidate, candidates, plainTitle } from './names.ts';

/** A name that was read: of a record, or one that nothing, or more than one thing, is called. */
export type ReadName<K extends Kind> =
  | { readonly found: Candidate<K> }
  | { readonly found: null; readonly typed: string; readonly isAmbiguous: boolean };

const quotes: Readonly<Record<string, string>> = { '“': '”', '"': '"', '„': '“', '«': '»', '‘': '’' };
const wordEnd = /^(?![\p{L}\p{N}])/u;

export class SentenceText {
  #rest: string;

  constructor(text: string) {
    this.#rest = text.replaceAll(/\s+/g, ' ').trim();
  }

  get rest(): string {
    return this.#rest;
  }

  skip(length: number): string {
    const taken = this.#rest.slice(0, length);
    this.#rest = this.#rest.slice(length).trimStart();
    return taken;
  }

  /** Takes what a sticky pattern finds right here. */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = 0;
    const match = pattern.exec(this.#rest);
    if (match) this.skip(match[0].length);
    return match;
  }

  /** The key of the pattern that finds the most right here. */
  takeOne<T extends string>(patterns: Readonly<Record<T, RegExp>>): T | null {
    const found = (Object.entries(patterns) as [T, RegExp][]).flatMap(([key, pattern]) => {
      pattern.lastIndex = 0;
      const match = pattern.exec(this.#rest);
      return match ? [{ key, length: match[0].length }] : [];
    });
    const [longest] = found.toSorted((a, b) => b.length - a.length);
    if (!longest) return null;
    this.skip(longest.length);
    return longest.key;
  }

  /** What stands before the first find of `end`, or all that is left. */
  takeUntil(end: RegExp): string {
    const at = this.#rest.search(end);
    return this.skip(at === -1 ? this.#rest.length : at).trim();
  }

  /** A text in quotes, a quote inside it written twice; null where none begins here. */
  takeQuoted(): string | null {
    const close = quotes[this.#rest.charAt(0)];
    if (close === undefined) return null;
    for (let i = 1; i < this.#rest.length; i += 1) {
      if (this.#rest.charAt(i) !== close) continue;
      if (this.#rest.charAt(i + 1) !== close) {
        const inside = this.skip(i + 1).slice(1, -1);
        return inside.replaceAll(close + close, close);
      }
      i += 1;
    }
    return null;
  }

  /**
   * A record by its code, by its title in quotes or without, or by some of its words; where none is meant for sure the
   * text up to `end` is what was typed. A title that follows its code is taken along.
   */
  takeName<K extends Kind>(workbook: Workbook, kinds: readonly K[], end: RegExp): ReadName<K> {
    const all = candidates(workbook, kinds);
    const coded = this.#takeCode(all);
    if (coded) {
      if (this.takeQuoted() === null) this.#takeTitle([coded]);
      return { found: coded };
    }
    const quoted = this.takeQuoted();
    if (quoted !== null) return named(all, quoted);
    const titled = this.#takeTitle(all);
    return titled ? { found: titled } : named(all, this.takeUntil(end));
  }

  #takeCode<K extends Kind>(all: readonly Candidate<K>[]): Candidate<K> | undefined {
    const [code = ''] = /^[a-z]-\d+(?![\p{L}\p{N}])/iu.exec(this.#rest) ?? [];
    const found = code === '' ? undefined : all.find(({ record }) => record.code === code.toUpperCase());
    if (found) this.skip(code.length);
    return found;
  }

  /** The longest title that stands right here as whole words. */
  #takeTitle<K extends Kind>(all: readonly Candidate<K>[]): Candidate<K> | undefined {
    const text = this.#rest.toLowerCase();
    const [longest] = all
      .map((one) => ({ one, title: plainTitle(one.record.title) }))
      .filter(({ title }) => title !== '' && text.startsWith(title) && wordEnd.test(text.slice(title.length)))
      .toSorted((a, b) => b.title.length - a.title.length);
    if (longest) this.skip(longest.title.length);
    return longest?.one;
  }
}

/** The one record called so, else the one whose title has all the words. */
export function named<K extends Kind>(all: readonly Candidate<K>[], typed: string): ReadName<K> {
  const text = plainTitle(typed);
  const exact = all.find(({ record }) => plainTitle(record.title) === text);
  if (exact && text !== '') return { found: exact };
  const words = text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !['the', 'a', 'an', 'of'].includes(word));
  const found = all.filter(
    ({ record }) => !record.archived && words.every((word) => plainTitle(record.title).includes(word)),
  );
  const [only, second] = words.length === 0 ? [] : found;
  if (only && !second) return { found: only };
  return { found: null, typed, isAmbiguous: second !== undefined };
}
