// Reads numbers as people in Europe and America write them: 1,234.5 · 1.234,5 · 1 234,5 · 1'234.5 · 12k · 1.2 m.

const powers: Readonly<Record<string, number>> = {
  k: 1e3,
  tsd: 1e3,
  t: 1e3,
  m: 1e6,
  mio: 1e6,
  mn: 1e6,
  bn: 1e9,
  mrd: 1e9,
};
const shape = /^([+-]?)([\d.,]+)(k|tsd|t|mio|mn|m|bn|mrd)?$/;
/** Accountants write what is negative in brackets. */
const inBrackets = /^\(([^()]+)\)$/;

/** Digits with at most one kind of separator left that counts as the decimal point. */
function plainDigits(digits: string): string {
  const [lastComma, lastPoint] = [digits.lastIndexOf(','), digits.lastIndexOf('.')];
  if (lastComma >= 0 && lastPoint >= 0) {
    const group = lastComma > lastPoint ? '.' : ',';
    return digits.replaceAll(group, '').replace(',', '.');
  }
  const mark = lastComma >= 0 ? ',' : '.';
  const parts = digits.split(mark);
  const isGrouped =
    parts.length > 1 && parts.slice(1).every((part) => part.length === 3) && !/^0*$/.test(parts[0] ?? '');
  return isGrouped ? parts.join('') : digits.replace(',', '.');
}

/** The number a cell holds, currency signs and blanks aside; "(1,234)" is below nought. Null when it holds anything else. */
export function readNumber(cell: string): number | null {
  const bracketed = inBrackets.exec(cell.replace(/[\s\u00a0\u202f]|€|\$|£|eur|usd|gbp|chf/gi, ''))?.[1];
  if (bracketed !== undefined) {
    const number = plainNumberIn(bracketed);
    return number === null || number < 0 ? null : -number;
  }
  return plainNumberIn(cell);
}

function plainNumberIn(cell: string): number | null {
  const bare = cell
    .toLowerCase()
    .replace(/[\s\u00a0\u202f'’_]/g, '')
    .replace(/^(?:eur|usd|gbp|chf|[€$£])|(?:eur|usd|gbp|chf|[€$£]|\.-)$/g, '')
    .replace('−', '-');
  const found = shape.exec(bare.replace(/\.$/, ''));
  if (!found) return null;
  const [, sign, digits = '', power] = found;
  const number = Number(plainDigits(digits)) * (power === undefined ? 1 : (powers[power] ?? 1));
  return Number.isFinite(number) ? (sign === '-' ? -number : number) : null;
}

/** A number or the two ends of a range ("10,000 – 20,000"); null when it is neither. */
export function readNumberRange(cell: string): { readonly low: number; readonly high: number } | null {
  const single = readNumber(cell);
  if (single !== null) return { low: single, high: single };
  const [from, to, ...more] = cell.split(
    /\s*(?:–|—|\bto\b|\bbis\b|\bà\b|(?<=[\d%kKmM€$£])\s*-\s*(?=[\d€$£]))\s*/,
  );
  if (from === undefined || to === undefined || more.length > 0) return null;
  const [low, high] = [readNumber(from), readNumber(to)];
  return low === null || high === null || low > high ? null : { low, high };
}

const sign = String.raw`(?:€|\$|£|eur|euros?|usd|gbp|chf|dollars?|pounds?|franken|francs?)`;
const thousands = new RegExp(
  String.raw`\b[kt]\s?${sign}|${sign}\s?(?:k\b|['’]?0{3}s?\b)|\btsd\b|\bthousands?\b|\btausend\b|\bmilliers?\b|\bmiles\b`,
);
const millions = new RegExp(
  String.raw`\b(?:m|mn|mio)\.?\s?${sign}|${sign}\s?(?:m|mn|mio)\b|\bmillions?\b|\bmillionen\b|\bmillones\b`,
);

const currencySigns: readonly (readonly [sign: RegExp, currencies: readonly string[]])[] = [
  [/€|\beur(?:os?)?(?![a-z])/i, ['EUR']],
  [/£|\bgbp(?![a-z])/i, ['GBP']],
  [/\bchf(?![a-z])/i, ['CHF']],
  [/\busd(?![a-z])|us\$/i, ['USD']],
  [/\$/, ['USD', 'AUD', 'CAD', 'HKD', 'MXN', 'NZD', 'SGD']],
];

/** The currencies a text can mean: "USD 4,500", "Cost (£)"; a bare "$" is any dollar. Null when it names none. */
export const currenciesIn = (text: string): readonly string[] | null =>
  currencySigns.find(([sign]) => sign.test(text))?.[1] ?? null;

/** In which unit a header counts money: 1,000 for "Cost (k€)" or "TEUR", 1,000,000 for "€m", else 1. */
export function moneyUnitOf(header: string): number {
  const words = header.toLowerCase();
  if (thousands.test(words)) return 1e3;
  return millions.test(words) ? 1e6 : 1;
}
