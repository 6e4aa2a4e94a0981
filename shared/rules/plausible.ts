// What may be entered but can hardly be meant: asked about where it is entered, and listed until somebody has looked.
import type { Day, Money, Range3 } from '../schema/field.ts';
import { cards } from '../schema/cards.ts';
import { type Kind, kinds, type RecordOf, schemas } from '../schema/kinds.ts';
import { fieldWords } from '../schema/sentence.ts';
import { factsOf, recordsOf, type Workbook } from '../schema/workbook.ts';
import { type Finding, subjectOf } from './engine/finding.ts';
import { openFix } from './engine/fixes.ts';
import { rule, type Rule, type Say } from './engine/rule.ts';
import { plausibleMessages } from '../messages/rules/plausible.ts';

const { question: questions } = plausibleMessages;

type AnyRecord = RecordOf<Kind>;

/** Days outside of these are asked about. */
export const plausibleDays = { first: '1970-01-01', last: '2200-12-31' } as const;

/** One field that holds what can hardly be meant. */
export interface Doubt {
  readonly field: string;
  readonly value: Money | Day;
}

const lowest = (value: unknown): number | null => {
  if (typeof value === 'number') return value;
  const range = value as Range3 | null;
  return range === null || range === undefined ? null : range.low;
};

/** The amounts of a record that are below nought; an opportunity may well cost less than nothing. */
function negativeAmounts(kind: Kind, record: AnyRecord): readonly Doubt[] {
  if (kind === 'risk' && (record as RecordOf<'risk'>).kind === 'opportunity') return [];
  return (cards[kind].paid ?? []).flatMap((field) => {
    const value = lowest((record as unknown as Readonly<Record<string, unknown>>)[field]);
    return value !== null && value < 0 ? [{ field, value }] : [];
  });
}

/** The little of a zod schema's structure that is walked here. */
interface Node {
  readonly def: {
    readonly innerType?: Node;
    readonly element?: Node;
    readonly shape?: Readonly<Record<string, Node>>;
  };
  meta(): { readonly format?: string } | undefined;
}

/** Gives every day that lies in a value. */
type DaysIn = (value: unknown) => readonly Day[];

/** What finds the days in values of this form; null when there can be none. */
function daysIn(node: Node): DaysIn | null {
  if (node.meta()?.format === 'date') return (value) => (typeof value === 'string' ? [value] : []);
  const { innerType, element, shape } = node.def;
  if (innerType) return daysIn(innerType);
  const inner = element && daysIn(element);
  if (inner) return (value) => (value as readonly unknown[]).flatMap(inner);
  const parts = Object.entries(shape ?? {}).flatMap(([name, part]) => {
    const find = daysIn(part);
    return find ? [[name, find] as const] : [];
  });
  if (parts.length === 0) return null;
  return (value) =>
    value === null
      ? []
      : parts.flatMap(([name, find]) => find((value as Record<string, unknown>)[name] ?? []));
}

const fieldsWithDays = Object.fromEntries(
  kinds.map((kind) => {
    const { shape } = (schemas[kind] as unknown as Node).def;
    const found = Object.entries(shape ?? {}).flatMap(([field, node]) => {
      const find = daysIn(node);
      return find ? [[field, find] as const] : [];
    });
    return [kind, found];
  }),
) as unknown as Readonly<Record<Kind, readonly (readonly [string, DaysIn])[]>>;

const isFar = (day: Day): boolean => day < plausibleDays.first || day > plausibleDays.last;

/** The days of a record that are before 1970 or after 2200, at most one a field. */
function farDays(kind: Kind, record: AnyRecord): readonly Doubt[] {
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  return fieldsWithDays[kind].flatMap(([field, find]) => {
    const value = find(fields[field] ?? []).find(isFar);
    return value === undefined ? [] : [{ field, value }];
  });
}

const subjectName = (kind: Kind, { code, title }: AnyRecord): string =>
  [cards[kind].one, code, title === '' ? null : `“${title}”`].filter((part) => part !== null).join(' ');

const amountQuestion = (currency: string, kind: Kind, { field, value }: Doubt): string =>
  questions.amount({ minor: Number(value), currency, field: capital(fieldWords(kind, [field])) });
const dayQuestion = ({ value }: Doubt): string =>
  questions.day({
    value: String(value),
    first: plausibleDays.first.slice(0, 4),
    last: plausibleDays.last.slice(0, 4),
  });
const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** What to ask where a field is entered, in a form or a table; null when nothing is in doubt. */
export function questionAbout(currency: string, kind: Kind, record: AnyRecord, field: string): string | null {
  const amount = negativeAmounts(kind, record).find((doubt) => doubt.field === field);
  if (amount) return amountQuestion(currency, kind, amount);
  const day = farDays(kind, record).find((doubt) => doubt.field === field);
  return day ? dayQuestion(day) : null;
}

function doubtful(say: Say, kind: Kind, record: AnyRecord, { field }: Doubt, question: string): Finding {
  const label = questions.look({ what: record.code ?? cards[kind].one });
  return say(
    [subjectOf(kind, record)],
    `${capital(subjectName(kind, record))}, ${fieldWords(kind, [field])}: ${question}`,
    openFix(label, kind, record.id, field as never),
  );
}

const each = (
  workbook: Workbook,
  find: (kind: Kind, record: AnyRecord) => readonly Finding[],
): readonly Finding[] =>
  kinds.flatMap((kind) =>
    [...recordsOf(workbook, kind).values()]
      .filter(({ archived }) => !archived)
      .flatMap((record) => find(kind, record)),
  );

export const plausibilityRules: readonly Rule[] = [
  rule('PLS-01', plausibleMessages, {
    severity: 'warning',
    reads: ['facts', ...kinds.filter((kind) => cards[kind].paid)],
    find: (workbook, say) =>
      each(workbook, (kind, record) =>
        negativeAmounts(kind, record).map((doubt) =>
          doubtful(say, kind, record, doubt, amountQuestion(factsOf(workbook).currency, kind, doubt)),
        ),
      ),
  }),
  rule('PLS-02', plausibleMessages, {
    severity: 'warning',
    reads: kinds,
    find: (workbook, say) =>
      each(workbook, (kind, record) =>
        farDays(kind, record).map((doubt) => doubtful(say, kind, record, doubt, dayQuestion(doubt))),
      ),
  }),
];
