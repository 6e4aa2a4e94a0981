// Reads template files and makes workbooks of them. A file may go on from another; every fault has its line.
import { beginRecord } from '../binding/entries.ts';
import type { Moment } from '../edits/edit.ts';
import { newWorkbook } from '../edits/whole/newWorkbook.ts';
import type { Day } from '../schema/field.ts';
import type { Workbook } from '../schema/workbook.ts';
import { didYouMean, type Fault, mostFaults } from './faults.ts';
import { Keys } from './keys.ts';
import { judgeRows, NotPlanted, plantRows, type Rows } from './plantRows.ts';
import { addSignatureKeys, type FileReading, readDraft, readDrafts, readSignatures } from './readSections.ts';
import { dayReader } from './templateDays.ts';
import { readTrees, type Tree } from './yamlTree.ts';

/** Gives the text of a template file by its name, `cases/loan-default`, or null when there is none. */
export type TemplateSource = (file: string) => string | null;

/** What a template says of itself before its content, for the person who chooses. */
export interface TemplateHead {
  readonly title: string;
  readonly description: string;
  /** What the workbook is called: as the template, unless the file, or one that it goes on from, says otherwise. */
  readonly workbook: string;
}

export type Made =
  | { readonly workbook: Workbook; readonly faults?: undefined }
  | { readonly faults: readonly Fault[] };

type Group = Tree & { is: 'group' };
type Fields = ReadonlyMap<string, Group['entries'][number]>;

const fieldsOf = (tree: Tree | undefined): Fields =>
  new Map(tree?.is === 'group' ? tree.entries.map((entry) => [entry.key, entry]) : []);

const wordAt = (fields: Fields, name: string): string => {
  const value = fields.get(name)?.value;
  return value?.is === 'word' ? value.text : '';
};

/** Thrown while a file is read: nothing after it could be understood. */
class Stopped extends Error {}

const longestChain = 10;

/** One reading of a file and of those it goes on from: keys, rows and faults. */
class Reader {
  readonly faults: Fault[] = [];
  readonly parts: Rows[] = [];
  title = '';
  private readonly keys = new Keys();
  private readonly day: (word: string) => Day | null;
  private readonly source: TemplateSource;

  constructor(source: TemplateSource, today: Day) {
    this.day = dayReader(today);
    this.source = source;
  }

  private tell(file: string, line: number, text: string): void {
    if (this.faults.length < mostFaults) this.faults.push({ file, line, text });
  }

  private stop(file: string, line: number, text: string): never {
    this.tell(file, line, text);
    throw new Stopped();
  }

  /** The head and the body of a file, split where `---` stands. */
  private documents(file: string, text: string): [head: Tree, body: Tree | undefined] {
    const read = readTrees(text);
    if ('fault' in read) return this.stop(file, read.fault.line, read.fault.text);
    const [head, body, third] = read.trees;
    if (head?.is !== 'group')
      return this.stop(file, 1, 'the file must begin with “title:” and “description:”.');
    if (third) return this.stop(file, third.line, 'a second “---” stands before this; only one may.');
    return [head, body];
  }

  private readHead(file: string, head: Tree): void {
    const fields = fieldsOf(head);
    const known = ['title', 'description', 'workbook', 'from'];
    for (const { key, line } of fields.values())
      if (!known.includes(key))
        this.tell(file, line, `“${key}” does not belong before “---”${didYouMean(key, known) || '.'}`);
    for (const name of ['title', 'description'])
      if (wordAt(fields, name).trim() === '') this.tell(file, 1, `“${name}” is missing before “---”.`);
  }

  private goOnFrom(file: string, { line, value }: Group['entries'][number], chain: readonly string[]): void {
    const name = value.is === 'word' ? value.text : '';
    if (chain.includes(name))
      this.stop(file, line, `${[...chain, name].join(' → ')} would go on from itself.`);
    if (chain.length >= longestChain)
      this.stop(file, line, `only ${longestChain} files may go on one from another.`);
    const text = /^[\w-]+\/[\w-]+$/.test(name) ? this.source(name) : null;
    if (text === null) return this.stop(file, line, `there is no template file “${name}” to go on from.`);
    this.read(name, text, [...chain, name]);
  }

  private readBody(file: string, body: Tree): void {
    if (body.is !== 'group') {
      if (body.is !== 'nothing')
        this.tell(file, body.line, 'the names of kinds are needed here, such as “goal:”.');
      return;
    }
    const { keys, day } = this;
    const fault = (line: number, text: string) => this.tell(file, line, text);
    const find = keys.find.bind(keys);
    const reading: FileReading = { keys, day, fault, find, keysOf: keys.of.bind(keys) };
    const parts = fieldsOf(body);
    const change = parts.get('change');
    const sign = parts.get('sign');
    const added = readDrafts(
      body.entries.filter((entry) => entry !== change && entry !== sign),
      false,
      reading,
    );
    const changed = change ? readDrafts([...fieldsOf(change.value).values()], true, reading) : [];
    if (sign) addSignatureKeys(sign.value, reading);
    const rows = [...added, ...changed].flatMap((draft) => readDraft(draft, reading) ?? []);
    const signatures = sign ? readSignatures(sign.value, reading) : [];
    this.parts.push({ file, rows, signatures });
  }

  read(file: string, text: string, chain: readonly string[]): void {
    const [head, body] = this.documents(file, text);
    this.readHead(file, head);
    const fields = fieldsOf(head);
    const from = fields.get('from');
    if (from) this.goOnFrom(file, from, chain);
    this.title = wordAt(fields, 'workbook') || this.title || wordAt(fields, 'title');
    if (body) this.readBody(file, body);
  }
}

/** What `make` returns, with a fault of the file's when the edits would not take one of its rows. */
function ofFile<T>({ file }: Rows, faults: Fault[], make: () => T, otherwise: T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof NotPlanted)) throw error;
    faults.push({ file, line: error.line, text: error.message });
    return otherwise;
  }
}

function planted({ title, parts }: Reader, moment: Moment, today: Day): Made {
  const faults: Fault[] = [];
  const bare = newWorkbook({ title, asOf: today }, moment);
  const whole = parts.reduce(
    (workbook, part) => ofFile(part, faults, () => plantRows(workbook, part, moment), workbook),
    bare,
  );
  for (const part of parts)
    if (faults.length === 0) ofFile(part, faults, () => judgeRows(bare, whole, part), undefined);
  return faults.length > 0 ? { faults } : { workbook: beginRecord(whole) };
}

/**
 * The workbook that a template's text says, its dates counted from `today`; or every fault found in it, in the order
 * of the file, up to twenty. The text may come from anywhere.
 */
export function makeFromText(text: string, source: TemplateSource, moment: Moment, today: Day): Made {
  const reader = new Reader(source, today);
  try {
    reader.read('', text, []);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  if (reader.faults.length > 0) return { faults: reader.faults };
  return planted(reader, moment, today);
}

/** What a template that comes with the app says of itself, read without its content. */
export function headOf(text: string, source: TemplateSource): TemplateHead {
  const [head = ''] = text.split(/^---$/m, 1);
  const read = readTrees(head);
  const fields = fieldsOf('trees' in read ? read.trees[0] : undefined);
  const from = source(wordAt(fields, 'from'));
  const [title, description] = [wordAt(fields, 'title'), wordAt(fields, 'description')];
  const workbook = wordAt(fields, 'workbook') || (from === null ? title : headOf(from, source).workbook);
  return { title, description, workbook };
}
