// The vocabulary of fields: what a record may hold, with its limits, written once.
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
export const day = () =>
  z
    .string()
    .regex(/^[1-9]\d{3}-\d{2}-\d{2}$/, 'must be a date written YYYY-MM-DD')
    .refine(isRealDay, 'is not a date of the calendar')
    .meta({ format: 'date' });
export const optionalDay = () => day().nullable().default(null);
export const days = () => z.array(day()).max(5_000).default([]);

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;
export const instant = () =>
  z.string().regex(instantPattern, 'must be a UTC instant').meta({ format: 'date-time' });
export const optionalInstant = () => instant().nullable().default(null);

export const text = (max: number = limits.textChars) => z.string().max(max).default('');
export const lines = (max: number = limits.textChars) =>
  z.array(z.string().max(max)).max(limits.listItems).default([]);

export const yes = (fallback = false) => z.boolean().default(fallback);
export const whole = (min: number, max: number) => z.number().int().min(min).max(max);
export const number = (min = -1e15, max = 1e15) => z.number().min(min).max(max);
export const optionalNumber = (min = -1e15, max = 1e15) => number(min, max).nullable().default(null);
export const optionalWhole = (min: number, max: number) => whole(min, max).nullable().default(null);

export const money = () => z.number().int().min(-limits.moneyMinorUnits).max(limits.moneyMinorUnits);
export const optionalMoney = () => money().nullable().default(null);

/** A share of one, 0–1. */
export const share = () => z.number().min(0).max(1);
export const optionalShare = () => share().nullable().default(null);

/** 0 absent · 1 weak · 2 partial · 3 good · 4 strong; null is *not rated*, which is not 0. */
export const rating = () => whole(0, 4).nullable();
export const ratings = (count: number) =>
  z
    .array(rating())
    .length(count)
    .default(Array.from({ length: count }, () => null));

/**
 * An object inside a record. Like the record itself it lets fields unknown to this version pass through
 * untouched (a newer copy may have written them), though the type does not speak of them.
 */
export const part = <S extends z.ZodRawShape>(shape: S) =>
  z.object(shape).loose() as unknown as z.ZodObject<S>;

const inOrder = (r: Range3) => r.low <= r.likely && r.likely <= r.high;
const range = (one: z.ZodNumber) =>
  part({
    low: one,
    likely: one,
    high: one,
    shape: z.enum(['pert', 'triangular', 'fixed']).default('pert'),
  })
    .refine(inOrder, 'must have low ≤ likely ≤ high')
    .nullable()
    .default(null);
export const moneyRange = () => range(money());
export const numberRange = (min = -1e15, max = 1e15) => range(number(min, max));
/** Working days: real numbers in simulation, the likely one whole and at least 1 in plans. */
export const lengthRange = () => range(number(0, 10_000));

/** The id of one record of a kind, or null. The kind is kept as metadata: links are derived from it. */
export const ref = <K extends string>(kind: K) => idOf(kind).nullable().default(null);
/** The ids of several records of a kind, without repeats. */
export const refs = <K extends string>(kind: K) => z.array(idOf(kind)).max(limits.listItems).default([]);
/** The id of one record of a kind where null makes no sense (a member of a list). */
export const idOf = <K extends string>(kind: K) =>
  id().meta({ references: kind }) as unknown as z.ZodType<Id<K>, string>;

/** Names a record of whatever kind. */
export interface AnyRef {
  readonly kind: string;
  readonly id: string;
}
export const anyRef = () => part({ kind: z.string().max(40), id: id() }).meta({ references: 'any' });
export const optionalAnyRef = () => anyRef().nullable().default(null);
export const anyRefs = () => z.array(anyRef()).max(limits.listItems).default([]);

/** Fields every record has; `order` is a fractional key, ties broken by id. */
const common = {
  id: id(),
  code: z
    .string()
    .regex(/^[A-Z]-\d{1,9}$/, 'must look like R-12')
    .nullable()
    .default(null),
  title: z.string().max(limits.titleChars).default(''),
  notes: z.string().max(limits.notesChars).default(''),
  tags: z.array(z.string().min(1).max(60)).max(100).default([]),
  order: z.string().max(200).default('a0'),
  createdAt: optionalInstant(),
  updatedAt: optionalInstant(),
  updatedByRole: ref('role'),
  archived: yes(),
};
type Common = typeof common;

/** A record schema: the common fields and the given ones. */
export const record = <S extends z.ZodRawShape>(shape: S) =>
  part({ ...common, ...shape }) as unknown as z.ZodObject<Omit<Common, keyof S> & S>;

/** As `record`, for kinds with a code: these must have a title of 1–120 characters. */
export const coded = <S extends z.ZodRawShape>(shape: S) =>
  record({ ...shape, title: z.string().min(1, 'must not be empty').max(limits.titleChars) });
