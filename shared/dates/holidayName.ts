// What a holiday is called.
import type { Day } from '../schema/field.ts';
import type { Calendar } from '../schema/kinds.ts';

/** The name of a holiday; null where nobody has said, or the day is none. */
export function holidayName(
  { holidays, holidayNames }: Pick<Calendar, 'holidays' | 'holidayNames'>,
  day: Day,
): string | null {
  const name = holidayNames.find(({ date }) => date === day)?.name ?? '';
  return name !== '' && holidays.includes(day) ? name : null;
}
