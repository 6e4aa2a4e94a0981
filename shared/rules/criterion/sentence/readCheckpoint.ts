// Reads when a kill criterion is judged: a day, the end of a time box with working days after it, or a gate.
import { sentenceSynonyms as say } from '../../../messages/rules/criterion/criterionSentence.ts';
import { readDay } from '../../../dates/typedDay.ts';
import type { Kind } from '../../../schema/kinds.ts';
import { factsOf } from '../../../schema/workbook.ts';
import { isMonthFirst, monthNames } from '../../../text/format.ts';
import { dayPlusWD } from '../../engine/calendarDays.ts';
import { namedBy } from './plainSentence.ts';
import { noted, type Reading } from './reading.ts';
import type { Candidate } from './names.ts';

const none = {
  checkpointTimeBox: null,
  checkpointPlusWD: 0,
  checkpointDate: null,
  checkpointGate: null,
} as const;

function setEnd({ text, fields }: Reading, found: Candidate | null): void {
  const plus = text.take(say.plusWD);
  if (found)
    Object.assign(fields, none, {
      checkpoint: 'endOf',
      checkpointTimeBox: found.record.id,
      checkpointPlusWD: Number(plus?.[1] ?? 0),
    });
}

function setGate({ fields }: Reading, found: Candidate | null): void {
  if (found) Object.assign(fields, none, { checkpoint: 'gate', checkpointGate: found.record.id });
}

const nameOfKinds = (at: Reading, kinds: readonly Kind[]) =>
  noted(at, 'checkpoint', at.text.takeName(at.workbook, kinds, say.afterName));

/** More words than these make no day. */
const mostWords = 6;

/** The most words right here that are a day together. */
function readDate({ workbook, text, fields }: Reading): boolean {
  const typing = {
    today: factsOf(workbook).asOf,
    addWD: (day: string, count: number) => dayPlusWD(workbook, day, count),
    isMonthFirst: isMonthFirst(),
    monthNames: monthNames(),
  };
  const words = text.rest.split(' ').slice(0, mostWords);
  for (let count = words.length; count > 0; count -= 1) {
    const typed = words.slice(0, count).join(' ');
    const day = readDay(typed.replace(/^the |[.,;)]+$/gi, ''), typing);
    if (day === null) continue;
    text.skip(typed.length);
    Object.assign(fields, none, { checkpoint: 'on', checkpointDate: day });
    return true;
  }
  return false;
}

/** What stands behind "by": in the words of the sentence, or a code or title by itself. */
export function readMoment(at: Reading): void {
  at.text.take(say.on);
  if (readDate(at)) return;
  if (at.text.take(say.endOf)) {
    setEnd(at, nameOfKinds(at, namedBy.timeBox));
    return;
  }
  if (at.text.take(say.gate)) {
    setGate(at, nameOfKinds(at, namedBy.gate));
    return;
  }
  const found = nameOfKinds(at, [...namedBy.timeBox, ...namedBy.gate]);
  if (found?.kind === 'gate') setGate(at, found);
  else setEnd(at, found);
}

/** "by the end of T-6 plus 2 working days", "until 31 March 2027", "at gate H-2". */
export function readCheckpoint(at: Reading): boolean {
  const isSaid = at.text.take(say.until) !== null;
  const isGate = !isSaid && /^at (?:the )?gate\b/i.test(at.text.rest);
  if (isSaid || isGate) readMoment(at);
  return isSaid || isGate;
}
