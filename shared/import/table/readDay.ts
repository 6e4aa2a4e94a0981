// Reads dates as registers write them: ISO, day or month first, with month names, or a spreadsheet's serial number.
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { dayValue as daySchema, type Day } from '../../schema/field.ts';
import { plainWords } from '../words/plainWords.ts';

/** Which of two numbers comes first where the year is last. */
export type DateOrder = 'dayFirst' | 'monthFirst';

const monthWords = `jan janv januar january janvier ene enero, feb fev februar february fevrier febrero febr,
  mar mars mrz maerz marz march marzo, apr avr april avril abr abril, mai may mayo, jun juni june juin junio,
  jul juli july juil juillet julio, aug august aout ago agosto, sep sept september septembre septiembre,
  oct okt oktober october octobre octubre, nov november novembre noviembre, dec dez dezember december decembre dic diciembre`;
const months = new Map(
  monthWords.split(',').flatMap((names, i) =>
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, i + 1] as const),
  ),
);

const padded = (number: number): string => String(number).padStart(2, '0');

function validDay(year: number, month: number, date: number): Day | null {
  const fullYear = year < 100 ? year + 2_000 : year;
  const text = `${fullYear}-${padded(month)}-${padded(date)}`;
  return daySchema().safeParse(text).success ? text : null;
}

const numeric = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})(?:[ T].*)?$/;
const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:[ T].*)?$/;

/** Serial number 1 is 1900-01-01 in spreadsheets, which count a 29 February 1900 that never was. */
const serialEpoch = toDayNumber('1899-12-30');

function withMonthName(cell: string): Day | null {
  const parts = plainWords(cell)
    .replace(/(\d)(?:st|nd|rd|th|er)\b/g, '$1')
    .split(' ')
    .filter((part) => part !== 'de' && part !== 'del');
  const month = parts.map((part) => months.get(part)).find((number) => number !== undefined);
  const numbers = parts.filter((part) => /^\d+$/.test(part)).map(Number);
  const [first = 0, second = 0] = numbers;
  if (month === undefined || parts.length !== 3 || numbers.length !== 2) return null;
  return first > 31 ? validDay(first, month, second) : validDay(second, month, first);
}

/** The day a cell holds, null when it is no date. `order` decides where both readings are possible. */
export function readDay(cell: string, order: DateOrder): Day | null {
  const iso = yearFirst.exec(cell);
  if (iso) return validDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = numeric.exec(cell);
  if (short) {
    const [first, second, year] = [Number(short[1]), Number(short[2]), Number(short[3])];
    const isDayFirst = cell.includes('.') || first > 12 || (order === 'dayFirst' && second <= 12);
    return isDayFirst ? validDay(year, second, first) : validDay(year, first, second);
  }
  if (/^[2-7]\d{4}(?:[.,]0*)?$/.test(cell))
    return fromDayNumber(serialEpoch + Math.trunc(Number(cell.replace(',', '.'))));
  return withMonthName(cell);
}

/** The order that makes sense of most cells; day first where nothing tells. */
export function guessDateOrder(cells: readonly string[]): DateOrder {
  let [dayFirst, monthFirst] = [0, 0];
  for (const cell of cells) {
    const [, first, second] = numeric.exec(cell) ?? [];
    if (Number(first) > 12) dayFirst++;
    else if (Number(second) > 12) monthFirst++;
  }
  return monthFirst > dayFirst ? 'monthFirst' : 'dayFirst';
}
