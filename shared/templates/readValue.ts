// Reads what a template says of one field, guided by the schema of that field: what is missing takes its default.
import { limits } from '../schema/field.ts';
import { cards, withArticle } from '../schema/cards.ts';
import { isKind, type Kind, kinds } from '../schema/kinds.ts';
import { didYouMean } from './faults.ts';
import type { Tree } from './yamlTree.ts';

/** The little of a zod schema's structure that is walked here. */
export interface Shape {
  readonly def: {
    readonly type: string;
    readonly innerType?: Shape;
    readonly element?: Shape;
    readonly valueType?: Shape;
    readonly shape?: Readonly<Record<string, Shape>>;
    readonly entries?: Readonly<Record<string, string>>;
  };
  readonly isInt?: boolean | undefined;
  readonly maxValue?: number | null;
  meta(): { references?: unknown; format?: unknown } | undefined;
}

/** What a word may stand for besides itself, and where faults and lines are kept. */
export interface Reading {
  day(word: string): string | null;
  /** The id of the record of this kind that a key names, or null. */
  find(kind: Kind, key: string): string | null;
  keysOf(kind: Kind): Iterable<string>;
  fault(line: number, text: string): void;
  /** Remembers in which line the value at a path of the record stands. */
  stands(path: string, line: number): void;
}

type Read = (tree: Tree, schema: Shape, reading: Reading, path: string) => unknown;
type Wrapped = { readonly core: Shape; readonly mayBeNothing: boolean };

/** A fault was told; the value is left out. */
export const unread = Symbol('unread');

function unwrap(schema: Shape): Wrapped {
  const { innerType, type } = schema.def;
  if (!innerType) return { core: schema, mayBeNothing: false };
  const inner = unwrap(innerType);
  return { ...inner, mayBeNothing: inner.mayBeNothing || type === 'nullable' };
}

function refuse(reading: Reading, { line }: Tree, text: string): typeof unread {
  reading.fault(line, text);
  return unread;
}

const named = (path: string): string => `“${path.slice(path.lastIndexOf('.') + 1)}”`;

const isMoney = ({ isInt, maxValue }: Shape): boolean =>
  isInt === true && maxValue === limits.moneyMinorUnits;

/** Amounts are written in major units, `12 500.50`, and kept in minor ones. */
const readNumber: Read = (tree, schema, reading, path) => {
  const digits = tree.is === 'word' ? tree.text.replaceAll(/(?<=\d)[ _](?=\d{3}(?!\d))/g, '') : '';
  if (!/^[-+]?\d{1,15}(\.\d{1,9})?$/.test(digits))
    return refuse(reading, tree, `${named(path)} must be a number, such as 1200 or 0.35.`);
  return isMoney(schema) ? Math.round(Number(digits) * 100) : Number(digits);
};

const switches: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
]);
const readSwitch: Read = (tree, _schema, reading, path) =>
  (tree.is === 'word' ? switches.get(tree.text) : undefined) ??
  refuse(reading, tree, `${named(path)} must be yes or no.`);

const readChoice: Read = (tree, { def }, reading, path) => {
  const choices = Object.values(def.entries ?? {});
  if (tree.is === 'word' && choices.includes(tree.text)) return tree.text;
  const near = tree.is === 'word' ? didYouMean(tree.text, choices) : '';
  return refuse(reading, tree, `${named(path)} must be one of: ${choices.join(', ')}${near || '.'}`);
};

const dayInText = /\{([+-]\d{1,4} (?:WD|d))\}/g;

/** `+1 WD 09:30` is half past nine on that day, in UTC. */
function readInstant(word: string, reading: Reading): string {
  const [, day, time] = /^(.+) (\d{2}:\d{2})$/.exec(word) ?? [];
  const date = day === undefined ? null : reading.day(day);
  return date === null ? word : `${date}T${time}:00Z`;
}

const readText: Read = (tree, schema, reading, path) => {
  if (tree.is !== 'word') return refuse(reading, tree, `${named(path)} must be words.`);
  const format = schema.meta()?.format;
  if (format === 'date-time') return readInstant(tree.text, reading);
  if (format !== 'date')
    return tree.text.replaceAll(dayInText, (all, day: string) => reading.day(day) ?? all);
  const day = reading.day(tree.text);
  return day ?? refuse(reading, tree, `${named(path)} must be a day: +28 WD, -10 d or 2026-03-31.`);
};

const kindOfCode = (code: string): Kind | undefined =>
  /^[A-Z]-\d{1,9}$/.test(code) ? kinds.find((kind) => cards[kind].letter === code[0]) : undefined;

function readLink(tree: Tree, kind: Kind, reading: Reading, key: string): string | typeof unread {
  const id = reading.find(kind, key);
  if (id !== null) return id;
  const other = kindOfCode(key);
  const isOther = other !== undefined && other !== kind;
  return refuse(
    reading,
    tree,
    isOther
      ? `${key} is ${withArticle(other)}, and ${withArticle(kind)} is needed here.`
      : `there is no ${cards[kind].one} “${key}”${didYouMean(key, reading.keysOf(kind)) || '.'}`,
  );
}

