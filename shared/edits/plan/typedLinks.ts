// What a time box waits for, as people type it into a cell: `T-3, T-3+2, T-3SS+1, T-4FF-1d`.
import type { Id } from '../../schema/field.ts';
import type { TimeBox } from '../../schema/kinds.ts';
import { anyLinkLetters, linkKindOf, shortLink } from '../../schema/timeBox.ts';
import { calendarOf, type Workbook } from '../../schema/workbook.ts';

type Predecessor = TimeBox['predecessors'][number];

/** What a box waits for, as it is typed. */
export const typedLinks = (workbook: Workbook, { predecessors }: Pick<TimeBox, 'predecessors'>): string =>
  predecessors
    .map((link) => `${workbook.timeBox.get(link.timeBox)?.code ?? ''}${shortLink(link)}`)
    .join(', ');

/** One link: the code, with or without its letter; the kind; the lag in working days or weeks of the calendar. */
const link = new RegExp(
  String.raw`(?:T\s?-?\s?)?(\d{1,9})\s?(${anyLinkLetters})?\s*(?:([+−-])\s*(\d{1,5})\s*(wd|days?|tage?|d|weeks?|wochen?|w)?)?(?=[\s,;]|$)[\s,;]*`,
  'iy',
);

function lagOf(workbook: Workbook, sign: string | undefined, count: string | undefined, unit = ''): number {
  const each = /^w(?!d)/i.test(unit) ? new Set(calendarOf(workbook).workingWeekdays).size : 1;
  return count === undefined ? 0 : Number(count) * each * (sign === '+' ? 1 : -1);
}

/** The links that a text says, or the first word of it that says none. */
export function readLinks(workbook: Workbook, text: string): readonly Predecessor[] | string {
  const ids = new Map<string | null, Id<'timeBox'>>(
    [...workbook.timeBox.values()].map(({ code, id }) => [code, id]),
  );
  const found: Predecessor[] = [];
  const typed = text.trim();
  for (let at = 0; at < typed.length; at = link.lastIndex) {
    link.lastIndex = at;
    const [, number, letter = 'FS', sign, count, unit] = link.exec(typed) ?? [];
    const timeBox = number === undefined ? undefined : ids.get(`T-${Number(number)}`);
    const kind = linkKindOf(letter);
    if (timeBox === undefined || kind === undefined) return typed.slice(at).split(/[\s,;]/)[0] ?? typed;
    found.push({ timeBox, lagWD: 0 + lagOf(workbook, sign, count, unit), kind });
  }
  return found;
}
