// What a record is called where it stands among others: one without a title is told by what its card says of it.
import { cards } from '../../shared/schema/cards.ts';
import { dayText } from '../../shared/text/format.ts';
import type { Kind, RecordOf } from '../../shared/schema/kinds.ts';
import { linksFrom } from '../../shared/schema/links.ts';
import { findRecord, type Workbook } from '../../shared/schema/workbook.ts';

const dayOrMoment = /^\d{4}-\d\d-\d\d(T.*)?$/;

/** A value of a record as words: of a link, the title of the record it names, or the field of it that is asked for. */
function words(workbook: Workbook, kind: Kind, record: RecordOf<Kind>, path: string): string {
  const [field = '', ofLinked = 'title'] = path.split('.');
  const link = linksFrom(kind, record).find((one) => one.field === field);
  const holder = link ? findRecord(workbook, link.kind, link.id) : record;
  const value = (holder as Readonly<Record<string, unknown>> | undefined)?.[link ? ofLinked : field];
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return dayOrMoment.test(value) ? dayText(value.slice(0, 10)) : value;
}

/** The record's title; without one, what it joins and when ("Head of supply · 16 Feb 2026"). */
export function recordWords(workbook: Workbook, kind: Kind, record: RecordOf<Kind>): string {
  const { title } = cards[kind];
  if (record.title !== '' || title === null || title === 'written') return record.title;
  return title
    .split(' · ')
    .map((part) =>
      part.replace(/\{([\w.]+)\}/g, (_, path: string) => words(workbook, kind, record, path)).trim(),
    )
    .filter((part) => part !== '')
    .join(' · ');
}
