// Puts the fields of a record in one order, so that equal workbooks are written as equal text.
import { type Kind, kinds, type RecordOf, schemas } from '../schema/kinds.ts';
import { compareText } from '../schema/workbook.ts';

/** The little of a zod schema's structure that is walked here. */
interface Node {
  readonly def: {
    readonly innerType?: Node;
    readonly element?: Node;
    readonly valueType?: Node;
    readonly shape?: Readonly<Record<string, Node>>;
  };
}

type Order = (value: unknown) => unknown;
type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** A JSON value with the keys of every object in it sorted. */
export function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (!isObject(value)) return value;
  const names = Object.keys(value).toSorted(compareText);
  return Object.fromEntries(names.map((name) => [name, sortedKeys(value[name])]));
}

function inDictionary(inner: Order): Order {
  return (value) => {
    const fields = value as Fields;
    const names = Object.keys(fields).toSorted(compareText);
    return Object.fromEntries(names.map((name) => [name, inner(fields[name])]));
  };
}

/** Known fields in the order of the schema, then unknown ones sorted. */
function inShape(shape: Readonly<Record<string, Node>>): Order {
  const known = Object.entries(shape).map(([name, node]) => [name, orderOf(node)] as const);
  const isKnown = new Set(Object.keys(shape));
  return (value) => {
    const fields = value as Fields;
    const ordered: Record<string, unknown> = {};
    for (const [name, inner] of known) if (fields[name] !== undefined) ordered[name] = inner(fields[name]);
    const unknown = Object.keys(fields).filter((name) => !isKnown.has(name));
    for (const name of unknown.toSorted(compareText)) ordered[name] = sortedKeys(fields[name]);
    return ordered;
  };
}

function orderOf({ def }: Node): Order {
  if (def.innerType) return orderOf(def.innerType);
  const inner = def.element ?? def.valueType;
  const each = inner ? orderOf(inner) : sortedKeys;
  const whenObject = def.shape ? inShape(def.shape) : def.valueType ? inDictionary(each) : sortedKeys;
  return (value) => {
    if (!isObject(value)) return value;
    return Array.isArray(value) ? value.map(each) : whenObject(value);
  };
}

const orders = Object.fromEntries(
  kinds.map((kind) => [kind, orderOf(schemas[kind] as unknown as Node)]),
) as Readonly<Record<Kind, Order>>;

/** The record with its fields, and those of its parts, in the order of the schema. */
export const inFieldOrder = (kind: Kind, record: RecordOf<Kind>): unknown => orders[kind](record);
