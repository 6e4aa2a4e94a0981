// The vocabulary of fields: what a record may hold, with its limits, and what people read for it, written once.
import { z } from 'zod';

// The content policy of the window forbids generated code, and zod would probe for it.
z.config({ jitless: true });

/** An opaque identifier, unique in a workbook and never reused, branded with the kind it names. */
export type Id<K extends string = string> = string & { readonly __kind: K };

/** A calendar date without zone, `YYYY-MM-DD`. */
export type Day = string;
/** A moment in UTC, ISO 8601 with `Z`: for audit, and for the order of what was signed on one day. */
export type Instant = string;
/** An amount in integer minor units of the workbook's currency. */
export type Money = number;

/** Any JSON value made of readonly parts. */
export type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? readonly DeepReadonly<E>[]
    : { readonly [K in keyof T]: DeepReadonly<T[K]> };

/** Three estimates of one quantity and the shape of the spread between them. */
export interface Range3 {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly shape: 'pert' | 'triangular' | 'fixed';
}

export const limits = {
  titleChars: 120,
  textChars: 2_000,
  notesChars: 10_000,
  listItems: 500,
  recordsOfOneKind: 50_000,
  moneyMinorUnits: 1_000_000_000_000_000,
} as const;

const idPattern = /^(?!__proto__$)[\w.:-]{1,64}$/;
export const id = () => z.string().regex(idPattern, 'is not a valid id');

const isRealDay = (text: string): boolean => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
};
/** A day as a bare value: what a field or a list holds. */
export const dayValue = () =>
  z
    .string()
    .regex(/^[1-9]\d{3}-\d{2}-\d{2}$/, 'must be a date written YYYY-MM-DD')
    .refine(isRealDay, 'is not a date of the calendar')
    .meta({ format: 'date' });

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;
/** A moment as a bare value. */
export const instantValue = () =>
  z.string().regex(instantPattern, 'must be a UTC instant').meta({ format: 'date-time' });

export const wholeValue = (min: number, max: number) => z.number().int().min(min).max(max);
const numberValue = (min = -1e15, max = 1e15) => z.number().min(min).max(max);
const moneyValue = () => z.number().int().min(-limits.moneyMinorUnits).max(limits.moneyMinorUnits);
export const shareValue = () => z.number().min(0).max(1);
/** The id of one record of a kind as a bare value. The kind is kept as metadata: links are derived from it. */
const idValue = <K extends string>(kind: K) =>
  id().meta({ references: kind }) as unknown as z.ZodType<Id<K>, string>;

/** 0 absent · 1 weak · 2 partial · 3 good · 4 strong; null is *not rated*, which is not 0. */
export const ratingValue = () => wholeValue(0, 4).nullable();

/** How a field is edited. `other` has a place of its own on a screen; no form, grid or table draws it. */
export type Control =
  | 'text'
  | 'area'
  | 'title'
  | 'number'
  | 'whole'
  | 'money'
  | 'percent'
  | 'day'
  | 'days'
  | 'instant'
  | 'toggle'
  | 'tags'
  | 'lines'
  | 'choice'
  | 'flags'
  | 'moneyRange'
  | 'numberRange'
  | 'one'
  | 'many'
  | 'anyOne'
  | 'anyMany'
  | 'part'
  | 'parts'
  | 'other';

/** What people read for a field beside its label. */
export interface FieldWords {
  /** The label where there is little room: the head of a column. */
  readonly short?: string;
  /** One line of help under the control. */
  readonly hint?: string;
  /** What the figure counts; `WD` is working days. */
  readonly unit?: string;
  /** What people read for the options, where that is not the option itself in words. */
  readonly optionLabels?: Readonly<Record<string, string>>;
  /** The most characters, where the type says it in another way. */
  readonly maxChars?: number;
  /** Another control than the maker's. */
  readonly as?: Control;
  /** Leaves this computer in no table and on no page. */
  readonly private?: true;
  /** Set by commands with conditions of their own (signing, accepting): a table shows it, no import sets it. */
  readonly byCommand?: true;
}

/** What a schema carries of its field, as zod metadata under `said`. */
export interface Said extends FieldWords {
  /** Empty: the field is hidden, as no person ever sees it. */
  readonly label: string;
  readonly as: Control;
}

