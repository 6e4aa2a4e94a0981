// Turns the records of a file into a workbook, leaving out what does not fit and naming it.
import { cleanValue } from '../schema/cleanText.ts';
import { limits } from '../schema/field.ts';
import { type Kind, kindNames, kinds, type RecordOf, schemas } from '../schema/kinds.ts';
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
  return [kindNames[kind].one, ...words].join(' ');
}

/** The record without the fields that do not fit, or null when that is no record either. */
function withoutBadFields(kind: Kind, raw: Fields, bad: ReadonlySet<PropertyKey>): AnyRecord | null {
  const rest = Object.fromEntries(Object.entries(raw).filter(([name]) => !bad.has(name)));
  const parsed = schemas[kind].safeParse(rest);
  return parsed.success ? (parsed.data as unknown as AnyRecord) : null;
}

/** One record checked against its schema; null when nothing can be kept of it. */
function readRecord(kind: Kind, raw: unknown, report: Report): AnyRecord | null {
  const parsed = schemas[kind].safeParse(raw);
  if (parsed.success) return parsed.data as unknown as AnyRecord;
  const sentence = sentenceOf(parsed.error);
  const bad = new Set(parsed.error.issues.map(({ path }) => path[0] ?? ''));
  const kept = isObject(raw) && !bad.has('id') ? withoutBadFields(kind, raw, bad) : null;
  const outcome = kept ? `kept without ${[...bad].map(String).join(', ')}` : 'left out';
  report.problems.push(`${nameOf(kind, raw)}: ${sentence || 'is not a record'} (${outcome})`);
  return kept;
}

function readKind(kind: Kind, list: unknown, report: Report): ReadonlyMap<string, AnyRecord> {
  const records = new Map<string, AnyRecord>();
  if (list === undefined) return records;
  const { many } = kindNames[kind];
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
