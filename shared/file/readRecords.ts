// Turns the records of a file into a workbook, leaving out what does not fit and naming it.
import type { z } from 'zod';
import { cleanValue } from '../schema/cleanText.ts';
import { limits } from '../schema/field.ts';
import { cards } from '../schema/cards.ts';
import { type Kind, kinds, type RecordOf, schemas } from '../schema/kinds.ts';
import { sentenceOf } from '../schema/sentence.ts';
import { emptyWorkbook, type Workbook } from '../schema/workbook.ts';
import type { Report } from './report.ts';

type Fields = Readonly<Record<string, unknown>>;
type AnyRecord = RecordOf<Kind>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How a message names a record nobody may be able to open: `risk R-3 "Supplier late"`. */
export function nameOf(kind: Kind, raw: unknown): string {
  const { code, title, id } = isObject(raw) ? raw : {};
  const parts = [code, typeof title === 'string' && title !== '' ? `"${title.slice(0, 60)}"` : null];
  const words = parts.filter((part) => typeof part === 'string' && part !== '');
  // Of some kinds there is only one, called after the kind.
  if (words.length === 0 && typeof id === 'string' && id !== kind) words.push(`with id ${id.slice(0, 64)}`);
  return [cards[kind].one, ...words].join(' ');
}

type Issue = z.core.$ZodIssue;

const isTooLong = (issue: Issue): boolean => issue.code === 'too_big' && issue.origin === 'string';

/** The value with what lies at the end of the path changed. */
function withAt(
  value: unknown,
  [step, ...rest]: readonly PropertyKey[],
  change: (old: unknown) => unknown,
): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((item, i) => (i === step ? withAt(item, rest, change) : item) as unknown);
  if (!isObject(value) || typeof step !== 'string') return value;
  return { ...value, [step]: withAt(value[step], rest, change) };
}

/** The text cut to so many UTF-16 units, its last character whole, with a mark that there was more. */
function cutTo(text: unknown, most: number): unknown {
  if (typeof text !== 'string') return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The record with texts that are too long shortened. */
const withShortTexts = (raw: unknown, issues: readonly Issue[]): unknown =>
  issues.reduce(
    (result, issue) =>
      issue.code === 'too_big'
        ? withAt(result, issue.path, (text) => cutTo(text, Number(issue.maximum)))
        : result,
    raw,
  );

/** The record without the fields that do not fit, or null when that is no record either. */
function withoutBadFields(kind: Kind, raw: Fields, bad: ReadonlySet<PropertyKey>): AnyRecord | null {
  const rest = Object.fromEntries(Object.entries(raw).filter(([name]) => !bad.has(name)));
  // A record whose title is lost is still there, and named by what is left of it.
  const standIn = { title: `${nameOf(kind, rest)} (its title is lost)` };
  const parsed = schemas[kind].safeParse(bad.has('title') ? { ...rest, ...standIn } : rest);
  return parsed.success ? (parsed.data as unknown as AnyRecord) : null;
}

/** What can be kept of a record that does not fit, with the words for how; null when nothing can. */
function salvaged(
  kind: Kind,
  raw: unknown,
  issues: readonly Issue[],
): { record: AnyRecord; how: string } | null {
  const short = withShortTexts(raw, issues.filter(isTooLong));
  const parsed = schemas[kind].safeParse(short);
  if (parsed.success) return { record: parsed.data as unknown as AnyRecord, how: 'shortened' };
  const bad = new Set(parsed.error.issues.map(({ path }) => path[0] ?? ''));
  const record = isObject(short) && !bad.has('id') ? withoutBadFields(kind, short, bad) : null;
  return record && { record, how: `kept without ${[...bad].map(String).join(', ')}` };
}

/** One record checked against its schema; null when nothing can be kept of it. */
function readRecord(kind: Kind, raw: unknown, report: Report): AnyRecord | null {
  const parsed = schemas[kind].safeParse(raw);
  if (parsed.success) return parsed.data as unknown as AnyRecord;
  const sentence = sentenceOf(parsed.error);
  const kept = salvaged(kind, raw, parsed.error.issues);
  report.problems.push(`${nameOf(kind, raw)}: ${sentence || 'is not a record'} (${kept?.how ?? 'left out'})`);
  return kept?.record ?? null;
}

function readKind(kind: Kind, list: unknown, report: Report): ReadonlyMap<string, AnyRecord> {
  const records = new Map<string, AnyRecord>();
  if (list === undefined) return records;
  const { many } = cards[kind];
  if (!Array.isArray(list)) {
    report.problems.push(`the ${many} are not a list (left out)`);
    return records;
  }
  const surplus = list.length - limits.recordsOfOneKind;
  if (surplus > 0) report.problems.push(`${surplus} ${many} over the limit (left out)`);
  for (const raw of list.slice(0, limits.recordsOfOneKind) as unknown[]) {
    const record = readRecord(kind, raw, report);
    if (!record) continue;
    if (records.has(record.id))
      report.problems.push(`${nameOf(kind, record)}: its id is used twice (the second left out)`);
    else records.set(record.id, record);
  }
  return records;
}

function cleaned(raw: unknown, report: Report): unknown {
  const clean = cleanValue(raw);
  if (clean !== raw) report.warnings.push('Characters that do not show were removed from some texts.');
  return clean;
}

/** The workbook the records make, and the kinds this version does not know. Links are not looked at here. */
export function readRecords(
  raw: unknown,
  report: Report,
): { readonly workbook: Workbook; readonly unknown: Fields } {
  if (!isObject(raw)) {
    report.problems.push('the records are missing');
    return { workbook: emptyWorkbook, unknown: {} };
  }
  const records = cleaned(raw, report) as Fields;
  const workbook = kinds.reduce<Workbook>(
    (result, kind) => ({ ...result, [kind]: readKind(kind, records[kind], report) }),
    emptyWorkbook,
  );
  const unknown = Object.entries(records).filter(([kind]) => !Object.hasOwn(schemas, kind));
  return { workbook, unknown: Object.fromEntries(unknown) };
}