/** Any schema as a field that people read under `label`. */
export const said = <S extends z.ZodType>(label: string, as: Control, schema: S, words: FieldWords = {}): S =>
  schema.meta({ ...schema.meta(), said: { as, ...words, label } satisfies Said });

/** A field that no person ever sees. */
export const hidden = <S extends z.ZodType>(schema: S): S => said('', 'other', schema);

interface Wrapper {
  readonly def: { readonly innerType?: Wrapper };
  meta(): { readonly said?: Said } | undefined;
}

/** What is said of a field: of its schema, or of what a default or null was added to. */
export function saidOf(schema: unknown): Said | null {
  const node = schema as Wrapper;
  const inner = node.def.innerType;
  return node.meta()?.said ?? (inner ? saidOf(inner) : null);
}

/**
 * An object inside a record. Like the record itself it lets fields unknown to this version pass through
 * untouched (a newer copy may have written them), though the type does not speak of them.
 * Throws on load when a field has no label and is not hidden either.
 */
export function shapeOf<S extends z.ZodRawShape>(shape: S): z.ZodObject<S> {
  const unsaid = Object.keys(shape).find((name) => saidOf(shape[name]) === null);
  if (unsaid !== undefined) throw new Error(`The field ${unsaid} has no label: say what people read for it.`);
  return z.object(shape).loose();
}

export const day = (label: string, words?: FieldWords) => said(label, 'day', dayValue(), words);
export const optionalDay = (label: string, words?: FieldWords) =>
  said(label, 'day', dayValue().nullable().default(null), words);
export const days = (label: string, words?: FieldWords) =>
  said(label, 'days', z.array(dayValue()).max(5_000).default([]), words);
export const instant = (label: string, words?: FieldWords) => said(label, 'instant', instantValue(), words);
export const optionalInstant = (label: string, words?: FieldWords) =>
  said(label, 'instant', instantValue().nullable().default(null), words);

/** Up to a title's length on one line, else on several. */
export const text = (
  label: string,
  { max = limits.textChars, ...words }: FieldWords & { max?: number } = {},
) => said(label, max <= limits.titleChars ? 'text' : 'area', z.string().max(max).default(''), words);
export const lines = (
  label: string,
  { max = limits.textChars, ...words }: FieldWords & { max?: number } = {},
) => said(label, 'lines', z.array(z.string().max(max)).max(limits.listItems).default([]), words);

export const yes = (
  label: string,
  { fallback = false, ...words }: FieldWords & { fallback?: boolean } = {},
) => said(label, 'toggle', z.boolean().default(fallback), words);
export const whole = (label: string, min: number, max: number, words?: FieldWords) =>
  said(label, 'whole', wholeValue(min, max), words);
export const optionalWhole = (label: string, min: number, max: number, words?: FieldWords) =>
  said(label, 'whole', wholeValue(min, max).nullable().default(null), words);
export const number = (label: string, min?: number, max?: number, words?: FieldWords) =>
  said(label, 'number', numberValue(min, max), words);
export const optionalNumber = (label: string, min?: number, max?: number, words?: FieldWords) =>
  said(label, 'number', numberValue(min, max).nullable().default(null), words);
export const money = (label: string, words?: FieldWords) => said(label, 'money', moneyValue(), words);
export const optionalMoney = (label: string, words?: FieldWords) =>
  said(label, 'money', moneyValue().nullable().default(null), words);
/** A share of one, 0–1. */
export const share = (label: string, words?: FieldWords) => said(label, 'percent', shareValue(), words);
export const optionalShare = (label: string, words?: FieldWords) =>
  said(label, 'percent', shareValue().nullable().default(null), words);
export const ratings = (label: string, count: number) =>
  said(
    label,
    'other',
    z
      .array(ratingValue())
      .length(count)
      .default(Array.from({ length: count }, () => null)),
  );

/** One word of a list. */
export const choice = <const T extends readonly string[]>(label: string, options: T, words?: FieldWords) =>
  said(label, 'choice', z.enum(options), words);
/** One word of a list, or null. */
export const optionalChoice = <const T extends readonly string[]>(
  label: string,
  options: T,
  words?: FieldWords,
) => said(label, 'choice', z.enum(options).nullable().default(null), words);
/** Any words of a list at once. */
export const flags = <const T extends readonly string[]>(label: string, options: T, words?: FieldWords) =>
  said(label, 'flags', z.array(z.enum(options)).max(options.length).default([]), words);

