// A workbook's dates as an iCalendar file: time boxes, gates, checkpoints of kill criteria, reviews of risks; whole days all.
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import { checkpointOf, dayOfGate } from '../../rules/criterion/checkpoint.ts';
import type { Day } from '../../schema/field.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { nameOf } from '../../words.ts';
import { plannedTasks } from '../plan/plannedTasks.ts';

const words = exchangeMessages.calendar;

interface Entry {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly from: Day;
  readonly to: Day;
}

function entriesOf(workbook: Workbook): readonly Entry[] {
  const live = <R extends { readonly archived: boolean }>(records: Iterable<R>) =>
    [...records].filter(({ archived }) => !archived);
  const oneDay = (day: Day | null) => (day === null ? [] : [{ from: day, to: day }]);
  const boxes = plannedTasks(workbook).slices.flatMap(({ tasks }) =>
    tasks.flatMap(({ box, start, finish }): Entry[] =>
      start === null || finish === null || finish < start
        ? []
        : [
            {
              kind: 'timeBox',
              id: box.id,
              title: nameOf(box),
              about: box.exitQuestion,
              from: start,
              to: finish,
            },
          ],
    ),
  );
  const gates = live(workbook.gate.values()).flatMap((gate) =>
    oneDay(dayOfGate(workbook, gate)).map((days) => ({
      kind: 'gate',
      id: gate.id,
      title: words.gate({ gate }),
      about: '',
      ...days,
    })),
  );
  const criteria = live(workbook.killCriterion.values())
    .filter(({ status }) => status === 'armed')
    .flatMap((criterion) =>
      oneDay(checkpointOf(workbook, criterion)).map((days) => ({
        ...{ kind: 'killCriterion', id: criterion.id, title: words.checkpoint({ criterion }), about: '' },
        ...days,
      })),
    );
  const risks = live(workbook.risk.values())
    .filter(({ state }) => state !== 'closed')
    .flatMap((risk) =>
      oneDay(risk.reviewBy).map((days) => ({
        kind: 'risk',
        id: risk.id,
        title: words.review({ risk }),
        about: '',
        ...days,
      })),
    );
  return [...boxes, ...gates, ...criteria, ...risks];
}

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(/\r?\n/g, '\\n')
    .replaceAll(/[,;]/g, (sign) => `\\${sign}`);

/** A line may take 75 bytes; what is longer goes on behind a blank. No letter is cut in two. */
function folded(line: string): string {
  const bytesOf = (letter: string): number => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  };
  let size = 0;
  let text = '';
  for (const letter of line) {
    if (size + bytesOf(letter) > 74) {
      text += '\r\n ';
      size = 1;
    }
    text += letter;
    size += bytesOf(letter);
  }
  return text;
}

const compact = (day: Day): string => day.replaceAll('-', '');

function event(entry: Entry, workbookId: string, asOf: Day): readonly string[] {
  // The end of a whole-day event is the first day after it.
  const after = fromDayNumber(toDayNumber(entry.to) + 1);
  return [
    'BEGIN:VEVENT',
    `UID:${entry.kind}-${entry.id}@${workbookId}.throughline`,
    `DTSTAMP:${compact(asOf)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(entry.from)}`,
    `DTEND;VALUE=DATE:${compact(after)}`,
    `SUMMARY:${escaped(entry.title)}`,
    ...(entry.about === '' ? [] : [`DESCRIPTION:${escaped(entry.about)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** All dates of a workbook; an event keeps its id from one export to the next, so that calendars move it. */
export function writeIcalendar(workbook: Workbook, workbookId: string): string {
  const { asOf, title } = factsOf(workbook);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Throughline//Plan//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(title)}`,
    ...entriesOf(workbook).flatMap((entry) => event(entry, workbookId, asOf)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
