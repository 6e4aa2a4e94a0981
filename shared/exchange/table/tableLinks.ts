// Predecessors as a cell of a plan writes them: `3`, `3FS+2d`, `1.2SS-1w`, `4EA+50%`.
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import { anyLinkLetters, linkKindOf } from '../../schema/timeBox.ts';
import type { FileLink } from '../plan/planFile.ts';
import { daysIn, type LengthUnit } from './tableLength.ts';

const words = exchangeMessages.link;
const oneLink = new RegExp(
  String.raw`^(.*?[\p{L}\p{N}])\s*(${anyLinkLetters})?\s*(?:([+−-])\s*([\d.,]+)\s*([\p{L}%]*)\.?)?$`,
  'iu',
);
/** Project's letters for days and weeks that count days off too: `2ed`, `1eweeks`, German `2fTage`. */
const elapsed = /^[ef](?=[dwhmt]|s(?:td|em)|j)/i;

/** What the links of a cell are read by. */
export interface LinkRows {
  /** The task that a number or WBS names; null: none. */
  readonly refOf: (name: string) => string | null;
  /** How long a task is, for a lag that is a share of it. */
  readonly lengthOf: (ref: string) => number | null;
  readonly unit: LengthUnit;
}

function linkIn(typed: string, { refOf, lengthOf, unit }: LinkRows): FileLink {
  const plain = refOf(typed);
  if (plain !== null) return { from: plain, kind: 'finishStart', lagWD: 0 };
  const [, name = typed, letters = 'FS', sign = '+', size = '0', of = ''] = oneLink.exec(typed) ?? [];
  const kind = linkKindOf(letters) ?? 'finishStart';
  const from = refOf(name.trim()) ?? name.trim();
  // An SF link ends a task when the other starts: in days that is the day before.
  const base = kind === 'startFinish' ? -1 : 0;
  const signed = sign === '+' ? 1 : -1;
  if (elapsed.test(of)) return { from, kind, lagWD: null };
  const length = lengthOf(from);
  const days =
    of === '%'
      ? length === null
        ? null
        : (length * Number(size.replace(',', '.'))) / 100
      : daysIn(`${size} ${of}`, unit);
  return days === null
    ? { from, kind, lagWD: base, fault: words.lagUnread({ lag: `${sign}${size}${of}` }) }
    : { from, kind, lagWD: base + signed * days };
}

/** The links that a cell says; what is no link is told by the one who asks for the box that is not there. */
export function linksIn(text: string, rows: LinkRows): readonly FileLink[] {
  // A comma is that of a number where a unit follows it, and where semicolons stand between the links.
  const between = text.includes(';') ? /[;\n]/ : /[,\n]/;
  return text
    .replaceAll(
      /([+−-]\s*\d+),(?=\d+\s*(?:d|t|j|g|w|h|tag|day|w|std|jour|dia|sem|giorn|hour|heure)[\p{L}]*\b)/giu,
      '$1.',
    )
    .split(between)
    .flatMap((part) => (part.trim() === '' ? [] : [linkIn(part.trim(), rows)]));
}
