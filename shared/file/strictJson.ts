// Reads JSON from strangers: no recursion, limits on depth and length, one meaning a key, and the part before a break.

/** What could be read. Nothing is wrong when `problems` is empty. */
export interface JsonReading {
  /** The value; when the text breaks off, what was whole before that (an unfinished list entry is left out). */
  readonly value: unknown;
  /** One plain clause a fault, with its line. */
  readonly problems: readonly string[];
  /** The text is no JSON from some place on; that is the last of the problems. */
  readonly breaksOff: boolean;
  /** How many keys were left out because software could stumble over them. */
  readonly droppedKeys: number;
}

export const jsonLimits = { depth: 32, listEntries: 500_000, problems: 50 } as const;

/** Keys that mean something to the language itself: as data they are never needed, as a trick they are. */
const trickKeys = new Set(['__proto__', 'constructor', 'prototype', 'then']);

/** An object or a list that is being read. */
interface Open {
  readonly list: unknown[] | null;
  readonly members: Record<string, unknown>;
  /** In an object: the key whose value comes next; null when that value is to be left out. */
  key: string | null;
  count: number;
}

class Broken extends Error {}

const [quote, comma, colon, backslash] = [34, 44, 58, 92];
const [listStart, listEnd, objectStart, objectEnd] = [91, 93, 123, 125];
const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const constants: readonly (readonly [string, boolean | null])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
];
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const rawControls = /[\u0000-\u001f]/g;

class Reader {
  root: unknown = undefined;
  readonly problems: string[] = [];
  droppedKeys = 0;
  private at = 0;
  private readonly stack: Open[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Reads all of it; throws Broken where the text stops being JSON. */
  readAll(): void {
    this.readValue(null);
    for (let open = this.stack.at(-1); open; open = this.stack.at(-1)) this.readNext(open);
    this.skipSpace();
    if (this.at < this.text.length) throw new Broken(this.located('there is more text after the end'));
  }

  /** The list entry that was not finished goes; object members that were begun stay as far as they got. */
  leaveOutUnfinished(): void {
    const outer = this.stack.slice(0, -1).find(({ list }) => list !== null);
    outer?.list?.pop();
  }

  private located(clause: string): string {
    let line = 1;
    for (let i = this.text.indexOf('\n'); i >= 0 && i < this.at; i = this.text.indexOf('\n', i + 1)) line++;
    return `${clause} (line ${line})`;
  }

  private report(clause: string): void {
    if (this.problems.length < jsonLimits.problems) this.problems.push(this.located(clause));
  }

  /** Moves to the next character that is not white space and gives its code, NaN at the end. */
  private skipSpace(): number {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return code;
      this.at++;
    }
  }

  private readNext(open: Open): void {
    const code = this.skipSpace();
    if (code === (open.list ? listEnd : objectEnd)) {
      this.at++;
      this.stack.pop();
      return;
    }
    if (open.count > 0) {
      if (code !== comma) throw new Broken(this.located('a comma or a closing bracket is missing'));
      this.at++;
    }
    open.count++;
    if (open.list === null) this.readKey(open);
    else if (open.count > jsonLimits.listEntries)
      throw new Broken(this.located(`a list has more than ${jsonLimits.listEntries} entries`));
    this.readValue(open);
  }

  private readKey(open: Open): void {
    if (this.skipSpace() !== quote) throw new Broken(this.located('a field name is missing'));
    const key = this.readText();
    if (this.skipSpace() !== colon) throw new Broken(this.located('a colon is missing'));
    this.at++;
    const isTrick = trickKeys.has(key);
    const isTwice = Object.hasOwn(open.members, key);
    if (isTrick) this.droppedKeys++;
    else if (isTwice) this.report(`"${key.slice(0, 60)}" is written twice in one place`);
    open.key = isTrick || isTwice ? null : key;
  }

  private readValue(open: Open | null): void {
    const code = this.skipSpace();
    if (code === quote) this.put(open, this.readText());
    else if (code === objectStart || code === listStart) this.open(open, code === listStart);
    else this.put(open, this.readScalar());
  }

  private put(open: Open | null, value: unknown): void {
    if (open === null) this.root = value;
    else if (open.list) open.list.push(value);
    else if (open.key !== null) open.members[open.key] = value;
  }

  private open(parent: Open | null, isList: boolean): void {
    if (this.stack.length >= jsonLimits.depth)
      throw new Broken(this.located(`it is nested deeper than ${jsonLimits.depth} levels`));
    const child: Open = { list: isList ? [] : null, members: {}, key: null, count: 0 };
    this.put(parent, child.list ?? child.members);
    this.stack.push(child);
    this.at++;
  }

  private readText(): string {
    const start = this.at + 1;
    let needsCare = false;
    let end = start;
    for (let code = this.text.charCodeAt(end); code !== quote; code = this.text.charCodeAt(++end)) {
      if (Number.isNaN(code)) throw new Broken(this.located('a text does not end'));
      if (code === backslash) end++;
      if (code === backslash || code < 32) needsCare = true;
    }
    this.at = end + 1;
    const raw = this.text.slice(start, end);
    return needsCare ? this.unescaped(raw) : raw;
  }

  private unescaped(raw: string): string {
    const text = raw.replace(rawControls, '');
    if (text !== raw) this.report('a text holds control characters');
    try {
      return JSON.parse(`"${text}"`) as string;
    } catch {
      this.report('a text holds a backslash that means nothing');
      return text;
    }
  }

  private readScalar(): number | boolean | null {
    for (const [word, value] of constants) {
      if (!this.text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return value;
    }
    numberPattern.lastIndex = this.at;
    const digits = numberPattern.exec(this.text)?.[0];
    if (digits === undefined) throw new Broken(this.located('a value is missing or cannot be read'));
    const number = Number(digits);
    if (!Number.isFinite(number)) this.report(`the number ${digits.slice(0, 20)} is too large`);
    this.at += digits.length;
    // Adding nought makes minus nought plain: it would not survive being saved.
    return Number.isFinite(number) ? number + 0 : null;
  }
}

/** Reads a JSON text. Never throws, never calls itself, and costs a few times what JSON.parse does. */
export function readJson(text: string): JsonReading {
  const reader = new Reader(text);
  let breaksOff = false;
  try {
    reader.readAll();
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    breaksOff = true;
    reader.leaveOutUnfinished();
    reader.problems.push(error.message);
  }
  return { value: reader.root, problems: reader.problems, breaksOff, droppedKeys: reader.droppedKeys };
}
