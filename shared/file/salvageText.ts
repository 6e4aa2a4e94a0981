// Reads a file past the places where its text is broken, going by the lines Throughline writes: one field a line.
import { isKind } from '../schema/kinds.ts';
import { nameOf } from './readRecords.ts';
import type { RawFile } from './migrations/rawFile.ts';
import { readJson } from './strictJson.ts';

export interface Salvaged {
  readonly file: RawFile;
  /** One clause for each part that could not be read, naming it. */
  readonly problems: readonly string[];
}

type Fields = Record<string, unknown>;

/** Lines of the text that belong together; `head` names them. */
interface Block {
  readonly head: string;
  readonly lines: string[];
}

const closing = /^\s*[\]}],?$/;

/** The name of a part of the file, where a line begins one. */
const sectionAt = (line: string): string | null => /^ {2}"([A-Za-z]\w*)": /.exec(line)?.[1] ?? null;

/** Starts a block at each line that `headOf` has a name for; lines before the first one are left out. */
function blocksOf(lines: readonly string[], headOf: (line: string) => string | null): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const head = headOf(line);
    if (head === null) blocks.at(-1)?.lines.push(line);
    else blocks.push({ head, lines: [line] });
  }
  return blocks;
}

/** The members of an object whose lines these are; null when they are broken. */
function membersOf(lines: readonly string[]): Fields | null {
  const { value, problems } = readJson(`{${lines.join('\n').replace(/,\s*$/, '')}}`);
  return problems.length === 0 ? (value as Fields) : null;
}

/** The name of a field of a record, where a line begins one; '' for a name that is spoilt. */
const fieldAt = (line: string): string | null =>
  /^ {8}[^ ]/.test(line) && !closing.test(line) ? (/^ *"([A-Za-z]\w*)"/.exec(line)?.[1] ?? '') : null;

/** A line inside a record; one spoilt blank is forgiven. */
const isInside = (line: string): boolean =>
  line.length > 8 && line.slice(0, 8).replaceAll(' ', '').length <= 1;

/** One record, field by field. */
function recordOf(kind: string, lines: readonly string[], problems: string[]): Fields {
  const record: Fields = {};
  const broken: string[] = [];
  for (const { head, lines: field } of blocksOf(lines, fieldAt)) {
    const members = membersOf(field);
    if (members === null) broken.push(head === '' ? 'a field whose name is lost' : head);
    else Object.assign(record, members);
  }
  const name = isKind(kind) ? nameOf(kind, record) : `an item under "${kind}"`;
  if (broken.length > 0) problems.push(`${name}: its text is broken (kept without ${broken.join(', ')})`);
  return record;
}

/** The name of a kind, where a line begins its list; one whose quotes are spoilt is read by its letters. */
const kindAt = (line: string): string | undefined =>
  /"([^"]+)".{0,3}\[/.exec(line)?.[1] ?? /^ {3,4}\W?([A-Za-z]\w+)\W+\[\s*$/.exec(line)?.[1];

/** The lists of records by kind: whatever stands between two records ends the one and begins the next. */
function recordLists(lines: readonly string[], problems: string[]): Record<string, Fields[]> {
  const lists: Record<string, Fields[]> = {};
  const headOf = (line: string) => (isInside(line) ? null : (kindAt(line) ?? ''));
  let kind = '';
  for (const { head, lines: all } of blocksOf(lines, headOf)) {
    if (head !== '') kind = head;
    const inside = all.filter(isInside);
    if (kind === '' || inside.length === 0) continue;
    (lists[kind] ??= []).push(recordOf(kind, inside, problems));
  }
  return lists;
}

const withoutLast = (lines: readonly string[]): readonly string[] =>
  lines.slice(0, lines.findLastIndex((line) => !isInside(line)) + 1);

/** Where a text ends that ends among its records: nobody can name what stood behind it. */
function endOf(lists: Readonly<Record<string, readonly Fields[]>>): string {
  const [kind, list = []] = Object.entries(lists).at(-1) ?? [];
  const last = list.at(-1);
  const place = kind === undefined || !isKind(kind) ? 'its first item' : nameOf(kind, last);
  return `the file is cut off: whatever stood behind ${place} is missing`;
}

/** The lines of the table that are whole. */
function hashLines(lines: readonly string[]): Record<string, string[]> {
  const table: Record<string, string[]> = {};
  let kind = '';
  for (const line of lines) {
    kind = /^ {4}"([^"]+)": \[/.exec(line)?.[1] ?? kind;
    const entry = /^ {6}"([0-9a-f]{8} \S{1,64})",?$/.exec(line)?.[1];
    if (entry !== undefined && kind !== '') (table[kind] ??= []).push(entry);
  }
  return table;
}

/** What can be read of a text that breaks off; null when it is not written the way Throughline writes. */
export function salvageText(text: string): Salvaged | null {
  const sections = blocksOf(text.split(/\r?\n/), sectionAt);
  if (!sections.some(({ head }) => head === 'records')) return null;
  const problems: string[] = [];
  const file: Fields = {};
  // A text that ends among its records ends inside one: what it would have been is not guessed.
  const isCut = sections.at(-1)?.head === 'records';
  for (const { head, lines } of sections) {
    const [, ...inner] = lines;
    const members = head === 'records' || head === 'recordHashes' ? null : membersOf(lines);
    if (head === 'records') {
      const lists = recordLists(isCut ? withoutLast(inner) : inner, problems);
      file['records'] = lists;
      if (isCut) problems.push(endOf(lists));
    } else if (head === 'recordHashes') file['recordHashes'] = hashLines(inner);
    else if (members) Object.assign(file, members);
    else problems.push(`"${head.slice(0, 40)}": its text is broken (left out)`);
  }
  return { file, problems };
}
