// Checks typed days; a day is `YYYY-MM-DD` text, so two days compare as text.
import { readDay } from '../../../../shared/dates/typedDay.ts';
import { fieldWords } from '../../../../shared/messages/screens/ui.ts';
import { dayText, isMonthFirst, monthNames } from '../../../../shared/text/format.ts';
import { accept, refuse, type Parsed } from './parsed.ts';

export interface DayLimits {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly required?: boolean | undefined;
}

/** What typed words count from, and how working days are counted there. */
export interface DayOrigin {
  readonly today: string;
  readonly addWD?: ((day: string, count: number) => string) | undefined;
}

/** Typed text as a day within limits, in any of the forms people write one. */
export function parseDay(
  text: string,
  limits: DayLimits,
  { today, addWD }: DayOrigin,
): Parsed<string | null> {
  const { min, max, required } = limits;
  if (text.trim() === '') return required ? refuse(fieldWords.dateNeeded) : accept(null);
  const isPast = max !== undefined && max <= today;
  const day = readDay(text, {
    today,
    addWD,
    isPast,
    isMonthFirst: isMonthFirst(),
    monthNames: monthNames(),
  });
  if (day === null) return refuse(fieldWords.notADay({ like: dayText(today) }));
  if (min !== undefined && day < min) return refuse(fieldWords.notBefore({ day: dayText(min) }));
  if (max !== undefined && day > max) return refuse(fieldWords.notAfter({ day: dayText(max) }));
  return accept(day);
}
