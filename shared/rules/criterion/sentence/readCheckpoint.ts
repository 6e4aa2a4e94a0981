// Reads when a kill criterion is judged: a day, the end of a time box with working days after it, or a gate.
import { sentenceSynonyms as say } from '../../../messages/rules/criterionSentence.ts';
import { readDay } from '../../../dates/readDay.ts';
import type { Kind } from '../../../schema/kinds.ts';
import { factsOf } from '../../../schema/workbook.ts';
import { monthComesFirst } from '../../../text/format.ts';
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

/** What stands behind "by": in the words of the sentence, or a code or title by itself. */
export function readMoment(at: Reading): void {
  at.text.take(say.on);
  if (at.text.take(say.endOf)) {
    setEnd(at, nameOfKinds(at, namedBy.timeBox));
    return;
  }
  if (at.text.take(say.gate)) {
    setGate(at, nameOfKinds(at, namedBy.gate));
    return;
  }
  const day = readDay(at.text.rest, factsOf(at.workbook).asOf, monthComesFirst());
  if (day) {
    at.text.skip(day.length);
    Object.assign(at.fields, none, { checkpoint: 'on', checkpointDate: day.day });
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