/** A link that may lead to any kind: a code, or a kind and a key, `role coo`. */
const readAnyLink = (tree: Tree, reading: Reading): unknown => {
  const [first = '', key = first] = tree.is === 'word' ? tree.text.split(' ') : [];
  const kind = kindOfCode(first) ?? (isKind(first) ? first : undefined);
  if (kind === undefined)
    return refuse(reading, tree, 'the code of a record is needed, such as G-1, or its kind and key.');
  const id = readLink(tree, kind, reading, key);
  return id === unread ? unread : { kind, id };
};

function readReference(tree: Tree, references: string, reading: Reading, path: string): unknown {
  if (references === 'any') return readAnyLink(tree, reading);
  if (tree.is !== 'word') return refuse(reading, tree, `${named(path)} must be the code or key of a record.`);
  return readLink(tree, references as Kind, reading, tree.text);
}

type Named = readonly (readonly [name: string, tree: Tree])[];

function readFields(fields: Named, schema: Shape, reading: Reading, path: string): unknown {
  const shape = schema.def.shape ?? {};
  const read: Record<string, unknown> = {};
  let isWhole = true;
  for (const [name, tree] of fields) {
    const inner = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const value = inner
      ? readValue(tree, inner, reading, `${path}.${name}`)
      : refuse(reading, tree, `there is no field “${name}”${didYouMean(name, Object.keys(shape)) || '.'}`);
    if (value === unread) isWhole = false;
    else read[name] = value;
  }
  return isWhole ? read : unread;
}

/** Names for values that stand in order, where an empty place says nothing; null when there are too many. */
const inOrder = (items: readonly Tree[], names: readonly string[]): Named | null =>
  items.length > names.length
    ? null
    : items.flatMap((item, i) => (item.is === 'nothing' ? [] : [[names[i] ?? '', item] as const]));

/** A group of fields; or its values in the order of the fields; or the first of them alone. */
const readPart: Read = (tree, schema, reading, path) => {
  const names = Object.keys(schema.def.shape ?? {});
  if (tree.is === 'group')
    return readFields(
      tree.entries.map(({ key, value }) => [key, value] as const),
      schema,
      reading,
      path,
    );
  const isRange = names[0] === 'low';
  if (isRange && tree.is === 'word') {
    const one = ['low', 'likely', 'high'].map((name) => [name, tree] as const);
    const range = readFields(one, schema, reading, path);
    return range === unread ? unread : { ...(range as object), shape: 'fixed' };
  }
  const fields = inOrder(tree.is === 'list' ? tree.items : [tree], names);
  if (fields) return readFields(fields, schema, reading, path);
  return refuse(reading, tree, `${named(path)} takes at most ${names.length} values: ${names.join(', ')}.`);
};

/** A list of parts as a group: each name is the first field of a part, and what stands behind it the rest. */
function partsByName(tree: Tree & { is: 'group' }, schema: Shape, reading: Reading, path: string): unknown[] {
  const [first = '', ...others] = Object.keys(schema.def.shape ?? {});
  return tree.entries.map(({ key, line, value }, i) => {
    const rest =
      value.is === 'group'
        ? value.entries.map((entry) => [entry.key, entry.value] as const)
        : inOrder(value.is === 'list' ? value.items : [value], others);
    if (!rest) return refuse(reading, value, `at most ${others.join(', ')} may stand behind “${key}”.`);
    const name: Tree = { is: 'word', line, text: key };
    return readFields([[first, name], ...rest], schema, reading, `${path}.${i}`);
  });
}

const whole = (values: readonly unknown[]): unknown => (values.includes(unread) ? unread : values);

const readList: Read = (tree, { def }, reading, path) => {
  const { element } = def;
  if (!element) return unread;
  const isParts = element.def.shape !== undefined && element.meta()?.references === undefined;
  if (tree.is === 'group' && isParts) return whole(partsByName(tree, element, reading, path));
  const items = tree.is === 'list' ? tree.items : [tree];
  return whole(items.map((item, i) => readValue(item, element, reading, `${path}.${i}`)));
};

const readTable: Read = (tree, { def }, reading, path) => {
  const { valueType } = def;
  if (tree.is !== 'group' || !valueType)
    return refuse(reading, tree, `${named(path)} must be names with a value behind each.`);
  const rows = tree.entries.map(
    ({ key, value }) => [key, readValue(value, valueType, reading, `${path}.${key}`)] as const,
  );
  return rows.some(([, value]) => value === unread) ? unread : Object.fromEntries(rows);
};

const readers: Readonly<Record<string, Read>> = {
  number: readNumber,
  boolean: readSwitch,
  enum: readChoice,
  string: readText,
  object: readPart,
  array: readList,
  record: readTable,
};

/** The value of a field as records hold it, or `unread` once a fault was told; what is only of the whole is checked later. */
export function readValue(tree: Tree, schema: Shape, reading: Reading, path: string): unknown {
  reading.stands(path, tree.line);
  const { core, mayBeNothing } = unwrap(schema);
  if (tree.is === 'nothing') {
    if (mayBeNothing) return null;
    return core.def.type === 'string' ? '' : refuse(reading, tree, `${named(path)} has nothing behind it.`);
  }
  const references = core.meta()?.references;
  if (typeof references === 'string') return readReference(tree, references, reading, path);
  const read = readers[core.def.type];
  return read
    ? read(tree, core, reading, path)
    : refuse(reading, tree, `${named(path)} cannot be written in a template.`);
}
