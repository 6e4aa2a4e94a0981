// Writes days the way people read them on paper, the same on every machine.

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The short name of a month, 1 to 12. */
export const monthText = (month: number): string => months[month - 1] ?? '';

/** `2026-02-27` → "27 Feb 2026"; null is "unknown". */
export const dayText = (day: string | null): string => {
  if (day === null) return 'unknown';
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${monthText(Number(month))} ${year}`;
};

/** As `dayText`, without the year: "27 Feb". */
export const shortDayText = (day: string): string => dayText(day).slice(0, -5);

/** A sentence of a rule, which speaks ISO dates, with its dates as people read them on paper. */
export const withDayText = (sentence: string): string =>
  sentence.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => dayText(day));
