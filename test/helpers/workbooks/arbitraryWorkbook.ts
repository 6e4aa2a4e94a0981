// Any workbook people could make, for property tests: random edits whose values are drawn from the schemas themselves.
import fc from 'fast-check';
import type { SchemaNode } from '../../../shared/schema/schemaNode.ts';
import { cleanText } from '../../../shared/schema/cleanText.ts';
import { type Edit, EditRefused, type Moment } from '../../../shared/edits/edit.ts';
import type { Road } from '../../../shared/edits/guards/guard.ts';
import { newWorkbook } from '../../../shared/edits/whole/newWorkbook.ts';
import { changeLogo, removeLogo } from '../../../shared/edits/whole/logo.ts';
import { changeFields, createRecord, deleteRecords } from '../../../shared/edits/records.ts';
import { isKind, type Kind, kinds, schemas } from '../../../shared/schema/kinds.ts';
import { recordsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { jpegBytes, pictureOf, pngBytes, sampleLogo } from '../hostile/pictures.ts';

/** Values are made late, when it is known which records there are to point at. */
interface Around {
  /** Ids a reference to this kind may take, in order. */
  ids(kind: Kind): readonly string[];
}
type Maker = (around: Around) => unknown;
/** Stands for a reference for which there was nothing to point at. */
const nothing = Symbol('nothing');

const plain = (value: fc.Arbitrary<unknown>): fc.Arbitrary<Maker> => value.map((made) => () => made);

function reference(kind: string): fc.Arbitrary<Maker> {
  return fc.tuple(fc.constantFrom(...kinds), fc.nat()).map(([any, at]) => (around) => {
    const to = isKind(kind) ? kind : any;
    const ids = around.ids(to);
    const id = ids[at % Math.max(1, ids.length)];
    if (id === undefined) return nothing;
    return isKind(kind) ? id : { kind: to, id };
  });
}

const anyDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function anyText(node: SchemaNode): fc.Arbitrary<string> {
  const pattern = node.def.checks?.map((check) => check._zod.def.pattern).find((regex) => regex);
  if (node.meta()?.format === 'date') return anyDay;
  if (node.meta()?.format === 'date-time') return anyDay.map((day) => `${day}T08:30:00Z`);
  if (pattern) return fc.stringMatching(new RegExp(pattern.source.replace('(?!__proto__$)', '')));
  const [minLength, maxLength] = [node.minLength ?? 0, Math.min(node.maxLength ?? 20, 20)];
  return fc
    .string({ unit: 'binary', minLength, maxLength })
    .filter((text) => cleanText(text).length >= minLength && text.length <= maxLength);
}

function anyNumber({ minValue, maxValue, isInt }: SchemaNode): fc.Arbitrary<number> {
  const [min, max] = [Math.max(minValue ?? -1e15, -1e15), Math.min(maxValue ?? 1e15, 1e15)];
  const drawn = isInt ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
  return drawn.map((number) => number + 0);
}

function anyList(node: SchemaNode, minLength: number): fc.Arbitrary<Maker> {
  return fc
    .array(maker(node), { minLength, maxLength: Math.max(3, minLength) })
    .map((makers) => (around) => makers.map((make) => make(around)).filter((item) => item !== nothing));
}

const inOrder = (value: Readonly<Record<string, unknown>>) => {
  const [low, likely, high] = [value['low'], value['likely'], value['high']]
    .map(Number)
    .toSorted((a, b) => a - b);
  return { ...value, low, likely, high };
};

/** A member of a list whose required reference has nothing to point at is no member. */
function anyObject(shape: Readonly<Record<string, SchemaNode>>): fc.Arbitrary<Maker> {
  return fc
    .record(Object.fromEntries(Object.entries(shape).map(([name, node]) => [name, maker(node)])))
    .map((makers) => (around) => {
      const made = Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, make(around)]));
      if (Object.values(made).includes(nothing)) return nothing;
      return 'likely' in made ? inOrder(made) : made;
    });
}

function anyDictionary(key: SchemaNode, value: SchemaNode): fc.Arbitrary<Maker> {
  const hasPattern = key.def.checks?.some((check) => check._zod.def.pattern) ?? false;
  const anyKey = hasPattern ? anyText(key) : fc.stringMatching(/^[a-z]{1,3}$/);
  const keys = key.def.entries ? fc.constantFrom(...Object.values(key.def.entries)) : anyKey;
  return fc
    .array(fc.tuple(keys, maker(value)), { maxLength: 3 })
    .map((pairs) => (around) => Object.fromEntries(pairs.map(([name, make]) => [name, make(around)])));
}

/** Everything a place of the schema may hold. */
function maker(node: SchemaNode): fc.Arbitrary<Maker> {
  const references = node.meta()?.references;
  if (references !== undefined) return reference(references);
  const { def } = node;
  if (def.type === 'nullable' && def.innerType)
    return fc.option(maker(def.innerType), { nil: null }).map((make) => (around) => {
      const made = make?.(around) ?? null;
      return made === nothing ? null : made;
    });
  if (def.innerType) return maker(def.innerType);
  if (def.element) return anyList(def.element, leastLength(node));
  if (def.keyType && def.valueType) return anyDictionary(def.keyType, def.valueType);
  if (def.shape) return anyObject(def.shape);
  if (def.entries) return plain(fc.constantFrom(...Object.values(def.entries)));
  if (def.type === 'string') return plain(anyText(node));
  if (def.type === 'number') return plain(anyNumber(node));
  if (def.type === 'boolean') return plain(fc.boolean());
  return plain(fc.constantFrom(null, 'text', 3, ['x', 1], { b: 1, a: [null] }));
}

