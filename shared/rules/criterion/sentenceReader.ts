// Walks a sentence word by word and says what was expected where it cannot go on.
import { missingPart } from './criterionGrammar.ts';

export interface Token {
  readonly text: string;
  readonly isQuoted: boolean;
  readonly at: number;
}

const tokenPattern = /"((?:[^"]|"")*)"|<=|>=|!=|[<>=+]|[^\s"<>=!+]+|\S/g;

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(tokenPattern)].map((match) => ({
    text: match[1] === undefined ? match[0] : match[1].replaceAll('""', '"'),
    isQuoted: match[1] !== undefined,
    at: match.index,
  }));

export class SyntaxFault extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** Walks the tokens from left to right; every step either moves on or says what was expected. */
export class SentenceReader {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #next = 0;

  constructor(text: string) {
    this.#tokens = tokensOf(text);
    this.#end = text.length;
  }

  peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  isAt(...words: readonly string[]): boolean {
    return words.every((word, i) => {
      const token = this.#tokens[this.#next + i];
      return token !== undefined && !token.isQuoted && token.text.toUpperCase() === word;
    });
  }

  /** Steps over the words if they come next. */
  take(...words: readonly string[]): boolean {
    if (!this.isAt(...words)) return false;
    this.#next += words.length;
    return true;
  }

  expect(phrase: string, after: string): void {
    if (!this.take(...phrase.split(' '))) this.fail(`After ${after} “${phrase}” is needed`);
  }

  next(what: string): Token {
    const token = this.peek();
    if (!token) return this.fail(`${what} is missing at the end`);
    if (token.text === missingPart && !token.isQuoted) return this.fail(`${what} is still missing`);
    this.#next += 1;
    return token;
  }

  fail(message: string, token = this.peek()): never {
    const found = token && !message.includes('missing') ? `, not “${token.text}”` : '';
    throw new SyntaxFault(`${message}${found}.`, token?.at ?? this.#end);
  }

  expectEnd(): void {
    const token = this.peek();
    if (token) throw new SyntaxFault(`“${token.text}” comes after the end of the sentence.`, token.at);
  }
}
