// The words and amounts inside a record, found by its schema, so that no field added later can be forgotten.
import { type Kind, type RecordOf, schemas } from '../schema/kinds.ts';
import type { SchemaNode } from '../schema/schemaNode.ts';
import { saidOf } from '../schema/field.ts';

/** What becomes of each word people wrote and of each amount of money. */
export interface Visitor {
  readonly text: (text: string, most: number) => string;
  /** Null: it is not told. */
  readonly amount: (minor: number) => number | null;
}

type Step = (value: unknown, visitor: Visitor) => unknown;
type Fields = Readonly<Record<string, unknown>>;

const isNothing = (value: unknown): boolean => value === null || value === undefined;

const orNothing =
  (step: Step): Step =>
  (value, visitor) =>
    isNothing(value) ? value : step(value, visitor);

/** Words people wrote: not ids, days, codes and the like, which have a form of their own. */
const isWritten = (node: SchemaNode): boolean =>
  node.def.type === 'string' &&
  node.meta()?.references === undefined &&
  node.meta()?.format === undefined &&
  !node.def.checks?.some((check) => check._zod.def.pattern);

function written({ maxLength }: SchemaNode): Step {
  const most = maxLength ?? Infinity;
  return (value, { text }) => (typeof value === 'string' ? text(value, most).slice(0, most) : value);
}

/** An amount that is not told is unknown where the field may be, else nought. */
const amount =
  (node: SchemaNode): Step =>
  (value, visitor) =>
    visitor.amount(Number(value)) ?? (node.safeParse(null).success ? null : 0);

const amounts: Step = (value, visitor) => {
  const { low, likely, high, ...rest } = value as Fields;
  const [a, b, c] = [low, likely, high].map((one) => visitor.amount(Number(one)));
  return isNothing(a) || isNothing(b) || isNothing(c) ? null : { low: a, likely: b, high: c, ...rest };
};

function members(shape: Readonly<Record<string, SchemaNode>>): Step | null {
  const steps = Object.entries(shape).flatMap(([name, node]) => {
    const step = stepOf(node);
    return step ? [[name, step] as const] : [];
  });
  if (steps.length === 0) return null;
  return (value, visitor) => {
    const fields = value as Fields;
    const changed = steps.map(([name, step]) => [name, step(fields[name], visitor)] as const);
    return { ...fields, ...Object.fromEntries(changed.filter(([name]) => name in fields)) };
  };
}

const each =
  (step: Step): Step =>
  (value, visitor) =>
    (value as readonly unknown[]).map((item) => step(item, visitor));

const inEach =
  (step: Step): Step =>
  (value, visitor) =>
    Object.fromEntries(Object.entries(value as Fields).map(([key, item]) => [key, step(item, visitor)]));

function innerStep(node: SchemaNode): Step | null {
  const { innerType, element, valueType, shape } = node.def;
  const wrap = (inner: SchemaNode, make: (step: Step) => Step): Step | null => {
    const step = stepOf(inner);
    return step && make(step);
  };
  if (innerType) return wrap(innerType, orNothing);
  if (element) return wrap(element, each);
  if (valueType) return wrap(valueType, inEach);
  return shape ? members(shape) : null;
}

/** How to go through a value of this schema; null: it holds neither words nor amounts. */
function stepOf(node: SchemaNode): Step | null {
  const as = saidOf(node)?.as;
  if (as === 'money') return orNothing(amount(node));
  if (as === 'moneyRange') return orNothing(amounts);
  return isWritten(node) ? written(node) : innerStep(node);
}

const known = new Map<Kind, Step>();

function stepOfKind(kind: Kind): Step {
  const asIs: Step = (value) => value;
  const step = known.get(kind) ?? members((schemas[kind] as unknown as SchemaNode).def.shape ?? {}) ?? asIs;
  known.set(kind, step);
  return step;
}

/** The record with every word and amount in it as the visitor gives it. */
export const visited = <K extends Kind>(kind: K, record: RecordOf<K>, visitor: Visitor): RecordOf<K> =>
  stepOfKind(kind)(record, visitor) as RecordOf<K>;
