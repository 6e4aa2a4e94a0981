// What may be entered but can hardly be meant: asked about where it is entered, and listed until somebody has looked.
import type { Day, Money, Range3 } from '../schema/field.ts';
import { type Kind, kindNames, kinds, type RecordOf, schemas } from '../schema/kinds.ts';
import { wordsOf } from '../schema/sentence.ts';
import { factsOf, recordsOf, type Workbook } from '../schema/workbook.ts';
import { type Finding, subjectOf } from './engine/finding.ts';
import { openFix } from './engine/fixes.ts';
import { rule, type Rule } from './engine/rule.ts';
import { moneyText } from '../text/format.ts';

type AnyRecord = RecordOf<Kind>;

/** Days outside of these are asked about. */
export const plausibleDays = { first: '1970-01-01', last: '2200-12-31' } as const;

/** Amounts that are paid, lost or set aside: below nought they are rarely meant. */
const paid: Partial<Readonly<Record<Kind, readonly string[]>>> = {
  settings: ['budget', 'costOfDelayPerWD'],
  resource: ['ratePerUnitWD'],
  goal: ['costOfDoingNothingPerYear'],
  useCase: ['runCostPerYear'],
  risk: ['cost', 'valueLoss', 'actualCost', 'actualValueLoss'],
  treatment: ['cost'],
  alternative: ['extraCost', 'runCostPerYear'],
  timeBox: ['fixedCost'],
};

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
  return (paid[kind] ?? []).flatMap((field) => {
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
  [kindNames[kind].one, code, title === '' ? null : `“${title}”`].filter((part) => part !== null).join(' ');

const amountQuestion = (currency: string, { field, value }: Doubt): string =>
  `Is ${moneyText(Number(value), currency)} meant? ${capital(fieldWords(field))} is below nought.`;
const dayQuestion = ({ value }: Doubt): string =>
  `Is ${value} meant? It lies before ${plausibleDays.first.slice(0, 4)} or after ${plausibleDays.last.slice(0, 4)}.`;
const fieldWords = (field: string): string => wordsOf([field]).replace(/\bwd\b/, 'working day');
const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** What to ask where a field is entered, in a form or a table; null when nothing is in doubt. */
export function questionAbout(currency: string, kind: Kind, record: AnyRecord, field: string): string | null {
  const amount = negativeAmounts(kind, record).find((doubt) => doubt.field === field);
  if (amount) return amountQuestion(currency, amount);
  const day = farDays(kind, record).find((doubt) => doubt.field === field);
  return day ? dayQuestion(day) : null;
}

function found(code: string, kind: Kind, record: AnyRecord, { field }: Doubt, question: string): Finding {
  return {
    rule: code,
    severity: 'warning',
    subjects: [subjectOf(kind, record)],
    message: `${capital(subjectName(kind, record))}, ${fieldWords(field)}: ${question}`,
    fix: openFix(`Look at ${record.code ?? kindNames[kind].one}`, kind, record.id, field as never),
  };
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
  rule({
    code: 'PLS-01',
    severity: 'warning',
    statement: 'A cost, a rate, a loss or a budget is below nought.',
    fix: 'It would make the plan look cheaper than it is; correct the sign, or waive the finding if it is meant.',
    reads: ['facts', ...(Object.keys(paid) as Kind[])],
    find: (workbook) =>
      each(workbook, (kind, record) =>
        negativeAmounts(kind, record).map((doubt) =>
          found('PLS-01', kind, record, doubt, amountQuestion(factsOf(workbook).currency, doubt)),
        ),
      ),
  }),
  rule({
    code: 'PLS-02',
    severity: 'warning',
    statement: 'A day lies before 1970 or after 2200.',
    fix: 'It is most likely a slip of the pen; correct the year, or waive the finding if it is meant.',
    reads: kinds,
    find: (workbook) =>
      each(workbook, (kind, record) =>
        farDays(kind, record).map((doubt) => found('PLS-02', kind, record, doubt, dayQuestion(doubt))),
      ),
  }),
];
