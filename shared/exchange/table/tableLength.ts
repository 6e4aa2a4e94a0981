// Lengths as people and planning tools write them in tables, in working days.

/** How many of a unit's hours, days and weeks make a working day, a week and a month. */
const units: readonly (readonly [sign: RegExp, days: number])[] = [
  [/^(?:m|min|mins|minutes?|minuten?|minutos?)$/, 1 / 480],
  [/^(?:h|hr|hrs|hours?|std|stunden?|heures?|horas?|ore|ora)$/, 1 / 8],
  [/^(?:|d|wd|days?|t|tage?|tagen|j|jours?|dias?|g|giorni|giorno)$/, 1],
  [/^(?:w|wk|wks|weeks?|wochen?|sem|semaines?|semanas?|settiman[ae])$/, 5],
  [/^(?:mo|mon|mons|months?|monate?|monaten|mois|mes|meses|mesi|mese)$/, 20],
];
/** What a length counts in where a table writes the number alone. */
export const lengthUnits = { hours: 1 / 8, days: 1, weeks: 5, months: 20 } as const;
export type LengthUnit = keyof typeof lengthUnits;

const withoutMarks = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** A length such as `5`, `3.5 days`, `2w`, `16 h` in working days; null where it is none. */
export function daysIn(text: string, plain: LengthUnit = 'days'): number | null {
  const [, digits, unit = ''] = /^([+-]?\d{1,7}(?:[.,]\d{1,4})?)\s*(\p{L}*)\.?\??$/u.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const days = unit === '' ? lengthUnits[plain] : units.find(([sign]) => sign.test(withoutMarks(unit)))?.[1];
  return days === undefined ? null : Number(digits.replace(',', '.')) * days;
}
