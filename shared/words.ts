// The words people read for the values a file holds: one place, so that screen, PDF and tables agree.

const special: Readonly<Record<string, string>> = {
  API: 'API',
  ab: 'A/B',
  dataDebt: 'data debt',
  n: 'number',
  noChange: 'no change',
  notBefore: 'not before',
  pert: 'PERT',
  endOf: 'end of time box',
  on: 'on a date',
  lateWD: 'working days late',
  stopsUnless: 'stops unless',
  stopsIf: 'stops if',
  fail: 'fail',
  ask: 'ask',
  facts: 'workbook',
  transfer: 'share',
  accept: 'retain',
};

/** `complexModel` → "complex model". */
export const wordOf = (value: string): string =>
  special[value] ??
  value.replace(/([a-z0-9])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

/** What stands where nobody has set a value yet: in every field, cell, list and filter. Free text is an empty box. */
export const notSet = 'Not set';

/** A text with a capital to start. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** As `wordOf`, with a capital to start: for labels and options. */
export const labelOf = (value: string): string => capital(wordOf(value));

/** "1 risk", "3 risks": a count with its noun. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** "1 working day", "20 working days". */
export const workingDays = (count: number): string => counted(count, 'working day');

/** "a, b and c" */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** "a, b and 7 more": the first few words of a list that may be long. */
export const listedBriefly = (words: readonly string[], shown = 5): string =>
  listed(words.length <= shown + 1 ? words : [...words.slice(0, shown), `${words.length - shown} more`]);

/** "of what is estimated (T-2 is not)": what a sum over some time boxes leaves out; empty when nothing is. */
export const ofEstimated = (codes: readonly string[]): string =>
  codes.length === 0
    ? ''
    : `of what is estimated (${listedBriefly(codes)} ${codes.length === 1 ? 'is' : 'are'} not)`;

export interface Coded {
  readonly code: string | null;
}
export interface Named extends Coded {
  readonly title: string;
}

/** "G-1"; kinds without codes go by their title. */
export const codeOf = ({ code, title }: Named): string => code ?? title;

/** "G-1 Repeat purchase rate"; kinds without codes go by their title in quotes. */
export const nameOf = (record: Named): string =>
  record.code === null ? `“${record.title.trim() || 'untitled'}”` : `${record.code} ${record.title}`.trim();

/** The four levels of risk as people meet them: letter and word; the colour of a level bears the name of its word. */
export const levelSigns = {
  low: { letter: 'L', word: 'low' },
  medium: { letter: 'M', word: 'moderate' },
  high: { letter: 'H', word: 'high' },
  critical: { letter: 'E', word: 'extreme' },
} as const;
export type Level = keyof typeof levelSigns;

/** What people read for a level of risk; null where nobody has scored it. */
export const levelWord = (level: Level | null): string =>
  level === null ? 'not scored' : levelSigns[level].word;
