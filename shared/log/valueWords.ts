// What a field held as people read it: days, money and shares as everywhere, choices by their words, links by name.
import { logWords } from '../messages/screens/review/log.ts';
import type { FieldFacts } from '../schema/fieldFacts.ts';
import type { AnyRef, Range3 } from '../schema/field.ts';
import { isKind, type Kind } from '../schema/kinds.ts';
import { factsOf } from '../schema/workbook.ts';
import { dayText, exactMoneyText, momentText, numberText } from '../text/format.ts';
import { percentOfShare } from '../text/percent.ts';
import { labelOf } from '../words.ts';
import { type Names, nameText } from './names.ts';

type Write = (names: Names, field: FieldFacts, value: never) => string;

/** Throws for what is no number: an older version may have kept another form under the same name. */
function figure(value: number): string {
  if (typeof value !== 'number') throw new TypeError();
  return numberText(value, 9);
}
const withUnit = ({ unit }: FieldFacts, value: string): string =>
  unit === null ? value : logWords.unit({ value, unit });
const money = ({ workbook }: Names, minor: number): string =>
  exactMoneyText(minor, factsOf(workbook).currency);
const option = ({ optionLabels }: FieldFacts, value: string): string => optionLabels[value] ?? labelOf(value);
const link = (names: Names, kind: Kind | null, id: string): string =>
  nameText(kind === null ? null : names.of(kind, id), logWords.gone);
const anyLink = (names: Names, { kind, id }: AnyRef): string => link(names, isKind(kind) ? kind : null, id);
const ranged = ({ low, likely, high, shape }: Range3, write: (value: number) => string): string =>
  shape === 'fixed' || (low === likely && likely === high)
    ? write(likely)
    : [low, likely, high].map(write).join(' / ');

/** A part of a field: what it holds, each by its label but the first. */
function part(names: Names, { parts }: FieldFacts, value: Readonly<Record<string, unknown>>): string {
  const told = parts.flatMap((field, i) => {
    const words = valueWords(names, field, value[field.name]);
    if (words === '') return [];
    return i === 0 ? [words] : [logWords.labelled({ label: field.label, value: words })];
  });
  return told.join(', ');
}

const writers: Partial<Readonly<Record<FieldFacts['as'], Write>>> = {
  number: (_, field, value: number) => withUnit(field, figure(value)),
  whole: (_, field, value: number) => withUnit(field, figure(value)),
  money: (names, _, value: number) => money(names, value),
  percent: (_, __, value: number) => `${figure(percentOfShare(value))}%`,
  day: (_, __, value: string) => dayText(value),
  days: (_, __, value: readonly string[]) => value.map(dayText).join(', '),
  instant: (_, __, value: string) => momentText(value),
  toggle: (_, __, value: boolean) => (value ? 'yes' : 'no'),
  tags: (_, __, value: readonly string[]) => value.join(', '),
  lines: (_, __, value: readonly string[]) => value.join('\n'),
  choice: (_, field, value: string) => option(field, value),
  flags: (_, field, value: readonly string[]) => value.map((one) => option(field, one)).join(', '),
  moneyRange: (names, _, value: Range3) => ranged(value, (one) => money(names, one)),
  numberRange: (_, field, value: Range3) => withUnit(field, ranged(value, figure)),
  one: (names, field, value: string) => link(names, field.references, value),
  many: (names, field, value: readonly string[]) =>
    value.map((id) => link(names, field.references, id)).join(', '),
  anyOne: (names, _, value: AnyRef) => anyLink(names, value),
  anyMany: (names, _, value: readonly AnyRef[]) => value.map((ref) => anyLink(names, ref)).join(', '),
  part: (names, field, value: Readonly<Record<string, unknown>>) => part(names, field, value),
  parts: (names, field, value: readonly Readonly<Record<string, unknown>>[]) =>
    value.map((one) => part(names, field, one)).join('\n'),
};

/** The text of a value; empty: it says nothing. What an older version stored in another form is given as it is. */
export function valueWords(names: Names, field: FieldFacts, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'string' && !writers[field.as]) return value;
  try {
    const write = writers[field.as] as ((...all: readonly unknown[]) => string) | undefined;
    return write ? write(names, field, value) : JSON.stringify(value);
  } catch {
    return JSON.stringify(value);
  }
}
