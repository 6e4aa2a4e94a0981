// Which record points at which, derived from the schemas, so that no link can be forgotten.
import type { AnyRef } from './field.ts';
import type { SchemaNode } from './schemaNode.ts';
import { isKind, type Kind, kinds, type RecordOf, schemas } from './kinds.ts';
import { recordsOf, type Workbook } from './workbook.ts';

/** A link from a record's field to another record. */
export interface Link {
  readonly field: string;
  readonly kind: Kind;
  readonly id: string;
}

type Collect = (value: unknown, add: (kind: Kind, id: string) => void) => void;
/** Rewrites a value with every reference to the given ids removed; the same value when there was none. */
type Drop = (value: unknown, isGone: (kind: Kind, id: string) => boolean) => unknown;
interface Walker {
  readonly collect: Collect;
  readonly drop: Drop;
}

const gone = Symbol('gone');

function leaf(kind: string): Walker {
  if (kind === 'any') {
    const target = (value: unknown): { kind: Kind; id: string } | null => {
      const ref = value as AnyRef | null;
      return ref !== null && isKind(ref.kind) ? { kind: ref.kind, id: ref.id } : null;
    };
    return {
      collect: (value, add) => {
        const ref = target(value);
        if (ref) add(ref.kind, ref.id);
      },
      drop: (value, isGone) => {
        const ref = target(value);
        return ref && isGone(ref.kind, ref.id) ? gone : value;
      },
    };
  }
  const to = kind as Kind;
  return {
    collect: (value, add) => typeof value === 'string' && add(to, value),
    drop: (value, isGone) => (typeof value === 'string' && isGone(to, value) ? gone : value),
  };
}

function list(inner: Walker): Walker {
  return {
    collect: (value, add) => (value as readonly unknown[]).forEach((item) => inner.collect(item, add)),
    drop: (value, isGone) => {
      const before = value as readonly unknown[];
      const after = before.map((item) => inner.drop(item, isGone));
      return after.every((item, i) => item === before[i]) ? value : after.filter((item) => item !== gone);
    },
  };
}

/** A member whose required reference goes away goes with it; an optional one becomes null. */
function object(parts: readonly (readonly [string, Walker, boolean])[]): Walker {
  return {
    collect: (value, add) => {
      const fields = value as Readonly<Record<string, unknown>>;
      for (const [name, inner] of parts) inner.collect(fields[name], add);
    },
    drop: (value, isGone) => {
      const fields = value as Readonly<Record<string, unknown>>;
      const changed: Record<string, unknown> = {};
      for (const [name, inner, nullable] of parts) {
        const after = inner.drop(fields[name], isGone);
        if (after === gone && !nullable) return gone;
        if (after !== fields[name]) changed[name] = after === gone ? null : after;
      }
      return Object.keys(changed).length === 0 ? value : { ...fields, ...changed };
    },
  };
}

function dictionary(inner: Walker): Walker {
  return {
    collect: (value, add) => Object.values(value as object).forEach((item) => inner.collect(item, add)),
    drop: (value, isGone) => {
      const before = Object.entries(value as object);
      const after = before.map(([key, item]) => [key, inner.drop(item, isGone)] as const);
      return after.every(([, item], i) => item === before[i]?.[1])
        ? value
        : Object.fromEntries(after.filter(([, item]) => item !== gone));
    },
  };
}

const orNull = (inner: Walker): Walker => ({
  collect: (value, add) => value !== null && value !== undefined && inner.collect(value, add),
  drop: (value, isGone) => (value === null || value === undefined ? value : inner.drop(value, isGone)),
});

const isNullable = (node: SchemaNode): boolean =>
  node.def.type === 'nullable' || (node.def.innerType !== undefined && isNullable(node.def.innerType));

function walkerOf(node: SchemaNode): Walker | null {
  const references = node.meta()?.references;
  if (typeof references === 'string') return leaf(references);
  const { innerType, element, valueType, shape } = node.def;
  const wrap = (child: SchemaNode | undefined, make: (inner: Walker) => Walker) => {
    const inner = child && walkerOf(child);
    return inner ? make(inner) : null;
  };
  if (innerType) return wrap(innerType, orNull);
  if (element) return wrap(element, list);
  if (valueType) return wrap(valueType, dictionary);
  if (!shape) return null;
  const parts = fieldWalkers(shape);
  return parts.length === 0 ? null : object(parts);
}

function fieldWalkers(shape: Readonly<Record<string, SchemaNode>>): (readonly [string, Walker, boolean])[] {
  return Object.entries(shape).flatMap(([name, node]) => {
    const walker = walkerOf(node);
    return walker ? [[name, walker, isNullable(node)] as const] : [];
  });
}

/** Audit stamps are not links a person made. */
const audit = new Set(['updatedByRole']);
const walkers = Object.fromEntries(
  kinds.map((kind) => [kind, fieldWalkers((schemas[kind] as unknown as SchemaNode).def.shape ?? {})]),
) as unknown as Readonly<Record<Kind, ReturnType<typeof fieldWalkers>>>;

/** The links a record holds, in field order; audit stamps left out. */
export function linksFrom(kind: Kind, record: RecordOf<Kind>): Link[] {
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  const found: Link[] = [];
  for (const [field, walker] of walkers[kind]) {
    if (audit.has(field)) continue;
    walker.collect(fields[field], (to, id) => found.push({ field, kind: to, id }));
  }
  return found;
}

/** The fields of a record that change when some records go away, with their new values; null when none does. */
export function withoutLinks(
  kind: Kind,
  record: RecordOf<Kind>,
  isGone: (kind: Kind, id: string) => boolean,
): Readonly<Record<string, unknown>> | null {
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  const changed: Record<string, unknown> = {};
  for (const [field, walker] of walkers[kind]) {
    const after = walker.drop(fields[field], isGone);
    if (after !== fields[field]) changed[field] = after === gone ? null : after;
  }
  return Object.keys(changed).length === 0 ? null : changed;
}

/** Every record that points at something, by the id pointed at: "what depends on this" in one look. */
export interface Backlink {
  readonly from: { readonly kind: Kind; readonly id: string };
  readonly field: string;
}

/** Key of a record across kinds: ids are unique within a kind only. */
export const recordKey = (kind: Kind, id: string): string => `${kind}:${id}`;

/** All links of a workbook turned round, keyed by `recordKey` of the record pointed at. */
export function backlinksOf(workbook: Workbook): ReadonlyMap<string, readonly Backlink[]> {
  const back = new Map<string, Backlink[]>();
  for (const kind of kinds) {
    for (const record of recordsOf(workbook, kind).values()) {
      for (const link of linksFrom(kind, record)) {
        const key = recordKey(link.kind, link.id);
        const list = back.get(key);
        const entry = { from: { kind, id: record.id }, field: link.field };
        if (list) list.push(entry);
        else back.set(key, [entry]);
      }
    }
  }
  return back;
}
