// What some fields of a record say, as one short line: what a folded section shows of itself.
import { summaryWords } from '../messages/screens/records.ts';
import type { Control, Range3 } from '../schema/field.ts';
import { type FieldFacts, fieldOf, type FieldName } from '../schema/fieldFacts.ts';
import type { Kind, RecordOf } from '../schema/kinds.ts';
import { factsOf, findRecord, type Workbook } from '../schema/workbook.ts';
import { briefNumberText, minorPerMajor } from '../text/format.ts';
import type { Names } from './names.ts';
import { valueWords } from './valueWords.ts';

/** The most characters that one field takes of the line. */
const mostChars = 60;

/** What would not be understood without its label. */
const bareFigures: ReadonlySet<Control> = new Set(['number', 'whole', 'percent', 'day', 'money']);

/** A record by its code where it has one, else by its title. */
const shortNames = (workbook: Workbook): Names => ({
  workbook,
  of: (kind, id) => {
    const record = findRecord(workbook, kind, id);
    if (!record) return null;
    const { code, title } = record;
    return { code, title: code === null ? title : '' };
  },
});

/** Three figures that are one are said once. */
const pointsOf = ({ low, likely, high, shape }: Range3): readonly number[] =>
  shape === 'fixed' || (low === likely && likely === high) ? [likely] : [low, likely, high];

function rangeWords(workbook: Workbook, { as, unit }: FieldFacts, range: Range3): string {
  const points = pointsOf(range);
  if (as === 'moneyRange') {
    const { currency } = factsOf(workbook);
    const amounts = points.map((minor) => briefNumberText(minor / minorPerMajor(currency)));
    return summaryWords.money({ currency, amounts });
  }
  const [low = 0, , high] = points;
  return summaryWords.span({ low, high: high ?? low, unit });
}

function wordsOf(workbook: Workbook, field: FieldFacts, value: unknown): string {
  const { as, label, short } = field;
  if (value === null || value === undefined) return '';
  if (as === 'moneyRange' || as === 'numberRange') return rangeWords(workbook, field, value as Range3);
  if (as === 'toggle') return value === true ? label : '';
  const text = valueWords(shortNames(workbook), field, value).replace(/\s*\n\s*/g, '; ');
  if (text === '') return '';
  const cut = text.length > mostChars ? `${text.slice(0, mostChars - 1)}…` : text;
  return bareFigures.has(as) ? summaryWords.labelled({ label: short, value: cut }) : cut;
}

/** "EUR 20k · 40k · 90k, 5–30 WD"; empty where nothing is said. */
export const summaryOf = <K extends Kind>(
  workbook: Workbook,
  kind: K,
  record: RecordOf<K>,
  fields: readonly FieldName<K>[],
): string =>
  fields
    .map((name) => wordsOf(workbook, fieldOf(kind, name), record[name]))
    .filter((words) => words !== '')
    .join(', ');
