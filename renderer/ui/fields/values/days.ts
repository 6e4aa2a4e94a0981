// Checks typed days; a day is `YYYY-MM-DD` text, so two days compare as text.
import { fieldWords } from '../../../../shared/messages/screens/ui.ts';
import { dayText } from '../../../../shared/text/format.ts';
import { accept, refuse, type Parsed } from './parsed.ts';

export interface DayLimits {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly required?: boolean | undefined;
}

/** The text of a date input as a day within limits. Years before 1900 are a year still being typed. */
export function parseDay(text: string, limits: DayLimits): Parsed<string | null> {
  if (text === '') return limits.required ? refuse(fieldWords.dateNeeded) : accept(null);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900') return refuse(fieldWords.yearDigits);
  if (limits.min !== undefined && text < limits.min)
    return refuse(fieldWords.notBefore({ day: dayText(limits.min) }));
  if (limits.max !== undefined && text > limits.max)
    return refuse(fieldWords.notAfter({ day: dayText(limits.max) }));
  return accept(text);
}