const inOrder = (r: Range3) => r.low <= r.likely && r.likely <= r.high;
const range = (one: z.ZodNumber) => {
  const estimate = (label: string) => said(label, 'number', one);
  return shapeOf({
    low: estimate('Low'),
    likely: estimate('Likely'),
    high: estimate('High'),
    shape: choice('Shape', ['pert', 'triangular', 'fixed']).default('pert'),
  })
    .refine(inOrder, 'must have low ≤ likely ≤ high')
    .nullable()
    .default(null);
};
export const moneyRange = (label: string, words?: FieldWords) =>
  said(label, 'moneyRange', range(moneyValue()), words);
export const numberRange = (label: string, words?: FieldWords) =>
  said(label, 'numberRange', range(numberValue()), words);
/** Working days: real numbers in simulation, the likely one whole and at least 1 in plans. */
export const lengthRange = (label: string, words?: FieldWords) =>
  said(label, 'numberRange', range(numberValue(0, 10_000)), { unit: 'WD', ...words });

/** The id of one record of a kind, or null. */
export const ref = <K extends string>(label: string, kind: K, words?: FieldWords) =>
  said(label, 'one', idValue(kind).nullable().default(null), words);
/** The ids of several records of a kind, without repeats. */
export const refs = <K extends string>(label: string, kind: K, words?: FieldWords) =>
  said(label, 'many', z.array(idValue(kind)).max(limits.listItems).default([]), words);
/** The id of one record of a kind where null makes no sense (a member of a list). */
export const idOf = <K extends string>(label: string, kind: K, words?: FieldWords) =>
  said(label, 'one', idValue(kind), words);

/** Names a record of whatever kind. */
export interface AnyRef {
  readonly kind: string;
  readonly id: string;
}
const anyRefValue = () =>
  shapeOf({ kind: hidden(z.string().max(40)), id: hidden(id()) }).meta({ references: 'any' });
export const anyRef = (label: string, words?: FieldWords) => said(label, 'anyOne', anyRefValue(), words);
export const optionalAnyRef = (label: string, words?: FieldWords) =>
  said(label, 'anyOne', anyRefValue().nullable().default(null), words);
export const anyRefs = (label: string, words?: FieldWords) =>
  said(label, 'anyMany', z.array(anyRefValue()).max(limits.listItems).default([]), words);

/** Several fields that only make sense together. */
export const part = <S extends z.ZodRawShape>(label: string, shape: S, words?: FieldWords) =>
  said(label, 'part', shapeOf(shape), words);
/** A list of such parts. */
export const parts = <S extends z.ZodRawShape>(
  label: string,
  shape: S,
  { max = limits.listItems, ...words }: FieldWords & { max?: number } = {},
) => said(label, 'parts', z.array(shapeOf(shape)).max(max).default([]), words);

/** Fields every record has; `order` is a fractional key, ties broken by id. */
const common = {
  id: hidden(id()),
  code: said(
    'Code',
    'text',
    z
      .string()
      .regex(/^[A-Z]-\d{1,9}$/, 'must look like R-12')
      .nullable()
      .default(null),
    { byCommand: true },
  ),
  title: said('Title', 'title', z.string().max(limits.titleChars).default('')),
  notes: said('Notes', 'area', z.string().max(limits.notesChars).default('')),
  tags: said('Tags', 'tags', z.array(z.string().min(1).max(60)).max(100).default([])),
  order: hidden(z.string().max(200).default('a0')),
  createdAt: hidden(optionalInstant('')),
  updatedAt: hidden(optionalInstant('')),
  updatedByRole: hidden(ref('', 'role')),
  archived: yes('Archived', { hint: 'Kept, but left out of lists and rules.' }),
};
type Common = typeof common;

/** A record schema: the common fields and the given ones. */
export const record = <S extends z.ZodRawShape>(shape: S) =>
  shapeOf({ ...common, ...shape }) as unknown as z.ZodObject<Omit<Common, keyof S> & S>;

/** As `record`, for kinds with a code: these must have a title of 1–120 characters. */
export const coded = <S extends z.ZodRawShape>(shape: S) =>
  record({
    ...shape,
    title: said('Title', 'title', z.string().min(1, 'must not be empty').max(limits.titleChars)),
  });
