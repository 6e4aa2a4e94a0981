// Every word and figure of a workbook as rows to read, so that somebody can look at all that leaves before it does.
import { namesIn, type TitleWords } from '../log/names.ts';
import { valueWords } from '../log/valueWords.ts';
import { cards } from '../schema/cards.ts';
import { type FieldFacts, fieldsOf } from '../schema/fieldFacts.ts';
import { type Kind, kinds } from '../schema/kinds.ts';
import { recordsOf, type Workbook } from '../schema/workbook.ts';
import { capital } from '../words.ts';

/** One field of one record, as it can be read in the copy. */
export interface LeavingRow {
  readonly kind: Kind;
  readonly id: string;
  /** "Risk R-3", or what the kind is called. */
  readonly of: string;
  readonly title: string;
  readonly label: string;
  readonly value: string;
}

/** What a field without a form of its own holds: all that stands in it, one after the other. */
function inside(value: unknown): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap(inside);
  if (typeof value !== 'object') return [typeof value === 'string' ? value : JSON.stringify(value)];
  return Object.entries(value).flatMap(([key, part]) => inside(part).map((text) => `${key} ${text}`));
}

/** Codes and titles name the rows; what is not so needs no row. */
const isTold = ({ name }: FieldFacts, value: unknown): boolean =>
  name !== 'code' && value !== false && !(Array.isArray(value) && value.length === 0);

/** In the order of the kinds, there of the records, there of their fields. */
export function leavingRows(workbook: Workbook, titleWords: TitleWords): readonly LeavingRow[] {
  const names = namesIn(workbook, [], titleWords);
  return kinds.flatMap((kind) =>
    [...recordsOf(workbook, kind).values()].flatMap((record) => {
      const of = [capital(cards[kind].one), record.code ?? ''].join(' ').trim();
      const fields = record as unknown as Readonly<Record<string, unknown>>;
      return fieldsOf(kind).flatMap((field) => {
        const value = fields[field.name];
        if (!isTold(field, value)) return [];
        const words = field.as === 'other' ? inside(value).join(', ') : valueWords(names, field, value);
        const row = {
          kind,
          id: record.id,
          of,
          title: titleWords(workbook, kind, record),
          label: field.label,
        };
        return words === '' ? [] : [{ ...row, value: words }];
      });
    }),
  );
}