/** Lists say how long they are in a check only. */
function leastLength(node: SchemaNode): number {
  for (const check of node.def.checks ?? []) {
    const { length, minimum } = check._zod.def as { length?: number; minimum?: number };
    if (length !== undefined || minimum !== undefined) return length ?? minimum ?? 0;
  }
  return 0;
}

/** Bytes cannot be drawn at random: these are whole. */
const pictures = [
  sampleLogo,
  pictureOf(pngBytes(5, 9, { colourType: 0 }), 5, 9),
  pictureOf(jpegBytes(40, 24), 40, 24, 'image/jpeg'),
];

const stamps = new Set([
  'picture',
  'id',
  'code',
  'order',
  'createdAt',
  'updatedAt',
  'updatedByRole',
  'lastCodes',
]);
const fieldsOf = (kind: Kind): [string, SchemaNode][] =>
  Object.entries(schemas[kind].shape as unknown as Record<string, SchemaNode>).filter(
    ([name]) => !stamps.has(name),
  );
/** Kinds of which people add records. */
const addable = kinds.filter((kind) => !['facts', 'logo', 'settings', 'phasePlan', 'pillar'].includes(kind));

/** An edit that is known once the workbook is. */
export type Step = (workbook: Workbook, moment: Moment) => Edit | null;

const aroundOf = (workbook: Workbook, self: string): Around => ({
  ids: (kind) => [...recordsOf(workbook, kind).keys()].filter((id) => id !== self).toSorted(),
});

/** The edit on another road: `restoring` makes what a file may hold though no hand may set it. */
const onRoad = (road: Road, edit: Edit): Edit => ({
  ...edit,
  apply: (workbook, moment) => edit.apply(workbook, { ...moment, road }),
});

const adding = (road: Road): fc.Arbitrary<Step> =>
  fc.constantFrom(...addable).chain((kind) =>
    anyObject(Object.fromEntries(fieldsOf(kind))).map((make) => (workbook: Workbook, moment: Moment) => {
      const id = moment.newId();
      const fields = make(aroundOf(workbook, id));
      return fields === nothing ? null : onRoad(road, createRecord(kind, id, fields as never));
    }),
  );

const changing = (road: Road): fc.Arbitrary<Step> =>
  fc
    .constantFrom(...kinds)
    .chain((kind) => fc.constantFrom(...fieldsOf(kind)).map((field) => [kind, field] as const))
    .chain(([kind, [name, node]]) =>
      fc.tuple(fc.nat(), maker(node)).map(([at, make]) => (workbook: Workbook) => {
        const ids = [...recordsOf(workbook, kind).keys()].toSorted();
        const id = ids[at % Math.max(1, ids.length)];
        const value = id === undefined ? nothing : make(aroundOf(workbook, id));
        return id === undefined || value === nothing
          ? null
          : onRoad(road, changeFields(kind, id, { [name]: value }));
      }),
    );

const removing: fc.Arbitrary<Step> = fc
  .tuple(fc.constantFrom(...addable), fc.nat())
  .map(([kind, at]) => (workbook: Workbook) => {
    const ids = [...recordsOf(workbook, kind).keys()].filter((id) => id !== 'calendar').toSorted();
    const id = ids[at % Math.max(1, ids.length)];
    return id === undefined ? null : deleteRecords([{ kind, id }]);
  });

const marking: fc.Arbitrary<Step> = fc
  .constantFrom(removeLogo, ...pictures.map(changeLogo))
  .map((edit) => () => edit);

const step = fc.oneof(
  { weight: 1, arbitrary: marking },
  { weight: 5, arbitrary: adding('restoring') },
  { weight: 3, arbitrary: changing('restoring') },
  { weight: 1, arbitrary: removing },
);

/** Anything a hand may try, most of it refused. */
export const arbitraryAttempt: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: adding('byHand') },
  { weight: 6, arbitrary: changing('byHand') },
  { weight: 2, arbitrary: removing },
);

function stepMoment(): Moment {
  let count = 0;
  return { at: '2026-01-12T08:00:00Z', byRole: null, newId: () => `id-${(count += 1)}` };
}

/** The workbook after an edit; the same where there is none, or it is refused. */
function after(edit: Edit | null | undefined, before: Workbook, moment: Moment): Workbook {
  try {
    return edit?.apply(before, moment) ?? before;
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    return before;
  }
}

/** The states of one workbook over time, oldest first; some steps change nothing. */
export const arbitraryStates = (maxSteps = 25): fc.Arbitrary<readonly Workbook[]> =>
  fc.array(step, { maxLength: maxSteps }).map((steps) => {
    const moment = stepMoment();
    const states = [newWorkbook({ title: 'Any workbook', asOf: '2026-01-12' }, moment)];
    for (const take of steps) {
      const before = states.at(-1) as Workbook;
      states.push(after(take(before, moment), before, moment));
    }
    return states;
  });

/** One workbook, however it came about. */
export const arbitraryWorkbook = (maxSteps = 25): fc.Arbitrary<Workbook> =>
  arbitraryStates(maxSteps).map((states) => states.at(-1) as Workbook);
