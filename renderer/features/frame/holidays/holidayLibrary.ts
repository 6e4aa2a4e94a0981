// Public holidays of countries and their regions, known offline. The library is large: loaded only where it is asked.
import Holidays from 'date-holidays';
import type { NamedDay } from '../../../../shared/dates/pastedHolidays.ts';
import { fromDayNumber, toDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { compareText } from '../../../../shared/schema/workbook.ts';

/** Where somebody works: ids as the library gives them; null: all of the country, all of the region. */
export interface Place {
  readonly country: string;
  readonly region: string | null;
  readonly part: string | null;
}

/** Something to choose, by id. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

const dayMs = 86_400_000;
/** Hours that a day may lack where clocks are put forward, and more. */
const slack = 0.1;

const named = (names: Readonly<Record<string, string>> | null | undefined): readonly Named[] =>
  Object.entries(names ?? {})
    .map(([id, title]) => ({ id, title }))
    .toSorted((a, b) => compareText(a.title, b.title));

const library = new Holidays();

/** All countries by their English names. */
export const countries = (): readonly Named[] => named(library.getCountries('en'));

/** The regions of a country, none where all of it keeps the same days. */
export const regionsOf = (country: string): readonly Named[] => named(library.getStates(country, 'en'));

/** The parts of a region that keep days of their own. */
export const partsOf = (country: string, region: string): readonly Named[] =>
  named(library.getRegions(country, region, 'en'));

/** The whole days of a holiday, from its local date on: half days are no days off. */
function daysOf({
  date,
  start,
  end,
  name,
}: ReturnType<Holidays['getHolidays']>[number]): readonly NamedDay[] {
  const count = Math.floor((end.getTime() - start.getTime()) / dayMs + slack);
  const first = toDayNumber(date.slice(0, 10));
  return Array.from({ length: count }, (_, i) => ({ date: fromDayNumber(first + i), name }));
}

/** The public holidays of a place in those years, in order of time; two on one day share it. */
export function publicHolidays(
  { country, region, part }: Place,
  years: readonly number[],
): readonly NamedDay[] {
  const place = new Holidays(
    { country, state: region ?? '', region: part ?? '' },
    { types: ['public'], languages: 'en' },
  );
  const names = new Map<string, string>();
  for (const { date, name } of years.flatMap((year) => place.getHolidays(year)).flatMap(daysOf)) {
    const known = names.get(date);
    names.set(date, known === undefined || known === name ? name : `${known}, ${name}`);
  }
  return [...names].map(([date, name]) => ({ date, name })).toSorted((a, b) => compareText(a.date, b.date));
}
